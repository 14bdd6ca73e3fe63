//! Site JSON: the name of a site, the links to its home pages, its channels (CONTRACT.md describes it).

use super::house;
use super::json::Node;
use crate::article::site::{Channel, Site};
use crate::article::url::Url;

/// Whether this is a site: an object with channels, or with a name and without a body.
pub fn recognizes(root: &Node<'_>) -> bool {
    root.is_object() && (root.has("channels") || (root.has("name") && !root.has("body")))
}

/// Reads a site; relative addresses are resolved against `address`.
pub fn read(root: &Node<'_>, address: Option<&Url>) -> Site {
    let mut site = Site {
        name: root.text("name").unwrap_or_default(),
        url: root.link("url", address),
        logo: root.media("logo", address),
        language: root.language("inLanguage"),
        home: root.each("home", |node| house::link(node, address)),
        channels: Vec::new(),
    };
    if let Some(channels) = root.get("channels") {
        channels.visit(&mut |node| channel(node, address).into_iter().for_each(|channel| site.add(channel)));
    }
    site
}

fn channel(node: &Node<'_>, base: Option<&Url>) -> Option<Channel> {
    let Some(name) = node.text("name") else { return node.note_missing("name") };
    let id = node.text("id").unwrap_or_else(|| name.clone());
    Some(Channel { id, name, feed: node.document("feed", base), url: node.link("url", base) })
}
