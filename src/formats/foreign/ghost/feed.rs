//! A response of Ghost's Content API as a channel's list.

use super::post::{authors, feature, is_post, link, list};
use crate::article::feed::{Feed, FeedItem};
use crate::article::url::Url;
use crate::formats::foreign::reader_context::ReaderContext;
use crate::formats::json::Node;

/// Recognizes an object with a list of posts. An empty list is valid for a tag without posts.
pub fn recognizes(root: &Node<'_>) -> bool {
    let paged = || root.get("meta").is_some_and(|meta| meta.has("pagination"));
    list(root).is_some_and(|posts| posts.first(is_post).unwrap_or_else(paged))
}

/// Reads the posts of a response in their order.
pub fn read(root: &Node<'_>, context: ReaderContext<'_>) -> Feed {
    let mut items = Vec::new();
    if let Some(posts) = list(root) {
        posts.visit(&mut |node| items.extend(item(node, context)));
    }
    Feed { title: None, items, next: next(root, context) }
}

fn item(node: &Node<'_>, context: ReaderContext<'_>) -> Option<FeedItem> {
    if !node.is_object() {
        return node.note_wrong_type("a post");
    }
    let Some(link) = link(node, context) else { return node.note_missing("title") };
    let context = context.with_base_url(link.url.as_ref());
    let image = feature(node, context);
    Some(FeedItem {
        summary: context
            .plain_text_at(node, "custom_excerpt")
            .or_else(|| context.plain_text_at(node, "excerpt")),
        authors: authors(node, context).into_iter().map(|author| author.name).collect(),
        published: node.date("published_at"),
        image,
        language: node.language("locale"),
        link,
    })
}

/// Returns the URL of this response with the number of the next page.
fn next(root: &Node<'_>, context: ReaderContext<'_>) -> Option<Url> {
    let number = root.get("meta")?.get("pagination")?.text("next")?;
    let (path, query) = context.base_url?.without_fragment().split_once('?')?;
    let mut next = path.to_owned();
    next.push('?');
    for pair in query.split('&').filter(|pair| !pair.starts_with("page=")) {
        next.push_str(pair);
        next.push('&');
    }
    next.push_str("page=");
    next.push_str(&number);
    Url::document(None, &next)
}
