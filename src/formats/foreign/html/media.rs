//! Video and audio elements.

use super::tree::Element;
use super::{image_file, image_size, whitespace};
use crate::article::block::{Block, Media, MediaKind};
use crate::article::notice::NoticeKind;
use crate::article::url::Url;
use crate::formats::foreign::markup_context::MarkupContext;
use crate::formats::json::shorten;

/// Returns a video or audio; `None` without a URL that a browser can play.
pub fn media(element: &Element, context: MarkupContext<'_>) -> Option<Block> {
    // Few browsers play HLS playlists, all play files.
    let is_file = |child: &Element| {
        let list = child.non_empty("src").is_none_or(|address| address.contains(".m3u8"));
        child.name == "source" && !list
    };
    let inside = element.find(&mut |child| is_file(child)).or(element.find_named(&["source"]));
    let inside = inside.and_then(|source| source.non_empty("src"));
    let address = element.non_empty("src").or(inside).or(element.non_empty("data-src"))?;
    let Some(source) = Url::media(context.base, address) else {
        context.node.note(NoticeKind::UnsafeUrl(shorten(address)));
        return None;
    };
    let video = element.name.ends_with("video");
    let title = element.non_empty("title").or(element.non_empty("aria-label"));
    Some(Block::Media(Media {
        kind: if video { MediaKind::Video } else { MediaKind::Audio },
        source,
        poster: element
            .non_empty("poster")
            .filter(|poster| !image_file::is_placeholder(poster))
            .and_then(|poster| Url::media(context.base, poster)),
        size: image_size::size(element).filter(|_| video),
        caption: title.map(whitespace::collapse),
        position: 0,
    }))
}
