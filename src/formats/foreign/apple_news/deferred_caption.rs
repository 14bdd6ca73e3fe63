//! Captions that are components of their own: they belong to the block before or after them.

use super::caption;
use super::component::ComponentReader;
use super::text;
use crate::article::block::Block;
use crate::article::text::Text;
use crate::formats::json::Node;

/// A caption that has no photo yet.
pub enum DeferredCaption {
    /// The caption of the block that follows.
    ForNext(String),
    /// The caption of a photo that cannot be shown.
    Orphaned(String),
}

impl ComponentReader<'_> {
    /// Writes a block; a caption that came first belongs to it, if it is one that has captions.
    pub(super) fn push(&mut self, block: Option<Block>) {
        let Some(mut block) = block else { return };
        match self.deferred_caption.take() {
            Some(DeferredCaption::ForNext(words)) => {
                let left = caption::give(&mut block, words);
                self.blocks.extend(left.map(paragraph));
            }
            Some(DeferredCaption::Orphaned(words)) => self.blocks.push(paragraph(words)),
            None => {}
        }
        self.blocks.push(block);
    }

    pub(super) fn caption(&mut self, node: &Node<'_>) {
        if self.source(node) {
            return;
        }
        let Some(words) = text::words(node, self.page) else { return };
        match self.deferred_caption.take() {
            // The photo's own caption mostly says the same.
            Some(DeferredCaption::Orphaned(other)) => {
                self.deferred_caption = Some(DeferredCaption::Orphaned(caption::longer(other, words)))
            }
            Some(DeferredCaption::ForNext(other)) => {
                self.blocks.push(paragraph(other));
                self.deferred_caption = Some(DeferredCaption::ForNext(words));
            }
            None => {
                let last = self.blocks.last_mut();
                let is_photo = matches!(last, Some(Block::Figure(_) | Block::Gallery { .. }));
                match if let Some(block) = last { caption::give(block, words) } else { Some(words) } {
                    // A second line below a photo.
                    Some(words) if is_photo => self.blocks.push(paragraph(words)),
                    left => self.deferred_caption = left.map(DeferredCaption::ForNext),
                }
            }
        }
    }

    pub(super) fn defer_orphaned_caption(&mut self, node: &Node<'_>) {
        let words = caption::property(node, self.page);
        let words = words.or_else(|| node.raw("accessibilityCaption"));
        self.flush_caption();
        self.deferred_caption = words.map(DeferredCaption::Orphaned);
    }

    /// Writes a caption that found no photo.
    pub(super) fn flush_caption(&mut self) {
        if let Some(DeferredCaption::ForNext(words) | DeferredCaption::Orphaned(words)) =
            self.deferred_caption.take()
        {
            self.blocks.push(paragraph(words));
        }
    }
}

fn paragraph(words: String) -> Block {
    Block::Paragraph(Text::plain(words))
}
