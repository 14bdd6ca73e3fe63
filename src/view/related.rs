//! Further reading.

use yew::prelude::*;

use super::link_context::LinkContext;
use super::tag::tag;
use crate::article::Article;
use crate::locale::Locale;

/// Draws the list; an empty one is nothing.
pub fn related(article: &Article, locale: &'static Locale, links: &LinkContext) -> Html {
    if article.related.is_empty() {
        return Html::default();
    }
    let list = article.related.iter().fold(tag("ul", "av-related__list"), |list, link| {
        let link = links.link(link, "av-related__link").text(link.name.clone());
        list.child(tag("li", "av-related__item").child(link))
    });
    tag("section", "av-related av-column")
        .part("related")
        .label(locale.related)
        .child(tag("h2", "av-section-title").attr("lang", locale.tag).text(locale.related))
        .child(list)
        .into()
}
