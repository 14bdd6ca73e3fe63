//! A channel: its name, and its articles as cards.

mod card;
mod card_run;

use std::rc::Rc;

use yew::prelude::*;

use super::tag::{Tag, maybe, tag, words};
use super::view_context::{SharedContext, ViewContext};
use super::{failure, read_history, skeleton};
use crate::article::feed::Feed;
use crate::article::language::Language;
use crate::formats::DocumentKind;
use crate::state::content::list::{CARDS, ListFooter};
use crate::state::host::read_history::ReadHistory;
use crate::state::net::load::Load;
use crate::state::request::Request;
use crate::state::status::RetryStatus;
use crate::view::class;
use card_run::{CardRun, CardRunProps};

/// The props of [`ChannelView`].
#[derive(Clone, PartialEq, Properties)]
pub struct ChannelProps {
    /// The name of the channel.
    pub name: String,
    /// The language of the site.
    pub language: Option<Language>,
    /// The list.
    pub list: Load<Feed>,
    /// The automatic tries of a list that could not be loaded.
    pub retries: Option<RetryStatus>,
    /// The number of drawn cards.
    pub cards_drawn: usize,
    /// The first of the cards that the last "more articles" added.
    pub first_added: Option<usize>,
    /// Whether newer articles wait to be shown.
    pub has_newer: bool,
    /// The content below the cards.
    pub footer: ListFooter,
    /// The articles that were read.
    pub read_history: ReadHistory,
    /// Whether the reader has just cleared that history.
    pub read_history_cleared: bool,
    /// The surroundings.
    pub view: SharedContext,
}

/// Draws the list of a channel, its skeleton, or the error.
#[component]
pub fn ChannelView(props: &ChannelProps) -> Html {
    let view = &props.view;
    let list = match &props.list {
        Load::Idle | Load::Loading => skeleton::cards(view.locale),
        Load::Failed(error) => {
            failure::panel(error, DocumentKind::Feed, &NodeRef::default(), props.retries, None, view)
        }
        Load::Ready(feed) if feed.items.is_empty() => {
            tag("p", "av-channel__empty").text(view.locale.no_articles).into()
        }
        Load::Ready(feed) => tag("div", "av-channel__runs")
            .lang(props.language.as_ref())
            .children(card_runs(feed, props))
            .into(),
    };
    let heading = tag("h1", "av-channel__name")
        .attr("tabindex", "-1")
        .node(&view.nodes.heading)
        .text(props.name.clone());
    let clear_history = read_history::clear_button(&props.read_history, props.read_history_cleared, view);
    tag("section", class::CHANNEL_SECTION)
        .part("channel")
        .child(heading)
        .child(newer_articles(props.has_newer, view))
        .child(list)
        .child(maybe(footer(props.footer, view)))
        .child(maybe(clear_history))
        .into()
}

/// The cards in runs, each of which is drawn by itself.
fn card_runs(feed: &Rc<Feed>, props: &ChannelProps) -> impl Iterator<Item = Html> {
    let drawn = props.cards_drawn;
    (0..drawn).step_by(CARDS).map(move |first| {
        let range = first..drawn.min(first + CARDS);
        let first_added = props.first_added.filter(|added| range.contains(added));
        let props = CardRunProps {
            feed: feed.clone(),
            range,
            first_added,
            read_history: props.read_history.clone(),
            view: props.view.clone(),
        };
        html! { <CardRun key={first} ..props /> }
    })
}

/// The button that shows newer articles. The live region is always there, so that screen readers announce the button.
fn newer_articles(has_newer: bool, view: &ViewContext) -> Tag {
    let button = has_newer.then(|| {
        tag("button", "av-button av-channel__newer")
            .part("button")
            .attr("type", "button")
            .onclick(view.links.send(Request::ShowNewer))
            .text(view.locale.new_articles)
    });
    tag("div", "av-channel__news").attr("role", "status").child(maybe(button))
}

/// Draws the end of the list: the button for more, or a note that there are no more or that loading failed.
fn footer(footer: ListFooter, view: &ViewContext) -> Option<Tag> {
    let locale = view.locale;
    let (note, label) = match footer {
        ListFooter::Empty => return None,
        ListFooter::End => (Some(locale.list_end), None),
        ListFooter::More => (None, Some(locale.more_articles)),
        // The button stays while the page loads, so that it keeps the focus.
        ListFooter::Loading => (None, Some(locale.loading)),
        ListFooter::Failed => (Some(locale.list_failed), Some(locale.retry)),
    };
    let button = label.map(|label| {
        tag("button", "av-button")
            .part("button")
            .attr("type", "button")
            .key("more")
            .maybe("aria-disabled", (footer == ListFooter::Loading).then_some("true"))
            .onclick(view.links.send(Request::LoadMore))
            .text(label)
    });
    let note = tag("p", "av-channel__note").key("note").attr("role", "status").children(note.map(words));
    Some(tag("div", class::LIST_FOOTER).child(note).child(maybe(button)))
}
