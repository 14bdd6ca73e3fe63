//! The channels of the site, as a row of which one is the current one.
//!
//! Where channels are places they are links in a `<nav>`; where they only switch a panel they are ARIA tabs. A row too long
//! for its place scrolls, by finger, wheel and mouse, and by arrows where there is a mouse.

use yew::prelude::*;

use super::icon::{Icon, icon};
use super::link_context::LinkContext;
use super::tag::{Tag, maybe, tag};
use super::{NodeRefs, channel_popover};
use crate::article::site::{Channel, Site};
use crate::locale::Locale;
use crate::state::State;
use crate::state::tabs::TabsRole;

/// Draws the row; a site without channels has none.
pub fn tabs(
    state: &State,
    site: &Site,
    locale: &'static Locale,
    links: &LinkContext,
    nodes: &NodeRefs,
) -> Html {
    if site.channels.is_empty() {
        return Html::default();
    }
    let current = state.current_channel();
    let is_current = |channel: &&Channel| current == Some(channel.id.as_str());
    let row = tag("ul", "av-tabs__row").lang(site.language.as_ref()).node(&nodes.tab_list);
    let nav = tag("nav", "av-tabs").part("tabs");
    let kind = state.tabs_role();
    let (nav, row) = match kind {
        TabsRole::Links => (nav.label(locale.channels), row),
        TabsRole::Tabs => (nav.attr("role", "none"), row.attr("role", "tablist").label(locale.channels)),
    };
    // The Tab key leads to the current tab, or to the first one where none is.
    let stop = site.channels.iter().find(is_current).or(site.channels.first());
    let tab = |channel: &Channel| {
        let here = is_current(&channel);
        let link = links.channel_ahead(channel, "av-tabs__tab").text(channel.name.clone());
        let link =
            if here { link.part("tab current-tab").node(&nodes.current_tab) } else { link.part("tab") };
        let item = tag("li", "av-tabs__item").key(channel.id.clone());
        match kind {
            TabsRole::Links => item.child(link.maybe("aria-current", here.then_some("true"))),
            TabsRole::Tabs => item.attr("role", "none").child(
                link.attr("role", "tab")
                    .maybe("id", here.then_some(TAB))
                    .attr("aria-selected", if here { "true" } else { "false" })
                    .attr("aria-controls", PANEL)
                    .attr("tabindex", if stop == Some(channel) { "0" } else { "-1" }),
            ),
        }
        .into()
    };
    let frame = tag("div", "av-tabs__frame")
        .child(row.children(site.channels.iter().map(tab)))
        .child(turn("av-tabs__turn", "back", Icon::Back))
        .child(turn("av-tabs__turn av-tabs__turn_on", "on", Icon::Forward));
    let long = site.channels.len() > MOST;
    let bar = tag("div", "av-tabs__bar av-wide")
        .key("bar")
        .child(frame)
        .child(maybe(long.then(|| channel_popover::opener(locale))));
    nav.child(bar)
        .children(long.then(|| channel_popover::channel_popover(site, current, locale, links).into()))
        .into()
}

/// What the tabs switch, around what it shows.
pub fn panel(content: Html) -> Html {
    tag("div", "av-panel")
        .attr("id", PANEL)
        .attr("role", "tabpanel")
        .attr("aria-labelledby", TAB)
        .attr("tabindex", "0")
        .child(content)
        .into()
}

/// A way along the row for a mouse; the browser's room moves it. Nobody else needs it: keys and screen readers go from tab to
/// tab, and the row follows.
fn turn(class: &'static str, by: &'static str, drawing: Icon) -> Tag {
    tag("span", class).attr("aria-hidden", "true").attr("data-turn", by).child(icon(drawing))
}

const TAB: &str = "av-tab";
const PANEL: &str = "av-panel";
/// So many channels are seen at a glance.
const MOST: usize = 6;
