//! What the state wants done outside. Whoever carries it out answers with a fact, if there is one.

use std::rc::Rc;

use crate::article::notice::Notice;
use crate::article::url::Url;
use crate::formats::{DocumentKind, ParsedArticle};
use crate::state::content::lightbox::TransformStep;
use crate::state::host::read_history::ReadHistory;
use crate::state::net::foreign::ForeignDocument;
use crate::state::net::load::LoadError;
use crate::state::route::NavigationTarget;

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Fetch something. A second wish of the same kind makes the first one void.
    Fetch {
        /// What it is.
        kind: RequestKind,
        /// Where it is.
        url: Url,
    },
    /// Whatever of this kind is on its way is wanted no more.
    Drop(RequestKind),
    /// Make house JSON of a foreign document. A second wish of the same kind makes the first one void.
    Convert(ForeignDocument),
    /// Ask the host whether the reader may go there.
    Ask(NavigationTarget),
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
    Transform(TransformStep),
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
    Mark(ReadHistory),
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
    /// Say [`Fact::Rendered`](crate::state::message::Fact::Rendered) when the browser has drawn and has time.
    RenderNext,
    /// Say [`Fact::Idle`](crate::state::message::Fact::Idle) when the browser has nothing else to do, unless the reader saves data.
    Idle,
}

/// A word to the page's author for each oddity that a reader of JSON noticed.
pub fn warnings(notices: &[Notice]) -> impl Iterator<Item = Effect> {
    notices.iter().map(|notice| Effect::Warn(notice.to_string()))
}

/// What can be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RequestKind {
    /// The site.
    Site,
    /// The article that the reader waits for.
    Article,
    /// The article that the reader may want next.
    PrefetchedArticle,
    /// The list of a channel.
    Feed,
    /// A list that the reader may want next.
    PrefetchedFeed,
    /// A list that is shown and may have changed since.
    Revalidation,
    /// Older articles of that list.
    NextPage,
    /// What says where the parts of an article are.
    Mapping,
}

impl RequestKind {
    /// What the same is called when it is fetched ahead of time.
    pub fn prefetched(self) -> Option<Self> {
        match self {
            Self::Article => Some(Self::PrefetchedArticle),
            Self::Feed => Some(Self::PrefetchedFeed),
            _ => None,
        }
    }

    /// Whether nobody waits for it yet.
    pub fn is_prefetched(self) -> bool {
        matches!(self, Self::PrefetchedArticle | Self::PrefetchedFeed)
    }

    /// What a document is wanted as.
    pub fn document_kind(self) -> DocumentKind {
        match self {
            Self::Site => DocumentKind::Site,
            // A mapping is never converted; it goes along with articles.
            Self::Article | Self::PrefetchedArticle | Self::Mapping => DocumentKind::Article,
            Self::Feed | Self::PrefetchedFeed | Self::Revalidation | Self::NextPage => DocumentKind::Feed,
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
pub enum FullScreen {
    /// This browser, or this page, does not let it.
    #[default]
    Unsupported,
    /// It could.
    Off,
    /// It does.
    On,
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
