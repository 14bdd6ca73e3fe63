//! Bytes in, plain values out: the only room that knows foreign JSON.
//!
//! One file per format, all of one shape: `recognises` looks at a document, `read` turns it into a value
//! and notes what it mended. A bad block costs that block, never the article; only what is not JSON and
//! what is not an article is an error. What never belongs here: the DOM, markup in the output, captions' rules.

mod context;
mod error;
mod format;
mod house;
mod json;
mod json_feed;
pub mod markup;
mod refusal;
#[cfg(feature = "cli")]
pub mod schema;
mod site;
mod wordpress;

pub use context::Context;
pub use error::ReadError;
pub use format::Format;
#[cfg(feature = "cli")]
pub use house::write as house;
#[cfg(feature = "cli")]
pub use json::Json;

use crate::article::Article;
use crate::article::block::Block;
use crate::article::feed::Feed;
use crate::article::notice::Notice;
use crate::article::site::Site;
use json::{Node, Notices};

/// An article, and what was noticed while it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What the document was written in.
    pub format: Format,
    /// The article, settled.
    pub article: Article,
    /// The oddities.
    pub notices: Vec<Notice>,
}

/// How one format is read. Each format's file has one of these.
struct Reader {
    format: Format,
    recognises: fn(&Node<'_>) -> bool,
    read: fn(&Node<'_>, Context<'_>) -> Article,
}

/// The formats, the most particular first: house JSON is content with a headline.
const READERS: &[Reader] = &[wordpress::READER, house::READER];

/// Reads an article of any known format.
///
/// # Errors
/// When the bytes are no JSON, or the JSON is no article. Everything less is a notice.
pub fn article(bytes: &[u8], context: Context<'_>) -> Result<Reading, ReadError> {
    let read = read(bytes, |node| {
        let fits = |reader: &&Reader| match context.format {
            Some(format) => reader.format == format,
            None => (reader.recognises)(node),
        };
        let reader = READERS.iter().find(fits).ok_or_else(|| not_article(node))?;
        let mut article = (reader.read)(node, context);
        // A format that was insisted on reads anything, and may find nothing.
        if article.headline.is_empty() && article.body.is_empty() && !(reader.recognises)(node) {
            return Err(not_article(node));
        }
        article.settle();
        Ok((reader.format, article))
    });
    read.map(|((format, article), notices)| Reading { format, article, notices })
}

/// Reads a piece of HTML by itself, as it would be read inside a document.
pub fn html(html: &str, context: Context<'_>) -> (Vec<Block>, Vec<Notice>) {
    let value = json::Value::String(html.into());
    let notices = Notices::default();
    let blocks = context.blocks(&Node::root(&value, &notices));
    (blocks, notices.into_list())
}

/// Reads a channel's list of articles.
///
/// # Errors
/// When the bytes are no JSON, or the JSON is no list of articles.
pub fn feed(bytes: &[u8], context: Context<'_>) -> Result<(Feed, Vec<Notice>), ReadError> {
    read(bytes, |node| {
        if wordpress::feed::recognises(node) {
            Ok(wordpress::feed::read(node, context))
        } else if json_feed::recognises(node) {
            Ok(json_feed::read(node, context.address))
        } else {
            Err(refusal::of(node)
                .unwrap_or_else(|| ReadError::NotFeed { found: node.kind(), keys: node.keys(6) }))
        }
    })
}

/// Reads a site: its name, its ways home, its channels.
///
/// # Errors
/// When the bytes are no JSON, or the JSON is no site.
pub fn site(bytes: &[u8], context: Context<'_>) -> Result<(Site, Vec<Notice>), ReadError> {
    read(bytes, |node| {
        if wordpress::site::recognises(node) {
            Ok(wordpress::site::read(node, context))
        } else if site::recognises(node) {
            Ok(site::read(node, context.address))
        } else {
            Err(refusal::of(node)
                .unwrap_or_else(|| ReadError::NotSite { found: node.kind(), keys: node.keys(6) }))
        }
    })
}

fn not_article(node: &Node<'_>) -> ReadError {
    refusal::of(node).unwrap_or_else(|| ReadError::NotArticle { found: node.kind(), keys: node.keys(6) })
}

fn read<T>(
    bytes: &[u8],
    reader: impl FnOnce(&Node<'_>) -> Result<T, ReadError>,
) -> Result<(T, Vec<Notice>), ReadError> {
    let text = json::decode(bytes)?;
    let value = json::parse(&text)?;
    let notices = Notices::default();
    let read = reader(&Node::root(&value, &notices))?;
    Ok((read, notices.into_list()))
}
