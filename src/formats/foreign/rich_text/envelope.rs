//! The record around a body: headline, dates, authors and lead image, under their usual keys.
//!
//! Records with other keys need a mapping (docs/mapping.md).

use std::cell::Cell;
use std::rc::Rc;

use super::value::{first_language, is_link, visit_parsed};
use super::{RecordContext, RichTextFormat, asset};
use crate::article::Article;
use crate::article::block::Block;
use crate::article::language::Language;
use crate::article::link::Link;
use crate::article::notice::NoticeKind;
use crate::article::url::Url;
use crate::formats::Format;
use crate::formats::foreign::html;
use crate::formats::foreign::reader_context::ReaderContext;
use crate::formats::json::Node;

/// Keys under which APIs put the record.
const WRAPPERS: [&str; 9] =
    ["data", "attributes", "result", "items", "docs", "fields", "entry", "article", "post"];
/// The maximum depth of a record.
const MAX_LAYERS: u8 = 5;

const BODY: [&str; 3] = ["body", "content", "text"];
const HEADLINE: [&str; 3] = ["title", "headline", "name"];
const SUMMARY: [&str; 3] = ["description", "excerpt", "summary"];
const AUTHOR: [&str; 4] = ["author", "authors", "byline", "writer"];
const PUBLISHED: [&str; 5] = ["publishedAt", "publishDate", "date", "datePublished", "published_at"];
const MODIFIED: [&str; 4] = ["updatedAt", "dateModified", "_updatedAt", "updated_at"];
const LEAD: [&str; 6] = ["heroImage", "cover", "mainImage", "coverImage", "featuredImage", "image"];
const SECTION: [&str; 4] = ["category", "categories", "section", "tags"];
const LANGUAGE: [&str; 4] = ["locale", "language", "lang", "inLanguage"];

/// Whether a document is a body of this format, or a record with one.
pub fn recognizes(root: &Node<'_>, document: &RichTextFormat) -> bool {
    (document.is_body)(root) || find(root, document, 0, &mut |_, _| ())
}

/// Reads a body, or the first record that has one.
pub fn read(root: &Node<'_>, context: ReaderContext<'_>, document: &RichTextFormat) -> Article {
    let lookups = Cell::new(RecordContext::MAX_LOOKUPS);
    let record = RecordContext::new(context, root, &lookups);
    if (document.is_body)(root) {
        return Article { body: (document.blocks)(root, record), ..Article::default() };
    }
    let mut article = Article::default();
    find(root, document, 0, &mut |node, key| article = read_record(node, key, record, document));
    article.related = others(root, record, 0);
    article
}

/// Calls `found` with the first record and the key of its body. Returns whether there is one.
fn find(
    node: &Node<'_>,
    document: &RichTextFormat,
    layer: u8,
    found: &mut dyn FnMut(&Node<'_>, &str),
) -> bool {
    if layer > MAX_LAYERS {
        return false;
    }
    if node.is_list() {
        return node.first(|first| find(first, document, layer + 1, found)).unwrap_or_default();
    }
    if let Some(key) = body_key(node, document) {
        found(node, &key);
        return true;
    }
    WRAPPERS.iter().any(|key| node.get(key).is_some_and(|inner| find(&inner, document, layer + 1, found)))
}

/// Returns the key of a record's body: a usual name, else the first other key.
fn body_key(node: &Node<'_>, document: &RichTextFormat) -> Option<String> {
    let is_body = |value: &Node<'_>| {
        let mut is = false;
        body(value, document, &mut |_| is = true);
        is
    };
    // An empty list is a body if the record is one of Sanity.
    let may_be_empty = document.format == Format::PortableText && node.has("_type");
    let is_empty = |value: &Node<'_>| may_be_empty && value.is_list() && value.first(|_| ()).is_none();
    for key in BODY {
        if node.get(key).is_some_and(|value| is_body(&value) || is_empty(&value)) {
            return Some(key.to_owned());
        }
    }
    let mut first = None;
    node.members(&mut |key, value| {
        if first.is_none() && !SUMMARY.contains(&key) && !WRAPPERS.contains(&key) && is_body(value) {
            first = Some(key.to_owned());
        }
    });
    first
}

/// Visits a body, which may be localized or a string.
fn body(value: &Node<'_>, document: &RichTextFormat, visit: &mut dyn FnMut(&Node<'_>)) {
    visit_parsed(value, |value| {
        if (document.is_body)(value) {
            visit(value);
        } else if let Some(language) = first_language(value)
            && let Some(inner) = value.get(&language)
        {
            visit_parsed(&inner, |inner| {
                if (document.is_body)(inner) {
                    visit(inner);
                }
            });
        }
    });
}

fn read_record(node: &Node<'_>, key: &str, record: RecordContext<'_>, document: &RichTextFormat) -> Article {
    let base = record.context.base_url;
    let url = record.first_unwrapped(node, &["url", "canonicalUrl", "link"], |value| {
        value.as_str().and_then(|_| value.resolved(base, Url::link))
    });
    let mut blocks = Vec::new();
    let mut language = None;
    if let Some(value) = node.get(key) {
        language = first_language(&value).as_deref().and_then(Language::parse);
        let here = record.with_base_url(url.as_ref());
        body(&value, document, &mut |body| blocks = (document.blocks)(body, here));
    }
    let lead = record.first_unwrapped(node, &LEAD, |value| asset::image(value, record));
    if let Some(image) = lead {
        blocks.insert(0, Block::Figure(Rc::new(image)));
    }
    let date = |keys: &[&str]| record.first_unwrapped(node, keys, |value| value.as_date());
    let published = date(&PUBLISHED);
    // Publishing saves a record, so the modification date must be well after the publication.
    let modified = date(&MODIFIED)
        .filter(|modified| published.is_some_and(|published| modified.is_well_after(published)));
    let word = |keys: &[&str]| record.first_unwrapped(node, keys, |value| record.context.plain_text(value));
    Article {
        id: record.text(node, &["id", "documentId", "_id", "slug"]),
        language: record.text(node, &LANGUAGE).and_then(|tag| Language::parse(&tag)).or(language),
        headline: word(&HEADLINE).unwrap_or_default(),
        description: record.first_unwrapped(node, &SUMMARY, |value| summary(value, record, document)),
        published,
        modified,
        sections: names(node, &SECTION, record).into_iter().map(|link| link.name).collect(),
        authors: names(node, &AUTHOR, record),
        body: blocks,
        url,
        ..Article::default()
    }
}

/// Returns the summary: a string, or a body.
fn summary(value: &Node<'_>, record: RecordContext<'_>, document: &RichTextFormat) -> Option<String> {
    if !(document.is_body)(value) {
        return if value.is_object() { None } else { record.context.plain_text(value) };
    }
    let (texts, _) = html::split_text_blocks((document.blocks)(value, record));
    Some(html::join_text(texts, 1).words()).filter(|words| !words.is_empty())
}

/// Returns names, with URLs if present.
fn names(node: &Node<'_>, keys: &[&str], record: RecordContext<'_>) -> Vec<Link> {
    let mut names: Vec<Link> = Vec::new();
    for key in keys {
        let Some(value) = node.get(key) else { continue };
        record.visit_unwrapped(&value, &mut |value| names.extend(name(value, record)));
    }
    names
}

fn name(value: &Node<'_>, record: RecordContext<'_>) -> Option<Link> {
    if !value.is_object() {
        return value.words().map(|name| Link { name: name.trim().to_owned(), ..Link::default() });
    }
    let name = record.text(value, &["name", "fullName", "displayName", "title", "username"])?;
    let url: Option<Url> = value.get("url").and_then(|url| url.resolved(record.context.base_url, Url::link));
    Some(Link { name, url, src: None })
}

/// Returns links to the other records of a list in which one article was expected, if they have names and URLs.
fn others(node: &Node<'_>, record: RecordContext<'_>, layer: u8) -> Vec<Link> {
    let mut links = Vec::new();
    if layer > MAX_LAYERS {
        return links;
    }
    if !node.is_list() {
        for key in WRAPPERS {
            if let (true, Some(inner)) = (links.is_empty(), node.get(key)) {
                links = others(&inner, record, layer + 1);
            }
        }
        return links;
    }
    let mut count = 0;
    node.visit(&mut |member| {
        count += 1;
        // Links to entries are not records.
        if count == 1 || is_link(member) {
            return;
        }
        record.visit_unwrapped(member, &mut |entry| {
            let link = entry.is_object().then(|| name(entry, record)).flatten();
            links.extend(link.filter(|link| link.url.is_some()));
        });
    });
    if count > 1 && layer < 3 {
        node.note(NoticeKind::FirstArticleOfList);
    }
    links
}
