//! Any data, parsed as a document of Editor.js.

#![no_main]

article_viewer_fuzz::of_format!(EditorJs);
