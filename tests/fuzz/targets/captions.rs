//! Any texts around a photo.

#![no_main]

article_viewer_fuzz::of_bytes!(article_viewer_fuzz::caption::texts);
