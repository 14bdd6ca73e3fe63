//! Any data, parsed as a response of Ghost's Content API.

#![no_main]

article_viewer_fuzz::of_format!(Ghost);
