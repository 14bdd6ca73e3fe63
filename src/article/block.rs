//! The blocks of a body. All kinds are listed here; parsing and markup do not belong here.

pub mod depth;
mod gallery_layout;

use std::rc::Rc;

use super::embed::Embed;
use super::image::Image;
use super::text::Text;
use super::url::Url;

pub use gallery_layout::GalleryLayout;

/// One block of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Text),
    /// The heading of a section. `level` is 2 to 6; level 1 is the headline.
    Heading { level: u8, text: Text },
    /// A list. `start` is the number of the first item of an ordered list.
    List { start: Option<u32>, items: Vec<ListItem> },
    /// A quotation and its source.
    Quote { text: Text, cite: Option<String> },
    /// One image. It is reference-counted, because the view shares it.
    Figure(Rc<Image>),
    /// Several images, a caption for all of them, and the layout that the publisher requests.
    Gallery { images: Vec<Rc<Image>>, caption: Option<String>, layout: Option<GalleryLayout> },
    /// Video or audio, played with the controls of the browser.
    Media(Media),
    /// Content of another site. It is fetched only after the reader has activated it.
    Embed(Embed),
    /// A table. The header row may be empty.
    Table { caption: Option<String>, header: Vec<Text>, rows: Vec<Vec<Text>> },
    /// Preformatted code.
    Code { language: Option<String>, text: String },
    /// A thematic break.
    Divider,
    /// A box beside the text.
    Aside { heading: Option<String>, body: Vec<Block> },
}

/// One item of a list: its text, and further blocks such as a nested list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListItem {
    /// The text.
    pub text: Text,
    /// Further blocks.
    pub body: Vec<Block>,
}

impl Block {
    /// Converts a paragraph to a heading; other blocks stay unchanged.
    pub fn into_heading(self, level: u8) -> Self {
        match self {
            Self::Paragraph(text) => Self::Heading { level, text },
            other => other,
        }
    }
}

impl ListItem {
    /// Makes an item of blocks. A first paragraph becomes its text. `None` without any block.
    pub fn from_blocks(mut body: Vec<Block>) -> Option<Self> {
        if !matches!(body.first(), Some(Block::Paragraph(_))) {
            return (!body.is_empty()).then(|| Self { text: Text::default(), body });
        }
        let Block::Paragraph(text) = body.remove(0) else { return None };
        Some(Self { text, body })
    }
}

impl From<Text> for ListItem {
    fn from(text: Text) -> Self {
        Self { text, body: Vec::new() }
    }
}

/// Video or audio.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Media {
    /// The kind.
    pub kind: MediaKind,
    /// The address of the file.
    pub source: Url,
    /// The still image before a video starts.
    pub poster: Option<Url>,
    /// Width and height in pixels, if known.
    pub size: Option<(u32, u32)>,
    /// The caption.
    pub caption: Option<String>,
    /// The position in the lightbox, from 0, set by [`Article::finalize`](super::Article::finalize).
    pub position: usize,
}

/// The kinds of media that a browser plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MediaKind {
    /// Video.
    Video,
    /// Audio.
    Audio,
}
