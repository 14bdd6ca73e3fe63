//! The blocks of a body.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{ImageJson, ImageObject, LooseString, OneOrMany, OneOrMore, TextJson, UrlReference};
use crate::article::block::{self, GalleryLayout, MediaKind};
use crate::article::embed;

/// A block with a type. A string is a paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "block")]
pub enum BlockJson {
    // A paragraph without spans.
    Paragraph(String),
    // A block with a type.
    Typed(TypedBlockJson),
}

/// A block, identified by its type.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type", rename_all = "lowercase")]
#[schemars(inline)]
pub enum TypedBlockJson {
    /// Running text
    Paragraph {
        /// The text
        text: TextJson,
    },
    /// The title of a section
    Heading {
        /// 2 to 6, because the headline has level 1
        #[schemars(range(min = 2, max = 6))]
        level: Option<u8>,
        /// The text
        text: TextJson,
    },
    /// A list
    List {
        /// Whether it is numbered
        ordered: Option<bool>,
        /// The number of the first item of a numbered list; 1 if absent
        #[schemars(range(min = 0, max = 4_294_967_295_u32))]
        start: Option<u32>,
        /// The items
        items: OneOrMore<ListItemJson>,
    },
    /// A quotation
    Quote {
        /// The text
        text: TextJson,
        /// The person or work that is quoted
        cite: Option<LooseString>,
    },
    /// One photo
    Image(Box<ImageObject>),
    /// Photos that belong together
    Gallery {
        /// The layout; without it the photos decide
        #[schemars(extend("enum" = GalleryLayout::NAMES))]
        layout: Option<String>,
        /// The caption of all photos
        caption: Option<LooseString>,
        /// The photos
        images: OneOrMore<ImageJson>,
    },
    /// A video
    Video(MediaJson),
    /// An audio recording
    Audio(MediaJson),
    /// Content of another site. Nothing of it is requested before the reader activates it
    Embed {
        /// Its public page
        #[schemars(length(min = 1))]
        url: UrlReference,
        /// Its title
        title: Option<LooseString>,
        /// Its width
        #[schemars(range(min = 1, max = 100_000))]
        width: Option<u32>,
        /// Its height
        #[schemars(range(min = 1, max = 100_000))]
        height: Option<u32>,
        /// A still image on the publisher's own server
        poster: Option<UrlReference>,
        /// The caption
        caption: Option<LooseString>,
    },
    /// A table
    Table {
        /// The caption
        caption: Option<LooseString>,
        /// The cells of the header
        header: Option<OneOrMany<TextJson>>,
        /// The rows, each a list of cells
        #[schemars(length(min = 1))]
        rows: Vec<OneOrMany<TextJson>>,
    },
    /// Program code, with its white space
    Code {
        /// The programming language
        language: Option<LooseString>,
        /// The code
        #[schemars(length(min = 1))]
        text: LooseString,
    },
    /// A thematic break
    Divider {},
    /// A box beside the article
    Aside {
        /// Its title
        heading: Option<LooseString>,
        /// Its blocks
        body: OneOrMore<BlockJson>,
    },
}

/// A video or audio file
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(inline)]
pub struct MediaJson {
    /// The address of the file
    #[schemars(length(min = 1))]
    pub content_url: UrlReference,
    /// The still image shown before a video starts
    pub poster: Option<UrlReference>,
    /// Its width
    #[schemars(range(min = 1, max = 100_000))]
    pub width: Option<u32>,
    /// Its height
    #[schemars(range(min = 1, max = 100_000))]
    pub height: Option<u32>,
    /// The caption
    pub caption: Option<LooseString>,
}

/// An item of a list: text, or text with blocks below it.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "item")]
pub enum ListItemJson {
    /// An item with blocks below its text, such as an inner list
    Nested {
        /// The text
        text: Option<TextJson>,
        /// The blocks below it
        body: OneOrMore<BlockJson>,
    },
    // An item without blocks
    Text(TextJson),
}

fn string(text: &Option<String>) -> Option<LooseString> {
    text.as_deref().map(LooseString::from)
}

fn blocks(blocks: &[block::Block]) -> Vec<BlockJson> {
    blocks.iter().map(BlockJson::from).collect()
}

fn texts(cells: &[crate::article::text::Text]) -> OneOrMany<TextJson> {
    OneOrMany::Many(cells.iter().map(TextJson::from).collect())
}

impl From<&block::Block> for BlockJson {
    fn from(block: &block::Block) -> Self {
        Self::Typed(block.into())
    }
}

impl From<&block::Block> for TypedBlockJson {
    fn from(block: &block::Block) -> Self {
        match block {
            block::Block::Paragraph(text) => Self::Paragraph { text: text.into() },
            block::Block::Heading { level, text } => Self::Heading { level: Some(*level), text: text.into() },
            block::Block::List { start, items } => Self::List {
                ordered: start.map(|_| true),
                start: start.filter(|start| *start != 1),
                items: OneOrMore::Many(items.iter().map(ListItemJson::from).collect()),
            },
            block::Block::Quote { text, cite } => Self::Quote { text: text.into(), cite: string(cite) },
            block::Block::Figure(image) => Self::Image(Box::new((&**image).into())),
            block::Block::Gallery { images, caption, layout } => Self::Gallery {
                layout: layout.map(|layout| layout.as_str().to_owned()),
                caption: string(caption),
                images: OneOrMore::Many(images.iter().map(|image| (&**image).into()).collect()),
            },
            block::Block::Media(media) => match media.kind {
                MediaKind::Video => Self::Video(media.into()),
                MediaKind::Audio => Self::Audio(media.into()),
            },
            block::Block::Embed(embed) => embed.into(),
            block::Block::Table { caption, header, rows } => Self::Table {
                caption: string(caption),
                header: Some(texts(header)),
                rows: rows.iter().map(|row| texts(row)).collect(),
            },
            block::Block::Code { language, text } => {
                Self::Code { language: string(language), text: text.as_str().into() }
            }
            block::Block::Divider => Self::Divider {},
            block::Block::Aside { heading, body } => {
                Self::Aside { heading: string(heading), body: OneOrMore::Many(blocks(body)) }
            }
        }
    }
}

impl From<&embed::Embed> for TypedBlockJson {
    fn from(embed: &embed::Embed) -> Self {
        Self::Embed {
            url: (&embed.url).into(),
            title: string(&embed.title),
            width: embed.size.map(|(width, _)| width),
            height: embed.size.map(|(_, height)| height),
            poster: embed.poster.as_ref().map(UrlReference::from),
            caption: string(&embed.caption),
        }
    }
}

impl From<&block::Media> for MediaJson {
    fn from(media: &block::Media) -> Self {
        Self {
            content_url: (&media.source).into(),
            poster: media.poster.as_ref().map(UrlReference::from),
            width: media.size.map(|(width, _)| width),
            height: media.size.map(|(_, height)| height),
            caption: string(&media.caption),
        }
    }
}

impl From<&block::ListItem> for ListItemJson {
    fn from(item: &block::ListItem) -> Self {
        if item.body.is_empty() {
            return Self::Text((&item.text).into());
        }
        Self::Nested { text: Some((&item.text).into()), body: OneOrMore::Many(blocks(&item.body)) }
    }
}
