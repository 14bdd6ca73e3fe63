//! Lists, with nested lists and photos inside their items.

use super::block_builder::{BlockBuilder, ContainerKind};
use super::tree::{Element, HtmlNode};
use super::{block_builder, style};
use crate::article::block::{Block, ListItem};
use crate::formats::foreign::markup_context::MarkupContext;

/// Whether a list contains items. A list without items only indents its contents.
pub fn has_items(element: &Element) -> bool {
    element.elements().any(|child| matches!(child.name.as_str(), "li" | "ul" | "ol"))
}

/// Returns the number of the first item of an ordered list. Some articles have one list for each item.
fn start(element: &Element) -> Option<u32> {
    let written = element.attribute("start").and_then(|start| start.trim().parse().ok());
    (element.name == "ol").then(|| written.unwrap_or(1))
}

/// Returns a list that has at least one item.
pub fn list(element: &Element, context: MarkupContext<'_>) -> Option<Block> {
    let mut items: Vec<ListItem> = Vec::new();
    let mut loose = BlockBuilder::new(context, ContainerKind::Body);
    for content in &element.children {
        let HtmlNode::Element(child) = content else {
            loose.read_nodes(std::slice::from_ref(content));
            continue;
        };
        if !matches!(child.name.as_str(), "li" | "ul" | "ol") {
            loose.read_nodes(std::slice::from_ref(content));
            continue;
        }
        // Contents beside the items become an item.
        let before = std::mem::replace(&mut loose, BlockBuilder::new(context, ContainerKind::Body));
        items.extend(ListItem::from_blocks(before.finish().blocks));
        if style::is_hidden(child) {
            continue;
        }
        if child.name == "li" {
            items.extend(ListItem::from_blocks(block_builder::blocks(&child.children, context)));
            continue;
        }
        // A list directly inside a list belongs to the item before it.
        match (items.last_mut(), list(child, context)) {
            (Some(item), Some(inner)) => item.body.push(inner),
            (None, Some(Block::List { items: inner, .. })) => items.extend(inner),
            _ => {}
        }
    }
    items.extend(ListItem::from_blocks(loose.finish().blocks));
    (!items.is_empty()).then(|| Block::List { start: start(element), items })
}
