//! The place of an article that is still on its links. Of the right size, so that nothing moves.
//!
//! The loader draws the same bars before this program has arrived; the style of the bars is its own.

use yew::prelude::*;

use super::tag::tag;
use crate::locale::Locale;

/// The skeleton of an article.
pub fn article(locale: &'static Locale) -> Html {
    bars("av-skeleton av-column", &["a", "b", "c", "p", "t", "t", "t", "t", "u"], locale)
}

/// The skeleton of a list of cards.
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
