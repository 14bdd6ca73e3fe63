//! The name of the site, and the way to its home page.

use yew::prelude::*;

use super::link_context::plain;
use super::tag::{maybe, tag};
use crate::article::link::Link;
use crate::article::site::Site;
use crate::state::State;
use crate::state::net::load::Load;

/// Keeps the place of masthead and tabs while the site is on its links, so that nothing below jumps when it
/// comes.
pub fn place(state: &State) -> Html {
    match state.site {
        Load::Loading => tag("div", "av-masthead-place").into(),
        _ => Html::default(),
    }
}

/// Draws the masthead; a site without a name has none.
pub fn masthead(site: &Site) -> Html {
    if site.name.is_empty() {
        return Html::default();
    }
    let logo = site.logo.as_ref().map(|logo| {
        tag("img", "av-masthead__logo")
            .attr("src", logo.as_str().to_owned())
            .attr("alt", "")
            .attr("width", "32")
            .attr("height", "32")
    });
    let home = Link { name: String::new(), url: site.url.clone(), src: None };
    tag("header", "av-masthead av-wide")
        .part("masthead")
        .lang(site.language.as_ref())
        .child(maybe(logo))
        .child(plain(&home, "av-masthead__name").text(site.name.clone()))
        .into()
}
