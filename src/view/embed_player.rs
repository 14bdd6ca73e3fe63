//! Embedded content of another site: a facade until the reader activates it, then the site's player.
//!
//! Nothing is fetched from the other site before that, not even a picture: a request would tell that site who reads.

use super::block_context::BlockContext;
use super::icon::{Icon, icon};
use super::tag::{Tag, maybe, tag};
use super::view_context::ViewContext;
use crate::article::embed::{Embed, EmbedKind, Provider};
use crate::article::url::Url;
use crate::locale::Locale;
use crate::state::request::Request;

/// The permissions of a player. It is a third-party page: it may run scripts and open windows, but not touch this page.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-presentation allow-popups allow-forms";
const ALLOW: &str = "autoplay; fullscreen; picture-in-picture; encrypted-media";

/// Draws embedded content. Content without a known player is a link.
pub fn embed_player(embed: &Embed, context: &BlockContext) -> Tag {
    let figure = tag("figure", "av-embed av-column").part("embed");
    let Some((provider, player)) = embed.provider().zip(embed.player()) else {
        return figure.child(link(embed, context.view.locale)).child(maybe(caption(embed)));
    };
    let view = &context.view;
    let activated = &context.state.activated_embeds;
    let is_active = activated.contains(&embed.url);
    let is_newest = activated.last() == Some(&embed.url);
    let class = match (provider.kind, embed.size) {
        (EmbedKind::Post, _) => "av-embed__box av-embed__box_post",
        (EmbedKind::Audio, _) => "av-embed__box av-embed__box_sound",
        (EmbedKind::Video, Some((width, height))) if height > width => "av-embed__box av-embed__box_tall",
        (EmbedKind::Video, _) => "av-embed__box av-embed__box_film",
    };
    let inner = if is_active {
        let frame = frame(embed, &player, provider).key("player");
        if is_newest { frame.node(&view.nodes.embed_player) } else { frame }
    } else {
        facade(embed, provider, view).key("facade")
    };
    // The facade of a post or of audio is as high as its text.
    let class = if is_active || provider.kind == EmbedKind::Video { class } else { "av-embed__box" };
    figure.child(tag("div", class).child(inner)).child(maybe(caption(embed))).child(
        tag("p", "av-embed__elsewhere").attr("lang", view.locale.tag).child(
            tag("a", "av-link")
                .attr("href", embed.url.as_str().to_owned())
                .attr("rel", "noopener")
                .text(view.locale.open_on(provider.name)),
        ),
    )
}

/// Draws the button in place of the player.
fn facade(embed: &Embed, provider: &Provider, view: &ViewContext) -> Tag {
    // The text of a post is no title.
    let (action, sign, class) = match provider.kind {
        EmbedKind::Video | EmbedKind::Audio => (view.locale.play, Icon::Play, "av-embed__title"),
        EmbedKind::Post => (view.locale.show_post, Icon::Post, "av-embed__title av-embed__title_post"),
    };
    let title = embed.title.clone().map(|words| tag("span", class).text(words));
    let note = view.locale.loads_from(provider.name);
    tag("button", "av-embed__facade")
        .attr("type", "button")
        .onclick(view.links.send(Request::ActivateEmbed(embed.url.clone())))
        .child(maybe(poster(embed, "av-embed__poster")))
        .child(tag("span", "av-embed__sign").child(icon(sign)))
        .child(
            tag("span", "av-embed__words")
                .child(maybe(title))
                .child(tag("span", "av-embed__action").attr("lang", view.locale.tag).text(action))
                .child(tag("span", "av-embed__note").attr("lang", view.locale.tag).text(note)),
        )
}

fn frame(embed: &Embed, player: &Url, provider: &Provider) -> Tag {
    tag("iframe", "av-embed__player")
        .attr("title", embed.title.clone().unwrap_or_else(|| provider.name.to_owned()))
        .attr("sandbox", SANDBOX)
        .attr("allow", ALLOW)
        // Some providers refuse to play without a referrer.
        .attr("referrerpolicy", "strict-origin-when-cross-origin")
        .attr("src", player.as_str().to_owned())
}

/// Draws the link to content without a player.
fn link(embed: &Embed, locale: &'static Locale) -> Tag {
    let title = embed.title.clone().unwrap_or_else(|| embed.url.as_str().to_owned());
    tag("a", "av-embed__link")
        .attr("href", embed.url.as_str().to_owned())
        .attr("rel", "noopener")
        .child(maybe(poster(embed, "av-embed__still")))
        .child(tag("span", "av-embed__title").text(title))
        .child(tag("span", "av-embed__action").attr("lang", locale.tag).text(locale.open_on(embed.site())))
}

/// Draws the publisher's own still picture.
fn poster(embed: &Embed, class: &'static str) -> Option<Tag> {
    let poster = embed.poster.as_ref()?;
    let picture = tag("img", class).attr("alt", "").attr("loading", "lazy").attr("decoding", "async");
    Some(picture.attr("src", poster.as_str().to_owned()))
}

fn caption(embed: &Embed) -> Option<Tag> {
    embed.caption.clone().map(|words| tag("figcaption", "av-caption").part("caption").text(words))
}
