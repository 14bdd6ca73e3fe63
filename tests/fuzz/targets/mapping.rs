//! Any data, parsed as a mapping and applied to the fixtures.

#![no_main]

article_viewer_fuzz::of_json!(article_viewer_fuzz::mapping::of_fixtures);
