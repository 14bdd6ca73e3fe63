//! Anything, read as an answer of Ghost's Content API.

#![no_main]

article_viewer_fuzz::of_format!(Ghost);
