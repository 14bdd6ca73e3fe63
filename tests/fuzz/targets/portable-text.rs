//! Any data, parsed as Portable Text.

#![no_main]

article_viewer_fuzz::of_format!(PortableText);
