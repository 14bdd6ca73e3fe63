//! The channels of the site in one row, with the current one marked.
//!
//! Channels with addresses are links in a `<nav>`; channels that only switch a panel are ARIA tabs. A row that is too long scrolls by
//! finger, wheel and mouse, and has arrows where there is a mouse.

use yew::prelude::*;

use super::channel_popover;
use super::icon::{Icon, icon};
use super::shared::Shared;
use super::tag::{Tag, maybe, tag};
use super::view_context::SharedContext;
use crate::article::site::{Channel, Site};
use crate::state::tabs::TabsRole;

/// The id of the current tab, which names the panel.
const TAB_ID: &str = "av-tab";
/// The id of the panel that the tabs control.
const PANEL_ID: &str = "av-panel";
/// More channels than these get a popover that lists all of them.
const MAX_WITHOUT_POPOVER: usize = 6;

/// The props of [`ChannelTabs`].
#[derive(Clone, PartialEq, Properties)]
pub struct ChannelTabsProps {
    /// The publisher's site.
    pub site: Shared<Site>,
    /// The id of the current channel.
    pub current: Option<AttrValue>,
    /// Whether the row is links or tabs.
    pub role: TabsRole,
    /// The surroundings.
    pub view: SharedContext,
}

/// Draws the row; a site without channels has none.
#[component]
pub fn ChannelTabs(props: &ChannelTabsProps) -> Html {
    let ChannelTabsProps { site, current, role, view } = props;
    if site.channels.is_empty() {
        return Html::default();
    }
    let locale = view.locale;
    let list = tag("ul", "av-tabs__row").lang(site.language.as_ref()).node(&view.nodes.tab_list);
    let nav = tag("nav", "av-tabs").part("tabs");
    let (nav, list) = match role {
        TabsRole::Links => (nav.label(locale.channels), list),
        TabsRole::Tabs => (nav.attr("role", "none"), list.attr("role", "tablist").label(locale.channels)),
    };
    let current = current.as_deref();
    let frame = tag("div", "av-tabs__frame")
        .child(list.children(items(props, current)))
        .child(arrow("av-tabs__turn", "back", Icon::Previous))
        .child(arrow("av-tabs__turn av-tabs__turn_on", "on", Icon::Next));
    let has_popover = site.channels.len() > MAX_WITHOUT_POPOVER;
    let bar = tag("div", "av-tabs__bar av-wide")
        .key("bar")
        .child(frame)
        .child(maybe(has_popover.then(|| channel_popover::opener(locale))));
    let popover = has_popover.then(|| channel_popover::channel_popover(site, current, view).into());
    nav.child(bar).children(popover).into()
}

fn items(props: &ChannelTabsProps, current: Option<&str>) -> impl Iterator<Item = Html> {
    let ChannelTabsProps { site, role, view, .. } = props;
    let is_current = move |channel: &&Channel| current == Some(channel.id.as_str());
    site.channels.iter().map(move |channel| {
        let is_current = is_current(&channel);
        let link = view.links.prefetching_channel_link(channel, "av-tabs__tab").text(channel.name.clone());
        let link = if is_current {
            link.part("tab current-tab").node(&view.nodes.current_tab)
        } else {
            link.part("tab")
        };
        let item = tag("li", "av-tabs__item").key(channel.id.clone());
        match role {
            TabsRole::Links => item.child(link.maybe("aria-current", is_current.then_some("true"))),
            TabsRole::Tabs => item.attr("role", "none").child(
                link.attr("role", "tab")
                    .maybe("id", is_current.then_some(TAB_ID))
                    .attr("aria-selected", if is_current { "true" } else { "false" })
                    // Its `tabindex` depends on the focus as well (src/browser/roving_tabindex.rs).
                    .attr("aria-controls", PANEL_ID),
            ),
        }
        .into()
    })
}

/// Draws the tab panel around the content that the tabs switch.
pub fn panel(content: Html) -> Html {
    tag("div", "av-panel")
        .attr("id", PANEL_ID)
        .attr("role", "tabpanel")
        .attr("aria-labelledby", TAB_ID)
        .attr("tabindex", "0")
        .child(content)
        .into()
}

/// Draws an arrow that scrolls the row, for a mouse only: keys and screen readers go from tab to tab, and the row follows.
fn arrow(class: &'static str, direction: &'static str, drawing: Icon) -> Tag {
    tag("span", class).attr("aria-hidden", "true").attr("data-turn", direction).child(icon(drawing))
}
