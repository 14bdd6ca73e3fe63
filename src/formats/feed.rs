//! JSON Feed 1 and 1.1 (<https://www.jsonfeed.org/version/1.1/>) as a channel's list of articles.
//!
//! The extension `_article_viewer` of an item may carry `src`, the article JSON to open in place, and
//! `image`, a house image with its size and renditions.

use super::house;
use super::json::Node;
use crate::article::feed::{Feed, FeedItem};
use crate::article::image::Image;
use crate::article::link::Link;
use crate::article::substring;
use crate::article::url::Url;

/// Whether this is a JSON Feed whose items have titles or texts without HTML. Feeds with HTML are left to the converter.
pub fn recognizes(root: &Node<'_>) -> bool {
    // Recognition records no notices, because the document may have another format.
    let version = root.get("version").and_then(|version| version.as_str().or_else(|| version.number()));
    let named = version
        .is_none_or(|version| substring::contains(version, "jsonfeed.org") || version.starts_with('1'));
    let Some(items) = root.get("items").filter(|items| named && items.is_list()) else { return false };
    let mut plain = is_plain(root, "title");
    items.visit(&mut |item| {
        let has_name = ["title", "summary", "content_text"].iter().any(|key| item.has(key));
        plain &= !item.is_object()
            || (is_plain(item, "title")
                && is_plain(item, "summary")
                && (has_name || !item.has("content_html")));
    });
    plain
}

/// Whether the string under a key has no character references.
fn is_plain(node: &Node<'_>, key: &str) -> bool {
    let words = node.get(key).and_then(|value| value.as_str());
    words.is_none_or(|words| words.split_once('&').is_none_or(|(_, rest)| !rest.contains(';')))
}

/// Reads a feed; relative addresses are resolved against `address`.
pub fn read(root: &Node<'_>, address: Option<&Url>) -> Feed {
    Feed {
        title: root.text("title"),
        items: root.each("items", |node| item(node, address)),
        next: root.document("next_url", address),
    }
}

fn item(node: &Node<'_>, base: Option<&Url>) -> Option<FeedItem> {
    if !node.is_object() {
        return node.note_wrong_type("an item");
    }
    let summary = node.text("summary");
    // Items of microblogs have no title. Their text is used instead.
    let title = node.text("title").or_else(|| summary.clone()).or_else(|| node.text("content_text"));
    let Some(name) = title else { return node.note_missing("title") };
    let extension = node.get("_article_viewer");
    let mut image = extension.as_ref().and_then(|own| house::image(&own.get("image")?, base));
    if image.is_none() {
        image = node.media("image", base).map(|source| Image { source, ..Image::default() });
    }
    let url = node.link("url", base);
    let src = extension.as_ref().and_then(|own| own.document("src", base));
    Some(FeedItem {
        link: Link { name, url, src },
        summary: summary.filter(|_| node.has("title")),
        authors: authors(node),
        published: node.date("date_published"),
        image,
        language: node.language("language"),
    })
}

/// The names of the authors: a list in JSON Feed 1.1, a single author in version 1.
fn authors(node: &Node<'_>) -> Vec<String> {
    // An author may have only an avatar.
    let name = |author: &Node<'_>| if author.is_object() { author.text("name") } else { author.words() };
    let several = node.each("authors", name);
    if several.is_empty() { node.each("author", name) } else { several }
}
