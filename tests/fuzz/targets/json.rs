//! Any text, parsed as JSON here and by serde_json.

#![no_main]

article_viewer_fuzz::of_json!(article_viewer_fuzz::json::text);
