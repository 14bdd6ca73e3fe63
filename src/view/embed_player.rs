//! Something that lives on another site: a facade until the reader asks for it, then its player.
//!
//! Nothing is fetched from the other site before that, not even a picture: it would tell that site who reads.

use super::body::Album;
use super::icon::{Icon, icon};
use super::link_context::LinkContext;
use super::tag::{Tag, maybe, tag};
use crate::article::embed::{Embed, EmbedKind, Provider};
use crate::article::url::Url;
use crate::locale::Locale;
use crate::state::request::Request;

/// What a player may do. It is a stranger's page: it may run and open windows, and not touch this one.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-presentation allow-popups allow-forms";
const ALLOW: &str = "autoplay; fullscreen; picture-in-picture; encrypted-media";

/// Draws what is embedded; `album` knows what the reader has asked for.
pub fn embed_player(embed: &Embed, album: &Album, locale: &'static Locale, links: &LinkContext) -> Tag {
    let figure = tag("figure", "av-embed av-column").part("embed");
    let Some((provider, player)) = embed.provider().zip(embed.player()) else {
        return figure.child(link(embed, locale)).child(maybe(caption(embed)));
    };
    let asked = album.playing.contains(&embed.url);
    let newest = album.playing.last() == Some(&embed.url);
    let class = match (provider.kind, embed.size) {
        (EmbedKind::Post, _) => "av-embed__box av-embed__box_post",
        (EmbedKind::Audio, _) => "av-embed__box av-embed__box_sound",
        (EmbedKind::Video, Some((width, height))) if height > width => "av-embed__box av-embed__box_tall",
        (EmbedKind::Video, _) => "av-embed__box av-embed__box_film",
    };
    let inner = if asked {
        let frame = frame(embed, &player, provider).key("player");
        if newest { frame.node(&album.player) } else { frame }
    } else {
        facade(embed, provider, locale, links).key("facade")
    };
    // A box that is only filled after a click may have the height that it needs until then.
    let class = if asked || provider.kind == EmbedKind::Video { class } else { "av-embed__box" };
    figure.child(tag("div", class).child(inner)).child(maybe(caption(embed))).child(
        tag("p", "av-embed__elsewhere").child(
            tag("a", "av-link")
                .attr("href", embed.url.as_str().to_owned())
                .attr("rel", "noopener")
                .text((locale.open_on)(provider.name)),
        ),
    )
}

/// The button in the place of the player.
fn facade(embed: &Embed, provider: &Provider, locale: &'static Locale, links: &LinkContext) -> Tag {
    // The words of a post are no title.
    let (action, sign, class) = match provider.kind {
        EmbedKind::Video | EmbedKind::Audio => (locale.play, Icon::Play, "av-embed__title"),
        EmbedKind::Post => (locale.show_post, Icon::Post, "av-embed__title av-embed__title_post"),
    };
    let title = embed.title.clone().map(|words| tag("span", class).text(words));
    let note = (locale.loads_from)(provider.name);
    tag("button", "av-embed__facade")
        .attr("type", "button")
        .onclick(links.ask(Request::ActivateEmbed(embed.url.clone())))
        .child(maybe(poster(embed, "av-embed__poster")))
        .child(tag("span", "av-embed__sign").child(icon(sign)))
        .child(
            tag("span", "av-embed__words")
                .child(maybe(title))
                .child(tag("span", "av-embed__action").text(action))
                .child(tag("span", "av-embed__note").text(note)),
        )
}

fn frame(embed: &Embed, player: &Url, provider: &Provider) -> Tag {
    tag("iframe", "av-embed__player")
        .attr("title", embed.title.clone().unwrap_or_else(|| provider.name.to_owned()))
        .attr("sandbox", SANDBOX)
        .attr("allow", ALLOW)
        // Some providers refuse to play where nobody tells them on whose page.
        .attr("referrerpolicy", "strict-origin-when-cross-origin")
        .attr("src", player.as_str().to_owned())
}

/// A card that leads there, where there is no player.
fn link(embed: &Embed, locale: &'static Locale) -> Tag {
    let title = embed.title.clone().unwrap_or_else(|| embed.url.as_str().to_owned());
    tag("a", "av-embed__link")
        .attr("href", embed.url.as_str().to_owned())
        .attr("rel", "noopener")
        .child(maybe(poster(embed, "av-embed__still")))
        .child(tag("span", "av-embed__title").text(title))
        .child(tag("span", "av-embed__action").text((locale.open_on)(embed.site())))
}

/// The publisher's own still picture.
fn poster(embed: &Embed, class: &'static str) -> Option<Tag> {
    let poster = embed.poster.as_ref()?;
    let picture = tag("img", class).attr("alt", "").attr("loading", "lazy").attr("decoding", "async");
    Some(picture.attr("src", poster.as_str().to_owned()))
}

fn caption(embed: &Embed) -> Option<Tag> {
    embed.caption.clone().map(|words| tag("figcaption", "av-caption").part("caption").text(words))
}
