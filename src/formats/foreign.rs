//! Every format that is known: the house's and all others, and the way from any of them to house JSON.

mod apple_news;
mod bbc_blocks;
mod contentful;
mod context;
mod document;
mod editorjs;
mod embed;
mod excerpt;
mod ghost;
mod guardian;
mod json_feed;
mod json_ld;
pub mod mapping;
mod markdown;
pub mod markup;
mod plain;
mod portable_text;
mod prosemirror;
mod strapi;
mod wordpress;
pub mod write;

pub use context::Context;
pub use mapping::{Mapping, MappingError};

use super::json::{self, Node, Notices};
use super::{Format, Kind, ReadError, Reading, house, not, read};
use crate::article::Article;
use crate::article::block::Block;
use crate::article::feed::Feed;
use crate::article::notice::Notice;
use crate::article::site::Site;

/// How one format is read. Each format's file has one of these.
pub struct Reader {
    pub format: Format,
    pub recognises: fn(&Node<'_>) -> bool,
    pub read: fn(&Node<'_>, Context<'_>) -> Article,
}

/// The house's own, as one of many.
const HOUSE: Reader = Reader {
    format: Format::House,
    recognises: house::recognises,
    read: |node, context| house::read(node, context.address),
};

/// The formats, the most particular first: house JSON is content with a headline.
const READERS: &[Reader] = &[
    wordpress::READER,
    ghost::READER,
    json_feed::READER,
    apple_news::READER,
    bbc_blocks::READER,
    json_ld::READER,
    guardian::READER,
    editorjs::READER,
    portable_text::READER,
    contentful::READER,
    prosemirror::READER,
    strapi::READER,
    HOUSE,
];

/// Reads an article of any known format.
///
/// # Errors
/// When the bytes are no JSON, or the JSON is no article. Everything less is a notice.
pub fn article(bytes: &[u8], context: Context<'_>) -> Result<Reading, ReadError> {
    let (format, mut article, notices) = unsettled(bytes, context)?;
    article.settle();
    Ok(Reading { format, article, notices })
}

/// An article whose captions are still to be decided.
fn unsettled(bytes: &[u8], context: Context<'_>) -> Result<(Format, Article, Vec<Notice>), ReadError> {
    let read = read(bytes, |node| {
        if let Some(mapping) = context.mapping {
            let article = mapping.article(node, context);
            // The answer of an interface that says no has nothing of an article in it.
            let empty = article.headline.is_empty() && article.body.is_empty();
            return if empty { Err(not(Kind::Article, node)) } else { Ok((Mapping::FORMAT, article)) };
        }
        let fits = |reader: &&Reader| match context.format {
            Some(format) => reader.format == format,
            None => (reader.recognises)(node),
        };
        let reader = READERS.iter().find(fits).ok_or_else(|| not(Kind::Article, node))?;
        let article = (reader.read)(node, context);
        // A format that was insisted on reads anything, and may find nothing.
        if article.headline.is_empty() && article.body.is_empty() && !(reader.recognises)(node) {
            return Err(not(Kind::Article, node));
        }
        Ok((reader.format, article))
    });
    read.map(|((format, article), notices)| (format, article, notices))
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
        } else if ghost::feed::recognises(node) {
            Ok(ghost::feed::read(node, context))
        } else if json_feed::feed::recognises(node) {
            Ok(json_feed::feed::read(node, context))
        } else {
            Err(not(Kind::Feed, node))
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
        } else if super::site::recognises(node) {
            Ok(super::site::read(node, context.address))
        } else {
            Err(not(Kind::Site, node))
        }
    })
}

/// Writes a document of any known format in the house's: an article as `{format, article, notices}`, a feed as JSON
/// Feed, a site as site JSON.
///
/// # Errors
/// When the document cannot be read as what it is wanted as.
pub fn convert(wanted: Kind, bytes: &[u8], context: Context<'_>) -> Result<String, ReadError> {
    Ok(match wanted {
        // The captions are decided by whoever reads this.
        Kind::Article => {
            let (format, article, notices) = unsettled(bytes, context)?;
            write::reading(format, &article, &notices)
        }
        Kind::Feed => write::feed(&feed(bytes, context)?.0),
        Kind::Site => write::site(&site(bytes, context)?.0),
    })
}

/// What stands in the place of a converted article where the mapping is none.
pub fn mistake(error: &MappingError) -> String {
    write::mistake(&error.to_string())
}
