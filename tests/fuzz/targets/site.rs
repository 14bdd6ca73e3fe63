//! Any data, parsed as a site.

#![no_main]

article_viewer_fuzz::of_json!(article_viewer_fuzz::document::site);
