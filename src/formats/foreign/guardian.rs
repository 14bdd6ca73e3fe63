//! Articles of the Guardian, the source of its own pages (<https://github.com/guardian/dotcom-rendering>).
//!
//! A body is a list of blocks, and a block is a list of elements. An article has one block, a live blog has one for
//! each entry. Navigation and settings, most of a document, never belong here.

mod element;
mod image;
mod media;
mod page;

use super::reader::Reader;
use super::reader_context::ReaderContext;
use crate::article::Article;
use crate::article::block::Block;
use crate::article::date::Date;
use crate::article::link::Link;
use crate::article::text::{Span, Text};
use crate::article::url::Url;
use crate::formats::Format;
use crate::formats::json::Node;
use element::PREFIX;
use page::PageReader;

pub const READER: Reader = Reader { format: Format::Guardian, recognizes, read };

/// Recognizes an object with elements in its blocks or in its main media.
pub fn recognizes(root: &Node<'_>) -> bool {
    let is_element = |node: &Node<'_>| {
        node.get("_type").and_then(|kind| kind.as_str()).is_some_and(|it| it.starts_with(PREFIX))
    };
    let elements =
        |node: &Node<'_>, key| node.get(key).and_then(|list| list.first(is_element)).unwrap_or_default();
    let mut found = elements(root, "mainMediaElements");
    if let Some(blocks) = root.get("blocks").filter(|blocks| !found && blocks.is_list()) {
        // The first entries of a live blog may be empty.
        blocks.visit(&mut |block| found = found || elements(block, "elements"));
    }
    found
}

/// Reads an article.
pub fn read(root: &Node<'_>, context: ReaderContext<'_>) -> Article {
    let home = root.link("guardianBaseURL", context.base_url);
    let home = home.as_ref().or(context.base_url);
    let url = root.link("webURL", home).or_else(|| root.link("canonicalUrl", home));
    let context = context.with_base_url(url.as_ref());
    let headline =
        context.plain_text_at(root, "headline").or_else(|| context.plain_text_at(root, "webTitle"));
    let headline = headline.unwrap_or_default();
    let published = root.date("webPublicationDate").or_else(|| root.date("webPublicationDateDeprecated"));
    let linked = |read: &mut dyn FnMut(&Node<'_>)| {
        if let Some(list) = root.get("linkedData") {
            list.first(|data| read(data));
        }
    };
    let (mut modified, mut source) = (None, None);
    linked(&mut |data| {
        modified = data.date("dateModified");
        source = data.get("publisher").filter(Node::is_object).and_then(|publisher| {
            Some(Link { name: publisher.text("name")?, url: publisher.link("url", home), src: None })
        });
    });
    // Publishing saves an article, so the modification date must be well after the publication.
    let later = |modified: &Date| published.is_none_or(|published| modified.is_well_after(published));
    let mut summary = root.get("standfirst").map(|html| context.html_blocks(&html)).unwrap_or_default();
    let mut description = None;
    if matches!(summary.first(), Some(Block::Paragraph(_)))
        && let Block::Paragraph(text) = summary.remove(0)
    {
        description = Some(text.words());
    }
    let mut page = PageReader::new(root, context, published);
    page.elements(root, "mainMediaElements");
    page.blocks.extend(paid(root, context));
    page.blocks.extend(stars(root));
    // The first paragraph of a long standfirst is the summary. The rest belongs to the body.
    page.blocks.append(&mut summary);
    page.entries(root);
    let mut related = page.related;
    if let Some(package) = root.get("storyPackage").filter(Node::is_object) {
        related.extend(package.each("trails", |trail| {
            let name = context.plain_text_at(trail, "headline")?;
            Some(Link { name, url: trail.link("url", home), src: None })
        }));
    }
    let section = root.text("sectionLabel");
    let breadcrumb = section.map(|name| {
        let link = Link { name, url: root.link("sectionUrl", home), src: None };
        let here = Link { name: headline.clone(), ..Link::default() };
        [link, here].into_iter().filter(|link| !link.name.is_empty()).collect()
    });
    // Older entries of a live blog are on another page.
    let older = root.get("pagination").filter(Node::is_object);
    let older = older.and_then(|pages| {
        let url = pages.link("older", context.base_url)?;
        let number = (pages.count("currentPage").unwrap_or(1) + 1).to_string();
        let all = pages.text("totalPages").unwrap_or_else(|| number.clone());
        let name = [&headline, " (", &number, "/", &all, ")"].concat();
        Some(Link { name: name.trim_start().to_owned(), url: Some(url), src: None })
    });
    Article {
        id: root.text("pageId"),
        language: root.language("lang"),
        description: description.or_else(|| context.plain_text_at(root, "trailText")),
        published,
        modified: modified.filter(later),
        sections: tags(root, &["Keyword", "Series"], home).into_iter().map(|tag| tag.name).collect(),
        breadcrumb: breadcrumb.unwrap_or_default(),
        authors: authors(root, home),
        source,
        body: page.blocks,
        related,
        next: older,
        headline,
        url,
        ..Article::default()
    }
}

/// Returns the tags of the given types, with their pages.
fn tags(root: &Node<'_>, types: &[&str], home: Option<&Url>) -> Vec<Link> {
    root.each("tags", |tag| {
        let wanted = tag.is_object() && tag.text("type").is_some_and(|it| types.contains(&it.as_str()));
        let name = wanted.then(|| tag.text("title")).flatten()?;
        let url = tag.text("id").and_then(|id| Url::link(home, &["/", &id].concat()));
        Some(Link { name, url, src: None })
    })
}

/// Returns the byline. If it contains only names of contributors, each is a link to their page.
fn authors(root: &Node<'_>, home: Option<&Url>) -> Vec<Link> {
    let people = tags(root, &["Contributor"], home);
    let Some(line) = root.text("byline") else {
        return if people.is_empty() { linked_authors(root, home) } else { people };
    };
    let mut rest = line.clone();
    for person in &people {
        rest = rest.replacen(&person.name, "", 1);
    }
    let only_names = rest.split([' ', ',', '&']).all(|word| word.is_empty() || word == "and");
    if !people.is_empty() && only_names {
        return people;
    }
    let url = if let [person] = people.as_slice() { person.url.clone() } else { None };
    vec![Link { name: line, url, src: None }]
}

/// Returns authors with a page. A name without a page is not a person, such as "staff reporter".
fn linked_authors(root: &Node<'_>, home: Option<&Url>) -> Vec<Link> {
    let person = |person: &Node<'_>| {
        let url = person.is_object().then(|| person.link("sameAs", home)).flatten()?;
        Some(Link { name: person.text("name")?, url: Some(url), src: None })
    };
    let list = root.get("linkedData");
    list.and_then(|list| list.first(|data| data.each("author", person))).unwrap_or_default()
}

/// Returns a paragraph that names the sponsor of paid content. Readers must see it.
fn paid(root: &Node<'_>, context: ReaderContext<'_>) -> Option<Block> {
    let mut found = None;
    root.get("commercialProperties")?.members(&mut |_, edition| {
        let branding = edition.get("branding").filter(Node::is_object);
        let Some(branding) = branding.filter(|_| found.is_none()) else { return };
        let kind = branding.get("brandingType").filter(Node::is_object).and_then(|kind| kind.text("name"));
        let Some(name) = branding.text("sponsorName").filter(|_| kind.as_deref() == Some("paid-content"))
        else {
            return;
        };
        let logo = branding.get("logo").filter(Node::is_object);
        let label = logo.as_ref().and_then(|logo| logo.text("label")).unwrap_or_default();
        let url = logo.as_ref().and_then(|logo| logo.link("link", context.base_url));
        let name = Text::plain(name);
        let name = match url {
            Some(url) => vec![Span::Link { url, text: name }],
            None => name.0,
        };
        let mut spans = Text::plain(label + " ").0;
        spans.extend(name);
        found = Some(Block::Paragraph(Text(spans)));
    });
    found
}

/// Returns a paragraph with the stars of a review.
fn stars(root: &Node<'_>) -> Option<Block> {
    const MAX_STARS: usize = 5;
    let given = usize::try_from(root.count("starRating")?).ok().filter(|given| *given <= MAX_STARS)?;
    Some(Block::Paragraph(Text::plain("★".repeat(given) + &"☆".repeat(MAX_STARS - given))))
}
