//! A run of blocks as a component, so that drawn chunks are not drawn again while the rest of a long body follows.

use yew::prelude::*;

use super::{block_markup, section_heading};
use crate::article::block::Block;
use crate::article::heading_anchor::HeadingAnchor;
use crate::article::text::Text;
use crate::formats::ParsedArticle;
use crate::state::content::chunk::{CHUNK, chunks};
use crate::view::block_context::BlockContext;
use crate::view::class;
use crate::view::shared::Shared;
use crate::view::tag::{Tag, tag};

/// This many chunks are always laid out, so that the scroll bar of an article of ordinary length does not jump.
const ALWAYS_LAID_OUT: usize = 16;

/// Headings down to this level have a link to their section.
const DEEPEST_LINKED_LEVEL: u8 = 3;

/// The props of [`Chunk`].
#[derive(Clone, PartialEq, Properties)]
pub struct ChunkProps {
    /// The article.
    pub reading: Shared<ParsedArticle>,
    /// Which chunk of its body.
    pub index: usize,
    /// The context of its blocks.
    pub context: BlockContext,
}

/// Draws one chunk.
#[component]
pub fn Chunk(props: &ChunkProps) -> Html {
    let ChunkProps { reading, index, context } = props;
    let body = &reading.article.body;
    let blocks = chunks(body).nth(*index).unwrap_or_default();
    let before: usize = chunks(body).take(*index).map(<[Block]>::len).sum();
    let drawn = blocks.iter().zip(before..).map(|(block, index)| match block {
        Block::Heading { level, text } => heading(*level, text, index, props),
        _ => block_markup::block(block, context),
    });
    tag("div", class(*index, blocks, body)).children(drawn.map(Html::from)).into()
}

/// Returns the class, which lets the browser skip the layout of a chunk far below. Its height can only be estimated for a
/// whole chunk, and photos are higher than text.
fn class(index: usize, blocks: &[Block], body: &[Block]) -> &'static str {
    let end = |blocks: &[Block]| blocks.as_ptr_range().end;
    let photos = blocks.iter().filter(|block| matches!(block, Block::Figure(_))).count();
    match index >= ALWAYS_LAID_OUT && end(blocks) != end(body) {
        true if photos > CHUNK / 4 => class::CHUNK_FAR_PHOTOS,
        true => class::CHUNK_FAR,
        false => class::CHUNK,
    }
}

fn heading(level: u8, text: &Text, block: usize, props: &ChunkProps) -> Tag {
    let ChunkProps { reading, context, .. } = props;
    let heading = reading.article.heading_anchors.iter().find(|heading| heading.block == block);
    let Some(HeadingAnchor { name, .. }) = heading else { return section_heading::heading(level, text) };
    let route = context.state.section_route.as_ref().filter(|_| level <= DEEPEST_LINKED_LEVEL);
    let link = route.and_then(|route| context.view.links.section_link(route, name, "av-heading__link"));
    section_heading::section(level, text, name, link, context.view.locale)
}
