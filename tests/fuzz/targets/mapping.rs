//! Anything, read as a mapping, by which the fixtures are read.

#![no_main]

article_viewer_fuzz::of_json!(article_viewer_fuzz::mapping::of_fixtures);
