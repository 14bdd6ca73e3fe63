//! The note about loading, above the content: what takes long, what is not the latest version, and a button that asks again.
//!
//! Never here: the panel in place of a content that failed (see `failure`).

use yew::prelude::*;

use super::tag::{Tag, maybe, tag};
use super::view_context::ViewContext;
use crate::article::date::Date;
use crate::formats::DocumentKind;
use crate::state::State;
use crate::state::request::Request;
use crate::state::status::{LoadStatus, RetryStatus};

/// Draws the note, if there is one.
pub fn note(state: &State, view: &ViewContext) -> Html {
    let locale = view.locale;
    let Some(status) = state.load_status() else { return Html::default() };
    let retry = state.retry_status();
    let kind = if state.content.list().is_some() { DocumentKind::Feed } else { DocumentKind::Article };
    let local = |seconds: u32| Date::from_unix(seconds.into(), state.environment.utc_offset);
    let text = match &status {
        LoadStatus::Slow(0) => locale.slow.to_owned(),
        LoadStatus::Slow(kilobytes) => [locale.slow, " ", &locale.received(*kilobytes)].concat(),
        LoadStatus::Saved(at) => match (local(*at), local(state.now())) {
            (Some(saved), Some(now)) => locale.saved_copy(&saved, &now),
            _ => String::new(),
        },
        LoadStatus::Incomplete => locale.errors.truncated(kind).to_owned(),
        LoadStatus::SiteFailed(error) => locale.errors.describe(error, DocumentKind::Site).title.to_owned(),
    };
    let is_slow = matches!(status, LoadStatus::Slow(_));
    let cancel = is_slow.then(|| button(Request::CancelLoad, view).text(locale.cancel));
    let is_busy = !is_slow && retry == Some(RetryStatus::Running);
    let again = button(Request::Retry, view)
        .maybe("aria-disabled", is_busy.then_some("true"))
        .text(if is_busy { locale.loading } else { locale.retry });
    tag("div", "av-status av-column")
        .part("status")
        .child(tag("p", "av-status__text").attr("role", "status").text(text))
        .child(tag("span", "av-status__buttons").child(again).child(maybe(cancel)))
        .into()
}

/// Draws the automatic tries of a failed load: when the next one is sent, and a button that stops them.
pub fn retries(retry: RetryStatus, view: &ViewContext) -> Tag {
    let locale = view.locale;
    let text = match retry {
        RetryStatus::Waiting(seconds) => locale.retrying(seconds as usize),
        RetryStatus::Running => locale.loading.to_owned(),
    };
    // The count is not announced each second.
    tag("p", "av-failure__retries")
        .attr("aria-live", "off")
        .child(tag("span", "").text(text))
        .child(button(Request::CancelLoad, view).text(locale.cancel))
}

fn button(request: Request, view: &ViewContext) -> Tag {
    tag("button", "av-button").part("button").attr("type", "button").onclick(view.links.send(request))
}
