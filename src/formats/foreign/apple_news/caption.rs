//! The captions of a component: a property of it, and a component beside it.

use std::rc::Rc;

use super::{DocumentContext, text};
use crate::article::block::Block;
use crate::formats::json::Node;

/// The property: a string, or an object with a format.
pub fn property(node: &Node<'_>, page: DocumentContext<'_>) -> Option<String> {
    text::words(&node.get("caption")?, page)
}

/// Gives a block the words that stand beside it; what takes none gives them back.
pub fn give(block: &mut Block, words: String) -> Option<String> {
    let place = match block {
        Block::Figure(image) if image.texts.caption.is_none() => &mut Rc::make_mut(image).texts.caption,
        Block::Gallery { caption: caption @ None, .. } => caption,
        // A property that came with it mostly says the same.
        Block::Media(media) => &mut media.caption,
        Block::Embed(embed) => &mut embed.caption,
        _ => return Some(words),
    };
    *place = Some(match place.take() {
        Some(other) => longer(other, words),
        None => words,
    });
    None
}

/// The longer one of two captions says more.
pub fn longer(one: String, other: String) -> String {
    if other.len() >= one.len() { other } else { one }
}
