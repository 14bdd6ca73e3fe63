//! The channels of the site, as a row of links of which one is the current one.
//!
//! They are links in a `<nav>`, not ARIA tabs, because each channel is a place of its own.

use yew::prelude::*;

use super::Landmarks;
use super::tag::tag;
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
    let tab = |channel: &Channel| {
        let link = way.link_to(way::channel(channel), "av-tabs__tab").text(channel.name.clone());
        let link = if current == Some(channel.id.as_str()) {
            link.part("tab current-tab").attr("aria-current", "true").node(&landmarks.current_tab)
        } else {
            link.part("tab")
        };
        tag("li", "av-tabs__item").key(channel.id.clone()).child(link).into()
    };
    let row = tag("ul", "av-tabs__row av-wide")
        .lang(site.language.as_ref())
        .node(&landmarks.tabs)
        .children(site.channels.iter().map(tab));
    tag("nav", "av-tabs").part("tabs").label(locale.channels).child(row).into()
}
