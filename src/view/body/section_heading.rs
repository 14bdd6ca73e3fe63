//! The heading of a section, and the link to it.

use super::inline_text::text;
use crate::article::text::Text;
use crate::locale::Locale;
use crate::view::tag::{Tag, tag};

/// A heading without a name.
pub fn heading(level: u8, words: &Text) -> Tag {
    text(tag(title(level), "av-heading av-column"), words)
}

/// A heading with a name, by which its section can be found. The link stands behind it and not in it, because it is no part of
/// what the section is called.
pub fn section(level: u8, words: &Text, name: &str, link: Option<Tag>, locale: &'static Locale) -> Tag {
    let Some(link) = link else { return heading(level, words).attr("id", id(name)) };
    let link = link
        .part("section-link")
        .attr("lang", locale.tag)
        .label((locale.link_to_section)(&words.words()))
        .text("#");
    let class =
        if level == 2 { "av-heading av-heading_2 av-column" } else { "av-heading av-heading_3 av-column" };
    let words =
        text(tag(title(level), "av-heading__words"), words).attr("id", id(name)).attr("tabindex", "-1");
    tag("div", class).child(words).child(link)
}

/// The id of the heading with this name; no other id begins so.
pub fn id(name: &str) -> String {
    format!("section-{name}")
}

fn title(level: u8) -> &'static str {
    match level {
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}
