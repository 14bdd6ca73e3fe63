//! What the state wants done outside. Whoever carries it out answers with a fact, if there is one.

use std::rc::Rc;

use super::foreign::Foreign;
use super::lightbox::Move;
use super::load::LoadError;
use super::marks::Marks;
use super::place::Target;
use crate::article::notice::Notice;
use crate::article::url::Url;
use crate::formats::{DocumentKind, ParsedArticle};

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Fetch something. A second wish of the same kind makes the first one void.
    Fetch {
        /// What it is.
        wanted: Wanted,
        /// Where it is.
        url: Url,
    },
    /// Whatever of this kind is on its way is wanted no more.
    Drop(Wanted),
    /// Make house JSON of a foreign document. A second wish of the same kind makes the first one void.
    Convert(Foreign),
    /// Ask the host whether the reader may go there.
    Ask(Target),
    /// Tell the host what happened.
    Tell(Event),
    /// Tell the page's author what was odd.
    Warn(String),
    /// Put this fragment into the page's address, as a new entry of its history.
    PushAddress(Option<String>),
    /// Put this fragment into the page's address, in the place of the one that is there.
    ReplaceAddress(Option<String>),
    /// Take the photo out of the page's address: go back to the entry over which it was opened, or else put this fragment in its place.
    LeavePhoto(Option<String>),
    /// Move the enlarged photo.
    Move(Move),
    /// Let the lightbox fill the screen, or no longer.
    FullScreen,
    /// Hand on an address, or else the page's own, by whatever way the browser has.
    Share(Option<Url>),
    /// Remember whether the reader hides captions.
    Remember {
        /// Whether they are hidden.
        bare: bool,
    },
    /// Remember what was read.
    Mark(Marks),
    /// Name the document, where the viewer owns it.
    Title(String),
    /// Bring the top of the view into sight and give it the focus.
    Arrive,
    /// Bring this one of the article's headings into sight and give it the focus.
    Section(usize),
    /// Give the focus to the photo at this position, if the button that had it has gone.
    FocusPhoto(usize),
    /// Give the focus to the first of the articles that were added to a list.
    FocusAdded,
    /// Give the focus to the player that takes the place of the button that had it.
    FocusPlayer,
    /// Say [`Fact::Drawn`](super::message::Fact::Drawn) when the browser has drawn and has time.
    Draw,
    /// Say [`Fact::Idle`](super::message::Fact::Idle) when the browser has nothing else to do, unless the reader saves data.
    Idle,
}

/// A word to the page's author for each oddity that a reader of JSON noticed.
pub fn warnings(notices: &[Notice]) -> impl Iterator<Item = Effect> {
    notices.iter().map(|notice| Effect::Warn(notice.to_string()))
}

/// What can be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Wanted {
    /// The site.
    Site,
    /// The article that the reader waits for.
    Article,
    /// The article that the reader may want next.
    NextArticle,
    /// The list of a channel.
    Feed,
    /// A list that the reader may want next.
    NextFeed,
    /// A list that is shown and may have changed since.
    Renewal,
    /// Older articles of that list.
    Page,
    /// What says where the parts of an article are.
    Mapping,
}

impl Wanted {
    /// What the same is called when it is fetched ahead of time.
    pub fn ahead(self) -> Option<Self> {
        match self {
            Self::Article => Some(Self::NextArticle),
            Self::Feed => Some(Self::NextFeed),
            _ => None,
        }
    }

    /// Whether nobody waits for it yet.
    pub fn is_ahead(self) -> bool {
        matches!(self, Self::NextArticle | Self::NextFeed)
    }

    /// What a document is wanted as.
    pub fn kind(self) -> DocumentKind {
        match self {
            Self::Site => DocumentKind::Site,
            // A mapping is never converted; it goes along with articles.
            Self::Article | Self::NextArticle | Self::Mapping => DocumentKind::Article,
            Self::Feed | Self::NextFeed | Self::Renewal | Self::Page => DocumentKind::Feed,
        }
    }
}

/// What the host is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The viewer has started.
    Ready,
    /// An article is shown.
    Article(Rc<ParsedArticle>),
    /// So many quarters of an article were passed for the first time.
    Progress(Rc<ParsedArticle>, u8),
    /// An article was before the reader's eyes for so many seconds.
    Dwell(Rc<ParsedArticle>, u32),
    /// The reader set something, which is remembered.
    Settings {
        /// Whether captions of enlarged photos are hidden.
        bare: bool,
    },
    /// Something could not be shown.
    Error(LoadError),
    /// A channel was opened.
    Channel {
        /// Its id.
        id: String,
    },
    /// A photo, a film or a recording is enlarged; `None` when the lightbox was closed.
    Lightbox(Option<Step>),
}

/// Whether the lightbox fills the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// This browser, or this page, does not let it.
    #[default]
    Never,
    /// It could.
    Part,
    /// It does.
    Full,
}

/// One photo, film or recording on the way through all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which one, from 0.
    pub position: usize,
    /// Of how many.
    pub count: usize,
    /// Its stable name.
    pub id: Option<String>,
    /// What it is.
    pub kind: Thing,
}

/// What is enlarged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// A photo.
    Photo,
    /// A film.
    Video,
    /// A recording.
    Audio,
}

impl Thing {
    /// Its name for the host.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Photo => "photo",
            Self::Video => "video",
            Self::Audio => "audio",
        }
    }
}
