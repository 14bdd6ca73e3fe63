//! `article-viewer export` as a process, and what other readers make of its Markdown.

mod files;
mod html;
mod markdown;
mod reading;
