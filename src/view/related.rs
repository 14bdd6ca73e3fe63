//! Links to related articles.

use yew::prelude::*;

use super::link_context::with_hidden_host;
use super::tag::tag;
use super::view_context::ViewContext;
use crate::article::Article;

/// Draws the list; an empty one is nothing.
pub fn related(article: &Article, view: &ViewContext) -> Html {
    if article.related.is_empty() {
        return Html::default();
    }
    let list = article.related.iter().fold(tag("ul", "av-related__list"), |list, link| {
        let drawn = view.links.link(link, "av-related__link").text(link.name.clone());
        let link = with_hidden_host(drawn, &link.name, link.url.as_ref());
        list.child(tag("li", "av-related__item").child(link))
    });
    tag("section", "av-related av-column")
        .part("related")
        .label(view.locale.related)
        .child(tag("h2", "av-section-title").attr("lang", view.locale.tag).text(view.locale.related))
        .child(list)
        .into()
}
