//! Apple News Format (<https://developer.apple.com/documentation/applenews/apple-news-format>): an `article.json` as
//! publishers send it to Apple.
//!
//! Components are nested without a limit, and most of a document describes its appearance. Layouts, fonts and
//! animations never belong here.

mod caption;
mod component;
mod deferred_caption;
mod document_context;
mod map;
mod media;
mod quote;
mod table;
mod text;

use super::reader::Reader;
use super::reader_context::ReaderContext;
use crate::article::Article;
use crate::article::link::Link;
use crate::formats::Format;
use crate::formats::json::Node;
use component::ComponentReader;
use document_context::DocumentContext;

pub const READER: Reader = Reader { format: Format::AppleNews, recognizes, read };

/// Recognizes an object with a version and with components that have roles.
pub fn recognizes(root: &Node<'_>) -> bool {
    let plays = |component: &Node<'_>| component.has("role");
    root.has("version") && root.get("components").and_then(|list| list.first(plays)).unwrap_or_default()
}

/// Reads an article.
pub fn read(root: &Node<'_>, context: ReaderContext<'_>) -> Article {
    let metadata = root.get("metadata").filter(Node::is_object);
    let metadata = metadata.as_ref();
    let url = metadata.and_then(|metadata| metadata.link("canonicalURL", context.base_url));
    let mut reader = ComponentReader::new(DocumentContext {
        root,
        context: context.with_base_url(url.as_ref()),
        document: context.base_url,
    });
    reader.components(root);
    reader.finish();
    let date = |key| metadata.and_then(|metadata| metadata.date(key));
    let published = date("datePublished").or_else(|| date("dateCreated"));
    // Publishing changes a document, so the modification date must be well after the publication.
    let later = |modified: &crate::article::date::Date| {
        published.is_none_or(|published| modified.is_well_after(published))
    };
    let named = |node: &Node<'_>| Some(Link { name: node.words()?.trim().to_owned(), ..Link::default() });
    let mut authors = metadata.map(|metadata| metadata.each("authors", named)).unwrap_or_default();
    // Bylines repeat the authors, with dates in many forms.
    let lines = reader.bylines.into_iter().filter(|byline| authors.is_empty() || !byline.of_author);
    let lines: Vec<Link> = lines.map(|byline| Link { name: byline.words, ..Link::default() }).collect();
    authors.extend(lines);
    let headline = reader.title.or_else(|| root.text("title")).unwrap_or_default();
    let excerpt = || metadata.and_then(|metadata| metadata.text("excerpt"));
    let description = reader.intro.or_else(|| root.text("subtitle")).or_else(excerpt);
    let mut related = reader.related;
    if let Some(metadata) = metadata {
        related.extend(metadata.each("links", |node| {
            let url = node.link("URL", context.with_base_url(url.as_ref()).base_url)?;
            Some(Link { name: url.as_str().to_owned(), url: Some(url), src: None })
        }));
    }
    Article {
        id: root.text("identifier"),
        language: root.language("language"),
        description: description.filter(|description| *description != headline),
        headline,
        alternative_headline: reader.kicker,
        published,
        modified: date("dateModified").filter(later),
        sections: metadata.map(|it| it.each("keywords", |word| word.words())).unwrap_or_default(),
        authors,
        body: reader.blocks,
        related,
        url,
        ..Article::default()
    }
}
