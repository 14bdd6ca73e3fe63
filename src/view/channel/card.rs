//! The card of one article in a list.

use yew::prelude::*;

use crate::article::feed::FeedItem;
use crate::view::photo::picture;
use crate::view::tag::{Tag, maybe, tag};
use crate::view::view_context::ViewContext;

/// Draws the card. The first card of a list is the lead, if it has a photo; `node` refers to the link, and `read` says that the
/// article was read.
pub fn card(
    item: &FeedItem,
    is_first: bool,
    node: Option<&NodeRef>,
    read: Option<Tag>,
    view: &ViewContext,
) -> Tag {
    let locale = view.locale;
    let language = item.language.as_ref();
    let photo = item.image.as_ref().map(|image| {
        let sizes = if is_first { "(min-width: 48em) 40em, 100vw" } else { "(min-width: 48em) 20em, 40vw" };
        tag("div", "av-card__photo").child(picture(image, &image.renditions, sizes, is_first, None))
    });
    // The headline is the link; the style sheet stretches it over the card.
    let link = view.links.link(&item.link, "av-card__link").text(item.link.name.clone());
    let link = match node {
        Some(node) => link.node(node),
        None => link,
    };
    let time = item.published.map(|date| {
        tag("time", "av-card__time")
            .attr("datetime", date.iso())
            .attr("lang", locale.tag)
            .text(locale.date(&date))
    });
    let authors = &item.authors;
    let source = (!authors.is_empty())
        .then(|| tag("span", "av-card__source").text(authors.join(locale.list_separator)));
    let facts = (source.is_some() || time.is_some() || read.is_some())
        .then(|| tag("p", "av-card__facts").child(maybe(source)).child(maybe(time)).child(maybe(read)));
    let text = tag("div", "av-card__words")
        .child(tag("h2", "av-card__headline").child(link))
        .child(maybe(item.summary.clone().map(|words| tag("p", "av-card__summary").text(words))))
        .child(maybe(facts));
    let is_lead = is_first && item.image.is_some();
    tag("article", if is_lead { "av-card av-card_lead" } else { "av-card" })
        .part("card")
        .lang(language)
        .maybe("dir", language.map(|language| language.direction().as_str()))
        .child(maybe(photo))
        .child(text)
}
