//! Video and audio: a file, an embedded player, or the still image.

use std::rc::Rc;

use super::graph::Graph;
use super::image;
use crate::article::block::{Block, Media, MediaKind};
use crate::article::embed::Embed;
use crate::article::url::Url;
use crate::formats::foreign::reader_context::ReaderContext;
use crate::formats::json::Node;

/// Inserts video and audio before a body.
pub fn add(node: &Node<'_>, graph: &Graph<'_>, context: ReaderContext<'_>, body: &mut Vec<Block>) {
    let mut blocks = Vec::new();
    for (key, kind) in [("video", MediaKind::Video), ("audio", MediaKind::Audio)] {
        if let Some(list) = node.get(key) {
            list.visit(&mut |node| {
                if node.is_object() {
                    graph.resolve(node, &mut |node| blocks.extend(media(node, kind, graph, context)));
                }
            });
        }
    }
    body.splice(0..0, blocks);
}

fn media(node: &Node<'_>, kind: MediaKind, graph: &Graph<'_>, context: ReaderContext<'_>) -> Option<Block> {
    let (name, description) =
        (context.plain_text_at(node, "name"), context.plain_text_at(node, "description"));
    let still = ["thumbnailUrl", "thumbnail"].iter().find_map(|key| {
        let mut images = Vec::new();
        image::collect(&node.get(key)?, graph, context, &mut images);
        images.into_iter().next()
    });
    let size = image::size(node);
    let file = node.media("contentUrl", context.base_url);
    if let Some(source) = file.clone().filter(is_file) {
        let poster = still.map(|still| still.source);
        return Some(Block::Media(Media {
            kind,
            source,
            poster,
            size,
            caption: name.or(description),
            position: 0,
        }));
    }
    // A player is preferred to the page around it.
    let player =
        node.link("embedUrl", context.base_url).or(file).or_else(|| node.link("url", context.base_url));
    match player {
        Some(url) => Some(Block::Embed(Embed {
            caption: description.filter(|words| Some(words) != name.as_ref()),
            title: name,
            size,
            poster: still.map(|still| still.source),
            ..Embed::new(url)
        })),
        None => still.map(|mut still| {
            still.texts.title = still.texts.title.or(name);
            still.texts.description = still.texts.description.or(description);
            Block::Figure(Rc::new(still))
        }),
    }
}

/// Whether a URL is one of a file that browsers play.
fn is_file(url: &Url) -> bool {
    let path = url.as_str().split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    ["mp4", "m4v", "webm", "mov", "mp3", "m4a", "ogg", "wav"]
        .iter()
        .any(|ending| path.strip_suffix(ending).is_some_and(|name| name.ends_with('.')))
}
