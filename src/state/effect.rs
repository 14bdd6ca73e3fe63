//! Effects: what the state wants done outside, grouped by what carries it out. The outcome comes back as a fact.
//!
//! Never here: when an effect is wanted, and how it is carried out (`embed` does that).

use crate::article::notice::Notice;
use crate::article::url::Url;
use crate::state::content::lightbox::TransformStep;
use crate::state::event::HostEvent;
use crate::state::host::read_history::ReadHistory;
use crate::state::net::effect::NetworkEffect;
use crate::state::route::NavigationTarget;

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Fetch, abort or convert a document.
    Network(NetworkEffect),
    /// Speak to the host.
    Host(HostEffect),
    /// Change the page's address, its history or its title.
    History(HistoryEffect),
    /// Move the focus and the scroll position after the next rendering.
    Focus(FocusEffect),
    /// Do something with the enlarged photo.
    Lightbox(LightboxEffect),
    /// Store something.
    Storage(StorageEffect),
    /// Send a fact later.
    Schedule(ScheduleEffect),
}

/// A message for the host, or for the page's author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HostEffect {
    /// Ask the host whether the reader may navigate. The answer is [`Fact::NavigationAllowed`](super::message::Fact).
    AskNavigation {
        /// Where to.
        target: NavigationTarget,
        /// Whether the change is shown as a view transition of the page.
        has_transition: bool,
    },
    /// Dispatch an event.
    Dispatch(HostEvent),
    /// Write a warning to the console.
    Warn(String),
}

/// A change of the page that a reading app owns. Never wanted where the host owns the address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HistoryEffect {
    /// Push an entry with this fragment.
    Push(Option<String>),
    /// Replace the fragment of the current entry.
    Replace(Option<String>),
    /// Leave the entry of a photo: go back to the entry over which it was opened, or else replace its fragment with this one.
    ClosePhoto(Option<String>),
    /// Set the title of the document.
    SetTitle(String),
}

/// Where the focus and the scroll position belong after the next rendering.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FocusEffect {
    /// At the top of the view, with the focus on its heading.
    Heading,
    /// At the article's heading with this index.
    Section(usize),
    /// On the photo at this position, if the button that had the focus is gone.
    Photo(usize),
    /// On the first card that was added to a list.
    AddedCards,
    /// In the player that takes the place of the button that had the focus.
    EmbedPlayer,
    /// Where the reader was when they left this entry of the history, or else at the top. The focus goes to what is visible there.
    Return,
    /// Where the reader was when they left this entry of the history. The focus stays where it is.
    RestoreScroll,
}

/// An action on the enlarged photo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LightboxEffect {
    /// Zoom or move it.
    Transform(TransformStep),
    /// Enter or leave full screen.
    ToggleFullScreen,
    /// Share this address, or else the page's own.
    Share(Option<Url>),
}

/// A value to store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageEffect {
    /// Whether captions of enlarged photos are hidden.
    CaptionsHidden(bool),
    /// The read history.
    ReadHistory(ReadHistory),
}

/// A fact to send later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScheduleEffect {
    /// Send [`Fact::Rendered`](super::message::Fact) when the browser has rendered and is ready for more.
    RenderNext,
    /// Send [`Fact::Idle`](super::message::Fact) when the browser is idle.
    WhenIdle,
}

impl From<NetworkEffect> for Effect {
    fn from(effect: NetworkEffect) -> Self {
        Self::Network(effect)
    }
}

impl From<HistoryEffect> for Effect {
    fn from(effect: HistoryEffect) -> Self {
        Self::History(effect)
    }
}

impl From<FocusEffect> for Effect {
    fn from(effect: FocusEffect) -> Self {
        Self::Focus(effect)
    }
}

impl From<ScheduleEffect> for Effect {
    fn from(effect: ScheduleEffect) -> Self {
        Self::Schedule(effect)
    }
}

impl From<HostEvent> for Effect {
    fn from(event: HostEvent) -> Self {
        Self::Host(HostEffect::Dispatch(event))
    }
}

/// A warning for each notice of a parser.
pub fn warnings(notices: &[Notice]) -> impl Iterator<Item = Effect> {
    notices.iter().map(|notice| Effect::Host(HostEffect::Warn(notice.to_string())))
}
