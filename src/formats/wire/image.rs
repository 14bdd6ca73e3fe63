//! Images, as an ImageObject of schema.org with several texts.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{LooseString, OneOrMany, UrlReference};
use crate::article::image;

/// An image, or only its address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "image")]
pub enum ImageJson {
    // Only the address is known.
    Url(#[schemars(with = "String", length(min = 1))] UrlReference),
    // An image with its properties.
    Object(Box<ImageObject>),
}

/// One photo
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(inline)]
pub struct ImageObject {
    /// A name that stays the same when photos are added before it
    pub id: Option<LooseString>,
    /// The file that every browser can show
    #[schemars(length(min = 1))]
    pub content_url: UrlReference,
    /// The width of the largest rendition. Width and height give the aspect ratio of the placeholder
    #[schemars(range(min = 1, max = 100_000))]
    pub width: Option<u32>,
    /// The height of the largest rendition
    #[schemars(range(min = 1, max = 100_000))]
    pub height: Option<u32>,
    /// The same photo in other sizes and encodings
    pub renditions: Option<OneOrMany<RenditionJson>>,
    /// The color of the placeholder
    #[schemars(regex(pattern = "^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$"))]
    pub color: Option<String>,
    /// A file of a few hundred bytes, shown as placeholder
    pub thumbnail_url: Option<UrlReference>,
    /// The caption. If several fields say the same, it is shown once
    pub caption: Option<LooseString>,
    /// A second caption, where a system has two
    pub figcaption: Option<LooseString>,
    /// The caption in the lightbox
    pub full_screen_caption: Option<LooseString>,
    /// A caption for readers who do not see the photo
    pub accessibility_caption: Option<LooseString>,
    /// The alternative text
    pub alt: Option<LooseString>,
    /// The title of the media item
    pub title: Option<LooseString>,
    /// A longer description
    pub description: Option<LooseString>,
    /// The creator of the photo
    pub credit_text: Option<LooseString>,
}

/// One file of a photo
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "rendition")]
pub struct RenditionJson {
    /// The address of the file
    #[schemars(length(min = 1))]
    pub content_url: UrlReference,
    /// Its width
    #[schemars(range(min = 1, max = 100_000))]
    pub width: u32,
    /// Its media type, such as image/avif
    pub encoding_format: Option<LooseString>,
}

impl From<&image::Image> for ImageObject {
    fn from(image: &image::Image) -> Self {
        let string = |text: &Option<String>| text.as_deref().map(LooseString::from);
        let texts = &image.texts;
        Self {
            id: string(&image.id),
            content_url: (&image.source).into(),
            width: image.size.map(|(width, _)| width),
            height: image.size.map(|(_, height)| height),
            renditions: OneOrMany::non_empty(&image.renditions),
            color: image.color.clone(),
            thumbnail_url: image.thumbnail.as_ref().map(UrlReference::from),
            caption: string(&texts.caption),
            figcaption: string(&texts.figcaption),
            full_screen_caption: string(&texts.full_screen),
            accessibility_caption: string(&texts.accessible),
            alt: string(&texts.alt),
            title: string(&texts.title),
            description: string(&texts.description),
            credit_text: string(&texts.credit),
        }
    }
}

impl From<&image::Image> for ImageJson {
    fn from(image: &image::Image) -> Self {
        Self::Object(Box::new(image.into()))
    }
}

impl From<&image::Rendition> for RenditionJson {
    fn from(rendition: &image::Rendition) -> Self {
        Self {
            content_url: (&rendition.source).into(),
            width: rendition.width,
            encoding_format: rendition.encoding.as_deref().map(LooseString::from),
        }
    }
}
