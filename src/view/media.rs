//! Video and audio in the article: the browser's own player, and the button that enlarges it.

use super::block_context::BlockContext;
use super::icon::{Icon, icon};
use super::tag::{Tag, maybe, tag};
use crate::article::block::{Media, MediaKind};
use crate::locale::Locale;
use crate::state::content::lightbox::LightboxRequest;
use crate::view::class;

/// Draws the player with its caption.
pub fn media(media: &Media, context: &BlockContext) -> Tag {
    let view = &context.view;
    let label = view.locale.enlarge_media(kind(media, view.locale), media.position + 1, context.item_count);
    let button = tag("button", class::ENLARGE_MEDIA)
        .attr("type", "button")
        .attr("aria-haspopup", "dialog")
        .label(label)
        .onclick(view.links.send_to_lightbox(LightboxRequest::Open(media.position)))
        .child(icon(Icon::FullScreen));
    let caption =
        media.caption.clone().map(|words| tag("figcaption", "av-caption").part("caption").text(words));
    tag("figure", "av-media av-column")
        .child(player(media, class::MEDIA_PLAYER))
        .child(button)
        .child(maybe(caption))
}

/// Draws the player. It fetches nothing but the poster before the reader plays it.
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

/// Returns the word for its kind.
pub fn kind(media: &Media, locale: &'static Locale) -> &'static str {
    match media.kind {
        MediaKind::Video => locale.video,
        MediaKind::Audio => locale.audio,
    }
}

/// Returns the icon for its kind.
pub fn sign(media: &Media) -> Icon {
    match media.kind {
        MediaKind::Video => Icon::Play,
        MediaKind::Audio => Icon::Audio,
    }
}
