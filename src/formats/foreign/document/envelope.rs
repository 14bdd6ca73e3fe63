//! The record around a body: headline, dates, authors, the lead photo, under the names that sites usually choose.
//!
//! What is not found under one of these names needs a mapping (docs/mapping.md).

use std::cell::Cell;
use std::rc::Rc;

use super::{Document, Setting, first_language, is_link, picture, unpacked};
use crate::article::Article;
use crate::article::block::Block;
use crate::article::language::Language;
use crate::article::link::Link;
use crate::article::notice::NoticeKind;
use crate::article::url::Url;
use crate::formats::Format;
use crate::formats::foreign::{Context, markup};
use crate::formats::json::Node;

/// Where interfaces put the record.
const WRAPPERS: [&str; 9] =
    ["data", "attributes", "result", "items", "docs", "fields", "entry", "article", "post"];
/// Layers around a record beyond these are none.
const LAYERS: u8 = 5;

const BODY: [&str; 3] = ["body", "content", "text"];
const HEADLINE: [&str; 3] = ["title", "headline", "name"];
const SUMMARY: [&str; 3] = ["description", "excerpt", "summary"];
const AUTHOR: [&str; 4] = ["author", "authors", "byline", "writer"];
const PUBLISHED: [&str; 5] = ["publishedAt", "publishDate", "date", "datePublished", "published_at"];
const MODIFIED: [&str; 4] = ["updatedAt", "dateModified", "_updatedAt", "updated_at"];
const LEAD: [&str; 6] = ["heroImage", "cover", "mainImage", "coverImage", "featuredImage", "image"];
const SECTION: [&str; 4] = ["category", "categories", "section", "tags"];
const LANGUAGE: [&str; 4] = ["locale", "language", "lang", "inLanguage"];

/// Whether a document is such a body, or a record with one.
pub fn recognises(root: &Node<'_>, document: &Document) -> bool {
    (document.is_body)(root) || find(root, document, 0, &mut |_, _| ())
}

/// Reads a body, or the first record that has one.
pub fn read(root: &Node<'_>, context: Context<'_>, document: &Document) -> Article {
    let lookups = Cell::new(Setting::LOOKUPS);
    let setting = Setting::new(context, root, &lookups);
    if (document.is_body)(root) {
        return Article { body: (document.blocks)(root, setting), ..Article::default() };
    }
    let mut article = Article::default();
    find(root, document, 0, &mut |node, key| article = record(node, key, setting, document));
    article.related = others(root, setting, 0);
    article
}

/// Finds the first record: gives it to `found` with the key of its body, and says whether there is one.
fn find(node: &Node<'_>, document: &Document, layer: u8, found: &mut dyn FnMut(&Node<'_>, &str)) -> bool {
    if layer > LAYERS {
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

/// The key of a record's body: one of the usual names, else the first other one.
fn body_key(node: &Node<'_>, document: &Document) -> Option<String> {
    let is_body = |value: &Node<'_>| {
        let mut is = false;
        body(value, document, &mut |_| is = true);
        is
    };
    // An empty list is a body where the record is plainly Sanity's.
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

/// Visits a body, be it kept in several languages or as a string.
fn body(value: &Node<'_>, document: &Document, visit: &mut dyn FnMut(&Node<'_>)) {
    unpacked(value, |value| {
        if (document.is_body)(value) {
            visit(value);
        } else if let Some(language) = first_language(value)
            && let Some(inner) = value.get(&language)
        {
            unpacked(&inner, |inner| {
                if (document.is_body)(inner) {
                    visit(inner);
                }
            });
        }
    });
}

fn record(node: &Node<'_>, key: &str, setting: Setting<'_>, document: &Document) -> Article {
    let base = setting.context.address;
    let url = setting.inner(node, &["url", "canonicalUrl", "link"], |value| {
        value.as_str().and_then(|_| value.resolved(base, Url::link))
    });
    let mut blocks = Vec::new();
    let mut language = None;
    if let Some(value) = node.get(key) {
        language = first_language(&value).as_deref().and_then(Language::parse);
        let here = Setting { context: setting.context.at(url.as_ref()), ..setting };
        body(&value, document, &mut |body| blocks = (document.blocks)(body, here));
    }
    let lead = setting.inner(node, &LEAD, |value| picture::image(value, setting));
    if let Some(image) = lead {
        blocks.insert(0, Block::Figure(Rc::new(image)));
    }
    let date = |keys: &[&str]| setting.inner(node, keys, |value| value.as_date());
    let published = date(&PUBLISHED);
    // A record is saved again in the moment in which it comes out.
    let modified = date(&MODIFIED)
        .filter(|modified| published.is_some_and(|published| modified.is_well_after(published)));
    let word = |keys: &[&str]| setting.inner(node, keys, |value| setting.context.words(value));
    Article {
        id: setting.words(node, &["id", "documentId", "_id", "slug"]),
        language: setting.words(node, &LANGUAGE).and_then(|tag| Language::parse(&tag)).or(language),
        headline: word(&HEADLINE).unwrap_or_default(),
        description: setting.inner(node, &SUMMARY, |value| summary(value, setting, document)),
        published,
        modified,
        sections: names(node, &SECTION, setting).into_iter().map(|link| link.name).collect(),
        authors: names(node, &AUTHOR, setting),
        body: blocks,
        url,
        ..Article::default()
    }
}

/// A summary is a string, or a body of its own.
fn summary(value: &Node<'_>, setting: Setting<'_>, document: &Document) -> Option<String> {
    if !(document.is_body)(value) {
        return if value.is_object() { None } else { setting.context.words(value) };
    }
    let (texts, _) = markup::parted((document.blocks)(value, setting));
    Some(markup::joined(texts, 1).words()).filter(|words| !words.is_empty())
}

/// Names, with addresses where there are some.
fn names(node: &Node<'_>, keys: &[&str], setting: Setting<'_>) -> Vec<Link> {
    let mut names: Vec<Link> = Vec::new();
    for key in keys {
        let Some(value) = node.get(key) else { continue };
        setting.unwrapped(&value, &mut |value| names.extend(name(value, setting)));
    }
    names
}

fn name(value: &Node<'_>, setting: Setting<'_>) -> Option<Link> {
    if !value.is_object() {
        return value.words().map(|name| Link { name: name.trim().to_owned(), ..Link::default() });
    }
    let name = setting.words(value, &["name", "fullName", "displayName", "title", "username"])?;
    let url: Option<Url> = value.get("url").and_then(|url| url.resolved(setting.context.address, Url::link));
    Some(Link { name, url, src: None })
}

/// The other records of a list in which one article was expected, where they have names and addresses.
fn others(node: &Node<'_>, setting: Setting<'_>, layer: u8) -> Vec<Link> {
    let mut links = Vec::new();
    if layer > LAYERS {
        return links;
    }
    if !node.is_list() {
        for key in WRAPPERS {
            if let (true, Some(inner)) = (links.is_empty(), node.get(key)) {
                links = others(&inner, setting, layer + 1);
            }
        }
        return links;
    }
    let mut count = 0;
    node.visit(&mut |member| {
        count += 1;
        // Members that only name an entry are no records.
        if count == 1 || is_link(member) {
            return;
        }
        setting.unwrapped(member, &mut |record| {
            let link = record.is_object().then(|| name(record, setting)).flatten();
            links.extend(link.filter(|link| link.url.is_some()));
        });
    });
    if count > 1 && layer < 3 {
        node.note(NoticeKind::FirstArticleOfList);
    }
    links
}
