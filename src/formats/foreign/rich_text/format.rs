//! The shape that all formats of rich text share: each format's file defines one [`RichTextFormat`] constant.

use super::record_context::RecordContext;
use crate::article::block::Block;
use crate::formats::Format;
use crate::formats::json::Node;

/// The maximum depth of nested nodes.
pub const MAX_DEPTH: usize = 32;

/// A format of rich text.
pub struct RichTextFormat {
    /// The format.
    pub format: Format,
    /// Whether a value is a body of this format.
    pub is_body: fn(&Node<'_>) -> bool,
    /// Returns the blocks of a body.
    pub blocks: fn(&Node<'_>, RecordContext<'_>) -> Vec<Block>,
}
