//! The breadcrumb: the path from the site's home to the article, which is the last step.

use yew::prelude::*;

use super::link_context::named_link;
use super::tag::tag;
use super::view_context::ViewContext;
use crate::article::Article;
use crate::article::link::Link;
use crate::article::site::{Channel, Site};

/// Draws the breadcrumb. A step that is a channel of the site opens inside the viewer.
pub fn breadcrumb(article: &Article, site: Option<&Site>, view: &ViewContext) -> Html {
    let Some(last) = article.breadcrumb.len().checked_sub(1) else { return Html::default() };
    let step = |(index, link): (usize, &Link)| {
        let class = "av-breadcrumb__step";
        let step = match site.and_then(|site| channel(site, link)) {
            _ if index == last => tag("span", class).attr("aria-current", "page").text(link.name.clone()),
            Some(channel) => view.links.channel_link(channel, class).text(link.name.clone()),
            None => named_link(link, class),
        };
        tag("li", "av-breadcrumb__item").child(step).into()
    };
    let label = tag("span", "av-breadcrumb__label")
        .attr("aria-hidden", "true")
        .attr("lang", view.locale.tag)
        .text(view.locale.you_are_here);
    tag("nav", "av-breadcrumb")
        .part("breadcrumb")
        .label(view.locale.you_are_here)
        .child(label.text(view.locale.colon))
        .child(tag("ol", "av-breadcrumb__list").children(article.breadcrumb.iter().enumerate().map(step)))
        .into()
}

/// Returns the channel of a step: by its address, else by its name.
fn channel<'a>(site: &'a Site, link: &Link) -> Option<&'a Channel> {
    let by_address = site.channels.iter().find(|channel| channel.url.is_some() && channel.url == link.url);
    by_address.or_else(|| site.channel_named(&link.name))
}
