//! Any data, parsed with the fixture mapping that has the most rules.

#![no_main]

article_viewer_fuzz::of_json!(article_viewer_fuzz::mapping::by_fixture);
