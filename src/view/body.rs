//! The body of an article, drawn in chunks: the first screen first, the rest as the browser has time.

mod block_markup;
mod chunk;
mod inline_text;
pub mod section_heading;

use yew::prelude::*;

use super::block_context::{BlockContext, BlockState};
use super::shared::Shared;
use super::tag::{Tag, maybe, tag};
use super::view_context::SharedContext;
use crate::article::Article;
use crate::article::block::Block;
use crate::article::gallery;
use crate::formats::ParsedArticle;
use crate::locale::Locale;
use crate::state::content::chunk::chunks;
use chunk::{Chunk, ChunkProps};

/// A photo among this many blocks may be the largest element of the first screen.
const FIRST_SCREEN_BLOCKS: usize = 3;

/// Draws this many chunks of the body.
pub fn body(
    reading: &Shared<ParsedArticle>,
    chunks_drawn: usize,
    state: &BlockState,
    view: &SharedContext,
) -> Tag {
    let blocks = &reading.article.body;
    let is_photo = |block: &Block| matches!(block, Block::Figure(_) | Block::Gallery { .. });
    // A body that opens with photos comes closer to the headline.
    let opens_with_photos = blocks.first().is_some_and(is_photo);
    let body = tag("div", if opens_with_photos { "av-body av-body_led" } else { "av-body" }).part("body");
    // Never an empty child: among children with keys, one without a key disables the comparison by keys.
    let notice = missing_text(&reading.article, view.locale).map(Html::from);
    if blocks.is_empty() {
        return body.children(notice);
    }
    let items = gallery::items(blocks);
    let first_photo = || items.iter().find_map(|item| item.photo()).map(|image| image.position);
    let has_lead = blocks.iter().take(FIRST_SCREEN_BLOCKS).any(is_photo);
    let context = BlockContext {
        item_count: items.len(),
        lead_photo: has_lead.then(first_photo).flatten(),
        state: state.clone(),
        view: view.clone(),
    };
    let chunk = |(index, blocks)| {
        let props = ChunkProps { reading: reading.clone(), index, context: context.of_blocks(blocks) };
        html! { <Chunk key={index} ..props /> }
    };
    body.children(chunks(blocks).enumerate().take(chunks_drawn).map(chunk)).children(notice)
}

/// Says that there is no text, why, and where it can be read.
fn missing_text(article: &Article, locale: &'static Locale) -> Option<Tag> {
    let notice = tag("p", "av-body__empty av-column").key("missing");
    if !article.protected {
        return article.body.is_empty().then(|| notice.text(locale.no_text));
    }
    // The password can only be entered on the publisher's page.
    let link = article.url.as_ref().map(|url| {
        tag("a", "av-link").attr("href", url.as_str().to_owned()).text(locale.open_on(url.host()))
    });
    Some(notice.text(locale.password_protected).text(" ").child(maybe(link)))
}
