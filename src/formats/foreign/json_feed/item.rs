//! Properties of an item that articles and lists share: its name, page, authors and image.

use crate::article::image::Image;
use crate::article::link::Link;
use crate::article::url::Url;
use crate::formats::foreign::reader_context::ReaderContext;
use crate::formats::foreign::{excerpt, html};
use crate::formats::house;
use crate::formats::json::Node;

/// Returns the page of an item. In most feeds the `id` is its URL.
pub fn page(node: &Node<'_>, context: ReaderContext<'_>) -> Option<Url> {
    node.link("url", context.base_url).or_else(|| {
        let id = node.get("id")?.as_str().filter(|id| id.starts_with("http"))?;
        Url::link(context.base_url, id)
    })
}

pub fn title(node: &Node<'_>, context: ReaderContext<'_>) -> Option<String> {
    decoded(node, "title", context)
}

/// Returns the name of an item in a list. Microblogs have no titles, so the first words are used.
pub fn name(node: &Node<'_>, context: ReaderContext<'_>) -> Option<String> {
    let first = || {
        let keys = ["summary", "content_text", "content_html"];
        let words = keys.iter().find_map(|key| context.plain_text_at(node, key))?;
        Some(excerpt::first_words(&words))
    };
    title(node, context).or_else(first).or_else(|| node.text("date_published"))
}

/// Returns the text under a key. It should be plain, but some feeds contain entities, even escaped twice.
pub fn decoded(node: &Node<'_>, key: &str, context: ReaderContext<'_>) -> Option<String> {
    let words = context.plain_text_at(node, key)?;
    let twice = words.contains("&#") || words.contains("&amp;") || words.contains("&quot;");
    Some(if twice { html::plain_text(&context.parser.parse(&words)) } else { words })
}

/// Returns the authors: a list in version 1.1, one in version 1, both in some feeds.
pub fn authors(node: &Node<'_>, context: ReaderContext<'_>) -> Vec<Link> {
    let person = |node: &Node<'_>| {
        if !node.is_object() {
            return house::link(node, context.base_url);
        }
        // An author may have an avatar only.
        Some(Link {
            name: context.plain_text_at(node, "name")?,
            url: node.link("url", context.base_url),
            src: None,
        })
    };
    let several = node.each("authors", person);
    if several.is_empty() { node.each("author", person) } else { several }
}
/// Returns a link with the name, the page and the article JSON of an item.
pub fn link(node: &Node<'_>, context: ReaderContext<'_>) -> Option<Link> {
    let src = node.get("_article_viewer").and_then(|own| own.document("src", context.base_url));
    Some(Link { name: super::name(node, context)?, url: super::page(node, context), src })
}

/// Returns the image of the extension.
pub fn own_image(node: &Node<'_>, context: ReaderContext<'_>) -> Option<Image> {
    house::image(&node.get("_article_viewer")?.get("image")?, context.base_url)
}
