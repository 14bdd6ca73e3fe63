//! Maps and places: a link to a map and its caption. No map is drawn.

use super::caption;
use super::document_context::DocumentContext;
use crate::article::block::{Block, ListItem};
use crate::article::text::{Span, Text};
use crate::article::url::Url;
use crate::formats::json::Node;

/// Returns the blocks of a map: its own place, or its marked places.
pub fn map(node: &Node<'_>, page: DocumentContext<'_>) -> Vec<Block> {
    let mut items: Vec<Text> = node.each("items", |item| link(item, page));
    let said = caption::property(node, page).unwrap_or_default();
    let repeats = |item: &Text| item.words().starts_with(&said);
    let mut blocks = Vec::new();
    // The caption of a map often repeats its first place.
    if !items.first().is_some_and(repeats) {
        blocks.extend(link(node, page).map(Block::Paragraph));
    }
    if items.len() == 1 {
        blocks.extend(items.pop().map(Block::Paragraph));
    } else if !items.is_empty() {
        blocks.push(Block::List { start: None, items: items.into_iter().map(ListItem::from).collect() });
    }
    blocks
}

/// Returns a link with the name or the coordinates of a place.
fn link(node: &Node<'_>, page: DocumentContext<'_>) -> Option<Text> {
    if !node.is_object() {
        return node.note_wrong_type("a place");
    }
    let degrees = |key| {
        let value = node.get(key)?;
        let words = value.number().or_else(|| value.as_str()).map(str::trim)?;
        let valid = words.bytes().all(|byte| byte.is_ascii_digit() || b".-".contains(&byte));
        (valid && !words.is_empty()).then(|| words.to_owned())
    };
    let at = degrees("latitude").zip(degrees("longitude"));
    let name = caption::property(node, page).or_else(|| node.text("title"));
    let Some((latitude, longitude)) = at else { return name.map(Text::plain) };
    let name = name.unwrap_or_else(|| [latitude.as_str(), &longitude].join(", "));
    let address = ["https://www.openstreetmap.org/?mlat=", &latitude, "&mlon=", &longitude].concat();
    let url = Url::link(None, &address)?;
    Some(Text(vec![Span::Link { url, text: Text::plain(name) }]))
}
