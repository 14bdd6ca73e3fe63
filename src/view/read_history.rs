//! What was read: a word on its card, and the button that has it forgotten.

use super::link_context::LinkContext;
use super::tag::{Tag, tag, words};
use crate::article::feed::FeedItem;
use crate::locale::Locale;
use crate::state::State;
use crate::state::host::read_history::ReadHistory;
use crate::state::request::Request;

/// The mark of an article that was read.
pub fn mark(marks: &ReadHistory, item: &FeedItem, locale: &'static Locale) -> Option<Tag> {
    let was_read = item.link.src.as_ref().is_some_and(|src| marks.has(src));
    was_read.then(|| tag("span", "av-card__read").attr("lang", locale.tag).text(locale.was_read))
}

/// The button below a list, as long as there is something to forget; then a word that it is done.
pub fn forget(state: &State, locale: &'static Locale, links: &LinkContext) -> Option<Tag> {
    if state.marks.is_empty() && !state.forgotten {
        return None;
    }
    let done = state.forgotten.then_some(locale.forgotten);
    let note = tag("p", "av-marks__note").key("note").attr("role", "status").children(done.map(words));
    // The button stays, and with it the focus.
    let button = tag("button", "av-marks__forget")
        .key("forget")
        .attr("type", "button")
        .maybe("aria-disabled", state.forgotten.then_some("true"))
        .onclick(links.ask(Request::ClearReadHistory))
        .text(locale.forget_read);
    Some(tag("div", "av-marks").child(note).child(button))
}
