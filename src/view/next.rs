//! The article to read next.

use yew::prelude::*;

use super::icon::{Icon, icon};
use super::tag::tag;
use super::way::Way;
use crate::article::Article;
use crate::locale::Locale;

/// Draws the way on; the last article has none.
pub fn next(article: &Article, locale: &'static Locale, way: &Way) -> Html {
    let leads = |link: &&crate::article::link::Link| link.src.is_some() || link.url.is_some();
    let Some(link) = article.next.as_ref().filter(leads) else { return Html::default() };
    let words = tag("span", "av-next__words")
        .child(tag("span", "av-next__label").attr("lang", locale.tag).text(locale.next_article))
        .child(tag("span", "av-next__name").text(link.name.clone()));
    let link = way.link(link, "av-next__link").attr("rel", "next").child(words).child(icon(Icon::Forward));
    tag("nav", "av-next av-column").part("next").label(locale.next_article).child(link).into()
}
