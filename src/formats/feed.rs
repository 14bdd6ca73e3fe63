//! JSON Feed 1 and 1.1 (<https://www.jsonfeed.org/version/1.1/>) as a channel's list of articles.
//!
//! The extension `_article_viewer` of an item may carry `src`, the article JSON to open in place, and
//! `image`, a house image with its size and renditions.

mod entity;

use super::house;
use super::json::Node;
use crate::article::feed::{Feed, Item};
use crate::article::image::Image;
use crate::article::link::Link;
use crate::article::url::Url;

/// An object with a list of items whose version names JSON Feed.
pub fn recognises(root: &Node<'_>) -> bool {
    let listed = root.get("items").is_some_and(|items| items.is_list());
    let version = root.get("version").and_then(|version| version.words());
    listed && version.is_none_or(|version| version.contains("jsonfeed.org") || version.starts_with('1'))
}

/// Reads a feed; relative addresses are resolved against `address`.
pub fn read(root: &Node<'_>, address: Option<&Url>) -> Feed {
    Feed {
        title: words(root, "title"),
        items: root.each("items", |node| item(node, address)),
        next: root.document("next_url", address),
    }
}

fn item(node: &Node<'_>, base: Option<&Url>) -> Option<Item> {
    if !node.is_object() {
        return node.wrong("an item");
    }
    let summary = words(node, "summary");
    // Items of microblogs have no title; their first words stand for it.
    let title = words(node, "title").or_else(|| summary.clone()).or_else(|| node.text("content_text"));
    let Some(name) = title else { return node.lacks("title") };
    let extension = node.get("_article_viewer");
    let mut image = extension.as_ref().and_then(|own| house::image(&own.get("image")?, base));
    if image.is_none() {
        image = node.media("image", base).map(|source| Image { source, ..Image::default() });
    }
    if let Some(image) = &mut image {
        image.caption.alternative = None;
    }
    let url = node.link("url", base);
    let src = extension.as_ref().and_then(|own| own.document("src", base));
    Some(Item {
        link: Link { name, url, src },
        summary: summary.filter(|_| node.has("title")),
        published: node.date("date_published"),
        image,
        language: node.language("language"),
    })
}

fn words(node: &Node<'_>, key: &str) -> Option<String> {
    node.text(key).map(|words| entity::decoded(&words))
}
