//! The shape that all formats of rich text share: each format's file defines one [`RichTextFormat`] constant.

use super::record_context::RecordContext;
use crate::article::block::Block;
use crate::formats::Format;
use crate::formats::json::Node;

/// Nodes within nodes beyond this many levels are somebody's mistake.
pub const DEEPEST: usize = 32;

/// What is known of one kind of body.
pub struct RichTextFormat {
    /// What it is called.
    pub format: Format,
    /// Whether a value is such a body.
    pub is_body: fn(&Node<'_>) -> bool,
    /// The blocks of such a body.
    pub blocks: fn(&Node<'_>, RecordContext<'_>) -> Vec<Block>,
}
