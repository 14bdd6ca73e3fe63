//! Anything, read by the richest mapping of the fixtures.

#![no_main]

article_viewer_fuzz::of_json!(article_viewer_fuzz::mapping::by_fixture);
