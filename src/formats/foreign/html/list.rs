//! Lists, with lists and photos inside their items.

use super::block_builder::{BlockBuilder, ContainerKind};
use super::tree::{Element, HtmlNode};
use super::{block_builder, style};
use crate::article::block::{Block, ListItem};
use crate::formats::foreign::markup_context::MarkupContext;

/// Whether anything in a list is marked as an item; a list without items only indents.
pub fn has_items(element: &Element) -> bool {
    element.elements().any(|child| matches!(child.name.as_str(), "li" | "ul" | "ol"))
}

/// The number of the first item of a list, if it is numbered: listicles are one list for each item.
fn start(element: &Element) -> Option<u32> {
    let written = element.attribute("start").and_then(|start| start.trim().parse().ok());
    (element.name == "ol").then(|| written.unwrap_or(1))
}

/// A list that has anything in it.
pub fn list(element: &Element, place: MarkupContext<'_>) -> Option<Block> {
    let mut items: Vec<ListItem> = Vec::new();
    let mut loose = BlockBuilder::new(place, ContainerKind::Body);
    for content in &element.children {
        let HtmlNode::Element(child) = content else {
            loose.contents(std::slice::from_ref(content));
            continue;
        };
        if !matches!(child.name.as_str(), "li" | "ul" | "ol") {
            loose.contents(std::slice::from_ref(content));
            continue;
        }
        // What stands beside the items was meant to be one.
        let before = std::mem::replace(&mut loose, BlockBuilder::new(place, ContainerKind::Body));
        items.extend(ListItem::from_blocks(before.done().blocks));
        if style::is_hidden(child) {
            continue;
        }
        if child.name == "li" {
            items.extend(ListItem::from_blocks(block_builder::blocks(&child.children, place)));
            continue;
        }
        // A list directly inside a list was meant to belong to the item before it.
        match (items.last_mut(), list(child, place)) {
            (Some(item), Some(inner)) => item.body.push(inner),
            (None, Some(Block::List { items: inner, .. })) => items.extend(inner),
            _ => {}
        }
    }
    items.extend(ListItem::from_blocks(loose.done().blocks));
    (!items.is_empty()).then(|| Block::List { start: start(element), items })
}
