//! Any data, parsed as a block article of the BBC.

#![no_main]

article_viewer_fuzz::of_format!(BbcBlocks);
