//! The blocks of a body. Every kind that a reader can meet is listed here, and nowhere else.

mod gallery_layout;

use std::rc::Rc;

use super::embed::Embed;
use super::image::Image;
use super::text::Text;
use super::url::Url;

pub use gallery_layout::GalleryLayout;

/// One piece of the body, in reading order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Running text.
    Paragraph(Text),
    /// The title of a section; `level` is 2 to 6, because 1 is the headline's.
    Heading { level: u8, text: Text },
    /// A list; `start` is the number of its first item, where it is numbered.
    List { start: Option<u32>, items: Vec<ListItem> },
    /// Somebody's words, and who said them.
    Quote { text: Text, cite: Option<String> },
    /// One photo; counted, so that the view can hold on to it.
    Figure(Rc<Image>),
    /// Photos that belong together, what is said of all of them, and how the publisher wants them laid out.
    Gallery { images: Vec<Rc<Image>>, caption: Option<String>, layout: Option<GalleryLayout> },
    /// A film or a recording, played with the browser's own controls.
    Media(Media),
    /// Something that lives on another site; nothing of it is fetched until the reader asks for it.
    Embed(Embed),
    /// Rows and columns; the header row may be empty.
    Table { caption: Option<String>, header: Vec<Text>, rows: Vec<Vec<Text>> },
    /// Program text, set as written.
    Code { language: Option<String>, text: String },
    /// A pause.
    Divider,
    /// A box beside the story.
    Aside { heading: Option<String>, body: Vec<Block> },
}

/// One item of a list: its words, and what stands below them, such as a list of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListItem {
    /// The words.
    pub text: Text,
    /// What belongs to them.
    pub body: Vec<Block>,
}

impl Block {
    /// The same words as the title of a section; what is no paragraph stays as it is.
    pub fn into_heading(self, level: u8) -> Self {
        match self {
            Self::Paragraph(text) => Self::Heading { level, text },
            other => other,
        }
    }
}

impl ListItem {
    /// An item of these blocks: the first paragraph is its words.
    pub fn of(mut body: Vec<Block>) -> Option<Self> {
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

/// A film or a recording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Media {
    /// Which of the two it is.
    pub kind: MediaKind,
    /// Where the file is.
    pub source: Url,
    /// The still picture shown before a film starts.
    pub poster: Option<Url>,
    /// Width and height in pixels, if known.
    pub size: Option<(u32, u32)>,
    /// What is said beneath it.
    pub caption: Option<String>,
    /// Its place in the lightbox, from 0: filled in by [`Article::settle`](super::Article::settle).
    pub position: usize,
}

/// The two kinds of media that a browser plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MediaKind {
    /// Moving pictures.
    Video,
    /// Sound alone.
    Audio,
}
