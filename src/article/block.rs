//! The blocks of a body. Every kind that a reader can meet is listed here, and nowhere else.

use std::rc::Rc;

use super::image::Image;
use super::text::Text;
use super::url::Url;

/// One piece of the body, in reading order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Running text.
    Paragraph(Text),
    /// The title of a section; `level` is 2 to 6, because 1 is the headline's.
    Heading { level: u8, text: Text },
    /// A list, numbered when `ordered`.
    List { ordered: bool, items: Vec<Text> },
    /// Somebody's words, and who said them.
    Quote { text: Text, cite: Option<String> },
    /// One photo; counted, so that the view can hold on to it.
    Figure(Rc<Image>),
    /// Photos that belong together.
    Gallery(Vec<Rc<Image>>),
    /// A film or a recording, played with the browser's own controls.
    Media(Media),
    /// Something that lives on another site; shown as a link until the reader asks for more.
    Embed { url: Url, title: Option<String> },
    /// Rows and columns; the header row may be empty.
    Table { caption: Option<String>, header: Vec<Text>, rows: Vec<Vec<Text>> },
    /// Program text, set as written.
    Code { language: Option<String>, text: String },
    /// A pause.
    Divider,
    /// A box beside the story.
    Aside { heading: Option<String>, body: Vec<Block> },
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
}

/// The two kinds of media that a browser plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MediaKind {
    /// Moving pictures.
    Video,
    /// Sound alone.
    Audio,
}
