//! Nodes of unknown types: their children, else the contents of their attributes.

use super::NodeTree;
use crate::article::block::{Block, Media, MediaKind};
use crate::article::embed::Embed;
use crate::article::notice::NoticeKind;
use crate::formats::foreign::html::Mark;
use crate::formats::foreign::rich_text::mark;
use crate::formats::foreign::rich_text::paragraph_builder::ParagraphBuilder;
use crate::formats::json::{Node, shorten};

impl NodeTree<'_> {
    /// Reads the children of a node, else a URL or a text in its attributes.
    pub(super) fn unknown(
        self,
        node: &Node<'_>,
        kind: &str,
        depth: usize,
        marks: &[Mark],
        paragraph: &mut ParagraphBuilder,
    ) {
        if node.get(self.keys.children).is_some_and(|children| children.first(|_| ()).is_some()) {
            return self.read_children(node, depth, marks, paragraph);
        }
        let base = self.record.context.base_url;
        let block = self.attributes(node, |attributes| {
            let key = ["src", "url", "href"].into_iter().find(|key| attributes.has(key))?;
            let size = || attributes.size();
            let caption = attributes.text("caption");
            let kind = match kind {
                "video" => MediaKind::Video,
                "audio" => MediaKind::Audio,
                _ => {
                    let url = attributes.link(key, base)?;
                    let title = attributes.text("title");
                    return Some(Block::Embed(Embed { title, size: size(), caption, ..Embed::new(url) }));
                }
            };
            let source = attributes.media(key, base)?;
            Some(Block::Media(Media { kind, source, poster: None, size: size(), caption, position: 0 }))
        });
        if let Some(block) = block {
            return paragraph.push_block(block);
        }
        // A formula is shown as code, a mention as its text.
        let formula = self.attributes(node, |attributes| attributes.text("latex"));
        if let Some(formula) = formula {
            let mut marks = marks.to_vec();
            mark::insert_mark(&mut marks, Mark::Code);
            return paragraph.push_text(&formula, &marks);
        }
        let said = self.attributes(node, |attributes| {
            ["text", "label", "title"].into_iter().find_map(|key| attributes.text(key))
        });
        match said {
            Some(words) => paragraph.push_text(&words, marks),
            // An empty node, such as a cell or a layout, has no content.
            None if node.has_key(self.keys.children) => {}
            None => node.note(NoticeKind::UnknownBlock(shorten(kind))),
        }
    }
}
