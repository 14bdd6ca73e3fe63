//! The channels of the site, as a row of links of which one is the current one.
//!
//! They are links in a `<nav>`, not ARIA tabs, because each channel is a place of its own. A row too long for its
//! place scrolls; all of them at once are in a sheet, a popover that the browser opens and closes by itself.

use yew::prelude::*;

use super::Landmarks;
use super::icon::{Icon, icon};
use super::tag::{Tag, maybe, tag};
use super::way::{self, Way};
use crate::article::site::{Channel, Site};
use crate::locale::Locale;

/// Draws the row; a site without channels has none.
pub fn tabs(
    site: &Site,
    current: Option<&str>,
    locale: &'static Locale,
    way: &Way,
    landmarks: &Landmarks,
) -> Html {
    if site.channels.is_empty() {
        return Html::default();
    }
    let is_current = |channel: &Channel| current == Some(channel.id.as_str());
    let tab = |channel: &Channel| {
        let link = way.link_ahead(way::channel(channel), "av-tabs__tab").text(channel.name.clone());
        let link = if is_current(channel) {
            link.part("tab current-tab").attr("aria-current", "true").node(&landmarks.current_tab)
        } else {
            link.part("tab")
        };
        tag("li", "av-tabs__item").key(channel.id.clone()).child(link).into()
    };
    let row = tag("ul", "av-tabs__row")
        .lang(site.language.as_ref())
        .node(&landmarks.tabs)
        .children(site.channels.iter().map(tab));
    let entry = |channel: &Channel| {
        let link = way.link_to(way::channel(channel), "av-sheet__link").text(channel.name.clone());
        let current = is_current(channel).then_some("true");
        tag("li", "").key(channel.id.clone()).child(link.maybe("aria-current", current)).into()
    };
    let long = site.channels.len() > MOST;
    let sheet = long.then(|| {
        let list = tag("ul", "av-sheet__list").lang(site.language.as_ref());
        // For another channel it is another element, which is closed.
        tag("div", "av-sheet")
            .key(format!("sheet-{}", current.unwrap_or_default()))
            .attr("id", SHEET)
            .attr("popover", "auto")
            .child(tag("p", "av-sheet__title").text(locale.all_channels))
            .child(list.children(site.channels.iter().map(entry)))
    });
    let bar =
        tag("div", "av-tabs__bar av-wide").key("bar").child(row).child(maybe(long.then(|| opener(locale))));
    tag("nav", "av-tabs")
        .part("tabs")
        .label(locale.channels)
        .child(bar)
        .children(sheet.map(Html::from))
        .into()
}

/// The button that opens the sheet; both are of one shadow tree, in which the id is the only one.
fn opener(locale: &'static Locale) -> Tag {
    tag("button", "av-tabs__all")
        .attr("type", "button")
        .attr("popovertarget", SHEET)
        .label(locale.all_channels)
        .child(icon(Icon::All))
}

const SHEET: &str = "av-sheet";
/// So many channels are seen at a glance.
const MOST: usize = 6;
