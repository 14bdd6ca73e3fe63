//! Events for the host: what has happened. Their public names stand in `embed::event`.
//!
//! Never here: questions to the host, and effects on anything else.

use std::rc::Rc;

use crate::formats::ParsedArticle;
use crate::state::content::lightbox::item::ShownItem;
use crate::state::net::load::LoadError;

/// An event for the host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HostEvent {
    /// The viewer has started.
    Ready,
    /// An article is shown.
    Article(Rc<ParsedArticle>),
    /// The reader passed this quarter of an article for the first time.
    Progress(Rc<ParsedArticle>, u8),
    /// An article was visible for this many seconds.
    Dwell(Rc<ParsedArticle>, u32),
    /// The reader has changed a setting, which is stored.
    Settings {
        /// Whether captions of enlarged photos are hidden.
        captions_hidden: bool,
    },
    /// Something could not be loaded.
    Error(LoadError),
    /// A channel is shown.
    Channel {
        /// Its id.
        id: String,
    },
    /// The lightbox shows this item, or was closed.
    Lightbox(Option<ShownItem>),
}
