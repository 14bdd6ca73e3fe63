//! Reads articles, feeds and sites in any known format, and converts them to house JSON.
//!
//! This file holds the tables of formats and tries them in order. It is the only one that names all formats: the file of a
//! format imports shared parts (`html`, `markdown`, `rich_text`, …) and never another format, and shared parts import no
//! format. Rules of a single format never belong here.

// Shared parts and the most common formats: the program `formats`.
mod excerpt;
mod ghost;
pub mod html;
mod json_feed;
mod json_ld;
mod markup_context;
mod plain_text;
mod read_options;
mod reader;
mod reader_context;
mod wordpress;

// The other formats: only in the program `formats_all`, which a page loads if `formats` cannot read a document.
#[cfg(feature = "foreign-all")]
mod apple_news;
#[cfg(feature = "foreign-all")]
mod bbc_blocks;
#[cfg(feature = "foreign-all")]
mod contentful;
#[cfg(feature = "foreign-all")]
mod editorjs;
#[cfg(feature = "foreign-all")]
mod guardian;
#[cfg(feature = "foreign-all")]
pub mod mapping;
#[cfg(feature = "foreign-all")]
mod markdown;
#[cfg(feature = "foreign-all")]
mod oembed;
#[cfg(feature = "foreign-all")]
mod portable_text;
#[cfg(feature = "foreign-all")]
mod prosemirror;
#[cfg(feature = "foreign-all")]
mod rich_text;
#[cfg(feature = "foreign-all")]
mod strapi;

#[cfg(feature = "foreign-all")]
pub use mapping::{Mapping, MappingError};
pub use read_options::ReadOptions;

use super::json::{self, Node, Notices};
use super::wire::{self, Conversion};
use super::{DocumentKind, Format, ParsedArticle, ReadError, finalized, house, read, read_whole, unexpected};
use crate::article::Article;
use crate::article::block::Block;
use crate::article::block::depth::limit_depth;
use crate::article::feed::Feed;
use crate::article::notice::Notice;
use crate::article::site::Site;
use reader::Reader;
#[cfg(feature = "foreign-all")]
use rich_text::RichTextFormat;

/// House JSON as one format among others. The other formats have been tried before it, so `formats_all` accepts here
/// whatever may be house JSON.
const HOUSE: Reader = Reader {
    format: Format::House,
    recognizes: if cfg!(feature = "foreign-all") { house::recognizes } else { house::is_house },
    read: |node, context| house::read(node, context.base_url),
};

/// The readers of articles in the order in which they are tried. House JSON comes last: content with a headline is enough.
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

/// The formats of rich text that a mapping detects by itself, in the order in which they are tried.
#[cfg(feature = "foreign-all")]
const RICH_TEXT_FORMATS: [&RichTextFormat; 5] = [
    &editorjs::RICH_TEXT,
    &portable_text::RICH_TEXT,
    &contentful::RICH_TEXT,
    &prosemirror::RICH_TEXT,
    &strapi::RICH_TEXT,
];

/// Reads an article in any known format.
///
/// # Errors
/// If the bytes are not JSON, or the JSON is not an article. Anything less is a notice.
pub fn article(bytes: &[u8], options: ReadOptions<'_>) -> Result<ParsedArticle, ReadError> {
    let (format, article, notices) = article_before_captions(bytes, options)?;
    Ok(finalized(format, article, notices))
}

/// Reads an article, but leaves its captions as they were found.
fn article_before_captions(
    bytes: &[u8],
    options: ReadOptions<'_>,
) -> Result<(Format, Article, Vec<Notice>), ReadError> {
    let read = read(bytes, |node| {
        let context = options.context();
        #[cfg(feature = "foreign-all")]
        if let Some(mapping) = options.mapping_for(DocumentKind::Article) {
            // An error response of an API contains nothing of an article.
            let article = mapping.article(node, context, &RICH_TEXT_FORMATS);
            return Ok((Mapping::FORMAT, article.ok_or_else(|| unexpected(DocumentKind::Article, node))?));
        }
        let fits = |reader: &&Reader| match options.format {
            Some(format) => reader.format == format,
            None => (reader.recognizes)(node),
        };
        let reader = READERS.iter().find(fits).ok_or_else(|| unexpected(DocumentKind::Article, node))?;
        let article = (reader.read)(node, context);
        // The reader of a required format accepts any document, and may find nothing in it.
        if article.headline.is_empty() && article.body.is_empty() && !(reader.recognizes)(node) {
            return Err(unexpected(DocumentKind::Article, node));
        }
        Ok((reader.format, article))
    });
    read.map(|((format, mut article), notices)| {
        limit_depth(&mut article.body);
        (format, article, notices)
    })
}

/// Reads a piece of HTML alone, in the same way as inside a document.
pub fn html_fragment(html: &str, options: ReadOptions<'_>) -> (Vec<Block>, Vec<Notice>) {
    let value = json::Value::String(html.into());
    let notices = Notices::default();
    let blocks = options.context().html_blocks(&Node::root(&value, &notices));
    (blocks, notices.into_list())
}

/// Reads a channel's list of articles in any known format.
///
/// # Errors
/// If the bytes are not JSON, or the JSON is not a list of articles.
pub fn feed(bytes: &[u8], options: ReadOptions<'_>) -> Result<(Feed, Vec<Notice>), ReadError> {
    let context = options.context();
    read(bytes, |node| {
        #[cfg(feature = "foreign-all")]
        if let Some(mapping) = options.mapping_for(DocumentKind::Feed) {
            return mapping.feed(node, context).ok_or_else(|| unexpected(DocumentKind::Feed, node));
        }
        if wordpress::feed::recognizes(node) {
            Ok(wordpress::feed::read(node, context))
        } else if ghost::feed::recognizes(node) {
            Ok(ghost::feed::read(node, context))
        } else if json_feed::feed::recognizes(node) {
            Ok(json_feed::feed::read(node, context))
        } else if json_ld::feed::recognizes(node) {
            Ok(json_ld::feed::read(node, context))
        } else {
            Err(unexpected(DocumentKind::Feed, node))
        }
    })
}

/// Reads a site: its name, its home links, its channels.
///
/// # Errors
/// If the bytes are not JSON, or the JSON is not a site. A part of a site is none: without its channels it leads nowhere.
pub fn site(bytes: &[u8], options: ReadOptions<'_>) -> Result<(Site, Vec<Notice>), ReadError> {
    read_whole(bytes, |node| {
        #[cfg(feature = "foreign-all")]
        if let Some(mapping) = options.mapping_for(DocumentKind::Site) {
            return mapping.site(node, options.context()).ok_or_else(|| unexpected(DocumentKind::Site, node));
        }
        if wordpress::site::recognizes(node) {
            Ok(wordpress::site::read(node, options.context()))
        } else if super::site::recognizes(node) {
            Ok(super::site::read(node, options.address))
        } else {
            Err(unexpected(DocumentKind::Site, node))
        }
    })
}

/// Converts a document in any known format to house JSON: an article to `{format, article, notices}`, a feed to JSON
/// Feed, a site to site JSON.
///
/// # Errors
/// If the document cannot be read as a document of this kind.
pub fn convert(kind: DocumentKind, bytes: &[u8], options: ReadOptions<'_>) -> Result<String, ReadError> {
    Ok(match kind {
        DocumentKind::Article => wire::to_json(&conversion(bytes, options)?),
        DocumentKind::Feed => wire::to_json(&wire::FeedJson::from(&feed(bytes, options)?.0)),
        DocumentKind::Site => wire::to_json(&wire::SiteJson::from(&site(bytes, options)?.0)),
    })
}

/// Reads an article in any known format, and returns it as the viewer shows it and as house JSON.
///
/// # Errors
/// If the document is not an article.
pub fn article_with_json(
    bytes: &[u8],
    options: ReadOptions<'_>,
) -> Result<(ParsedArticle, wire::ArticleJson), ReadError> {
    let (format, article, notices) = article_before_captions(bytes, options)?;
    let json = wire::ArticleJson::from(&article);
    Ok((finalized(format, article, notices), json))
}

/// Converts an article to house JSON. The viewer decides about captions when it reads the converted article.
///
/// # Errors
/// If the document is not an article.
pub fn conversion(bytes: &[u8], options: ReadOptions<'_>) -> Result<Conversion, ReadError> {
    let (format, article, notices) = article_before_captions(bytes, options)?;
    Ok(Conversion::new(format, &article, &notices))
}

/// Converts a document by the mapping in `mapping`, if there is one. An error in the mapping is written instead of the
/// converted article.
///
/// # Errors
/// If the document cannot be read as a document of this kind.
pub fn convert_with_mapping(
    mapping: Option<&[u8]>,
    kind: DocumentKind,
    bytes: &[u8],
    options: ReadOptions<'_>,
) -> Result<String, ReadError> {
    #[cfg(feature = "foreign-all")]
    if let Some(mapping) = mapping {
        return match Mapping::read(mapping) {
            Ok(mapping) => convert(kind, bytes, ReadOptions { mapping: Some(&mapping), ..options }),
            Err(error) => Ok(wire::to_json(&wire::MappingFailure { mapping: error.to_string() })),
        };
    }
    // Without `foreign-all` mappings are not supported. The loader uses the program `formats_all` for them.
    _ = mapping;
    convert(kind, bytes, options)
}
