//! Skeletons: gray bars in place of content that is loading, of its size, so that nothing moves.
//!
//! The loader draws the same bars before the program has loaded, and owns their style.

use yew::prelude::*;

use super::tag::tag;
use crate::locale::Locale;

/// Draws the skeleton of an article.
pub fn article(locale: &'static Locale) -> Html {
    bars("av-skeleton av-column", &["a", "b", "c", "p", "t", "t", "t", "t", "u"], locale)
}

/// Draws the skeleton of a list of cards.
pub fn cards(locale: &'static Locale) -> Html {
    bars("av-skeleton", &["p", "b", "t", "u", "b", "t", "u", "b", "t", "u"], locale)
}

fn bars(class: &'static str, kinds: &[&'static str], locale: &'static Locale) -> Html {
    let place = tag("div", class).attr("role", "status").label(locale.loading);
    let bar = |kind: &&'static str| {
        tag("i", "").attr("class", format!("av-bar {kind}")).attr("aria-hidden", "true").into()
    };
    place.children(kinds.iter().map(bar)).into()
}
