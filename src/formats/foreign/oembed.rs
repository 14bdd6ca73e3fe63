//! Embedded things as oEmbed describes them, and as HTML that a script would turn into posts.

use super::reader_context::ReaderContext;
use crate::article::block::Block;
use crate::article::embed::Embed;
use crate::article::url::Url;
use crate::formats::json::Node;

/// An answer of oEmbed (<https://oembed.com>); `page` is the thing's own page, if that is known.
pub fn oembed(node: &Node<'_>, page: Option<Url>, context: ReaderContext<'_>) -> Option<Embed> {
    let found = node.get("html").and_then(|html| in_html(&html, context));
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

/// What HTML shows, with the page that is known to be its own.
pub fn with_page(found: Option<Embed>, page: Option<Url>) -> Option<Embed> {
    match (found, page) {
        (Some(embed), Some(url)) => Some(Embed { url, ..embed }),
        (None, Some(url)) => Some(Embed::new(url)),
        (found, None) => found,
    }
}

/// The first thing that is embedded in a piece of HTML.
pub fn in_html(html: &Node<'_>, context: ReaderContext<'_>) -> Option<Embed> {
    context.html_blocks(html).into_iter().find_map(|block| match block {
        Block::Embed(embed) => Some(embed),
        _ => None,
    })
}
