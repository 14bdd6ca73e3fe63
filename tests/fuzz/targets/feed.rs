//! Any data, parsed as a list of articles.

#![no_main]

article_viewer_fuzz::of_json!(article_viewer_fuzz::document::feed);
