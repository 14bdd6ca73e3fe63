//! The `detail` of each event (CONTRACT.md): `embed` writes these structs, `element` reads them.
//!
//! Never here: when an event is dispatched.

use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

/// The detail of `av-navigate`. Exactly one of `src` and `channel` is present.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NavigateDetail {
    /// `article` or `channel`.
    pub kind: String,
    /// The public URL of the destination.
    pub url: Option<String>,
    /// The URL of the article JSON.
    pub src: Option<String>,
    /// The id of the channel.
    pub channel: Option<String>,
}

/// The detail of `av-article`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleDetail {
    /// The format in which the article was parsed.
    pub format: String,
    /// The article's id.
    pub id: Option<String>,
    /// The public URL of its page.
    pub url: Option<String>,
    /// The headline.
    pub headline: String,
    /// The language, a BCP 47 tag.
    pub language: Option<String>,
    /// Notices about invalid parts of the document.
    #[serde(default)]
    pub notices: Vec<String>,
    /// The decisions about captions, in the order of the images.
    #[serde(default)]
    pub captions: Vec<CaptionDetail>,
}

/// The decision about one caption.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CaptionDetail {
    /// The image's id.
    pub image: Option<String>,
    /// The relation of caption and alternative text.
    pub relation: String,
    /// The rule that decided.
    pub rule: String,
    /// The similarity of both texts in percent.
    pub score: u8,
    /// The field that the caption is from.
    pub shown_from: Option<String>,
    /// The field that the alternative text is from.
    pub alternative_from: Option<String>,
    /// Whether the alternative text was dropped because it says nothing.
    pub junk_alt: bool,
    /// The caption.
    pub shown: Option<String>,
    /// The alternative text.
    pub alternative: Option<String>,
    /// The credit.
    pub credit: Option<String>,
}

/// The detail of `av-error`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErrorDetail {
    /// One of the error codes in CONTRACT.md.
    pub code: String,
    /// A message for developers.
    pub message: String,
    /// The URL that failed to load.
    pub url: Option<String>,
}

/// The detail of `av-settings`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingsDetail {
    /// Whether captions over enlarged photos are visible.
    pub captions: bool,
}

/// The detail of `av-progress`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgressDetail {
    /// The article's id.
    pub id: Option<String>,
    /// The public URL of its page.
    pub url: Option<String>,
    /// The part that was read.
    pub percent: u32,
}

/// The detail of `av-dwell`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DwellDetail {
    /// The article's id.
    pub id: Option<String>,
    /// The public URL of its page.
    pub url: Option<String>,
    /// The time.
    pub seconds: u32,
}

/// The detail of `av-channel`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChannelDetail {
    /// The id of the channel.
    pub channel: String,
}

/// The detail of `av-lightbox`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum LightboxDetail {
    /// The lightbox shows an item.
    Item {
        /// Always true.
        open: bool,
        /// The item's position among those of the article, from 0.
        position: usize,
        /// The number of items of the article.
        count: usize,
        /// The photo's id.
        image: Option<String>,
        /// `photo`, `video` or `audio`.
        kind: String,
    },
    /// The lightbox is closed.
    Closed {
        /// Always false.
        open: bool,
    },
}

/// The detail as a plain object of JavaScript, with `null` for absent values.
pub fn to_js(detail: &impl Serialize) -> JsValue {
    // Structs of strings, numbers and flags can always be converted.
    detail.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

/// A detail that has the documented members; nothing otherwise.
pub fn from_js<T: for<'de> Deserialize<'de>>(detail: JsValue) -> Option<T> {
    serde_wasm_bindgen::from_value(detail).ok()
}
