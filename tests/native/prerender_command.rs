//! `article-viewer prerender` as a process.

mod disk;
mod filter;
mod inputs;
mod lists;
mod names;
mod pages;
mod repeated_runs;
pub mod scratch;
mod upstream;
mod watch;
