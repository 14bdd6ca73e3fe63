//! Images, and figures with an image and a caption.

use std::rc::Rc;

use super::NodeTree;
use crate::article::block::Block;
use crate::article::text::Text;
use crate::formats::foreign::rich_text::asset;
use crate::formats::json::Node;

impl NodeTree<'_> {
    pub(super) fn image(self, node: &Node<'_>) -> Option<Block> {
        // Strapi has the file under a separate key.
        if let Some(image) = node.get("image").filter(Node::is_object) {
            return asset::file(&image, self.record);
        }
        match self.attributes(node, |attributes| Some(asset::file(attributes, self.record))) {
            Some(block) => block,
            None => node.note_missing(self.keys.attributes),
        }
    }

    /// Returns an image with its caption.
    pub(super) fn figure(self, node: &Node<'_>, depth: usize) -> Vec<Block> {
        let (mut blocks, mut caption) =
            self.split_child(node, &["figcaption", "caption", "imagecaption"], depth);
        for block in &mut blocks {
            if let Block::Figure(image) = block {
                Rc::make_mut(image).texts.figcaption = caption.take();
            }
        }
        blocks.extend(caption.map(|words| Block::Paragraph(Text::plain(words))));
        blocks
    }
}
