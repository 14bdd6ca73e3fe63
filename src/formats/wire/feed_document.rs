//! JSON Feed 1.1 as publishers write it, for its schema. The converter writes `FeedJson`.

use schemars::JsonSchema;

use super::{ImageObject, LooseString, UrlReference};

/// A channel's list of articles, in JSON Feed 1.1. Keys that begin with an underscore are extensions
#[derive(JsonSchema)]
#[schemars(title = "JSON Feed for the article viewer", rename_all = "snake_case")]
pub struct JsonFeed {
    /// The version of JSON Feed
    pub version: UrlReference,
    /// The name of the list
    pub title: Option<String>,
    /// The items, newest first
    pub items: Vec<JsonFeedItem>,
    /// The next page of the list, with older items
    pub next_url: Option<UrlReference>,
    /// The public page of the list
    pub home_page_url: Option<UrlReference>,
    /// The address of this document
    pub feed_url: Option<UrlReference>,
    /// A description of the list
    pub description: Option<String>,
    /// A note for people who look at the document
    pub user_comment: Option<String>,
    /// A square picture of at least 512 pixels
    pub icon: Option<UrlReference>,
    /// A small square picture
    pub favicon: Option<UrlReference>,
    /// The authors of all items
    pub authors: Option<Vec<JsonFeedAuthor>>,
    /// The author of all items, in version 1
    pub author: Option<JsonFeedAuthor>,
    /// The language of the list, a BCP 47 tag
    pub language: Option<String>,
    /// Whether there will be no more items
    pub expired: Option<bool>,
    /// Hubs for notifications
    pub hubs: Option<Vec<serde_json::Value>>,
}

/// One article of the list
#[derive(JsonSchema)]
#[schemars(rename = "item", rename_all = "snake_case")]
pub struct JsonFeedItem {
    /// A name of the item that never changes
    pub id: Option<LooseString>,
    /// The headline
    pub title: Option<String>,
    /// The public page of the article
    pub url: Option<UrlReference>,
    /// A page elsewhere that the item is about
    pub external_url: Option<UrlReference>,
    /// The article as HTML
    pub content_html: Option<String>,
    /// The article as plain text
    pub content_text: Option<String>,
    /// One or two sentences for the card
    pub summary: Option<String>,
    /// The photo of the card
    pub image: Option<UrlReference>,
    /// A photo for the top of the article
    pub banner_image: Option<UrlReference>,
    /// The date of publication, in RFC 3339
    pub date_published: Option<String>,
    /// The date of the last change, in RFC 3339
    pub date_modified: Option<String>,
    /// The authors
    pub authors: Option<Vec<JsonFeedAuthor>>,
    /// The author, in version 1
    pub author: Option<JsonFeedAuthor>,
    /// Words for the subject
    pub tags: Option<Vec<String>>,
    /// The language of the article, a BCP 47 tag
    pub language: Option<String>,
    /// Audio and video files
    pub attachments: Option<Vec<serde_json::Value>>,
    /// The viewer's extension
    #[schemars(rename = "_article_viewer")]
    pub article_viewer: Option<JsonFeedExtension>,
}

/// A person or an organization
#[derive(JsonSchema)]
#[schemars(rename = "author", rename_all = "snake_case")]
pub struct JsonFeedAuthor {
    /// The name
    pub name: Option<String>,
    /// A page about the author
    pub url: Option<UrlReference>,
    /// A picture of the author
    pub avatar: Option<UrlReference>,
}

/// Keys that only the viewer reads
#[derive(JsonSchema)]
#[schemars(rename = "extension", rename_all = "snake_case")]
pub struct JsonFeedExtension {
    /// The article JSON, which opens in place
    pub src: Option<UrlReference>,
    /// The photo of the card with its size and renditions
    pub image: Option<ImageObject>,
}
