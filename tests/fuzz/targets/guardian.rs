//! Any data, parsed as an article of the Guardian.

#![no_main]

article_viewer_fuzz::of_format!(Guardian);
