//! House JSON: schema.org's words, the product's own format (CONTRACT.md describes it).

mod block;
mod image;
mod text;

pub use image::image;

use super::json::Node;
use crate::article::Article;
use crate::article::link::Link;
use crate::article::url::Url;

/// What `conditionsOfAccess` says of a text that is kept behind a password.
pub const PASSWORD: &str = "password";

/// Keys of documents that have a headline, too, and are not the house's.
const FOREIGN: [&str; 8] =
    ["@type", "@context", "@graph", "articleBody", "blocks", "elements", "components", "webTitle"];

/// An object that can only be the house's: its body is a list of words or of typed blocks, or it has a headline and
/// nothing of any other format. What may be somebody else's goes through the converter, which knows them all.
pub fn is_certain(root: &Node<'_>) -> bool {
    let body = root.get("body").filter(Node::is_list);
    match body.and_then(|body| body.first(is_block)) {
        Some(is_block) => is_block,
        None => root.has("headline") && !FOREIGN.iter().any(|key| root.has(key)),
    }
}

fn is_block(node: &Node<'_>) -> bool {
    let others = ["children", "content", "_type", "nodeType", "model", "data"];
    node.as_str().is_some() || (node.has("type") && !others.iter().any(|key| node.has(key)))
}

/// An object with a headline, or with a body that is a list or a string: whatever else it may be is tried before.
#[cfg(feature = "foreign")]
pub fn recognises(root: &Node<'_>) -> bool {
    root.is_object()
        && ((root.has("headline") && !root.has("blocks"))
            || root.get("body").is_some_and(|body| body.is_list() || body.as_str().is_some()))
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
    let Some(name) = node.text("name") else { return node.lacks("name") };
    Some(Link { name, url: node.link("url", base), src: node.document("src", base) })
}
