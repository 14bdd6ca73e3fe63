//! oEmbed 1.0 of the type `rich` (<https://oembed.com>).

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

/// An article as a frame that can be pasted.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OEmbed {
    /// `1.0`.
    pub version: String,
    /// `rich`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The headline.
    pub title: Option<String>,
    /// The names of the authors.
    pub author_name: Option<String>,
    /// The page of the author, if there is only one.
    pub author_url: Option<String>,
    /// The name of the publisher.
    pub provider_name: Option<String>,
    /// The page of the publisher.
    pub provider_url: Option<String>,
    /// The first image of the article.
    pub thumbnail_url: Option<String>,
    /// Its width in pixels.
    pub thumbnail_width: Option<u32>,
    /// Its height in pixels.
    pub thumbnail_height: Option<u32>,
    /// The frame.
    pub html: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}
