//! What the state can be told: requests of the reader, and facts from outside.

use std::rc::Rc;

use super::effect::{Screen, Wanted};
use super::lightbox::LightboxRequest;
use super::load::LoadError;
use super::marks::Marks;
use super::place::Target;
use crate::article::url::Url;

/// The one way into the state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// The reader wants something.
    Request(Request),
    /// Something has happened.
    Fact(Fact),
}

/// What a reader can want. The view emits nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// To go somewhere.
    Follow(Target),
    /// Nothing yet: a pointer or the focus is on the way there.
    Near(Target),
    /// Nothing any more: it went elsewhere.
    Far,
    /// To try once more what failed.
    Retry,
    /// More of the list.
    More,
    /// The articles that came out since the list was read.
    Renew,
    /// Something of the lightbox.
    Lightbox(LightboxRequest),
    /// Nothing: the browser could not load the photo at this position, and the reader sees that.
    PhotoFailed(usize),
    /// Another try for the photo at this position.
    PhotoRetry(usize),
    /// To see the embedded thing of this address, though its site will then know.
    Play(Url),
    /// Something that one of the articles below each other is asked.
    In {
        /// Which one, from 0.
        story: usize,
        /// What.
        request: Box<Request>,
    },
    /// That nobody remembers what was read.
    Forget,
    /// To be at the section of this name, with its address.
    Section(String),
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
    Allowed(Target),
    /// The fragment of the page's address changed, by Back, Forward or hand.
    Addressed(String),
    /// What was to be drawn is drawn.
    Drawn,
    /// The article of this number is before the reader's eyes.
    Before(usize),
    /// So many quarters of the article of this number are above the lower edge of the window.
    Passed {
        /// Which article.
        story: usize,
        /// From 1 to 3; the end is told by itself.
        quarter: u8,
    },
    /// The end of the article of this number came into sight.
    Ended(usize),
    /// What was read before.
    Marks(Marks),
    /// The browser has nothing else to do, and the reader does not save data.
    Idle,
    /// The time; it goes before what happens at that time.
    Time {
        /// Seconds since any moment, the same one each time.
        seconds: u32,
    },
    /// A photo can fill the screen, or does, or cannot.
    Screen(Screen),
    /// An answer from the network.
    Answered {
        /// What had been wanted.
        wanted: Wanted,
        /// From where.
        url: Url,
        /// The bytes, or why there are none.
        answer: Answer,
        /// What the headers of the answer say of the next page of a list.
        links: Option<Links>,
    },
    /// An answer of the converter.
    Converted {
        /// What had been wanted.
        wanted: Wanted,
        /// From where the document was.
        url: Option<Url>,
        /// The document in house JSON, or why not.
        answer: Answer,
    },
}

/// The headers in which lists name their next page, as they came. Another origin may keep them to itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// `Link` (RFC 8288).
    pub link: Option<String>,
    /// `X-WP-TotalPages`: of how many pages of WordPress this is one.
    pub pages: Option<String>,
}

/// What the network or the converter gives.
pub type Answer = Result<Vec<u8>, LoadError>;

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
