//! Properties of an article that cards, updates and articles share: names, dates, people and the page.

use super::graph::Graph;
use crate::article::date::Date;
use crate::article::language::Language;
use crate::article::link::Link;
use crate::article::url::Url;
use crate::formats::foreign::reader_context::ReaderContext;
use crate::formats::json::Node;

pub fn summary(node: &Node<'_>, context: ReaderContext<'_>) -> Option<String> {
    ["description", "abstract"].iter().find_map(|key| context.plain_text_at(node, key))
}

pub fn published(node: &Node<'_>) -> Option<Date> {
    node.date("datePublished").or_else(|| node.date("dateCreated"))
}

/// Returns the publisher.
pub fn source(node: &Node<'_>, graph: &Graph<'_>, context: ReaderContext<'_>) -> Option<Link> {
    let keys = ["publisher", "sourceOrganization", "provider"];
    keys.into_iter().find_map(|key| people(node, key, graph, context).into_iter().next())
}

pub fn authors(node: &Node<'_>, graph: &Graph<'_>, context: ReaderContext<'_>) -> Vec<Link> {
    let authors = people(node, "author", graph, context);
    if authors.is_empty() { people(node, "creator", graph, context) } else { authors }
}

pub fn headline(node: &Node<'_>, context: ReaderContext<'_>) -> Option<String> {
    ["headline", "name", "alternativeHeadline"].iter().find_map(|key| context.plain_text_at(node, key))
}

/// Returns the sections: a list, or names in one string.
pub fn sections(node: &Node<'_>, context: ReaderContext<'_>) -> Vec<String> {
    let mut sections = Vec::new();
    for names in node.each("articleSection", |section| context.plain_text(section)) {
        let names = names.split(',').map(|name| name.trim().trim_start_matches('#').to_owned());
        sections.extend(names.filter(|name| !name.is_empty()));
    }
    sections
}

/// Returns the page of the article: its `url`, the one of its page, or its `@id`.
pub fn url(node: &Node<'_>, graph: &Graph<'_>, context: ReaderContext<'_>) -> Option<Url> {
    let named = |node: &Node<'_>| {
        let id = node.get("@id")?.as_str().filter(|id| id.starts_with("http"))?;
        // A fragment identifies a part of the page.
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

/// Returns the language: a tag, or a named language whose name usually is a tag; else the language of the page.
pub fn language(node: &Node<'_>, graph: &Graph<'_>) -> Option<Language> {
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

/// Returns people and organizations: names, objects with names, or references to them.
pub fn people(node: &Node<'_>, key: &str, graph: &Graph<'_>, context: ReaderContext<'_>) -> Vec<Link> {
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
