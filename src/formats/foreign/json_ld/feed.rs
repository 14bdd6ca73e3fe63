//! A list of schema.org as a channel's list: an `ItemList`, or several articles in a list or graph.
//!
//! The members of an `ItemList` are articles, URLs, or `ListItem`s with an article, a name or a URL.

use super::graph::{self, Graph};
use super::{image, metadata};
use crate::article::feed::{Feed, FeedItem};
use crate::article::link::Link;
use crate::article::url::Url;
use crate::formats::foreign::reader_context::ReaderContext;
use crate::formats::json::Node;

const LIST: &[&str] = &["ItemList"];

/// Recognizes an `ItemList`, even an empty one, or several articles. One article alone is not a list.
pub fn recognizes(root: &Node<'_>) -> bool {
    let (mut is_list, mut articles) = (false, 0);
    graph::visit_nodes(root, 0, &mut |node| {
        is_list |= graph::has_type(node, LIST);
        articles += usize::from(graph::is_article(node));
    });
    is_list || articles > usize::from(!root.is_list())
}

/// Reads all lists of a document, else its articles.
pub fn read(root: &Node<'_>, context: ReaderContext<'_>) -> Feed {
    let graph = Graph::new(root);
    let mut feed = Feed::default();
    let mut is_list = false;
    graph::visit_nodes(root, 0, &mut |node| {
        if graph::has_type(node, LIST) {
            is_list = true;
            feed.title = feed.title.take().or_else(|| context.plain_text_at(node, "name"));
            feed.items.extend(members(node, &graph, context));
        }
    });
    if !is_list {
        graph::visit_nodes(root, 0, &mut |node| {
            if graph::is_article(node) {
                feed.items.extend(item(node, None, &graph, context));
            }
        });
    }
    feed
}

/// Returns the members of a list by position. In a graph the order of a list is undefined.
fn members(list: &Node<'_>, graph: &Graph<'_>, context: ReaderContext<'_>) -> Vec<FeedItem> {
    let mut place = 0;
    let mut members = list.each("itemListElement", |node| {
        place = node.count("position").unwrap_or(place);
        Some((place, member(node, graph, context)?))
    });
    members.sort_by_key(|(place, _)| *place);
    members.into_iter().map(|(_, item)| item).collect()
}

fn member(node: &Node<'_>, graph: &Graph<'_>, context: ReaderContext<'_>) -> Option<FeedItem> {
    if let Some(address) = node.as_str() {
        return named(None, Url::link(context.base_url, address));
    }
    if !node.is_object() {
        return node.note_wrong_type("a member of a list");
    }
    let mut found = None;
    graph.resolve(node, &mut |node| {
        let inner = node.get("item").and_then(|inner| {
            let read = |inner: &Node<'_>| {
                let mut found = None;
                graph.resolve(inner, &mut |inner| found = item(inner, Some(node), graph, context));
                found
            };
            inner.first(|inner| inner.is_object().then(|| read(inner))).flatten()
        });
        found = inner.unwrap_or_else(|| item(node, None, graph, context));
    });
    found
}

/// Returns the card of an article. The list member that contains it may add what the article lacks.
fn item(
    node: &Node<'_>,
    outer: Option<&Node<'_>>,
    graph: &Graph<'_>,
    context: ReaderContext<'_>,
) -> Option<FeedItem> {
    let url = metadata::url(node, graph, context)
        .or_else(|| outer?.link("url", context.base_url))
        .or_else(|| Url::link(context.base_url, node.get("item")?.as_str()?));
    let name = metadata::headline(node, context).or_else(|| metadata::headline(outer?, context));
    let Some(card) = named(name, url) else { return node.note_missing("name") };
    let mut images = Vec::new();
    for (node, key) in [(Some(node), "image"), (Some(node), "thumbnailUrl"), (outer, "image")] {
        if let Some(list) = node.and_then(|node| node.get(key)).filter(|_| images.is_empty()) {
            image::collect(&list, graph, context, &mut images);
        }
    }
    let mut authors: Vec<Link> = metadata::source(node, graph, context).into_iter().collect();
    if authors.is_empty() {
        authors = metadata::authors(node, graph, context);
    }
    Some(FeedItem {
        summary: metadata::summary(node, context),
        authors: authors.into_iter().map(|author| author.name).collect(),
        published: metadata::published(node),
        image: images.into_iter().next(),
        language: metadata::language(node, graph),
        ..card
    })
}

/// Returns a card with a link only. Without a name the URL is used.
fn named(name: Option<String>, url: Option<Url>) -> Option<FeedItem> {
    let name = name.or_else(|| {
        let address = url.as_ref()?.as_str();
        let name = address.split_once("//").map_or(address, |(_, rest)| rest);
        Some(name.trim_end_matches('/').to_owned())
    });
    Some(FeedItem { link: Link { name: name?, url, src: None }, ..FeedItem::default() })
}
