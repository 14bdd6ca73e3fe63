//! A film or a recording, enlarged: the browser's own player, and a sign where it is not drawn.
//!
//! The player is there for as long as its slide is: one that is taken out of the page falls silent, and nothing of a
//! film is fetched before its slide is reached, not even its poster.

use yew::prelude::*;

use super::super::icon::icon;
use super::super::media;
use super::super::tag::{Tag, siblings, tag};
use crate::article::block::{Media, MediaKind};
use crate::locale::Locale;

/// Draws the player if its slide is the one that is shown.
pub fn player(media: &Media, is_here: bool, locale: &'static Locale) -> Html {
    let sign = (!is_here || media.kind == MediaKind::Audio).then(|| sign(media, "av-slide__sign"));
    let player = || {
        let is_tall = media.size.is_some_and(|(width, height)| height > width);
        let class = if is_tall { "av-slide__player av-slide__player_tall" } else { "av-slide__player" };
        media::player(media, class)
            .label(media::kind(media, locale))
            // The keys are the player's while it has the focus: arrows go through the film.
            .onkeydown(Callback::from(|event: KeyboardEvent| event.stop_propagation()))
    };
    let player = is_here.then(player);
    // By its key it is another element than the one before, which thereby falls silent.
    let keyed =
        sign.map(|sign| sign.key("sign")).into_iter().chain(player.map(|player| player.key("player")));
    siblings(keyed.map(Into::into))
}

/// Draws it in small: by its poster, once such things may be fetched, and by its sign.
pub fn small(media: &Media, may_come: bool) -> Html {
    let poster = media.poster.as_ref().filter(|_| may_come).map(|poster| {
        tag("img", "av-strip__poster")
            .attr("alt", "")
            .attr("loading", "lazy")
            .attr("decoding", "async")
            .attr("src", poster.as_str().to_owned())
    });
    siblings(poster.into_iter().chain([sign(media, "av-strip__sign")]).map(Into::into))
}

fn sign(of: &Media, class: &'static str) -> Tag {
    tag("span", class).child(icon(media::sign(of)))
}
