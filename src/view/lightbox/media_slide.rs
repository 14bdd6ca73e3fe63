//! Video and audio in the lightbox: the browser's own player, and an icon where it is not drawn.
//!
//! The player exists only while its slide is current: removing it stops the sound, and nothing is fetched for other slides, not even
//! a poster.

use yew::prelude::*;

use crate::article::block::{Media, MediaKind};
use crate::locale::Locale;
use crate::view::icon::icon;
use crate::view::media;
use crate::view::tag::{Tag, siblings, tag};

/// Draws the player, if its slide is the current one.
pub fn player(media: &Media, is_current: bool, locale: &'static Locale) -> Html {
    let sign = (!is_current || media.kind == MediaKind::Audio).then(|| sign(media, "av-slide__sign"));
    let player = || {
        let is_tall = media.size.is_some_and(|(width, height)| height > width);
        let class = if is_tall { "av-slide__player av-slide__player_tall" } else { "av-slide__player" };
        media::player(media, class)
            .label(media::kind(media, locale))
            // While the player has the focus, keys are the player's: arrows seek.
            .onkeydown(Callback::from(|event: KeyboardEvent| event.stop_propagation()))
    };
    let player = is_current.then(player);
    // The keys make the player another element than the previous slide's, which stops that one.
    let keyed =
        sign.map(|sign| sign.key("sign")).into_iter().chain(player.map(|player| player.key("player")));
    siblings(keyed.map(Into::into))
}

/// Draws the thumbnail: the icon, over the poster if posters may be fetched by now.
pub fn thumbnail(media: &Media, may_load: bool) -> Html {
    let poster = media.poster.as_ref().filter(|_| may_load).map(|poster| {
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
