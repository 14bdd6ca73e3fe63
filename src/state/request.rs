//! Requests: everything that a reader can ask for. The view emits nothing else.
//!
//! Never here: facts that nobody asked for (they are in `message`), and what follows from a request.

use crate::article::url::Url;
use crate::state::content::lightbox::LightboxRequest;
use crate::state::route::NavigationTarget;

/// A request of the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// Open a target.
    Navigate(NavigationTarget),
    /// Fetch a target ahead of time: a pointer or the focus is on a link to it.
    Prefetch(NavigationTarget),
    /// Abort that: the pointer or the focus has left the link.
    CancelPrefetch,
    /// Load again what failed, takes too long or is not the latest version.
    Retry,
    /// Stop waiting for what takes too long, and stop the automatic tries.
    CancelLoad,
    /// Show more cards of the list.
    LoadMore,
    /// Show the articles that were published since the list was read.
    ShowNewer,
    /// Open, close or use the lightbox.
    Lightbox(LightboxRequest),
    /// The browser could not load the image at this position. An event of the view, and no user input.
    ImageFailed(usize),
    /// Load the image at this position again.
    RetryImage(usize),
    /// Load the embed with this address from its third party.
    ActivateEmbed(Url),
    /// A request that concerns one article of the stack.
    InArticle {
        /// Its index in the stack.
        index: usize,
        /// The request.
        request: Box<Request>,
    },
    /// Delete the read history.
    ClearReadHistory,
    /// Go to the section with this name, and put it into the address.
    OpenSection(String),
}
