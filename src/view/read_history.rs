//! The mark of an article that was read, and the button that clears the read history.

use super::tag::{Tag, tag, words};
use super::view_context::ViewContext;
use crate::article::feed::FeedItem;
use crate::locale::Locale;
use crate::state::host::read_history::ReadHistory;
use crate::state::request::Request;

/// Draws the mark on the card of an article that was read.
pub fn mark(history: &ReadHistory, item: &FeedItem, locale: &'static Locale) -> Option<Tag> {
    let was_read = item.link.src.as_ref().is_some_and(|src| history.contains(src));
    was_read.then(|| tag("span", "av-card__read").attr("lang", locale.tag).text(locale.read_mark))
}

/// Draws the button below a list, as long as there is a history; once cleared, a note confirms it.
pub fn clear_button(history: &ReadHistory, was_cleared: bool, view: &ViewContext) -> Option<Tag> {
    if history.is_empty() && !was_cleared {
        return None;
    }
    let note = was_cleared.then_some(view.locale.read_history_cleared).map(words);
    let note = tag("p", "av-marks__note").key("note").attr("role", "status").children(note);
    // The button stays, so that it keeps the focus.
    let button = tag("button", "av-marks__forget")
        .key("forget")
        .attr("type", "button")
        .maybe("aria-disabled", was_cleared.then_some("true"))
        .onclick(view.links.send(Request::ClearReadHistory))
        .text(view.locale.clear_read_history);
    Some(tag("div", "av-marks").child(note).child(button))
}
