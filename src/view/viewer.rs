//! Draws everything that a viewer shows.

use yew::prelude::*;

use super::link_context::LinkContext;
use super::tag::tag;
use super::{NodeRefs, article, channel, lightbox, masthead, tabs};
use crate::locale::Locale;
use crate::state::State;
use crate::state::route::Route;
use crate::state::tabs::TabsRole;

/// Draws everything that a viewer shows.
pub fn viewer(state: &State, locale: &'static Locale, links: &LinkContext, nodes: &NodeRefs) -> Html {
    let site = state.site.ready();
    let content = match &state.place {
        Route::Channel(id) => channel::channel(state, id, locale, links, nodes),
        Route::Article(_) | Route::Nowhere => article::reader(state, locale, links, nodes),
    };
    tag("div", "av")
        .part("viewer")
        .attr("lang", locale.tag)
        .attr("dir", locale.direction.as_str())
        .child(site.map_or_else(|| masthead::place(state), |site| masthead::masthead(site)))
        .child(site.map(|site| tabs::tabs(state, site, locale, links, nodes)).unwrap_or_default())
        .child(if state.tabs_role() == TabsRole::Tabs { tabs::panel(content) } else { content })
        .child(lightbox::lightbox(state, locale, links, nodes))
        .into()
}
