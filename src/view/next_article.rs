//! The article to read next, and the one before.

use yew::prelude::*;

use super::icon::{Icon, icon};
use super::link_context::LinkContext;
use super::photo::picture;
use super::tag::{Tag, maybe, tag, words};
use crate::article::Article;
use crate::article::gallery;
use crate::article::link::Link;
use crate::locale::Locale;
use crate::state::State;
use crate::state::net::load::Load;

/// Draws the way on from the last article, and from the only one the way back; where there is neither, nothing.
pub fn onward(
    state: &State,
    article: &Article,
    is_only: bool,
    locale: &'static Locale,
    links: &LinkContext,
) -> Html {
    let card = state.onward().map(|link| card(state, link, locale, links).key("next").into());
    let previous =
        article.previous.as_ref().filter(|link| is_only && (link.src.is_some() || link.url.is_some()));
    let previous = previous.map(|link| {
        let label = tag("span", "av-next__before").attr("lang", locale.tag).text(locale.previous_article);
        let link = links.link(link, "av-next__previous").rel("prev").child(label).text(link.name.clone());
        link.key("previous").into()
    });
    if card.is_none() && previous.is_none() {
        return Html::default();
    }
    // What happens while the next one does not come.
    let note = match &state.joining {
        Load::Loading => Some(locale.loading),
        Load::Failed(error) => Some(locale.failures.say(error).title),
        Load::Idle | Load::Ready(_) => None,
    };
    let note =
        tag("p", "av-next__note").attr("role", "status").attr("lang", locale.tag).children(note.map(words));
    frame("av-next av-column", locale).children(card).child(note.key("note")).children(previous).into()
}

/// Draws the line between an article and the next one, which has joined it below. The link stays the same element, so that it
/// keeps the focus.
pub fn passed(article: &Article, locale: &'static Locale, links: &LinkContext) -> Html {
    let Some(link) = &article.next else { return Html::default() };
    let link = links.link(link, "av-next__passed").rel("next").key("next");
    frame("av-next av-next_passed av-column", locale)
        .child(link.child(tag("span", "").attr("lang", locale.tag).text(locale.next_article)))
        .into()
}

fn frame(class: &'static str, locale: &'static Locale) -> Tag {
    tag("nav", class).part("next").label(locale.next_article)
}

fn card(state: &State, link: &Link, locale: &'static Locale, links: &LinkContext) -> Tag {
    // What came ahead of time shows what it is about.
    let reading = state.ahead(link);
    let images = reading.as_ref().map(|reading| gallery::images(&reading.article.body)).unwrap_or_default();
    let photo = images.first().map(|image| {
        let picture = picture(image, &image.renditions, "8em", false, None);
        tag("span", "av-next__photo").attr("aria-hidden", "true").child(picture)
    });
    // Where it leads, if it leads away.
    let away = link.url.as_ref().filter(|_| link.src.is_none());
    let away = away
        .map(|url| tag("span", "av-next__away").attr("lang", locale.tag).text((locale.open_on)(url.host())));
    let said = tag("span", "av-next__words")
        .child(tag("span", "av-next__label").attr("lang", locale.tag).text(locale.next_article))
        .child(tag("span", "av-next__name").text(link.name.clone()))
        .child(maybe(away));
    links.link(link, "av-next__link").rel("next").child(maybe(photo)).child(said).child(icon(Icon::Forward))
}
