//! Block articles of the BBC, the source of its own pages (<https://github.com/bbc/simorgh>).
//!
//! Every block is `{type, model: {blocks}}`, down to the fragments of a sentence. Other parts of a page, such as its
//! list of most read articles, never belong here.

mod body;
mod image;
mod media;
mod model;
mod text;

use super::reader::Reader;
use super::reader_context::ReaderContext;
use crate::article::Article;
use crate::article::date::Date;
use crate::article::link::Link;
use crate::article::url::Url;
use crate::formats::Format;
use crate::formats::json::Node;
use body::BodyReader;

pub const READER: Reader = Reader { format: Format::BbcBlocks, recognizes, read };

/// Recognizes an object with `content.model.blocks`, alone or inside `data.article`.
pub fn recognizes(root: &Node<'_>) -> bool {
    unwrapped(root, |article| {
        let content = article.get("content");
        let model = content.as_ref().and_then(|content| content.get("model"));
        model.is_some_and(|model| model.get("blocks").is_some_and(|blocks| blocks.is_list()))
    })
}

/// Reads an article.
pub fn read(root: &Node<'_>, context: ReaderContext<'_>) -> Article {
    unwrapped(root, |node| article(node, context))
}

/// Calls `read` with the article inside the envelope, if there is one.
fn unwrapped<T>(root: &Node<'_>, read: impl FnOnce(&Node<'_>) -> T) -> T {
    let data = root.get("data");
    match data.as_ref().and_then(|data| data.get("article")) {
        Some(article) => read(&article),
        None => read(root),
    }
}

fn article(node: &Node<'_>, context: ReaderContext<'_>) -> Article {
    let (metadata, promo) = (node.get("metadata"), node.get("promo"));
    let metadata = metadata.as_ref().filter(|metadata| metadata.is_object());
    let promo = promo.as_ref().filter(|promo| promo.is_object());
    let service = metadata.and_then(|metadata| metadata.text("createdBy"));
    let url = metadata.and_then(|metadata| address(metadata, service.as_deref(), context.base_url));
    let mut body = BodyReader::new(context.with_base_url(url.as_ref()));
    if let Some(content) = node.get("content")
        && let Some(model) = content.get("model")
    {
        body.blocks(&model);
    }
    let promo_words = |key, inner| promo.and_then(|promo| text::plain_text(&promo.get(key)?.get(inner)?));
    let headline = body.headline.take().or(body.fallback_headline.take());
    let headline = headline.or_else(|| promo_words("headlines", "promoHeadline"));
    let headline = headline.or_else(|| promo.and_then(|promo| promo.get("headlines")?.text("seoHeadline")));
    let moment = |key| metadata.and_then(|metadata| metadata.moment(key));
    let published = moment("firstPublished");
    let modified = moment("lastPublished").or_else(|| moment("lastUpdated"));
    let later = |modified: &Date| published.is_none_or(|published| modified.minutes() > published.minutes());
    let passport = || metadata?.get("passport")?.language("language");
    Article {
        id: metadata.and_then(|metadata| metadata.text("id")),
        language: metadata.and_then(|metadata| metadata.language("language")).or_else(passport),
        headline: headline.unwrap_or_default(),
        description: promo.and_then(|promo| text::plain_text(&promo.get("summary")?)),
        published,
        modified: modified.filter(later),
        sections: metadata.map(sections).unwrap_or_default(),
        authors: body.authors,
        // The service is the only publisher that is named.
        source: service.map(|service| Link { name: ["BBC ", &service].concat(), ..Link::default() }),
        body: body.body,
        related: body.related,
        url,
        ..Article::default()
    }
}

/// Returns the URL of the article. Before 2021 documents lack it, but it follows from the identifier.
fn address(metadata: &Node<'_>, service: Option<&str>, base: Option<&Url>) -> Option<Url> {
    let locators = metadata.get("locators").filter(Node::is_object)?;
    if let Some(url) = locators.link("canonicalUrl", base) {
        return Some(url);
    }
    let urn = locators.text("optimoUrn")?;
    let name = urn.rsplit(':').next()?;
    let service = service?.to_ascii_lowercase();
    Url::link(None, &["https://www.bbc.com/", &service, "/articles/", name].concat())
}

/// Returns the topics of the article.
fn sections(metadata: &Node<'_>) -> Vec<String> {
    let tags = metadata.get("tags").filter(Node::is_object);
    let label = |node: &Node<'_>| node.is_object().then(|| node.text("thingLabel")).flatten();
    let about = tags.map(|tags| tags.each("about", label)).unwrap_or_default();
    if !about.is_empty() {
        return about;
    }
    metadata.each("topics", |node| node.is_object().then(|| node.text("topicName")).flatten())
}
