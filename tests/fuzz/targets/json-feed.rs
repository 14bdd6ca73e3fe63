//! Any data, parsed as JSON Feed.

#![no_main]

article_viewer_fuzz::of_format!(JsonFeed);
