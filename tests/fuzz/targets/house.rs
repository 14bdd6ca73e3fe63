//! Anything, read as house JSON, the viewer's own.

#![no_main]

article_viewer_fuzz::of_format!(House);
