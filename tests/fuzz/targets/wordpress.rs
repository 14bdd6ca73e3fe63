//! Any data, parsed as a post of the WordPress REST API.

#![no_main]

article_viewer_fuzz::of_format!(WordPress);
