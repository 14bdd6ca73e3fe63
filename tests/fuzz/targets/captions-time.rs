//! Any texts of a photo, repeated to the length of a long article, for the time of the decision.

#![no_main]

article_viewer_fuzz::of_bytes!(article_viewer_fuzz::caption::time);
