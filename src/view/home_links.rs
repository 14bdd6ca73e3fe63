//! The links home, with the publisher's own labels.

use yew::prelude::*;

use super::link_context::named_link;
use super::tag::tag;
use crate::article::site::Site;
use crate::locale::Locale;

/// Draws the links; a site without any has none.
pub fn home_links(site: &Site, locale: &'static Locale) -> Html {
    if site.home.is_empty() {
        return Html::default();
    }
    let list = tag("ul", "av-home__list").lang(site.language.as_ref());
    let list = site.home.iter().fold(list, |list, link| {
        let link = named_link(link, "av-home__link av-button");
        list.child(tag("li", "").child(link))
    });
    tag("nav", "av-home av-column").part("home").label(locale.home).child(list).into()
}
