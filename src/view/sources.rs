//! The credits of the article: source, authors, editors, each with a label.

use yew::prelude::*;

use super::byline::names;
use super::tag::tag;
use crate::article::Article;
use crate::locale::Locale;

/// Draws the credits that are known.
pub fn sources(article: &Article, locale: &'static Locale) -> Html {
    let facts = [
        (locale.source, article.source.as_slice()),
        (locale.author, article.authors.as_slice()),
        (locale.editor, article.editors.as_slice()),
    ];
    let known = facts.into_iter().filter(|(_, links)| !links.is_empty());
    let list = known.clone().fold(tag("dl", "av-sources").part("sources"), |list, (label, links)| {
        let label = tag("dt", "av-sources__label").attr("lang", locale.tag).text(label).text(locale.colon);
        let names = tag("dd", "av-sources__names").child(names(links, locale));
        list.child(tag("div", "av-sources__fact").child(label).child(names))
    });
    if known.count() == 0 { Html::default() } else { tag("div", "av-column").child(list).into() }
}
