//! Embeds described by oEmbed or by HTML.

use super::reader_context::ReaderContext;
use crate::article::block::Block;
use crate::article::embed::Embed;
use crate::article::url::Url;
use crate::formats::json::Node;

/// Reads a response of oEmbed (<https://oembed.com>); `page` is the page of the embedded thing, if known.
pub fn oembed(node: &Node<'_>, page: Option<Url>, context: ReaderContext<'_>) -> Option<Embed> {
    let found = node.get("html").and_then(|html| embed_in_html(&html, context));
    let page = page.or_else(|| node.document("url", context.base_url));
    let embed = with_page(found, page)?;
    Some(Embed {
        title: embed.title.or_else(|| node.text("title")).or_else(|| node.text("author_name")),
        size: embed.size.or_else(|| {
            let size = |key| node.get(key)?.number().and_then(|_| node.pixels(key));
            size("width").zip(size("height"))
        }),
        ..embed
    })
}

/// Returns the embed in the HTML, with the URL of its known page.
pub fn with_page(found: Option<Embed>, page: Option<Url>) -> Option<Embed> {
    match (found, page) {
        (Some(embed), Some(url)) => Some(Embed { url, ..embed }),
        (None, Some(url)) => Some(Embed::new(url)),
        (found, None) => found,
    }
}

/// Returns the first embed in a piece of HTML.
pub fn embed_in_html(html: &Node<'_>, context: ReaderContext<'_>) -> Option<Embed> {
    context.html_blocks(html).into_iter().find_map(|block| match block {
        Block::Embed(embed) => Some(embed),
        _ => None,
    })
}
