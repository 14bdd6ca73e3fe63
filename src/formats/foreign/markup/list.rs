//! Lists, with lists and photos inside their items.

use super::tree::{Content, Element};
use super::{Place, walk};
use crate::article::block::{Block, Item};

/// A list that has anything in it.
pub fn list(element: &Element, place: Place<'_>) -> Option<Block> {
    let mut items: Vec<Item> = Vec::new();
    for child in element.elements() {
        match child.name.as_str() {
            "li" => items.extend(item(&child.children, place)),
            // A list directly inside a list was meant to belong to the item before it.
            "ul" | "ol" => match (items.last_mut(), list(child, place)) {
                (Some(item), Some(inner)) => item.body.push(inner),
                (None, Some(Block::List { items: inner, .. })) => items.extend(inner),
                _ => {}
            },
            _ => {}
        }
    }
    (!items.is_empty()).then(|| Block::List { ordered: element.name == "ol", items })
}

fn item(contents: &[Content], place: Place<'_>) -> Option<Item> {
    let mut body = walk::blocks(contents, place);
    if body.is_empty() {
        return None;
    }
    let text = match body.first() {
        Some(Block::Paragraph(_)) => match body.remove(0) {
            Block::Paragraph(text) => text,
            _ => return None,
        },
        _ => Default::default(),
    };
    Some(Item { text, body })
}
