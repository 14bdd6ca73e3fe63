//! JSON Feed 1.1 with the viewer's extension, as the converter writes it.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{ImageObject, UrlReference};
use crate::article::feed;

const VERSION: &str = "https://jsonfeed.org/version/1.1";

/// A list of articles.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedJson {
    version: String,
    title: Option<String>,
    next_url: Option<UrlReference>,
    items: Vec<FeedItemJson>,
}

#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct FeedItemJson {
    title: String,
    url: Option<UrlReference>,
    summary: Option<String>,
    authors: Option<Vec<FeedAuthor>>,
    date_published: Option<String>,
    language: Option<String>,
    #[serde(rename = "_article_viewer")]
    extension: FeedExtension,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct FeedAuthor {
    name: String,
}

/// Extensions of JSON Feed: the article JSON, and an image with its size and renditions.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct FeedExtension {
    src: Option<UrlReference>,
    image: Option<ImageObject>,
}

impl From<&feed::Feed> for FeedJson {
    fn from(feed: &feed::Feed) -> Self {
        Self {
            version: VERSION.to_owned(),
            title: feed.title.clone(),
            next_url: feed.next.as_ref().map(UrlReference::from),
            items: feed.items.iter().map(FeedItemJson::from).collect(),
        }
    }
}

impl From<&feed::FeedItem> for FeedItemJson {
    fn from(item: &feed::FeedItem) -> Self {
        let authors = item.authors.iter().map(|name| FeedAuthor { name: name.clone() });
        Self {
            title: item.link.name.clone(),
            url: item.link.url.as_ref().map(UrlReference::from),
            summary: item.summary.clone(),
            authors: (!item.authors.is_empty()).then(|| authors.collect()),
            date_published: item.published.map(|date| date.iso()),
            language: item.language.as_ref().map(|language| language.as_str().to_owned()),
            extension: FeedExtension {
                src: item.link.src.as_ref().map(UrlReference::from),
                image: item.image.as_ref().map(ImageObject::from),
            },
        }
    }
}
