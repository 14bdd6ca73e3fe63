//! Captions of a component: its `caption` property, and a caption component next to it.

use std::rc::Rc;

use super::document_context::DocumentContext;
use super::text;
use crate::article::block::Block;
use crate::formats::json::Node;

/// A caption whose photo has not been read.
pub enum DeferredCaption {
    /// The caption of the next block.
    ForNext(String),
    /// The caption of a photo that cannot be shown.
    Orphaned(String),
}

/// Returns the `caption` property: a string, or an object with a format.
pub fn property(node: &Node<'_>, page: DocumentContext<'_>) -> Option<String> {
    text::plain_text(&node.get("caption")?, page)
}

/// Assigns a caption to a block. Returns the caption if the block cannot have one.
pub fn assign_caption(block: &mut Block, words: String) -> Option<String> {
    let slot = match block {
        Block::Figure(image) if image.texts.caption.is_none() => &mut Rc::make_mut(image).texts.caption,
        Block::Gallery { caption: caption @ None, .. } => caption,
        // The property of a player usually has the same content.
        Block::Media(media) => &mut media.caption,
        Block::Embed(embed) => &mut embed.caption,
        _ => return Some(words),
    };
    *slot = Some(match slot.take() {
        Some(other) => longer(other, words),
        None => words,
    });
    None
}

/// Returns the longer of two captions, which contains more.
pub fn longer(one: String, other: String) -> String {
    if other.len() >= one.len() { other } else { one }
}
