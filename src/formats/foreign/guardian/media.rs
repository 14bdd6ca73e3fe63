//! Video and audio: the Guardian's own files, and players of other sites.

use super::image::largest;
use crate::article::block::{Block, Media, MediaKind};
use crate::article::embed::Embed;
use crate::article::url::Url;
use crate::formats::foreign::reader_context::ReaderContext;
use crate::formats::json::Node;

/// Returns a YouTube video with the Guardian's own poster.
pub fn youtube(node: &Node<'_>, context: ReaderContext<'_>) -> Option<Block> {
    let id = node.text("assetId")?;
    let valid = id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    let url = Url::document(None, &["https://www.youtube.com/watch?v=", &id].concat()).filter(|_| valid)?;
    let poster = node.media("overrideImage", context.base_url);
    Some(Block::Embed(Embed {
        title: context.plain_text_at(node, "mediaTitle"),
        poster: poster.or_else(|| largest(&node.get("posterImage")?, context.base_url)),
        caption: context.plain_text_at(node, "caption"),
        ..Embed::new(url)
    }))
}

/// Returns a video of another site.
pub fn foreign(node: &Node<'_>, context: ReaderContext<'_>) -> Option<Block> {
    let base = context.base_url;
    let url = ["originalUrl", "embedUrl", "url"].into_iter().find_map(|key| node.document(key, base))?;
    Some(Block::Embed(Embed {
        title: context.plain_text_at(node, "title"),
        caption: context.plain_text_at(node, "caption"),
        size: node.size(),
        ..Embed::new(url)
    }))
}

/// Returns a video file that browsers play.
pub fn video(node: &Node<'_>, context: ReaderContext<'_>) -> Option<Block> {
    let Some(source) = file(node, "video", context) else { return foreign(node, context) };
    let size = node.size();
    let poster = node.get("posterImage").and_then(|images| largest(&images, context.base_url));
    let caption = context.plain_text_at(node, "caption").or_else(|| context.plain_text_at(node, "title"));
    Some(Block::Media(Media { kind: MediaKind::Video, source, poster, size, caption, position: 0 }))
}

/// Returns an audio file.
pub fn audio(node: &Node<'_>, context: ReaderContext<'_>) -> Option<Block> {
    let source = file(node, "audio", context).or_else(|| node.media("trackUrl", context.base_url))?;
    let caption = context.plain_text_at(node, "caption").or_else(|| context.plain_text_at(node, "title"));
    Some(Block::Media(Media {
        kind: MediaKind::Audio,
        source,
        poster: None,
        size: None,
        caption,
        position: 0,
    }))
}

/// Returns the first file of a kind that browsers play.
fn file(node: &Node<'_>, kind: &str, context: ReaderContext<'_>) -> Option<Url> {
    let files = node.each("assets", |asset| {
        if !asset.is_object() {
            return asset.note_wrong_type("a file");
        }
        let fits = asset.text("mimeType").is_none_or(|it| it.starts_with(kind) && !it.contains("mpegurl"));
        if fits { asset.media("url", context.base_url) } else { None }
    });
    files.into_iter().next()
}
