//! A channel: the list of its articles, as cards.

use std::ops::Range;
use std::rc::Rc;

use yew::prelude::*;

use super::failure;
use super::link_context::LinkContext;
use super::photo::picture;
use super::read_history;
use super::tag::{Tag, maybe, tag, words};
use super::{NodeRefs, skeleton};
use crate::article::feed::{Feed, FeedItem};
use crate::locale::Locale;
use crate::state::State;
use crate::state::content::list::CARDS;
use crate::state::content::pagination::ListFooter;
use crate::state::host::read_history::ReadHistory;
use crate::state::net::load::Load;
use crate::state::request::Request;

/// So many cards are always laid out: a list of ordinary length must not have a scroll bar that jumps.
const NEAR: usize = 4 * CARDS;

/// Draws the list of a channel, or its skeleton, or what went wrong.
pub fn channel(
    state: &State,
    id: &str,
    locale: &'static Locale,
    links: &LinkContext,
    nodes: &NodeRefs,
) -> Html {
    let site = state.site.ready();
    let name = site.and_then(|site| site.channel(id)).map(|channel| channel.name.clone());
    let list = match &state.feed {
        Load::Idle | Load::Loading => skeleton::cards(locale),
        Load::Failed(error) => failure::panel(error, &NodeRef::default(), locale, links),
        Load::Ready(feed) if feed.items.is_empty() => {
            tag("p", "av-channel__empty").text(locale.no_articles).into()
        }
        Load::Ready(feed) => {
            let lang = site.and_then(|site| site.language.as_ref());
            tag("div", "av-channel__runs").lang(lang).children(runs(state, feed, locale, links, nodes)).into()
        }
    };
    let rest = rest(state.rest(), locale, links);
    let heading = tag("h1", "av-channel__name")
        .attr("tabindex", "-1")
        .node(&nodes.heading)
        .text(name.unwrap_or_default());
    tag("section", "av-channel av-wide")
        .part("channel")
        .key(format!("channel-{id}"))
        .child(heading)
        .child(newer(state, locale, links))
        .child(list)
        .child(maybe(rest))
        .child(maybe(read_history::forget(state, locale, links)))
        .into()
}

/// The cards in runs, each of them drawn by itself.
fn runs(
    state: &State,
    feed: &Rc<Feed>,
    locale: &'static Locale,
    links: &LinkContext,
    nodes: &NodeRefs,
) -> impl Iterator<Item = Html> {
    let drawn = state.drawn.min(state.cards());
    (0..drawn).step_by(CARDS).map(move |first| {
        let range = first..drawn.min(first + CARDS);
        let added = state.added().filter(|added| range.contains(added));
        let added = added.map(|added| (added, nodes.first_added_card.clone()));
        let (feed, links, marks) = (feed.clone(), links.clone(), state.marks.clone());
        html! { <Run key={first} {feed} {range} {added} {marks} {locale} {links} /> }
    })
}

/// Says that there are new articles. Its place is always there, for whoever listens, and takes no room.
fn newer(state: &State, locale: &'static Locale, links: &LinkContext) -> Tag {
    let button = state.has_newer().then(|| {
        tag("button", "av-button av-channel__newer")
            .part("button")
            .attr("type", "button")
            .onclick(links.ask(Request::ShowNewer))
            .text(locale.new_articles)
    });
    tag("div", "av-channel__news").attr("role", "status").child(maybe(button))
}

/// The way to more, or what became of it.
fn rest(rest: ListFooter, locale: &'static Locale, links: &LinkContext) -> Option<Tag> {
    let (note, label) = match rest {
        ListFooter::Empty => return None,
        ListFooter::End => (Some(locale.list_end), None),
        ListFooter::More => (None, Some(locale.more_articles)),
        // The button stays, and with it the focus.
        ListFooter::Loading => (None, Some(locale.loading)),
        ListFooter::Failed => (Some(locale.list_broken), Some(locale.retry)),
    };
    let button = label.map(|label| {
        tag("button", "av-button")
            .part("button")
            .attr("type", "button")
            .key("more")
            .maybe("aria-disabled", (rest == ListFooter::Loading).then_some("true"))
            .onclick(links.ask(Request::LoadMore))
            .text(label)
    });
    let note = tag("p", "av-channel__note").key("note").attr("role", "status").children(note.map(words));
    Some(tag("div", "av-channel__rest").child(note).child(maybe(button)))
}

/// What a run of cards needs to know.
#[derive(Clone, Properties)]
pub struct RunProperties {
    /// The list.
    pub feed: Rc<Feed>,
    /// Which cards of it.
    pub range: Range<usize>,
    /// Which of them came first with the last wish for more, and the name by which it is found.
    pub added: Option<(usize, NodeRef)>,
    /// What was read before.
    pub marks: ReadHistory,
    /// The words of the viewer.
    pub locale: &'static Locale,
    /// Where requests go.
    pub links: LinkContext,
}

impl RunProperties {
    fn items(&self) -> &[FeedItem] {
        self.feed.items.get(self.range.clone()).unwrap_or_default()
    }
}

impl PartialEq for RunProperties {
    fn eq(&self, other: &Self) -> bool {
        self.range == other.range
            && self.added == other.added
            && self.marks == other.marks
            && self.locale == other.locale
            && self.links == other.links
            && (Rc::ptr_eq(&self.feed, &other.feed) || self.items() == other.items())
    }
}

/// A run of cards. A component, so that what is drawn is not drawn again when a long list goes on.
pub struct Run;

impl Component for Run {
    type Message = ();
    type Properties = RunProperties;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let properties = ctx.props();
        let RunProperties { range, added, marks, locale, links, .. } = properties;
        let far = range.start >= NEAR;
        let list = tag("ul", if far { "av-channel__list av-channel__list_far" } else { "av-channel__list" });
        let cards = range.clone().zip(properties.items()).map(|(index, item)| {
            let added = added.as_ref().filter(|(place, _)| *place == index).map(|(_, node)| node);
            let read = read_history::mark(marks, item, locale);
            tag("li", "av-channel__item").child(card(item, index == 0, added, read, locale, links)).into()
        });
        list.children(cards).into()
    }
}

fn card(
    item: &FeedItem,
    first: bool,
    added: Option<&NodeRef>,
    read: Option<Tag>,
    locale: &'static Locale,
    links: &LinkContext,
) -> Tag {
    let language = item.language.as_ref();
    let photo = item.image.as_ref().map(|image| {
        tag("div", "av-card__photo").child(picture(
            image,
            &image.renditions,
            if first { "(min-width: 48em) 40em, 100vw" } else { "(min-width: 48em) 20em, 40vw" },
            first,
            None,
        ))
    });
    // The headline is the link; the style sheet stretches it over the card.
    let link = links.link(&item.link, "av-card__link").text(item.link.name.clone());
    let link = match added {
        Some(node) => link.node(node),
        None => link,
    };
    let time = item.published.map(|date| {
        tag("time", "av-card__time")
            .attr("datetime", date.iso())
            .attr("lang", locale.tag)
            .text((locale.date)(&date))
    });
    let authors = &item.authors;
    let source = (!authors.is_empty())
        .then(|| tag("span", "av-card__source").text(authors.join(locale.list_separator)));
    let facts = (source.is_some() || time.is_some() || read.is_some())
        .then(|| tag("p", "av-card__facts").child(maybe(source)).child(maybe(time)).child(maybe(read)));
    let said = tag("div", "av-card__words")
        .child(tag("h2", "av-card__headline").child(link))
        .child(maybe(item.summary.clone().map(|words| tag("p", "av-card__summary").text(words))))
        .child(maybe(facts));
    // The first story leads, if it has a photo to lead with.
    let leads = first && item.image.is_some();
    tag("article", if leads { "av-card av-card_lead" } else { "av-card" })
        .part("card")
        .lang(language)
        .maybe("dir", language.map(|language| language.direction().as_str()))
        .child(maybe(photo))
        .child(said)
}
