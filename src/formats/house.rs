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

/// An object with a headline, or with a body that is a list or a string.
pub fn recognises(root: &Node<'_>) -> bool {
    root.is_object()
        && (root.has("headline")
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
