//! The byline: authors, dates, and the reading time.

use yew::prelude::*;

use super::link_context::named_link;
use super::tag::{Tag, maybe, siblings, tag, words};
use super::view_context::ViewContext;
use crate::article::Article;
use crate::article::date::Date;
use crate::article::link::Link;
use crate::locale::Locale;

/// Draws the byline; an article without any part of it has none.
pub fn byline(article: &Article, view: &ViewContext) -> Html {
    let locale = view.locale;
    let reading_time = article.reading_time.filter(|_| view.shows_reading_time);
    let changed = article.modified.filter(|modified| article.published.as_ref() != Some(modified));
    if article.authors.is_empty()
        && article.published.is_none()
        && changed.is_none()
        && reading_time.is_none()
    {
        return Html::default();
    }
    let authors = (!article.authors.is_empty())
        .then(|| tag("span", "av-byline__authors").child(names(&article.authors, locale)));
    let changed = changed.map(|date| {
        tag("span", "").attr("lang", locale.tag).text(locale.updated).text(" ").child(time(&date, locale))
    });
    tag("div", "av-byline")
        .part("byline")
        .child(maybe(authors))
        .child(maybe(article.published.map(|date| time(&date, locale))))
        .child(maybe(changed))
        .child(maybe(reading_time.map(|time| {
            tag("span", "av-byline__reading-time").attr("lang", locale.tag).text(locale.reading_time(time))
        })))
        .into()
}

/// Draws names with the separator of the language between them.
pub fn names(links: &[Link], locale: &'static Locale) -> Html {
    siblings(links.iter().enumerate().flat_map(|(index, link)| {
        let separator = if index > 0 { words(locale.list_separator) } else { Html::default() };
        [separator, named_link(link, "av-name").into()]
    }))
}

fn time(date: &Date, locale: &'static Locale) -> Tag {
    tag("time", "av-byline__time")
        .attr("datetime", date.iso())
        .attr("lang", locale.tag)
        .text(locale.date(date))
}
