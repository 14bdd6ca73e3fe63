//! Any text, parsed as HTML.

#![no_main]

article_viewer_fuzz::of_bytes!(article_viewer_fuzz::markup::snippet);
