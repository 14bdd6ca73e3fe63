//! Any texts of a photo, for the decision about its caption.

#![no_main]

article_viewer_fuzz::of_bytes!(article_viewer_fuzz::caption::texts);
