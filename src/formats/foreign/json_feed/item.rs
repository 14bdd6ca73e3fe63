//! The properties of an item that articles and lists share: its name, its page, its authors, its own image.

use crate::article::image::Image;
use crate::article::link::Link;
use crate::article::url::Url;
use crate::formats::foreign::reader_context::ReaderContext;
use crate::formats::foreign::{excerpt, html};
use crate::formats::house;
use crate::formats::json::Node;

/// The item's own page; its `id` is one in most feeds.
pub fn page(node: &Node<'_>, context: ReaderContext<'_>) -> Option<Url> {
    node.link("url", context.base_url).or_else(|| {
        let id = node.get("id")?.as_str().filter(|id| id.starts_with("http"))?;
        Url::link(context.base_url, id)
    })
}

pub fn title(node: &Node<'_>, context: ReaderContext<'_>) -> Option<String> {
    decoded(node, "title", context)
}

/// What an item is called in a list: items of microblogs have no title, and their first words stand for it.
pub fn name(node: &Node<'_>, context: ReaderContext<'_>) -> Option<String> {
    let first = || {
        let keys = ["summary", "content_text", "content_html"];
        let words = keys.iter().find_map(|key| context.plain_text_at(node, key))?;
        Some(excerpt::first_words(&words))
    };
    title(node, context).or_else(first).or_else(|| node.text("date_published"))
}

/// Words that should be plain, but hold entities in practice, some of them escaped twice.
pub fn decoded(node: &Node<'_>, key: &str, context: ReaderContext<'_>) -> Option<String> {
    let words = context.plain_text_at(node, key)?;
    let twice = words.contains("&#") || words.contains("&amp;") || words.contains("&quot;");
    Some(if twice { html::plain_text(&context.parser.parse(&words)) } else { words })
}

/// Version 1.1 has a list, version 1 has one, and some have both.
pub fn authors(node: &Node<'_>, context: ReaderContext<'_>) -> Vec<Link> {
    let person = |node: &Node<'_>| {
        if !node.is_object() {
            return house::link(node, context.base_url);
        }
        // An author may be nothing but a picture.
        Some(Link {
            name: context.plain_text_at(node, "name")?,
            url: node.link("url", context.base_url),
            src: None,
        })
    };
    let several = node.each("authors", person);
    if several.is_empty() { node.each("author", person) } else { several }
}
/// What an item is called, and where it can be had.
pub fn link(node: &Node<'_>, context: ReaderContext<'_>) -> Option<Link> {
    let src = node.get("_article_viewer").and_then(|own| own.document("src", context.base_url));
    Some(Link { name: super::name(node, context)?, url: super::page(node, context), src })
}

/// The image of the extension.
pub fn own_image(node: &Node<'_>, context: ReaderContext<'_>) -> Option<Image> {
    house::image(&node.get("_article_viewer")?.get("image")?, context.base_url)
}
