//! All channels at once: a popover, which the browser opens and closes by itself.

use super::icon::{Icon, icon};
use super::link_context::LinkContext;
use super::tag::{Tag, tag};
use crate::article::site::{Channel, Site};
use crate::locale::Locale;

/// The sheet.
pub fn channel_popover(
    site: &Site,
    current: Option<&str>,
    locale: &'static Locale,
    links: &LinkContext,
) -> Tag {
    let entry = |channel: &Channel| {
        let link = links.channel(channel, "av-sheet__link").text(channel.name.clone());
        let current = (current == Some(channel.id.as_str())).then_some("true");
        tag("li", "").key(channel.id.clone()).child(link.maybe("aria-current", current)).into()
    };
    let head = tag("div", "av-sheet__head")
        .child(tag("p", "av-sheet__title").text(locale.all_channels))
        .child(button("av-sheet__close", Icon::Close, locale.close));
    let list = tag("ul", "av-sheet__list").lang(site.language.as_ref());
    // For another channel it is another element, which is closed.
    tag("div", "av-sheet")
        .key(format!("sheet-{}", current.unwrap_or_default()))
        .attr("id", SHEET)
        .attr("popover", "auto")
        .child(head)
        .child(list.children(site.channels.iter().map(entry)))
}

/// The button that opens it. Both are of one shadow tree, in which the id is the only one.
pub fn opener(locale: &'static Locale) -> Tag {
    button("av-tabs__all", Icon::All, locale.all_channels).attr("popovertarget", SHEET)
}

fn button(class: &'static str, drawing: Icon, label: &'static str) -> Tag {
    tag("button", class).attr("type", "button").label(label).child(icon(drawing))
}

const SHEET: &str = "av-sheet";
