//! Any data, parsed as a document of ProseMirror or TipTap.

#![no_main]

article_viewer_fuzz::of_format!(ProseMirror);
