//! Video, audio and social posts. Video plays only on the BBC's own pages, so it becomes a link to its page.

use std::rc::Rc;

use super::image;
use super::model::child;
use super::text::plain_text_of;
use crate::article::block::Block;
use crate::article::embed::Embed;
use crate::article::url::Url;
use crate::formats::foreign::oembed;
use crate::formats::foreign::reader_context::ReaderContext;
use crate::formats::json::Node;

/// Returns a video or audio; without an identifier, its still image.
pub fn media(model: &Node<'_>) -> Option<Block> {
    let caption = plain_text_of(model, "caption");
    let (mut poster, mut still, mut title, mut name) = (None, None, None, model.text("locator"));
    child(model, "aresMedia", |media| {
        poster = child(media, "image", image::image);
        child(media, "aresMediaMetadata", |metadata| {
            title = metadata.text("title");
            name = name.take().or_else(|| metadata.text("id"));
            still = metadata.text("imageUrl").and_then(|locator| image::poster(&locator));
            Some(())
        })
    });
    let pid = name.as_deref().and_then(|name| name.rsplit(':').next());
    let pid = pid.filter(|pid| pid.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    match pid.and_then(|pid| Url::document(None, &["https://www.bbc.co.uk/programmes/", pid].concat())) {
        Some(url) => Some(Block::Embed(Embed {
            title,
            caption,
            poster: poster.map(|image| image.source).or(still),
            ..Embed::new(url)
        })),
        None => {
            let mut image = poster?;
            image.texts.caption = caption.or(image.texts.caption);
            Some(Block::Figure(Rc::new(image)))
        }
    }
}

/// Returns a social post or another embed.
pub fn social(model: &Node<'_>, context: ReaderContext<'_>) -> Option<Block> {
    let caption = plain_text_of(model, "caption");
    let source = model.document("source", context.base_url);
    let read = |outer: &Node<'_>| oembed::oembed(&outer.get("oembed")?, source.clone(), context);
    let rendered = child(model, "aresOEmbed", read).or_else(|| read(model));
    let embed = rendered.or_else(|| source.clone().map(Embed::new))?;
    Some(Block::Embed(Embed { caption, ..embed }))
}
