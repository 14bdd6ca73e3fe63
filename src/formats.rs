//! Bytes in, plain values out: the only room that knows foreign JSON.
//!
//! One file per format, all of one shape: `recognises` looks at a document, `read` turns it into a value
//! and notes what it mended. A bad block costs that block, never the article; only what is not JSON and
//! what is not an article is an error. What never belongs here: the DOM, markup in the output, captions' rules.
//!
//! The viewer itself speaks the house's formats. All others are read by [`foreign`], which is a program of its own in
//! a page (docs/adr/007-converters-for-foreign-formats.md) and a part of the command line natively.

mod document_kind;
mod error;
mod error_response;
mod feed;
#[cfg(feature = "foreign")]
pub mod foreign;
mod format;
mod house;
mod json;
mod site;
#[cfg(feature = "foreign")]
pub mod wire;

pub use document_kind::DocumentKind;
pub use error::ReadError;
pub use format::Format;

use crate::article::Article;
use crate::article::feed::Feed;
use crate::article::notice::{Notice, NoticeKind};
use crate::article::site::Site;
use crate::article::url::Url;
use json::{Node, Notices};

/// An article, and what was noticed while it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParsedArticle {
    /// What the document was written in.
    pub format: Format,
    /// The article, settled.
    pub article: Article,
    /// The oddities.
    pub notices: Vec<Notice>,
}

/// Reads an article in house JSON. `address` is where the bytes came from; relative addresses in the document are
/// resolved against it.
///
/// # Errors
/// When the bytes are no JSON, or the JSON is no article. Everything less is a notice.
pub fn article(bytes: &[u8], address: Option<&Url>) -> Result<ParsedArticle, ReadError> {
    let read = read(bytes, |node| {
        if !house::is_certain(node) {
            return Err(not(DocumentKind::Article, node));
        }
        Ok(settled(house::read(node, address)))
    });
    read.map(|(article, notices)| ParsedArticle { format: Format::House, article, notices })
}

/// Reads what the converter made of an article: house JSON, its former format, and what was noticed.
///
/// # Errors
/// When this is not what the converter writes.
pub fn converted(bytes: &[u8], address: Option<&Url>) -> Result<ParsedArticle, ReadError> {
    let read = read(bytes, |node| {
        if let Some(message) = node.text("mapping") {
            return Err(ReadError::Mapping { message });
        }
        let Some(article) = node.get("article") else { return Err(not(DocumentKind::Article, node)) };
        let format = node.text("format").and_then(|name| Format::parse(&name)).unwrap_or_default();
        let notices = node.each("notices", |notice| {
            let path = notice.raw("path").unwrap_or_default();
            Some(Notice { path, kind: NoticeKind::Converted(notice.text("message")?) })
        });
        Ok((format, settled(house::read(&article, address)), notices))
    });
    read.map(|((format, article, mut notices), more)| {
        notices.extend(more);
        ParsedArticle { format, article, notices }
    })
}

/// Reads a channel's list of articles, in JSON Feed.
///
/// # Errors
/// When the bytes are no JSON, or the JSON is no list of articles.
pub fn feed(bytes: &[u8], address: Option<&Url>) -> Result<(Feed, Vec<Notice>), ReadError> {
    read(bytes, |node| {
        if !feed::recognises(node) {
            return Err(not(DocumentKind::Feed, node));
        }
        Ok(feed::read(node, address))
    })
}

/// Reads what the converter made of a list of articles: JSON Feed whose words are plain, whatever they look like.
///
/// # Errors
/// When this is not what the converter writes.
pub fn converted_feed(bytes: &[u8], address: Option<&Url>) -> Result<(Feed, Vec<Notice>), ReadError> {
    read(bytes, |node| Ok(feed::read(node, address)))
}

/// Reads a site: its name, its ways home, its channels.
///
/// # Errors
/// When the bytes are no JSON, or the JSON is no site.
pub fn site(bytes: &[u8], address: Option<&Url>) -> Result<(Site, Vec<Notice>), ReadError> {
    read(bytes, |node| {
        if !site::recognises(node) {
            return Err(not(DocumentKind::Site, node));
        }
        Ok(site::read(node, address))
    })
}

fn settled(mut article: Article) -> Article {
    article.finalize();
    article
}

/// Why a document is not what it was wanted as: it says so itself, or it is something else.
fn not(wanted: DocumentKind, node: &Node<'_>) -> ReadError {
    let (found, keys) = (node.kind(), node.keys(6));
    error_response::of(node).unwrap_or(match wanted {
        DocumentKind::Article => ReadError::NotArticle { found, keys },
        DocumentKind::Feed => ReadError::NotFeed { found, keys },
        DocumentKind::Site => ReadError::NotSite { found, keys },
    })
}

fn read<T>(
    bytes: &[u8],
    reader: impl Fn(&Node<'_>) -> Result<T, ReadError>,
) -> Result<(T, Vec<Notice>), ReadError> {
    let mut read = Err(ReadError::Empty);
    let notices = visit(bytes, &mut |node| read = reader(node))?;
    Ok((read?, notices))
}

/// Shows a document to a reader, and returns the notices. All readers share this function.
fn visit(bytes: &[u8], reader: &mut dyn FnMut(&Node<'_>)) -> Result<Vec<Notice>, ReadError> {
    let notices = Notices::default();
    json::visit(&*json::decode(bytes)?, &notices, reader)?;
    Ok(notices.into_list())
}
