//! Every format that is known: the house's and all others, and the way from any of them to house JSON.

// The formats that most publishers have.
mod context;
mod excerpt;
mod ghost;
mod json_feed;
mod json_ld;
pub mod markup;
mod plain;
mod wordpress;
pub mod write;

// All others: in a page they are a program apart, which comes when those above know no answer.
#[cfg(feature = "foreign-all")]
mod apple_news;
#[cfg(feature = "foreign-all")]
mod bbc_blocks;
#[cfg(feature = "foreign-all")]
mod contentful;
#[cfg(feature = "foreign-all")]
mod document;
#[cfg(feature = "foreign-all")]
mod editorjs;
#[cfg(feature = "foreign-all")]
mod embed;
#[cfg(feature = "foreign-all")]
mod guardian;
#[cfg(feature = "foreign-all")]
pub mod mapping;
#[cfg(feature = "foreign-all")]
mod markdown;
#[cfg(feature = "foreign-all")]
mod portable_text;
#[cfg(feature = "foreign-all")]
mod prosemirror;
#[cfg(feature = "foreign-all")]
mod strapi;

pub use context::Context;
#[cfg(feature = "foreign-all")]
pub use mapping::{Mapping, MappingError};

use super::json::{self, Node, Notices};
use super::{DocumentKind, Format, ParsedArticle, ReadError, house, not, read};
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

/// The house's own, as one of many. What only may be the house's is nobody else's only when all others have been
/// asked.
const HOUSE: Reader = Reader {
    format: Format::House,
    recognises: if cfg!(feature = "foreign-all") { house::recognises } else { house::is_house },
    read: |node, context| house::read(node, context.address),
};

/// The formats, the most particular first: house JSON is content with a headline.
const READERS: &[Reader] = &[
    wordpress::READER,
    ghost::READER,
    json_feed::READER,
    #[cfg(feature = "foreign-all")]
    apple_news::READER,
    #[cfg(feature = "foreign-all")]
    bbc_blocks::READER,
    json_ld::READER,
    #[cfg(feature = "foreign-all")]
    guardian::READER,
    #[cfg(feature = "foreign-all")]
    editorjs::READER,
    #[cfg(feature = "foreign-all")]
    portable_text::READER,
    #[cfg(feature = "foreign-all")]
    contentful::READER,
    #[cfg(feature = "foreign-all")]
    prosemirror::READER,
    #[cfg(feature = "foreign-all")]
    strapi::READER,
    HOUSE,
];

/// Reads an article of any known format.
///
/// # Errors
/// When the bytes are no JSON, or the JSON is no article. Everything less is a notice.
pub fn article(bytes: &[u8], context: Context<'_>) -> Result<ParsedArticle, ReadError> {
    let (format, mut article, notices) = unsettled(bytes, context)?;
    article.finalize();
    Ok(ParsedArticle { format, article, notices })
}

/// An article whose captions are still to be decided.
fn unsettled(bytes: &[u8], context: Context<'_>) -> Result<(Format, Article, Vec<Notice>), ReadError> {
    let read = read(bytes, |node| {
        #[cfg(feature = "foreign-all")]
        if let Some(mapping) = context.mapping {
            // The answer of an interface that says no has nothing of an article in it.
            let article = mapping.article(node, context).ok_or_else(|| not(DocumentKind::Article, node))?;
            return Ok((Mapping::FORMAT, article));
        }
        let fits = |reader: &&Reader| match context.format {
            Some(format) => reader.format == format,
            None => (reader.recognises)(node),
        };
        let reader = READERS.iter().find(fits).ok_or_else(|| not(DocumentKind::Article, node))?;
        let article = (reader.read)(node, context);
        // A format that was insisted on reads anything, and may find nothing.
        if article.headline.is_empty() && article.body.is_empty() && !(reader.recognises)(node) {
            return Err(not(DocumentKind::Article, node));
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
        } else if json_ld::feed::recognises(node) {
            Ok(json_ld::feed::read(node, context))
        } else {
            Err(not(DocumentKind::Feed, node))
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
            Err(not(DocumentKind::Site, node))
        }
    })
}

/// Writes a document of any known format in the house's: an article as `{format, article, notices}`, a feed as JSON
/// Feed, a site as site JSON.
///
/// # Errors
/// When the document cannot be read as what it is wanted as.
pub fn convert(wanted: DocumentKind, bytes: &[u8], context: Context<'_>) -> Result<String, ReadError> {
    Ok(match wanted {
        // The captions are decided by whoever reads this.
        DocumentKind::Article => {
            let (format, article, notices) = unsettled(bytes, context)?;
            write::reading(format, &article, &notices)
        }
        DocumentKind::Feed => write::feed(&feed(bytes, context)?.0),
        DocumentKind::Site => write::site(&site(bytes, context)?.0),
    })
}

/// The same by the mapping in `mapping`, if there is one. What is wrong with a mapping stands in the place of the
/// converted article.
///
/// # Errors
/// When the document cannot be read as what it is wanted as.
pub fn convert_by(
    mapping: Option<&[u8]>,
    wanted: DocumentKind,
    bytes: &[u8],
    context: Context<'_>,
) -> Result<String, ReadError> {
    #[cfg(feature = "foreign-all")]
    if let Some(mapping) = mapping {
        return match Mapping::read(mapping) {
            Ok(mapping) => convert(wanted, bytes, Context { mapping: Some(&mapping), ..context }),
            Err(error) => Ok(write::mistake(&error.to_string())),
        };
    }
    // The loader asks the program that knows mappings where there is one.
    _ = mapping;
    convert(wanted, bytes, context)
}
