//! House JSON: schema.org's words, the product's own format (CONTRACT.md describes it).

mod block;
mod image;
mod text;

pub use image::image;

use super::json::Node;
use crate::article::Article;
use crate::article::date::Date;
use crate::article::link::Link;
use crate::article::url::Url;

/// What `conditionsOfAccess` says of a text that is kept behind a password.
pub const PASSWORD: &str = "password";

/// Keys of documents that have a headline, too, and are not the house's.
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

/// An object that can only be the house's: its body is a list of words or of typed blocks, or it has a headline and
/// nothing of any other format. What may be somebody else's goes through the converter, which knows them all.
pub fn is_certain(root: &Node<'_>) -> bool {
    // The viewer knows the usual shapes of dates only.
    let is_plain = |key| {
        root.get(key).is_none_or(|date| date.as_str().is_some_and(|words| Date::parse(words).is_some()))
    };
    is_house(root) && is_plain("datePublished") && is_plain("dateModified")
}

/// The same, whatever its dates look like.
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

/// An object with a headline, or with a body that is a list or a string; unless the body is plainly a foreign one.
#[cfg(feature = "foreign")]
pub fn recognises(root: &Node<'_>) -> bool {
    let Some(body) = root.get("body") else {
        // Foreign records have headlines, too, and their bodies under other names.
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

/// Whether a string holds JSON, as some systems keep the documents of their editor.
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
        related: root.each("relatedLink", |node| link(node, address)),
        next: root.get("nextArticle").and_then(|node| link(&node, address)),
        previous: root.get("previousArticle").and_then(|node| link(&node, address)),
        protected: root.text("conditionsOfAccess").is_some_and(|conditions| conditions == PASSWORD),
    }
}

/// A name with or without an address; a plain string is a name.
pub fn link(node: &Node<'_>, base: Option<&Url>) -> Option<Link> {
    if !node.is_object() {
        let name = node.words()?.trim().to_owned();
        return Some(Link { name, ..Link::default() });
    }
    let Some(name) = node.text("name") else { return node.note_missing("name") };
    Some(Link { name, url: node.link("url", base), src: node.document("src", base) })
}
