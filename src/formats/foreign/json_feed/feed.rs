//! A JSON Feed as a channel's list.
//!
//! The extension `_article_viewer` of an item may contain `src`, the article JSON to open, and `image`, a house image
//! for the card.

use super::item::{authors, decoded, link, own_image};
use crate::article::feed::{Feed, FeedItem};
use crate::article::image::Image;
use crate::formats::foreign::excerpt;
use crate::formats::foreign::reader_context::ReaderContext;
use crate::formats::json::Node;

/// Recognizes an object with a list of items whose version is one of JSON Feed.
pub fn recognizes(root: &Node<'_>) -> bool {
    let listed = root.get("items").is_some_and(|items| items.is_list());
    let version = root.get("version").and_then(|version| version.as_str().or_else(|| version.number()));
    listed && version.is_none_or(|version| version.contains("jsonfeed.org") || version.starts_with('1'))
}

/// Reads the items of a feed in their order.
pub fn read(root: &Node<'_>, context: ReaderContext<'_>) -> Feed {
    Feed {
        title: decoded(root, "title", context),
        items: root.each("items", |node| item(node, context)),
        next: root.document("next_url", context.base_url),
    }
}

fn item(node: &Node<'_>, context: ReaderContext<'_>) -> Option<FeedItem> {
    if !node.is_object() {
        return node.note_wrong_type("an item");
    }
    let Some(link) = link(node, context) else { return node.note_missing("title") };
    let address = context.base_url;
    let mut image = own_image(node, context);
    if image.is_none() {
        let source = node.media("image", address).or_else(|| node.media("banner_image", address));
        image = source.map(|source| Image { source, ..Image::default() });
    }
    let summary = decoded(node, "summary", context)
        .filter(|summary| node.has("title") || excerpt::first_words(summary) != link.name);
    Some(FeedItem {
        summary,
        authors: authors(node, context).into_iter().map(|author| author.name).collect(),
        published: node.date("date_published"),
        image,
        language: node.language("language"),
        link,
    })
}
