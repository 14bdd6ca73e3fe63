//! The masthead: the name and logo of the site, and the link to its home page.

use yew::prelude::*;

use super::link_context::named_link;
use super::shared::Shared;
use super::tag::{maybe, tag};
use crate::article::link::Link;
use crate::article::site::Site;

/// The props of [`Masthead`].
#[derive(Clone, PartialEq, Properties)]
pub struct MastheadProps {
    /// The publisher's site.
    pub site: Shared<Site>,
}

/// Draws the masthead; a site without a name has none.
#[component]
pub fn Masthead(props: &MastheadProps) -> Html {
    let site = &props.site;
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
    let home = Link { name: site.name.clone(), url: site.url.clone(), src: None };
    tag("header", "av-masthead av-wide")
        .part("masthead")
        .lang(site.language.as_ref())
        .child(maybe(logo))
        .child(named_link(&home, "av-masthead__name"))
        .into()
}

/// Reserves the height of masthead and tabs while the site loads, so that nothing below them moves.
pub fn placeholder() -> Html {
    tag("div", "av-masthead-place").into()
}
