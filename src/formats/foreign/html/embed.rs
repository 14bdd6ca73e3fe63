//! Embeds of other sites: `<iframe>` elements, and quotations that a script would turn into posts.

use super::tree::{Element, text_content};
use super::{image_size, whitespace};
use crate::article::block::Block;
use crate::article::embed::Embed;
use crate::article::notice::NoticeKind;
use crate::article::text::Text;
use crate::article::url::Url;
use crate::formats::foreign::markup_context::MarkupContext;
use crate::formats::json::shorten;

/// Returns an embed for an `<iframe>`; `None` if it is invisible.
pub fn iframe(element: &Element, context: MarkupContext<'_>) -> Option<Block> {
    let addresses = ["src", "data-src", "data-lazy-src", "data-litespeed-src"];
    let address = addresses
        .iter()
        .find_map(|name| element.non_empty(name).filter(|value| !value.starts_with("about:")))?;
    let Some(url) = Url::document(context.base, address) else {
        context.node.note(NoticeKind::UnsafeUrl(shorten(address)));
        return None;
    };
    let (width, height) = (image_size::pixels(element, "width"), image_size::pixels(element, "height"));
    let tiny = |pixels: Option<u32>| pixels.is_some_and(|pixels| pixels <= 3);
    if tiny(width) || tiny(height) {
        return None;
    }
    let title = element.non_empty("title").map(whitespace::collapse);
    Some(Block::Embed(Embed { title, size: width.zip(height), ..Embed::new(url) }))
}

/// Returns an embed for a paragraph that contains only the URL of a known player.
pub fn embed_of_bare_url(text: &Text) -> Option<Embed> {
    let words = text.words();
    let alone =
        Some(words.trim()).filter(|words| words.starts_with("http") && !words.contains(char::is_whitespace));
    let embed = Embed::new(Url::document(None, alone?).filter(Url::is_absolute)?);
    embed.player().is_some().then_some(embed)
}

/// Returns an embed for a social post or a WordPress card in a `<blockquote>`.
pub fn social_post(element: &Element, context: MarkupContext<'_>) -> Option<Embed> {
    const CLASSES: [&str; 7] = [
        "twitter-tweet",
        "twitter-video",
        "instagram-media",
        "tiktok-embed",
        "wp-embedded-content",
        "reddit-embed-bq",
        "bluesky-embed",
    ];
    if !element.has_any_class(&CLASSES) {
        return None;
    }
    let given = element.non_empty("data-instgrm-permalink").or(element.non_empty("cite"));
    // The last link of a post leads to the post itself. Other links are part of its text.
    let mut last = None;
    element.find(&mut |child| {
        if child.name == "a" {
            last = child.non_empty("href").map(str::to_owned).or(last.take());
        }
        false
    });
    let address = given.map(str::to_owned).or(last)?;
    let url = Url::document(context.base, &address)?;
    let words = whitespace::collapse(&text_content(&element.children));
    let title = Some(words).filter(|words| !words.is_empty() && !words.starts_with("http"));
    Some(Embed { title, ..Embed::new(url) })
}
