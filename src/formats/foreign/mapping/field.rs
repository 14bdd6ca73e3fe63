//! The fields of an article: what the mapping says of each, and what comes of it.

use super::block::{self, Rule};
use super::check::{self, Checker, known, not, wrong};
use super::error::{MappingError, Problem};
use super::reading::MappingRun;
use super::source::Source;
use super::vocabulary::{FIELDS, LINK, LINKS, SOURCE};
use crate::article::Article;
use crate::article::language::Language;
use crate::article::link::Link;
use crate::article::notice::NoticeKind;
use crate::article::url::Url;
use crate::formats::json::Node;

/// One field, and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    name: &'static str,
    source: Source,
    /// What a name with an address is made of; empty where names are plain.
    parts: Vec<(&'static str, Source)>,
}

/// The fields and the body of a mapping.
pub fn fields(root: &Node<'_>, checker: &mut Checker) -> Result<(Vec<Field>, Vec<Rule>), MappingError> {
    if !root.is_object() {
        return Err(not(root, "an object"));
    }
    known(root, &[&check::names(FIELDS), &check::names(LINKS), &["body"]])?;
    let mut fields = Vec::new();
    for (name, kinds) in FIELDS {
        if let Some(node) = root.get(name) {
            fields.push(Field { name, source: checker.source(&node, kinds)?, parts: Vec::new() });
        }
    }
    for (name, kinds) in LINKS {
        let Some(node) = root.get(name) else { continue };
        if node.is_object() {
            known(&node, &[&SOURCE, &check::names(LINK)])?;
        }
        let source = checker.source_in(&node, kinds)?;
        let mut parts = Vec::new();
        for (part, kinds) in LINK {
            if let Some(node) = node.get(part) {
                parts.push((*part, checker.source(&node, kinds)?));
            }
        }
        fields.push(Field { name, source, parts });
    }
    let body = match root.get("body") {
        Some(body) => block::rules(&body, checker)?,
        None => Vec::new(),
    };
    if body.is_empty() && !fields.iter().any(|field| field.name == "headline") {
        return Err(wrong(root, Problem::Missing("headline and body")));
    }
    Ok((fields, body))
}

/// An article by these rules.
pub fn article(fields: &[Field], body: &[Rule], root: &Node<'_>, reading: &MappingRun<'_>) -> Article {
    let mut article = Article::default();
    for field in fields {
        let source = &field.source;
        let words = || source.words(root, reading).map(|words| words.trim().to_owned());
        let links = || field.links(root, reading);
        match field.name {
            "id" => article.id = words(),
            "url" => {
                article.url = address(source, root, reading, Url::link);
                reading.is_about(article.url.as_ref());
            }
            "inLanguage" => article.language = words().and_then(|tag| Language::parse(&tag)),
            "headline" => article.headline = words().unwrap_or_default(),
            "alternativeHeadline" => article.alternative_headline = words(),
            "description" => article.description = words(),
            "datePublished" => article.published = source.date(root, reading),
            "dateModified" => article.modified = source.date(root, reading),
            "articleSection" => article.sections = source.list(root, reading),
            "breadcrumb" => article.breadcrumb = links(),
            "author" => article.authors = links(),
            "editor" => article.editors = links(),
            "sourceOrganization" => article.source = links().into_iter().next(),
            "relatedLink" => article.related = links(),
            "nextArticle" => article.next = links().into_iter().next(),
            _ => article.previous = links().into_iter().next(),
        }
    }
    article.body = block::blocks(body, root, reading);
    article
}

/// An address that a source leads to; `resolve` says what for.
pub fn address(
    source: &Source,
    node: &Node<'_>,
    reading: &MappingRun<'_>,
    resolve: fn(Option<&Url>, &str) -> Option<Url>,
) -> Option<Url> {
    source.first(node, reading, &mut |found| found.resolved(reading.context().base_url, resolve))
}

impl Field {
    fn links(&self, root: &Node<'_>, reading: &MappingRun<'_>) -> Vec<Link> {
        let mut links = Vec::new();
        self.source.each(root, reading, &mut |found| {
            found.visit(&mut |node| self.link(node, reading, &mut links));
        });
        links
    }

    fn link(&self, node: &Node<'_>, reading: &MappingRun<'_>, out: &mut Vec<Link>) {
        let part = |name| self.parts.iter().find(|(part, _)| *part == name).map(|(_, source)| source);
        let url = part("url").and_then(|source| address(source, node, reading, Url::link));
        let src = part("src").and_then(|source| address(source, node, reading, Url::document));
        let mut names = Vec::new();
        match part("name") {
            Some(source) => names.extend(source.words(node, reading)),
            // Objects usually call it so.
            None if node.is_object() => names.extend(node.text("name")),
            None => self.source.parts(node, reading, &mut names),
        }
        if names.is_empty() && node.is_object() {
            node.note(NoticeKind::Missing("name"));
        }
        out.extend(names.into_iter().map(|name| Link {
            name: name.trim().to_owned(),
            url: url.clone(),
            src: src.clone(),
        }));
    }
}
