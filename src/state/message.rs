//! What the state can be told: requests of the reader, and facts from outside.

use std::rc::Rc;

use crate::article::url::Url;
use crate::state::effect::{FullScreen, RequestKind};
use crate::state::host::read_history::ReadHistory;
use crate::state::net::load::LoadError;
use crate::state::request::Request;
use crate::state::route::NavigationTarget;

/// The one way into the state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// The reader wants something.
    Request(Request),
    /// Something has happened.
    Fact(Fact),
}

/// What can happen outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// All attributes are known; begin.
    Started {
        /// Article JSON that came with the page.
        inline: Option<Rc<[u8]>>,
        /// The fragment of the page's address, where the viewer owns it.
        fragment: Option<String>,
    },
    /// The host set an attribute, or took it away.
    Attribute {
        /// Its name.
        name: String,
        /// Its value; `None` when it was taken away.
        value: Option<String>,
        /// The document's base address.
        base: Option<Url>,
    },
    /// The host gave article JSON itself, or took it away.
    Inline(Option<Rc<[u8]>>),
    /// The host did not object.
    NavigationAllowed(NavigationTarget),
    /// The fragment of the page's address changed, by Back, Forward or hand.
    FragmentChanged(String),
    /// What was to be drawn is drawn.
    Rendered,
    /// The article of this number is before the reader's eyes.
    ArticleInView(usize),
    /// So many quarters of the article of this number are above the lower edge of the window.
    QuarterPassed {
        /// Which article.
        index: usize,
        /// From 1 to 3; the end is told by itself.
        quarter: u8,
    },
    /// The end of the article of this number came into sight.
    ArticleFinished(usize),
    /// What was read before.
    ReadHistory(ReadHistory),
    /// The browser has nothing else to do, and the reader does not save data.
    Idle,
    /// The time; it goes before what happens at that time.
    Time {
        /// Seconds since any moment, the same one each time.
        seconds: u32,
    },
    /// A photo can fill the screen, or does, or cannot.
    FullScreen(FullScreen),
    /// An answer from the network.
    Response {
        /// What had been wanted.
        kind: RequestKind,
        /// From where.
        url: Url,
        /// The bytes, or why there are none.
        result: ResponseResult,
        /// What the headers of the answer say of the next page of a list.
        headers: Option<PaginationHeaders>,
    },
    /// An answer of the converter.
    Converted {
        /// What had been wanted.
        kind: RequestKind,
        /// From where the document was.
        url: Option<Url>,
        /// The document in house JSON, or why not.
        result: ResponseResult,
    },
}

/// The headers in which lists name their next page, as they came. Another origin may keep them to itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaginationHeaders {
    /// `Link` (RFC 8288).
    pub link: Option<String>,
    /// `X-WP-TotalPages`: of how many pages of WordPress this is one.
    pub pages: Option<String>,
}

/// What the network or the converter gives.
pub type ResponseResult = Result<Vec<u8>, LoadError>;

impl From<Request> for Message {
    fn from(request: Request) -> Self {
        Self::Request(request)
    }
}

impl From<Fact> for Message {
    fn from(fact: Fact) -> Self {
        Self::Fact(fact)
    }
}
