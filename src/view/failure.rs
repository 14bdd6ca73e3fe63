//! What went wrong, what can be done about it, and another try.

use yew::prelude::*;

use super::link_context::LinkContext;
use super::tag::tag;
use crate::locale::Locale;
use crate::state::net::load::LoadError;
use crate::state::request::Request;

/// Draws the panel. It is announced, because it comes where an article was expected; `heading` makes its title
/// the place of the focus.
pub fn panel(error: &LoadError, heading: &NodeRef, locale: &'static Locale, links: &LinkContext) -> Html {
    let failure = locale.failures.say(error);
    let retry = tag("button", "av-button av-failure__retry")
        .part("button")
        .attr("type", "button")
        .onclick(links.ask(Request::Retry))
        .text(locale.retry);
    // For whoever can mend it; an address reads from left to right everywhere.
    let detail =
        tag("p", "av-failure__detail").attr("dir", "ltr").child(tag("code", "").text(failure.detail));
    tag("div", "av-failure av-column")
        .part("failure")
        .attr("role", "alert")
        .attr("data-code", error.code())
        .child(tag("p", "av-failure__title").attr("tabindex", "-1").node(heading).text(failure.title))
        .child(tag("p", "av-failure__advice").text(failure.advice))
        .child(retry)
        .child(detail)
        .into()
}
