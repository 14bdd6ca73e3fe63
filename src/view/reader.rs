//! One article, from the breadcrumb to the way on; or its skeleton, or what went wrong.

use std::rc::Rc;

use yew::prelude::*;

use super::tag::{maybe, tag};
use super::way::Way;
use super::{Landmarks, body, breadcrumb, byline, failure, home, next, related, skeleton, sources};
use crate::formats::Reading;
use crate::locale::Locale;
use crate::state::State;
use crate::state::load::Load;

/// Draws the article of the state, whatever its state is.
pub fn reader(state: &State, locale: &'static Locale, way: &Way, landmarks: &Landmarks) -> Html {
    match &state.article {
        Load::Idle | Load::Loading => skeleton::article(locale),
        Load::Failed(error) => failure::panel(error, &landmarks.heading, locale, way),
        Load::Ready(reading) => ready(state, reading, locale, way, landmarks),
    }
}

fn ready(
    state: &State,
    reading: &Rc<Reading>,
    locale: &'static Locale,
    way: &Way,
    landmarks: &Landmarks,
) -> Html {
    let article = &reading.article;
    let site = state.site.ready().map(Rc::as_ref);
    // The text keeps its own language and direction, whatever the buttons speak.
    let language = article.language.as_ref();
    let direction = language.map_or(locale.direction, |language| language.direction());
    let headline = tag("h1", "av-head__headline")
        .part("headline")
        .attr("tabindex", "-1")
        .node(&landmarks.heading)
        .text(article.headline.clone());
    let headline = Some(headline).filter(|_| !article.headline.is_empty());
    let second = article.alternative_headline.clone().map(|words| tag("p", "av-head__second").text(words));
    let summary =
        article.description.clone().map(|words| tag("p", "av-head__summary").part("summary").text(words));
    let head = tag("header", "av-head av-column")
        .child(breadcrumb::breadcrumb(article, site, locale, way))
        .child(maybe(headline))
        .child(maybe(second))
        .child(byline::byline(article, locale))
        .child(maybe(summary));
    let foot = || {
        tag("footer", "av-foot")
            .child(sources::sources(article, locale))
            .child(related::related(article, locale, way))
            .child(next::next(article, locale, way))
            .child(site.map(|site| home::home(site, locale)).unwrap_or_default())
    };
    tag("article", "av-article")
        .part("article")
        .lang(language)
        .attr("dir", direction.as_str())
        // Another article is another element: nothing of the old one may linger.
        .key(format!("{:p}", Rc::as_ptr(reading)))
        .child(head)
        .child(body::body(state, reading, locale, way, landmarks))
        .child(maybe((state.drawn >= state.chunks()).then(foot)))
        .into()
}
