//! The body of an article, drawn in chunks: the first screen first, the rest as the browser has time.

mod block_markup;
mod inline_text;
pub mod section_heading;

use std::rc::Rc;

use yew::prelude::*;

use super::NodeRefs;
use super::link_context::LinkContext;
use super::tag::{Tag, maybe, tag};
use crate::article::Article;
use crate::article::block::Block;
use crate::article::caption::Policy;
use crate::article::gallery;
use crate::article::heading_anchor::HeadingAnchor;
use crate::article::text::Text;
use crate::article::url::Url;
use crate::formats::ParsedArticle;
use crate::locale::Locale;
use crate::state::State;
use crate::state::content::chunk::{CHUNK, chunks};
use crate::state::content::image_error::ImageError;
use crate::state::content::stack::Story;
use crate::state::route::Route;

/// So many chunks are always laid out: an article of ordinary length must not have a scroll bar that jumps.
const NEAR: usize = 4;

/// A photo among so many blocks may be the largest thing on the first screen.
const TOP: usize = 3;

/// Draws as many chunks as the story says.
pub fn body(
    state: &State,
    story: &Story,
    locale: &'static Locale,
    links: &LinkContext,
    nodes: &NodeRefs,
) -> Tag {
    let reading = &story.reading;
    let blocks = &reading.article.body;
    // A body that opens with photos comes closer to the headline.
    let photo = |block: &Block| matches!(block, Block::Figure(_) | Block::Gallery { .. });
    let led = blocks.first().is_some_and(photo);
    let body = tag("div", if led { "av-body av-body_led" } else { "av-body" }).part("body");
    // Never an empty place: among children with keys, one without would take the keys' use away.
    let missing = missing(&reading.article, locale).map(Html::from);
    if blocks.is_empty() {
        return body.children(missing);
    }
    let items = gallery::items(blocks);
    let first = || items.iter().find_map(|item| item.photo()).map(|image| image.position);
    let album = Album {
        count: items.len(),
        lead: if blocks.iter().take(TOP).any(photo) { first() } else { None },
        narrow: state.narrow,
        troubles: story.troubles.clone(),
        playing: story.playing.clone(),
        player: nodes.embed_player.clone(),
        policy: state.options.caption_policy,
        place: state.owns_address().then(|| story.place.clone()),
    };
    let chunk = |(index, blocks)| {
        let (reading, links, album) = (reading.clone(), links.clone(), album.of(blocks));
        html! { <Chunk key={index} {reading} {index} {locale} {links} {album} /> }
    };
    body.children(chunks(blocks).enumerate().take(story.drawn).map(chunk)).children(missing)
}

/// Says that there is no text, and why, and where it can be had.
fn missing(article: &Article, locale: &'static Locale) -> Option<Tag> {
    let note = tag("p", "av-body__empty av-column").key("missing");
    if !article.protected {
        return article.body.is_empty().then(|| note.text(locale.no_text));
    }
    // The password can only be given where the article lives.
    let door = article.url.as_ref().map(|url| {
        tag("a", "av-link").attr("href", url.as_str().to_owned()).text((locale.open_on)(url.host()))
    });
    Some(note.text(locale.protected).text(" ").child(maybe(door)))
}

/// What a photo must know of the others, and an embedded thing of the reader's wish.
#[derive(Clone, Debug, PartialEq)]
pub struct Album {
    /// How many things of the article can be enlarged.
    pub count: usize,
    /// The position of the first photo, if there is one at the top.
    pub lead: Option<usize>,
    /// The element's share of the window, in hundredths, where it is narrow.
    pub narrow: Option<u32>,
    /// The positions of those that did not come, and how much of them.
    pub troubles: Rc<[(usize, ImageError)]>,
    /// The embedded things that the reader has asked for.
    pub playing: Rc<[Url]>,
    /// The player of the last one of them.
    pub player: NodeRef,
    /// What the host wants of their captions.
    pub policy: Policy,
    /// Where the article is, if the page's address says so: then its sections have addresses, too.
    pub place: Option<Route>,
}

impl Album {
    /// The widths of a photo, for `sizes`: in em where there is room, else in hundredths of the element's width. The browser
    /// knows the window alone.
    pub fn sizes(&self, wide: f32, narrow: f32) -> String {
        let (wide, narrow) = (wide as u32, narrow as u32);
        match self.narrow {
            None => format!("(min-width: 48em) {wide}em, {narrow}vw"),
            Some(share) => {
                format!("(min-width: 48em) min({wide}em, {share}vw), {}vw", narrow * share / 100 + 1)
            }
        }
    }

    /// What the photos of these blocks must know: a photo elsewhere that does not come is not their affair.
    fn of(&self, blocks: &[Block]) -> Self {
        let mut album = self.clone();
        if !self.troubles.is_empty() {
            let images = gallery::images(blocks);
            let is_here = |position| images.iter().any(|image| image.position == position);
            album.troubles =
                self.troubles.iter().copied().filter(|(position, _)| is_here(*position)).collect();
        }
        album
    }
}

/// What a chunk needs to know.
#[derive(Clone, Properties)]
pub struct ChunkProperties {
    /// The article.
    pub reading: Rc<ParsedArticle>,
    /// Which chunk of its body.
    pub index: usize,
    /// The words of the viewer.
    pub locale: &'static Locale,
    /// Where requests go.
    pub links: LinkContext,
    /// What is known of its photos.
    pub album: Album,
}

impl PartialEq for ChunkProperties {
    fn eq(&self, other: &Self) -> bool {
        // Whether two articles say the same is no question here: they are the same, or they are not.
        Rc::ptr_eq(&self.reading, &other.reading)
            && self.index == other.index
            && self.locale == other.locale
            && self.links == other.links
            && self.album == other.album
    }
}

/// A run of blocks. A component, so that what is drawn is not drawn again when something else changes.
pub struct Chunk;

impl Component for Chunk {
    type Message = ();
    type Properties = ChunkProperties;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let ChunkProperties { reading, index, locale, links, album } = ctx.props();
        let blocks = chunks(&reading.article.body).nth(*index).unwrap_or_default();
        // The browser may skip what is far away in a very long article; how high a chunk is can only be
        // guessed for a whole one, and photos are higher than words.
        let ends = |blocks: &[Block]| blocks.as_ptr_range().end;
        let far = *index >= NEAR && ends(blocks) != ends(&reading.article.body);
        let photos = blocks.iter().filter(|block| matches!(block, Block::Figure(_))).count();
        let class = match far {
            true if photos > CHUNK / 4 => "av-chunk av-chunk_far av-chunk_photos",
            true => "av-chunk av-chunk_far",
            false => "av-chunk",
        };
        let before: usize = chunks(&reading.article.body).take(*index).map(<[Block]>::len).sum();
        let heading = |level: u8, words: &Text, block: usize| {
            let heading = reading.article.heading_anchors.iter().find(|heading| heading.block == block);
            let Some(HeadingAnchor { name, .. }) = heading else {
                return section_heading::heading(level, words);
            };
            // Who links to a part of an article links to a large one.
            let place = album.place.as_ref().filter(|_| level <= 3);
            let link = place.and_then(|place| links.section(place, name, "av-heading__link"));
            section_heading::section(level, words, name, link, locale)
        };
        let drawn = blocks.iter().zip(before..).map(|(block, index)| match block {
            Block::Heading { level, text } => heading(*level, text, index),
            _ => block_markup::one(block, album, locale, links),
        });
        tag("div", class).children(drawn.map(Html::from)).into()
    }
}
