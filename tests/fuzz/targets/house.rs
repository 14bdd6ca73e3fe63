//! Any data, parsed as house JSON.

#![no_main]

article_viewer_fuzz::of_format!(House);
