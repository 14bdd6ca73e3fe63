//! The error panel: what failed, advice, a retry button, and the links home.

use yew::prelude::*;

use super::home_links::home_links;
use super::load_status;
use super::tag::{maybe, tag};
use super::view_context::ViewContext;
use crate::article::site::Site;
use crate::formats::DocumentKind;
use crate::state::net::load::LoadError;
use crate::state::request::Request;
use crate::state::status::RetryStatus;

/// Draws the panel. Screen readers announce it, because it replaces the content that was expected. `heading` refers to its title,
/// which can take the focus. `kind` is the kind of document that failed, `retries` are the automatic tries. The links home are
/// those of `site`.
pub fn panel(
    error: &LoadError,
    kind: DocumentKind,
    heading: &NodeRef,
    retries: Option<RetryStatus>,
    site: Option<&Site>,
    view: &ViewContext,
) -> Html {
    // The name of a channel is the first heading of its page.
    let level = if kind == DocumentKind::Feed { "h2" } else { "h1" };
    let failure = view.locale.errors.describe(error, kind);
    let retry = tag("button", "av-button av-failure__retry")
        .part("button")
        .attr("type", "button")
        .onclick(view.links.send(Request::Retry))
        .text(view.locale.retry);
    // Technical details for the person who can repair it. Addresses run from left to right in every language.
    let detail =
        tag("p", "av-failure__detail").attr("dir", "ltr").child(tag("code", "").text(failure.detail));
    tag("div", "av-failure av-column")
        .part("failure")
        .attr("role", "alert")
        .attr("data-code", error.code())
        .child(tag(level, "av-failure__title").attr("tabindex", "-1").node(heading).text(failure.title))
        .child(tag("p", "av-failure__advice").text(failure.advice))
        .child(retry)
        .child(maybe(retries.map(|retries| load_status::retries(retries, view))))
        .child(detail)
        .child(site.map(|site| home_links(site, view.locale)).unwrap_or_default())
        .into()
}
