//! Lists with nested lists in their items or, in Strapi, directly beside them.

use super::NodeTree;
use crate::article::block::{Block, ListItem};
use crate::article::notice::NoticeKind;
use crate::formats::foreign::rich_text::MAX_DEPTH;
use crate::formats::foreign::rich_text::{mark, paragraph_builder::ParagraphBuilder};
use crate::formats::json::Node;

impl NodeTree<'_> {
    /// Returns a list that has at least one item.
    pub(super) fn list(self, node: &Node<'_>, kind: &str, depth: usize) -> Option<Block> {
        if depth > MAX_DEPTH {
            node.note(NoticeKind::TooDeep);
            return None;
        }
        let named = matches!(kind, "orderedlist" | "numberedlist" | "ol");
        let ordered = named
            || self.attributes(node, |attributes| attributes.text("format")).as_deref() == Some("ordered");
        let first = || self.attributes(node, |it| it.count("start").or_else(|| it.count("order")));
        let start = ordered.then(|| first().and_then(|first| first.try_into().ok()).unwrap_or(1));
        let mut items: Vec<ListItem> = Vec::new();
        self.children(node, &mut |child| {
            let kind = self.kind(child);
            if kind.ends_with("list") {
                let inner = self.list(child, &kind, depth + 1);
                match items.last_mut() {
                    // A list directly inside a list belongs to the item before it.
                    Some(item) => item.body.extend(inner),
                    None => {
                        items.extend(inner.map(|list| ListItem { body: vec![list], ..ListItem::default() }))
                    }
                }
            } else if kind.ends_with("item") || kind == "li" {
                let mut item = ListItem::from_blocks(self.blocks(child, depth + 1));
                if let (Some(item), Some(done)) = (&mut item, self.done(child, &kind)) {
                    mark::prepend_checkbox(&mut item.text, done);
                }
                items.extend(item);
            } else {
                let mut paragraph = ParagraphBuilder::default();
                self.read_node(child, depth + 1, &[], &mut paragraph);
                items.extend(ListItem::from_blocks(paragraph.finish()));
            }
        });
        (!items.is_empty()).then_some(Block::List { start, items })
    }

    /// Whether a task is done; `None` if the item is not a task.
    fn done(self, node: &Node<'_>, kind: &str) -> Option<bool> {
        let done = self.attributes(node, |attributes| {
            Some(attributes.flag("checked") || attributes.text("state").as_deref() == Some("DONE"))
        });
        matches!(kind, "taskitem" | "checklistitem" | "todoitem").then_some(done.unwrap_or_default())
    }
}
