//! A list of WordPress posts as a channel's list.

use super::media;
use super::post::{authors, is_post, moment, rendered};
use crate::article::feed::{Feed, FeedItem};
use crate::article::link::Link;
use crate::article::url::Url;
use crate::formats::foreign::reader_context::ReaderContext;
use crate::formats::json::Node;

/// Recognizes a list whose first member is a post. An empty list is valid for a category without posts.
pub fn recognizes(root: &Node<'_>) -> bool {
    root.is_list() && root.first(is_post).unwrap_or(true)
}

/// Reads the posts of a list in their order.
pub fn read(root: &Node<'_>, context: ReaderContext<'_>) -> Feed {
    let mut items = Vec::new();
    root.visit(&mut |node| items.extend(item(node, context)));
    Feed { title: None, items, next: None }
}

fn item(node: &Node<'_>, context: ReaderContext<'_>) -> Option<FeedItem> {
    if !is_post(node) {
        return node.note_wrong_type("a post");
    }
    let url = node.link("link", context.base_url);
    let context = context.with_base_url(url.as_ref());
    let Some(name) = rendered(node, "title", context) else { return node.note_missing("title") };
    let image = media::featured(node, context);
    Some(FeedItem {
        summary: rendered(node, "excerpt", context),
        authors: authors(node, context).into_iter().map(|author| author.name).collect(),
        published: moment(node, "date", "date_gmt"),
        image,
        language: node.language("lang"),
        link: Link { name, src: source(node, context), url },
    })
}

/// Returns the API address of a post, with embedded authors, terms and photo.
fn source(node: &Node<'_>, context: ReaderContext<'_>) -> Option<Url> {
    let links = node.get("_links")?;
    let address = links.get("self")?.first(|link| link.text("href")).flatten()?;
    let joint = if address.contains('?') { '&' } else { '?' };
    Url::document(context.base_url, &format!("{address}{joint}_embed=1"))
}
