//! The card of the next article, the link to the previous one, and the separator between stacked articles.

use yew::prelude::*;

use super::icon::{Icon, icon};
use super::photo::picture;
use super::shared::Shared;
use super::tag::{Tag, maybe, tag, words};
use super::view_context::ViewContext;
use crate::article::Article;
use crate::article::gallery;
use crate::article::link::Link;
use crate::formats::{DocumentKind, ParsedArticle};
use crate::locale::Locale;
use crate::state::content::stack;

/// The article to read next.
#[derive(Clone, PartialEq)]
pub struct NextArticle {
    /// Its headline and addresses.
    pub link: Link,
    /// The article itself, if it was prefetched: the card shows its first photo.
    pub preview: Option<Shared<ParsedArticle>>,
    /// The text to announce while it loads, or after it failed.
    pub status: Option<&'static str>,
}

/// Returns what the card announces about a next article in this state.
pub fn status(next: &stack::NextArticleLoad, locale: &'static Locale) -> Option<&'static str> {
    match next {
        stack::NextArticleLoad::Loading => Some(locale.loading),
        stack::NextArticleLoad::Failed(error) => {
            Some(locale.errors.describe(error, DocumentKind::Article).title)
        }
        stack::NextArticleLoad::Idle => None,
    }
}

/// Draws the card of the next article and, below an article that stands alone, the link to the previous one.
pub fn next_article(
    next: Option<&NextArticle>,
    article: &Article,
    is_alone: bool,
    view: &ViewContext,
) -> Html {
    let locale = view.locale;
    let leads_somewhere = |link: &&Link| link.src.is_some() || link.url.is_some();
    let previous = article.previous.as_ref().filter(|_| is_alone).filter(leads_somewhere);
    if next.is_none() && previous.is_none() {
        return Html::default();
    }
    let previous = previous.map(|link| {
        let label = tag("span", "av-next__before").attr("lang", locale.tag).text(locale.previous_article);
        let name = link.name.clone();
        view.links
            .link(link, "av-next__previous")
            .rel("prev")
            .child(label)
            .text(" ")
            .text(name)
            .key("previous")
            .into()
    });
    let status = next.and_then(|next| next.status).map(words);
    let status = tag("p", "av-next__note").attr("role", "status").attr("lang", locale.tag).children(status);
    frame("av-next av-column", locale)
        .children(next.map(|next| card(next, view).key("next").into()))
        .child(status.key("note"))
        .children(previous)
        .into()
}

/// Draws the line between an article and the one that follows it in the stack. The link keeps the key of the card, so that it
/// stays the same element and keeps the focus.
pub fn separator(article: &Article, view: &ViewContext) -> Html {
    let Some(link) = &article.next else { return Html::default() };
    let locale = view.locale;
    let link = view.links.link(link, "av-next__passed").rel("next").key("next");
    frame("av-next av-next_passed av-column", locale)
        .child(link.child(tag("span", "").attr("lang", locale.tag).text(locale.next_article)))
        .into()
}

fn frame(class: &'static str, locale: &'static Locale) -> Tag {
    tag("nav", class).part("next").label(locale.next_article)
}

fn card(next: &NextArticle, view: &ViewContext) -> Tag {
    let NextArticle { link, preview, .. } = next;
    let locale = view.locale;
    let images = preview.as_ref().map(|reading| gallery::images(&reading.article.body)).unwrap_or_default();
    let photo = images.first().map(|image| {
        let picture = picture(image, &image.renditions, "8em", false, None);
        tag("span", "av-next__photo").attr("aria-hidden", "true").child(picture)
    });
    // A link that leaves the viewer says where it leads.
    let external =
        link.url.as_ref().filter(|_| link.src.is_none()).map(|url| {
            tag("span", "av-next__away").attr("lang", locale.tag).text(locale.open_on(url.host()))
        });
    let text = tag("span", "av-next__words")
        .child(tag("span", "av-next__label").attr("lang", locale.tag).text(locale.next_article))
        .child(tag("span", "av-next__name").text(link.name.clone()))
        .child(maybe(external));
    view.links.link(link, "av-next__link").rel("next").child(maybe(photo)).child(text).child(icon(Icon::Next))
}
