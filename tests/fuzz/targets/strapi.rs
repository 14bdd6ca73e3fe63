//! Any data, parsed as blocks of Strapi.

#![no_main]

article_viewer_fuzz::of_format!(Strapi);
