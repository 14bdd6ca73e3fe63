//! Articles of schema.org as JSON-LD (<https://schema.org/NewsArticle>), as pages contain them for search engines.
//!
//! A document is one article, a list, or a `@graph` in which nodes reference each other by `@id`. Most pages contain
//! only a headline, dates, authors, an image and a summary. The text is in `articleBody`, if present.

mod body;
mod breadcrumb;
pub mod feed;
mod graph;
mod image;
mod media;
mod metadata;

use super::reader::Reader;
use super::reader_context::ReaderContext;
use super::{excerpt, house};
use crate::article::Article;
use crate::article::link::Link;
use crate::article::notice::NoticeKind;
use crate::formats::Format;
use crate::formats::json::Node;
use graph::Graph;

pub const READER: Reader = Reader { format: Format::JsonLd, recognizes, read };

/// Recognizes an article of schema.org at any depth. An article with a `body` is house JSON.
pub fn recognizes(root: &Node<'_>) -> bool {
    let mut found = false;
    graph::visit_nodes(root, 0, &mut |node| found |= graph::is_article(node));
    found && !root.has("body")
}

/// Reads the most complete article. The others become related links.
pub fn read(root: &Node<'_>, context: ReaderContext<'_>) -> Article {
    let graph = Graph::new(root);
    let (mut index, mut best) = (0, (0, 0));
    graph::visit_nodes(root, 0, &mut |node| {
        let score = graph::score(node);
        if score > best.0 {
            best = (score, index);
        }
        index += 1;
    });
    let (mut index, mut chosen) = (0, None);
    let mut others = Vec::new();
    graph::visit_nodes(root, 0, &mut |node| {
        if best.0 > 0 && index == best.1 {
            chosen = Some(article(node, &graph, context));
        } else if graph::is_article(node) {
            others.extend(other(node, &graph, context));
        }
        index += 1;
    });
    let mut article = chosen.unwrap_or_default();
    // A page may contain the same article twice.
    others
        .retain(|other| other.name != article.headline && (other.url.is_none() || other.url != article.url));
    if !others.is_empty() {
        root.note(NoticeKind::FirstArticleOfList);
    }
    article.related.extend(others.into_iter().filter(|other| other.url.is_some()));
    article
}

fn other(node: &Node<'_>, graph: &Graph<'_>, context: ReaderContext<'_>) -> Option<Link> {
    Some(Link {
        name: metadata::headline(node, context)?,
        url: metadata::url(node, graph, context),
        src: None,
    })
}

fn article(node: &Node<'_>, graph: &Graph<'_>, context: ReaderContext<'_>) -> Article {
    let url = metadata::url(node, graph, context);
    let context = context.with_base_url(url.as_ref());
    let source = metadata::source(node, graph, context);
    let mut headline = metadata::headline(node, context).unwrap_or_default();
    // The name of a page ends with the name of the site.
    let start = source.as_ref().and_then(|source| headline.strip_suffix(&source.name));
    let start =
        start.map(|start| start.trim_end()).and_then(|start| start.strip_suffix(['-', '–', '—', '|', '_']));
    if let Some(start) = start.map(str::trim_end).filter(|start| !start.is_empty()) {
        headline = start.to_owned();
    }
    let mut body = body::blocks(node, graph, context);
    excerpt::without_headline(&headline, &mut body);
    let description = metadata::summary(node, context)
        .filter(|summary| !excerpt::is_cut_from(summary, || excerpt::text_of(&body)));
    media::add(node, graph, context, &mut body);
    image::add(node, graph, context, &mut body);
    if node.get("isAccessibleForFree").is_some_and(|free| match free.as_str() {
        Some(word) => word.to_ascii_lowercase().ends_with("false"),
        None => !node.flag("isAccessibleForFree"),
    }) {
        node.note(NoticeKind::SubscribersOnly);
    }
    let published = metadata::published(node);
    let modified = node
        .date("dateModified")
        .filter(|modified| published.is_none_or(|published| modified.is_well_after(published)));
    let mut authors = metadata::authors(node, graph, context);
    // A publisher that is also the author is named once.
    authors.retain(|author| source.as_ref().is_none_or(|source| source.name != author.name));
    Article {
        id: node.text("@id").or_else(|| node.text("id")),
        language: metadata::language(node, graph),
        alternative_headline: context
            .plain_text_at(node, "alternativeHeadline")
            .filter(|other| *other != headline),
        description,
        published,
        modified,
        sections: metadata::sections(node, context),
        breadcrumb: breadcrumb::breadcrumb(graph, context, &headline, url.as_ref()),
        authors,
        editors: metadata::people(node, "editor", graph, context),
        source,
        body,
        related: node.each("relatedLink", |link| {
            link.is_object().then(|| house::link(link, context.base_url)).flatten()
        }),
        headline,
        url,
        ..Article::default()
    }
}
