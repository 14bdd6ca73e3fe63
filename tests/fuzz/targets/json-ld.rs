//! Any data, parsed as JSON-LD of schema.org.

#![no_main]

article_viewer_fuzz::of_format!(JsonLd);
