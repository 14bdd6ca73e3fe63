//! Any data, parsed as Apple News Format.

#![no_main]

article_viewer_fuzz::of_format!(AppleNews);
