//! A film or a recording in the article: the browser's own player, and a way to see it large.

use super::body::Album;
use super::icon::{Icon, icon};
use super::link_context::LinkContext;
use super::tag::{Tag, maybe, tag};
use crate::article::block::{Media, MediaKind};
use crate::locale::Locale;
use crate::state::content::lightbox::LightboxRequest;

/// Draws it with its caption.
pub fn media(media: &Media, album: &Album, locale: &'static Locale, links: &LinkContext) -> Tag {
    let enlarge = (locale.enlarge_media)(kind(media, locale), media.position + 1, album.count);
    let button = tag("button", "av-media__enlarge")
        .attr("type", "button")
        .attr("aria-haspopup", "dialog")
        .label(enlarge)
        .onclick(links.light(LightboxRequest::Open(media.position)))
        .child(icon(Icon::Screen));
    let caption =
        media.caption.clone().map(|words| tag("figcaption", "av-caption").part("caption").text(words));
    tag("figure", "av-media av-column")
        .child(player(media, "av-media__player"))
        .child(button)
        .child(maybe(caption))
}

/// The player, which fetches nothing but the poster before it is asked to play.
pub fn player(media: &Media, class: &'static str) -> Tag {
    let player = match media.kind {
        MediaKind::Video => {
            let (width, height) = media.size.unwrap_or((1600, 900));
            tag("video", class)
                .maybe("poster", media.poster.as_ref().map(|poster| poster.as_str().to_owned()))
                .attr("width", width.to_string())
                .attr("height", height.to_string())
                .attr("playsinline", "")
        }
        MediaKind::Audio => tag("audio", class),
    };
    player.attr("src", media.source.as_str().to_owned()).attr("controls", "").attr("preload", "none")
}

/// What it is, in a word.
pub fn kind(media: &Media, locale: &'static Locale) -> &'static str {
    match media.kind {
        MediaKind::Video => locale.film,
        MediaKind::Audio => locale.recording,
    }
}

/// What it is, as a drawing.
pub fn sign(media: &Media) -> Icon {
    match media.kind {
        MediaKind::Video => Icon::Play,
        MediaKind::Audio => Icon::Sound,
    }
}
