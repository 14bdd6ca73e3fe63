//! Parses bytes into values of the article model, with notices about invalid parts.
//!
//! Each format has a file with the functions `recognizes` and `read`. An invalid block is skipped and recorded; only a
//! document that is not JSON or not an article is an error. Never here: the DOM, markup in the output, rules
//! about captions.
//!
//! The viewer itself reads house JSON. The other formats are read by [`foreign`], which in a page is a program of its own
//! (docs/adr/007-converters-for-foreign-formats.md).

mod document_kind;
#[cfg(feature = "foreign")]
pub mod encoding;
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
use crate::article::gallery;
use crate::article::notice::{Notice, NoticeKind};
use crate::article::site::Site;
use crate::article::url::Url;
#[cfg(feature = "cli")]
pub use json::ends_string;
use json::{Decoded, Node, Notices};

/// An article and the notices of its reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParsedArticle {
    /// The format of the document.
    pub format: Format,
    /// The article, with its captions decided.
    pub article: Article,
    /// The notices.
    pub notices: Vec<Notice>,
}

/// The text of a document, for messages about it. Bytes that are no text become U+FFFD.
#[cfg(feature = "cli")]
pub fn decoded_text(bytes: &[u8]) -> String {
    json::decode(bytes)
        .map_or_else(|_| String::from_utf8_lossy(bytes).into_owned(), |decoded| decoded.text.into_owned())
}

/// Reads an article in house JSON. `address` is the address of the document; relative addresses are resolved
/// against it.
///
/// # Errors
/// When the bytes are not JSON, or the JSON is not an article.
pub fn article(bytes: &[u8], address: Option<&Url>) -> Result<ParsedArticle, ReadError> {
    let read = read(bytes, |node| {
        if !house::is_certain(node) {
            return Err(unexpected(DocumentKind::Article, node));
        }
        Ok(house::read(node, address))
    });
    read.map(|(article, notices)| finalized(Format::House, article, notices))
}

/// Reads a converted article: house JSON, its original format, and the notices of the converter.
///
/// # Errors
/// When this is not a document of the converter.
pub fn converted(bytes: &[u8], address: Option<&Url>) -> Result<ParsedArticle, ReadError> {
    let read = read(bytes, |node| {
        check_mapping(node)?;
        let Some(article) = node.get("article") else { return Err(unexpected(DocumentKind::Article, node)) };
        let format = node.text("format").and_then(|name| Format::parse(&name)).unwrap_or_default();
        let notices = node.each("notices", |notice| {
            let path = notice.raw("path").unwrap_or_default();
            Some(Notice { path, kind: NoticeKind::Converted(notice.text("message")?) })
        });
        Ok((format, house::read(&article, address), notices))
    });
    read.map(|((format, article, mut notices), more)| {
        notices.extend(more);
        finalized(format, article, notices)
    })
}

/// Reads a channel's list of articles, in JSON Feed.
///
/// # Errors
/// When the bytes are not JSON, or the JSON is not a list of articles.
pub fn feed(bytes: &[u8], address: Option<&Url>) -> Result<(Feed, Vec<Notice>), ReadError> {
    read(bytes, |node| {
        if !feed::recognizes(node) {
            return Err(unexpected(DocumentKind::Feed, node));
        }
        Ok(feed::read(node, address))
    })
}

/// Reads a converted list of articles: JSON Feed whose strings are plain text.
///
/// # Errors
/// When this is not a document of the converter.
pub fn converted_feed(bytes: &[u8], address: Option<&Url>) -> Result<(Feed, Vec<Notice>), ReadError> {
    read(bytes, |node| check_mapping(node).map(|()| feed::read(node, address)))
}

/// Reads a converted site.
///
/// # Errors
/// When this is not a document of the converter.
pub fn converted_site(bytes: &[u8], address: Option<&Url>) -> Result<(Site, Vec<Notice>), ReadError> {
    read(bytes, |node| check_mapping(node).map(|()| site::read(node, address)))
}

/// The error of a mapping, which the converter returns in place of a document.
fn check_mapping(node: &Node<'_>) -> Result<(), ReadError> {
    node.text("mapping").map_or(Ok(()), |message| Err(ReadError::Mapping { message }))
}

/// Reads a site: its name, the links to its home pages, its channels.
///
/// # Errors
/// When the bytes are not JSON, or the JSON is not a site. A part of a site is none: without its channels it leads nowhere.
pub fn site(bytes: &[u8], address: Option<&Url>) -> Result<(Site, Vec<Notice>), ReadError> {
    read_whole(bytes, |node| {
        if !site::recognizes(node) {
            return Err(unexpected(DocumentKind::Site, node));
        }
        Ok(site::read(node, address))
    })
}

/// Completes an article. Photos beyond the maximum are left out.
fn finalized(format: Format, mut article: Article, mut notices: Vec<Notice>) -> ParsedArticle {
    let removed = gallery::limit_photos(&mut article.body);
    if removed > 0 {
        notices.push(Notice { path: String::new(), kind: NoticeKind::TooManyPhotos(removed) });
    }
    article.finalize();
    ParsedArticle { format, article, notices }
}

/// The error for a document that is not of the expected kind: an error response, or another document.
fn unexpected(expected: DocumentKind, node: &Node<'_>) -> ReadError {
    let (found, keys) = (node.type_name(), node.keys(6));
    error_response::parse(node).unwrap_or(match expected {
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
    let (notices, loss) = visit(bytes, &mut |node| read = reader(node))?;
    // Nothing usable is left of a document that has lost a part.
    let read = read.map_err(|error| loss.unwrap_or(error))?;
    Ok((read, notices))
}

/// Reads a document of which a part is of no use.
fn read_whole<T>(
    bytes: &[u8],
    reader: impl Fn(&Node<'_>) -> Result<T, ReadError>,
) -> Result<(T, Vec<Notice>), ReadError> {
    let (value, notices) = read(bytes, reader)?;
    if notices.iter().any(|notice| notice.kind == NoticeKind::Truncated) {
        return Err(ReadError::Truncated);
    }
    Ok((value, notices))
}

/// Shows a document to a reader, and returns the notices, and the error of a document that has lost a part. All readers
/// share this function.
fn visit(
    bytes: &[u8],
    reader: &mut dyn FnMut(&Node<'_>),
) -> Result<(Vec<Notice>, Option<ReadError>), ReadError> {
    let notices = Notices::default();
    let Decoded { text, has_replacements } = json::decode(bytes)?;
    if has_replacements {
        notices.add(String::new, NoticeKind::ReplacedBytes);
    }
    let loss = json::visit(&text, &notices, reader).map_err(|error| match error {
        // An image or another file that is not text.
        ReadError::Syntax { .. } if has_replacements => ReadError::Encoding { looks_like: None },
        other => other,
    })?;
    Ok((notices.into_list(), loss))
}
