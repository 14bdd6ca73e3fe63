//! House JSON, the viewer's own article format in the terms of schema.org (CONTRACT.md).

mod block;
mod image;
mod text;

pub use image::image;

use super::json::Node;
use crate::article::Article;
use crate::article::date::Date;
use crate::article::link::Link;
use crate::article::url::Url;

/// The value of `conditionsOfAccess` for a text that is protected by a password.
pub const PASSWORD: &str = "password";

/// Keys of other formats that have a headline, too.
const FOREIGN: [&str; 10] = [
    "@type",
    "@context",
    "@graph",
    "articleBody",
    "blocks",
    "elements",
    "components",
    "webTitle",
    "content",
    "text",
];

/// Whether this is house JSON beyond doubt: its body is a list of strings or typed blocks, or it has a headline and no
/// key of another format. Other documents go through the converter, which knows all formats.
pub fn is_certain(root: &Node<'_>) -> bool {
    // The viewer reads only the usual forms of dates.
    let is_plain = |key| {
        root.get(key).is_none_or(|date| date.as_str().is_some_and(|words| Date::parse(words).is_some()))
    };
    is_house(root) && is_plain("datePublished") && is_plain("dateModified")
}

/// The same without a check of the dates.
pub fn is_house(root: &Node<'_>) -> bool {
    let named = root.has("headline") && !FOREIGN.iter().any(|key| root.has(key));
    match root.get("body") {
        Some(body) if body.is_list() => body.first(is_block).unwrap_or(named),
        Some(body) => named && body.as_str().is_some() && !is_packed(&body),
        None => named,
    }
}

fn is_block(node: &Node<'_>) -> bool {
    let others = ["children", "content", "_type", "nodeType", "model", "data"];
    node.as_str().is_some() || (node.has("type") && !others.iter().any(|key| node.has(key)))
}

/// Whether this may be house JSON: an object with a headline, or with a body that is a list or a string. Objects with a
/// body of another format are excluded.
#[cfg(feature = "foreign")]
pub fn recognizes(root: &Node<'_>) -> bool {
    let Some(body) = root.get("body") else {
        // Records of other formats have headlines, too, and other keys for their bodies.
        let elsewhere =
            |key| root.get(key).is_some_and(|body| body.is_list() || body.is_object() || is_packed(&body));
        return root.has("headline")
            && !root.has("articleBody")
            && !elsewhere("content")
            && !elsewhere("text");
    };
    if body.is_object() {
        let is_document = body.has("nodeType") || body.has("blocks") || body.has("content");
        return root.has("headline") && !is_document;
    }
    if body.as_str().is_some() {
        return !is_packed(&body);
    }
    let (mut first, mut foreign) = (true, root.has("_type"));
    body.visit(&mut |block| {
        foreign |= first && (block.has("_type") || block.has("children"));
        first = false;
    });
    (body.is_list() || root.has("headline")) && !foreign
}

/// Whether a string contains JSON. Some systems store the documents of their editor so.
pub fn is_packed(node: &Node<'_>) -> bool {
    node.as_str().is_some_and(|words| words.starts_with("{\"") || words.starts_with("[{\""))
}

/// Reads an article; relative addresses are resolved against `address`.
pub fn read(root: &Node<'_>, address: Option<&Url>) -> Article {
    let name = |node: &Node<'_>| node.words();
    Article {
        id: root.text("id"),
        url: root.link("url", address),
        language: root.language("inLanguage"),
        headline: root.text("headline").unwrap_or_default(),
        alternative_headline: root.text("alternativeHeadline"),
        description: root.text("description"),
        published: root.date("datePublished"),
        modified: root.date("dateModified"),
        sections: root.each("articleSection", name),
        breadcrumb: root.each("breadcrumb", |node| link(node, address)),
        authors: root.each("author", |node| link(node, address)),
        editors: root.each("editor", |node| link(node, address)),
        source: root.get("sourceOrganization").and_then(|node| link(&node, address)),
        body: block::blocks(root, address),
        heading_anchors: Vec::new(),
        reading_time: None,
        related: root.each("relatedLink", |node| link(node, address)),
        next: root.get("nextArticle").and_then(|node| link(&node, address)),
        previous: root.get("previousArticle").and_then(|node| link(&node, address)),
        protected: root.text("conditionsOfAccess").is_some_and(|conditions| conditions == PASSWORD),
    }
}

/// Reads a link. A string is a name without an address.
pub fn link(node: &Node<'_>, base: Option<&Url>) -> Option<Link> {
    if !node.is_object() {
        let name = node.words()?.trim().to_owned();
        return Some(Link { name, ..Link::default() });
    }
    let Some(name) = node.text("name") else { return node.note_missing("name") };
    Some(Link { name, url: node.link("url", base), src: node.document("src", base) })
}
