//! Articles of schema.org as JSON-LD (<https://schema.org/NewsArticle>), as pages carry them for search engines.
//!
//! An article alone, in a list or in a `@graph`, in which nodes name each other by their `@id`. Most pages give
//! no more than a headline, dates, authors, an image and a summary; what there is of the text is in `articleBody`.

mod body;
pub mod feed;
mod graph;
mod image;
mod media;
mod trail;

use super::reader::Reader;
use super::reader_context::ReaderContext;
use super::{excerpt, house};
use crate::article::Article;
use crate::article::block::Block;
use crate::article::date::Date;
use crate::article::language::Language;
use crate::article::link::Link;
use crate::article::notice::NoticeKind;
use crate::article::url::Url;
use crate::formats::Format;
use crate::formats::json::Node;
use graph::Graph;

pub const READER: Reader = Reader { format: Format::JsonLd, recognizes, read };

/// An article of schema.org, somewhere in it. One that has a `body` is the product's own.
pub fn recognizes(root: &Node<'_>) -> bool {
    let mut found = false;
    graph::each(root, 0, &mut |node| found |= graph::is_article(node));
    found && !root.has("body")
}

/// Reads the article that says most; the others are further reading.
pub fn read(root: &Node<'_>, context: ReaderContext<'_>) -> Article {
    let graph = Graph::new(root);
    let (mut index, mut best) = (0, (0, 0));
    graph::each(root, 0, &mut |node| {
        let score = graph::score(node);
        if score > best.0 {
            best = (score, index);
        }
        index += 1;
    });
    let (mut index, mut chosen) = (0, None);
    let mut others = Vec::new();
    graph::each(root, 0, &mut |node| {
        if best.0 > 0 && index == best.1 {
            chosen = Some(article(node, &graph, context));
        } else if graph::is_article(node) {
            others.extend(other(node, &graph, context));
        }
        index += 1;
    });
    let mut article = chosen.unwrap_or_default();
    // A page may say twice what it is.
    others
        .retain(|other| other.name != article.headline && (other.url.is_none() || other.url != article.url));
    if !others.is_empty() {
        root.note(NoticeKind::FirstArticleOfList);
    }
    article.related.extend(others.into_iter().filter(|other| other.url.is_some()));
    article
}

fn other(node: &Node<'_>, graph: &Graph<'_>, context: ReaderContext<'_>) -> Option<Link> {
    Some(Link { name: headline(node, context)?, url: url(node, graph, context), src: None })
}

fn article(node: &Node<'_>, graph: &Graph<'_>, context: ReaderContext<'_>) -> Article {
    let url = url(node, graph, context);
    let context = context.with_base_url(url.as_ref());
    let source = source(node, graph, context);
    let mut headline = headline(node, context).unwrap_or_default();
    // A page's name ends with the site's.
    let start = source.as_ref().and_then(|source| headline.strip_suffix(&source.name));
    let start =
        start.map(|start| start.trim_end()).and_then(|start| start.strip_suffix(['-', '–', '—', '|', '_']));
    if let Some(start) = start.map(str::trim_end).filter(|start| !start.is_empty()) {
        headline = start.to_owned();
    }
    let mut body = body::blocks(node, graph, context);
    excerpt::without_headline(&headline, &mut body);
    let description =
        summary(node, context).filter(|summary| !excerpt::repeats(summary, || excerpt::words_of(&body)));
    media::add(node, graph, context, &mut body);
    image::add(node, graph, context, &mut body);
    if node.get("isAccessibleForFree").is_some_and(|free| match free.as_str() {
        Some(word) => word.to_ascii_lowercase().ends_with("false"),
        None => !node.flag("isAccessibleForFree"),
    }) {
        node.note(NoticeKind::SubscribersOnly);
    }
    let published = published(node);
    let modified = node
        .date("dateModified")
        .filter(|modified| published.is_none_or(|published| modified.is_well_after(published)));
    let mut authors = authors(node, graph, context);
    // A publisher that signs its own articles is named once.
    authors.retain(|author| source.as_ref().is_none_or(|source| source.name != author.name));
    Article {
        id: node.text("@id").or_else(|| node.text("id")),
        language: language(node, graph),
        alternative_headline: context
            .plain_text_at(node, "alternativeHeadline")
            .filter(|other| *other != headline),
        description,
        published,
        modified,
        sections: sections(node, context),
        breadcrumb: trail::breadcrumb(graph, context, &headline, url.as_ref()),
        authors,
        editors: people(node, "editor", graph, context),
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

fn summary(node: &Node<'_>, context: ReaderContext<'_>) -> Option<String> {
    ["description", "abstract"].iter().find_map(|key| context.plain_text_at(node, key))
}

fn published(node: &Node<'_>) -> Option<Date> {
    node.date("datePublished").or_else(|| node.date("dateCreated"))
}

/// Whose it is.
fn source(node: &Node<'_>, graph: &Graph<'_>, context: ReaderContext<'_>) -> Option<Link> {
    let keys = ["publisher", "sourceOrganization", "provider"];
    keys.into_iter().find_map(|key| people(node, key, graph, context).into_iter().next())
}

fn authors(node: &Node<'_>, graph: &Graph<'_>, context: ReaderContext<'_>) -> Vec<Link> {
    let authors = people(node, "author", graph, context);
    if authors.is_empty() { people(node, "creator", graph, context) } else { authors }
}

fn headline(node: &Node<'_>, context: ReaderContext<'_>) -> Option<String> {
    ["headline", "name", "alternativeHeadline"].iter().find_map(|key| context.plain_text_at(node, key))
}

/// A list, or names in one string.
fn sections(node: &Node<'_>, context: ReaderContext<'_>) -> Vec<String> {
    let mut sections = Vec::new();
    for names in node.each("articleSection", |section| context.plain_text(section)) {
        let names = names.split(',').map(|name| name.trim().trim_start_matches('#').to_owned());
        sections.extend(names.filter(|name| !name.is_empty()));
    }
    sections
}

/// The article's own page: said by itself, by its page, or by its name in the graph.
fn url(node: &Node<'_>, graph: &Graph<'_>, context: ReaderContext<'_>) -> Option<Url> {
    let named = |node: &Node<'_>| {
        let id = node.get("@id")?.as_str().filter(|id| id.starts_with("http"))?;
        // A fragment names a thing on the page.
        Url::link(context.base_url, id.split('#').next()?)
    };
    let mut url = node.link("url", context.base_url);
    if let (None, Some(page)) = (&url, node.get("mainEntityOfPage")) {
        if page.as_str().is_some() {
            url = node.link("mainEntityOfPage", context.base_url);
        } else if page.is_object() {
            graph
                .resolve(&page, &mut |page| url = page.link("url", context.base_url).or_else(|| named(page)));
        }
    }
    url.or_else(|| named(node))
}

/// A tag, or a language with a name, which is a tag more often than not; else the language of the page.
fn language(node: &Node<'_>, graph: &Graph<'_>) -> Option<Language> {
    let read = |node: &Node<'_>| {
        let language = node.get("inLanguage")?;
        let named = |language: &Node<'_>| {
            if !language.is_object() {
                return language.as_str().and_then(Language::parse);
            }
            let names = ["alternateName", "name"].iter().filter_map(|key| language.text(key));
            names.filter(|name| name.len() <= 3 || name.contains('-')).find_map(|name| Language::parse(&name))
        };
        language.first(named).flatten()
    };
    let mut found = read(node);
    for key in ["mainEntityOfPage", "isPartOf"] {
        if let (None, Some(page)) = (&found, node.get(key).filter(Node::is_object)) {
            graph.resolve(&page, &mut |page| found = read(page));
        }
    }
    found
}

/// People and organisations: names, objects with names, or references to such.
fn people(node: &Node<'_>, key: &str, graph: &Graph<'_>, context: ReaderContext<'_>) -> Vec<Link> {
    node.each(key, |node| {
        if !node.is_object() {
            return context.plain_text(node).map(|name| Link { name, ..Link::default() });
        }
        let mut found = None;
        graph.resolve(node, &mut |person| {
            let url = person.get("url").filter(|url| url.as_str().is_some());
            let url = url.and_then(|_| person.link("url", context.base_url));
            found = context.plain_text_at(person, "name").map(|name| Link { name, url, src: None });
        });
        found
    })
}

/// Blocks at the beginning of a body.
fn prepend(body: &mut Vec<Block>, blocks: Vec<Block>) {
    body.splice(0..0, blocks);
}
