//! The way from the site's home to this article; its last step is the article itself.

use yew::prelude::*;

use super::link_context::{LinkContext, plain};
use super::tag::tag;
use crate::article::Article;
use crate::article::link::Link;
use crate::article::site::{Channel, Site};
use crate::locale::Locale;

/// Draws the trail. A step that is a channel of the site opens in place.
pub fn breadcrumb(
    article: &Article,
    site: Option<&Site>,
    locale: &'static Locale,
    links: &LinkContext,
) -> Html {
    let Some(last) = article.breadcrumb.len().checked_sub(1) else { return Html::default() };
    let step = |(index, link): (usize, &Link)| {
        let class = "av-breadcrumb__step";
        let step = match site.and_then(|site| channel(site, link)) {
            _ if index == last => tag("span", class).attr("aria-current", "page"),
            Some(channel) => links.channel(channel, class),
            None => plain(link, class),
        };
        tag("li", "av-breadcrumb__item").child(step.text(link.name.clone())).into()
    };
    let label = tag("span", "av-breadcrumb__label").attr("aria-hidden", "true").text(locale.you_are_here);
    tag("nav", "av-breadcrumb")
        .part("breadcrumb")
        .label(locale.you_are_here)
        .child(label.text(locale.colon))
        .child(tag("ol", "av-breadcrumb__list").children(article.breadcrumb.iter().enumerate().map(step)))
        .into()
}

/// The channel that a step means: by its address, else by its name.
fn channel<'a>(site: &'a Site, link: &Link) -> Option<&'a Channel> {
    let by_address = site.channels.iter().find(|channel| channel.url.is_some() && channel.url == link.url);
    by_address.or_else(|| site.channel_named(&link.name))
}
