//! The document that a page is rendered from: an article or the list of a channel, with its JSON for the live view.

use std::rc::Rc;

use crate::article::feed::Feed;
use crate::article::language::Language;
use crate::article::url::Url;
use crate::formats::foreign::{self, ReadOptions};
use crate::formats::wire::{self, ArticleJson};
use crate::formats::{ParsedArticle, ReadError};

/// A document to be rendered.
#[derive(Clone, Debug)]
pub enum Document {
    /// An article.
    Article(ArticleDocument),
    /// One page of a channel's list.
    Channel(ChannelDocument),
}

/// An article with its JSON.
#[derive(Clone, Debug)]
pub struct ArticleDocument {
    /// The article, as the view shows it.
    pub parsed: Rc<ParsedArticle>,
    /// The same article as compact house JSON, which the live view reads.
    pub json: String,
    /// The address at which the live view reads the JSON. Without it a page with a loader contains the JSON.
    pub src: Option<String>,
    /// The public address of the page, if it is not that of the article.
    pub canonical: Option<Url>,
    /// The same article in other languages.
    pub translations: Vec<(Language, Url)>,
    /// The absolute address of the article's oEmbed document.
    pub oembed: Option<Url>,
}

/// One page of a channel's list.
#[derive(Clone, Debug)]
pub struct ChannelDocument {
    /// The channel's id in the site.
    pub id: String,
    /// The articles of this page.
    pub feed: Rc<Feed>,
    /// The number of the page, from 1.
    pub page: usize,
    /// The public address of this page.
    pub canonical: Option<Url>,
    /// The address of the page with newer articles.
    pub previous: Option<Url>,
    /// The address of the page with older articles.
    pub next: Option<Url>,
}

impl ArticleDocument {
    /// Reads an article in any known format.
    ///
    /// # Errors
    /// If the document is not an article.
    pub fn read(bytes: &[u8], options: ReadOptions<'_>) -> Result<Self, ReadError> {
        let (parsed, json) = foreign::article_with_json(bytes, options)?;
        let translations = translations(bytes, options.address);
        Ok(Self::new(parsed, &json, translations))
    }

    fn new(parsed: ParsedArticle, json: &ArticleJson, translations: Vec<(Language, Url)>) -> Self {
        Self {
            parsed: Rc::new(parsed),
            json: wire::to_json(json),
            src: None,
            canonical: None,
            translations,
            oembed: None,
        }
    }
}

/// Returns the translations that house JSON names by schema.org's `workTranslation`: objects with `inLanguage` and `url`.
fn translations(bytes: &[u8], base: Option<&Url>) -> Vec<(Language, Url)> {
    // Most articles have none; the document is not parsed a second time for them.
    if !std::str::from_utf8(bytes).is_ok_and(|text| text.contains("\"workTranslation\"")) {
        return Vec::new();
    }
    let document: serde_json::Value = serde_json::from_slice(bytes).unwrap_or_default();
    let listed = match &document["workTranslation"] {
        serde_json::Value::Array(several) => several.iter().collect(),
        one => vec![one],
    };
    let pair = |value: &serde_json::Value| {
        let language = Language::parse(value["inLanguage"].as_str()?)?;
        Some((language, Url::document(base, value["url"].as_str()?)?))
    };
    listed.into_iter().filter_map(pair).collect()
}
