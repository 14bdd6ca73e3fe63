//! What a viewer shows: an article with those stacked below it, or the list of a channel.

pub mod article;
pub mod channel;
pub mod chunk;
pub mod image_error;
pub mod lightbox;
pub mod list;
pub mod pagination;
pub mod progress;
mod section;
pub mod stack;
