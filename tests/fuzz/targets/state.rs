//! Random requests and facts for the state.

#![no_main]

article_viewer_fuzz::of_bytes!(article_viewer_fuzz::state::messages);
