//! The heading of a section, and the link to it.

use super::inline_text::append_text;
use crate::article::text::Text;
use crate::locale::Locale;
use crate::view::tag::{Tag, tag};

/// Draws a heading without a name.
pub fn heading(level: u8, text: &Text) -> Tag {
    append_text(tag(element(level), "av-heading av-column"), text)
}

/// Draws a heading whose name makes its section linkable. The link follows the heading element, because it is no part of the
/// section's title.
pub fn section(level: u8, text: &Text, name: &str, link: Option<Tag>, locale: &'static Locale) -> Tag {
    let Some(link) = link else { return heading(level, text).attr("id", id(name)) };
    let link = link
        .part("section-link")
        .attr("lang", locale.tag)
        .label(locale.link_to_section(&text.words()))
        .text("#");
    let class =
        if level == 2 { "av-heading av-heading_2 av-column" } else { "av-heading av-heading_3 av-column" };
    let heading = append_text(tag(element(level), "av-heading__words"), text)
        .attr("id", id(name))
        .attr("tabindex", "-1");
    tag("div", class).child(heading).child(link)
}

/// Returns the id of the heading with this name; no other id has this prefix.
pub fn id(name: &str) -> String {
    format!("section-{name}")
}

fn element(level: u8) -> &'static str {
    match level {
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}
