//! Facts in, markup out, requests back: the reading view.
//!
//! Each thing on the screen is a file, with its style sheet beside it; build.rs gathers the sheets into
//! one. Most are plain functions; what must not be drawn again with every message is a component. What
//! never belongs here: the DOM, the network, foreign JSON. Nothing here sets HTML from a string, and
//! nothing writes a `style` attribute, because strict pages forbid both.

pub mod body;
pub mod breadcrumb;
pub mod byline;
pub mod caption;
pub mod channel;
pub mod embed;
pub mod failure;
pub mod gallery;
pub mod home;
pub mod icon;
pub mod lightbox;
pub mod marks;
pub mod masthead;
pub mod media;
pub mod next;
pub mod photo;
pub mod reader;
pub mod related;
pub mod sheet;
pub mod skeleton;
pub mod sources;
pub mod tabs;
pub mod tag;
pub mod way;

use yew::prelude::*;

use crate::locale::Locale;
use crate::state::State;
use crate::state::place::Place;
use crate::state::tabs::Row;
use tag::tag;
use way::Way;

/// The whole style sheet, gathered from the components by build.rs.
pub const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/view.css"));

/// The elements that the browser's room must be able to find.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Landmarks {
    /// The `<dialog>` of the lightbox.
    pub lightbox: NodeRef,
    /// The row of enlarged photos within it: the one that is shown, and its neighbours.
    pub track: NodeRef,
    /// The row of small photos below them.
    pub strip: NodeRef,
    /// The headline, or the name of the channel.
    pub heading: NodeRef,
    /// The row of channel tabs, which scrolls sideways.
    pub tabs: NodeRef,
    /// The tab of the current channel.
    pub current_tab: NodeRef,
    /// The first of the cards that were added to a list.
    pub added: NodeRef,
    /// The player that was asked for last.
    pub player: NodeRef,
}

/// Draws everything that a viewer shows.
pub fn page(state: &State, locale: &'static Locale, way: &Way, landmarks: &Landmarks) -> Html {
    let site = state.site.ready();
    let content = match &state.place {
        Place::Channel(id) => channel::channel(state, id, locale, way, landmarks),
        Place::Article(_) | Place::Nowhere => reader::reader(state, locale, way, landmarks),
    };
    tag("div", "av")
        .part("viewer")
        .attr("lang", locale.tag)
        .attr("dir", locale.direction.as_str())
        .child(site.map_or_else(|| masthead::place(state), |site| masthead::masthead(site)))
        .child(site.map(|site| tabs::tabs(state, site, locale, way, landmarks)).unwrap_or_default())
        .child(if state.row() == Row::Tabs { tabs::panel(content) } else { content })
        .child(lightbox::lightbox(state, locale, way, landmarks))
        .into()
}
