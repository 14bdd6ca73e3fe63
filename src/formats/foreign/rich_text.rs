//! Rich text: bodies as editors store them, bare or in the record of a content management system.
//!
//! This module names no format of rich text. Each format has its own file beside it and defines a [`RichTextFormat`];
//! those that are trees of nodes share [`node_tree`], and all share [`envelope`], which reads the record.

pub mod asset;
pub mod envelope;
mod format;
pub mod mark;
pub mod node_tree;
pub mod paragraph_builder;
mod record_context;
mod value;

pub use format::{MAX_DEPTH, RichTextFormat};
pub use record_context::RecordContext;
pub use value::visit_parsed;
