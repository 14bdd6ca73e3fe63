//! The `BreadcrumbList` of an article.

use super::graph::{self, Graph};
use crate::article::link::Link;
use crate::article::url::Url;
use crate::formats::foreign::reader_context::ReaderContext;
use crate::formats::json::Node;

/// Returns the links in their order. The last one is the article, even if the list ends with its section.
pub fn breadcrumb(
    graph: &Graph<'_>,
    context: ReaderContext<'_>,
    headline: &str,
    own: Option<&Url>,
) -> Vec<Link> {
    /// The maximum number of links.
    const MAX_LINKS: usize = 32;
    let mut steps: Vec<(u16, Link)> = Vec::new();
    graph::visit_nodes(graph.root, 0, &mut |node| {
        if !steps.is_empty() || !graph::has_type(node, &["BreadcrumbList"]) {
            return;
        }
        for step in
            node.each("itemListElement", |node| step(node, graph, context)).into_iter().take(MAX_LINKS)
        {
            let place = steps.iter().position(|(position, _)| *position > step.0).unwrap_or(steps.len());
            steps.insert(place, step);
        }
    });
    let mut steps: Vec<Link> = steps.into_iter().map(|(_, link)| link).collect();
    if let Some(last) = steps.last() {
        let here = last.name == headline || last.url.is_none() || last.url.as_ref() == own;
        if !here && !headline.is_empty() {
            steps.push(Link { name: headline.to_owned(), url: own.cloned(), src: None });
        }
    }
    steps
}

fn step(node: &Node<'_>, graph: &Graph<'_>, context: ReaderContext<'_>) -> Option<(u16, Link)> {
    let position = node.text("position").and_then(|position| position.parse().ok()).unwrap_or(u16::MAX);
    let mut name = context.plain_text_at(node, "name");
    let mut url = None;
    match node.get("item") {
        Some(item) if item.is_object() => graph.resolve(&item, &mut |item| {
            name = name.take().or_else(|| context.plain_text_at(item, "name"));
            url = ["url", "@id"].iter().find_map(|key| item.link(key, context.base_url));
        }),
        Some(_) => url = node.link("item", context.base_url),
        None => {}
    }
    Some((position, Link { name: name?, url, src: None }))
}
