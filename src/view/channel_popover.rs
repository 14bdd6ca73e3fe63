//! The popover with all channels, which the browser opens and closes.

use super::icon::{Icon, icon};
use super::tag::{Tag, tag};
use super::view_context::ViewContext;
use crate::article::site::{Channel, Site};
use crate::locale::Locale;

/// The id that connects button and popover; both are in one shadow tree.
const POPOVER_ID: &str = "av-sheet";

/// Draws the popover.
pub fn channel_popover(site: &Site, current: Option<&str>, view: &ViewContext) -> Tag {
    let entry = |channel: &Channel| {
        let link = view.links.channel_link(channel, "av-sheet__link").text(channel.name.clone());
        let current = (current == Some(channel.id.as_str())).then_some("true");
        tag("li", "").key(channel.id.clone()).child(link.maybe("aria-current", current)).into()
    };
    let head = tag("div", "av-sheet__head")
        .child(tag("p", "av-sheet__title").text(view.locale.all_channels))
        .child(button("av-sheet__close", Icon::Close, view.locale.close));
    let list = tag("ul", "av-sheet__list").lang(site.language.as_ref());
    tag("div", "av-sheet")
        .attr("id", POPOVER_ID)
        .attr("popover", "auto")
        .child(head)
        .child(list.children(site.channels.iter().map(entry)))
}

/// Draws the button that opens it.
pub fn opener(locale: &'static Locale) -> Tag {
    button("av-tabs__all", Icon::Menu, locale.all_channels).attr("popovertarget", POPOVER_ID)
}

fn button(class: &'static str, drawing: Icon, label: &'static str) -> Tag {
    tag("button", class).attr("type", "button").label(label).child(icon(drawing))
}
