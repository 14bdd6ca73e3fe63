//! Any data, parsed as Contentful's rich text.

#![no_main]

article_viewer_fuzz::of_format!(Contentful);
