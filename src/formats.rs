//! Bytes in, plain values out: the only room that knows foreign JSON.
//!
//! One file per format, all of one shape: `recognises` looks at a document, `read` turns it into a value
//! and notes what it mended. A bad block costs that block, never the article; only what is not JSON and
//! what is not an article is an error. What never belongs here: the DOM, markup, captions' rules.

mod error;
mod house;
mod json;
mod json_feed;
mod site;

pub use error::ReadError;

use crate::article::Article;
use crate::article::feed::Feed;
use crate::article::notice::Notice;
use crate::article::site::Site;
use crate::article::url::Url;
use json::{Node, Notices};

/// Reads an article of any known format. `address` is where the bytes came from; relative addresses in
/// the document are resolved against it.
///
/// # Errors
/// When the bytes are no JSON, or the JSON is no article. Everything less is a notice.
pub fn article(bytes: &[u8], address: Option<&Url>) -> Result<(Article, Vec<Notice>), ReadError> {
    read(bytes, |node| {
        if !house::recognises(node) {
            return Err(ReadError::NotArticle { found: node.kind(), keys: node.keys(6) });
        }
        let mut article = house::read(node, address);
        article.settle();
        Ok(article)
    })
}

/// Reads a channel's list of articles.
///
/// # Errors
/// When the bytes are no JSON, or the JSON is no list of articles.
pub fn feed(bytes: &[u8], address: Option<&Url>) -> Result<(Feed, Vec<Notice>), ReadError> {
    read(bytes, |node| {
        if !json_feed::recognises(node) {
            return Err(ReadError::NotFeed { found: node.kind(), keys: node.keys(6) });
        }
        Ok(json_feed::read(node, address))
    })
}

/// Reads a site: its name, its ways home, its channels.
///
/// # Errors
/// When the bytes are no JSON, or the JSON is no site.
pub fn site(bytes: &[u8], address: Option<&Url>) -> Result<(Site, Vec<Notice>), ReadError> {
    read(bytes, |node| {
        if !site::recognises(node) {
            return Err(ReadError::NotSite { found: node.kind(), keys: node.keys(6) });
        }
        Ok(site::read(node, address))
    })
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
