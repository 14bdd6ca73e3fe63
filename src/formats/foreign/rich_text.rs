//! Block documents: bodies as editors store them, without an article around them.
//!
//! A reader takes the bare body, or the body inside the record of a content management system
//! ([`envelope`]). One file beside this one for each kind of body; those that are trees of nodes share the
//! walk in `tree`.

pub mod asset;
pub mod envelope;
mod format;
pub mod mark;
pub mod node_tree;
pub mod paragraph_builder;
mod record_context;
mod value;

pub use format::{DEEPEST, RichTextFormat};
pub use record_context::RecordContext;
pub use value::unpacked;
