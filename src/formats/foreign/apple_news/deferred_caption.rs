//! Captions that are components of their own. They belong to the block before or after them.

use super::caption::{self, DeferredCaption};
use super::component::ComponentReader;
use super::text;
use crate::article::block::Block;
use crate::article::text::Text;
use crate::formats::json::Node;

impl ComponentReader<'_> {
    /// Appends a block. A deferred caption becomes its caption if the block can have one.
    pub(super) fn push(&mut self, block: Option<Block>) {
        let Some(mut block) = block else { return };
        match self.deferred_caption.take() {
            Some(DeferredCaption::ForNext(words)) => {
                let left = caption::assign_caption(&mut block, words);
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
        let Some(words) = text::plain_text(node, self.page) else { return };
        match self.deferred_caption.take() {
            // The photo's own caption usually has the same content.
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
                match if let Some(block) = last { caption::assign_caption(block, words) } else { Some(words) }
                {
                    // The photo has a caption already.
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

    /// Appends a deferred caption as a paragraph.
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
