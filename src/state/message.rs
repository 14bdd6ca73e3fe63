//! Messages: the one way into the state. A message is a request of the reader, or a fact that nobody asked for.
//!
//! Never here: what follows from a message.

use std::rc::Rc;

use crate::article::url::Url;
use crate::state::host::environment::FullScreen;
use crate::state::host::read_history::ReadHistory;
use crate::state::net::load::ResponseResult;
use crate::state::net::request_kind::RequestKind;
use crate::state::net::response::ResponseInfo;
use crate::state::request::Request;
use crate::state::route::NavigationTarget;

/// A message for the state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// The reader asks for something.
    Request(Request),
    /// Something has happened.
    Fact(Fact),
}

/// Something that has happened outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// All attributes are set, and the viewer starts.
    Started {
        /// Article JSON in the page.
        inline: Option<Rc<[u8]>>,
        /// The fragment of the page's address, where the viewer owns it.
        fragment: Option<String>,
    },
    /// The host has set or removed an attribute.
    Attribute {
        /// Its name.
        name: String,
        /// Its value; `None` when it was removed.
        value: Option<String>,
        /// The base address of the document.
        base: Option<Url>,
    },
    /// The host has set or removed inline article JSON.
    Inline(Option<Rc<[u8]>>),
    /// The host does not object to a navigation.
    NavigationAllowed(NavigationTarget),
    /// The fragment of the page's address has changed, by Back, Forward or by hand.
    FragmentChanged {
        /// The new fragment.
        fragment: String,
        /// Whether the entry of the history has a scroll position.
        has_scroll_anchor: bool,
        /// Whether the viewer went back itself, to close a photo.
        closes_photo: bool,
    },
    /// The browser has rendered, after [`ScheduleEffect::RenderNext`](super::effect::ScheduleEffect).
    Rendered,
    /// The article with this index crosses the middle of the window.
    ArticleInView(usize),
    /// The end of a quarter is above the lower edge of the window.
    QuarterPassed {
        /// The index of the article.
        index: usize,
        /// The quarter, from 1 to 3. The end of the article is a fact of its own.
        quarter: u8,
    },
    /// The end of the article with this index is in the window.
    ArticleFinished(usize),
    /// The read history as the browser has stored it.
    ReadHistory(ReadHistory),
    /// The browser is idle, after [`ScheduleEffect::WhenIdle`](super::effect::ScheduleEffect).
    Idle,
    /// The lightbox has entered or left full screen.
    FullScreen(FullScreen),
    /// A response of the network.
    Response {
        /// The kind of request.
        kind: RequestKind,
        /// Where it was fetched from.
        url: Url,
        /// The body, or the reason why there is none.
        result: ResponseResult,
        /// Facts of the response besides its body.
        info: Option<ResponseInfo>,
    },
    /// Bytes of the body of a response have arrived.
    Progress {
        /// Where it is fetched from.
        url: Url,
        /// Their number.
        received: usize,
    },
    /// A tick has passed, while there are requests (see [`State::tick`](super::State::tick)).
    Tick,
    /// The network is back, or the page is shown again.
    Reconnected,
    /// A copy of an article that was stored earlier. It is shown if the network fails.
    StoredCopy {
        /// The address of the article.
        url: Url,
        /// Article JSON, in any format.
        bytes: Vec<u8>,
        /// The time at which it was fetched, in seconds since 1970.
        fetched_at: u32,
    },
    /// A result of the converter.
    Converted {
        /// The kind of request that fetched the document.
        kind: RequestKind,
        /// Where it was fetched from.
        url: Option<Url>,
        /// The document as house JSON, or the reason why there is none.
        result: ResponseResult,
    },
}

impl Message {
    /// Whether what is shown can change by it. Prefetching is invisible, and progress is shown with the next tick.
    pub fn affects_view(&self) -> bool {
        !matches!(
            self,
            Self::Request(Request::Prefetch(_) | Request::CancelPrefetch)
                | Self::Fact(Fact::Idle | Fact::Progress { .. })
        )
    }
}

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
