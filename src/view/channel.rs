//! A channel: the list of its articles, as cards.

use yew::prelude::*;

use super::failure;
use super::marks;
use super::photo::picture;
use super::tag::{Tag, maybe, tag, words};
use super::way::Way;
use super::{Landmarks, skeleton};
use crate::article::feed::Item;
use crate::locale::Locale;
use crate::state::State;
use crate::state::load::Load;
use crate::state::message::Request;
use crate::state::page::Rest;

/// Draws the list of a channel, or its skeleton, or what went wrong.
pub fn channel(state: &State, id: &str, locale: &'static Locale, way: &Way, landmarks: &Landmarks) -> Html {
    let site = state.site.ready();
    let name = site.and_then(|site| site.channel(id)).map(|channel| channel.name.clone());
    let list = match &state.feed {
        Load::Idle | Load::Loading => skeleton::cards(locale),
        Load::Failed(error) => failure::panel(error, &NodeRef::default(), locale, way),
        Load::Ready(feed) if feed.items.is_empty() => {
            tag("p", "av-channel__empty").text(locale.no_articles).into()
        }
        Load::Ready(feed) => {
            let lang = site.and_then(|site| site.language.as_ref());
            let list = tag("ul", "av-channel__list").lang(lang);
            let added = state.added();
            let cards = feed.items.iter().take(state.shown()).enumerate().map(|(index, item)| {
                let added = (added == Some(index)).then_some(&landmarks.added);
                let read = marks::mark(&state.marks, item, locale);
                tag("li", "av-channel__item").child(card(item, index == 0, added, read, locale, way)).into()
            });
            list.children(cards).into()
        }
    };
    let rest = rest(state.rest(), locale, way);
    let heading = tag("h1", "av-channel__name")
        .attr("tabindex", "-1")
        .node(&landmarks.heading)
        .text(name.unwrap_or_default());
    tag("section", "av-channel av-wide")
        .part("channel")
        .key(format!("channel-{id}"))
        .child(heading)
        .child(list)
        .child(maybe(rest))
        .child(maybe(marks::forget(state, locale, way)))
        .into()
}

/// The way to more, or what became of it.
fn rest(rest: Rest, locale: &'static Locale, way: &Way) -> Option<Tag> {
    let (note, label) = match rest {
        Rest::Nothing => return None,
        Rest::End => (Some(locale.list_end), None),
        Rest::More => (None, Some(locale.more_articles)),
        // The button stays, and with it the focus.
        Rest::Coming => (None, Some(locale.loading)),
        Rest::Failed => (Some(locale.list_broken), Some(locale.retry)),
    };
    let button = label.map(|label| {
        tag("button", "av-button")
            .part("button")
            .attr("type", "button")
            .key("more")
            .maybe("aria-disabled", (rest == Rest::Coming).then_some("true"))
            .onclick(way.ask(Request::More))
            .text(label)
    });
    let note = tag("p", "av-channel__note").key("note").attr("role", "status").children(note.map(words));
    Some(tag("div", "av-channel__rest").child(note).child(maybe(button)))
}

fn card(
    item: &Item,
    first: bool,
    added: Option<&NodeRef>,
    read: Option<Tag>,
    locale: &'static Locale,
    way: &Way,
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
    let link = way.link(&item.link, "av-card__link").text(item.link.name.clone());
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
    let facts = (time.is_some() || read.is_some())
        .then(|| tag("p", "av-card__facts").child(maybe(time)).child(maybe(read)));
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
