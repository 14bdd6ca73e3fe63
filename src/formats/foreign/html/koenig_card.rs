//! Cards of Koenig, the editor of Ghost: bookmarks, files, players, products and boxes.

use std::rc::Rc;

use super::tree::{Element, words};
use super::{block_builder, figure, image, media, whitespace};
use crate::article::block::{Block, Media};
use crate::article::embed::Embed;
use crate::article::text::{Span, Text};
use crate::article::url::Url;
use crate::formats::foreign::markup_context::MarkupContext;

/// Reads one type of card.
type Read = fn(&Element, MarkupContext<'_>) -> Option<Vec<Block>>;

/// Returns the blocks of a card; `None` if the element is not a card.
pub fn card(element: &Element, place: MarkupContext<'_>) -> Option<Vec<Block>> {
    if element.has_class("kg-blockquote-alt") {
        return Some(aside(None, block_builder::blocks(&element.children, place)));
    }
    if !element.has_class("kg-card") {
        return None;
    }
    const CARDS: [(&str, Read); 10] = [
        ("kg-bookmark-card", bookmark),
        ("kg-video-card", video),
        ("kg-audio-card", audio),
        ("kg-file-card", file),
        ("kg-callout-card", callout),
        ("kg-toggle-card", toggle),
        ("kg-product-card", product),
        ("kg-header-card", promotion),
        ("kg-signup-card", promotion),
        ("kg-cta-card", promotion),
    ];
    let (_, read) = CARDS.iter().find(|(class, _)| element.has_class(class))?;
    read(element, place)
}

fn part<'a>(element: &'a Element, class: &str) -> Option<&'a Element> {
    element.find(&mut |child| child.has_class(class))
}

/// Returns the plain text of a part; `None` if it is blank.
fn said(element: &Element, class: &str) -> Option<String> {
    part(element, class).and_then(whole)
}

fn whole(element: &Element) -> Option<String> {
    Some(whitespace::fold(&words(&element.children))).filter(|words| !words.is_empty())
}

fn aside(heading: Option<String>, body: Vec<Block>) -> Vec<Block> {
    let empty = heading.is_none() && body.is_empty();
    if empty { Vec::new() } else { vec![Block::Aside { heading, body }] }
}

/// Returns a link to the `href` of an element.
fn link(element: &Element, words: String, place: MarkupContext<'_>) -> Option<Span> {
    let url = Url::link(place.base, element.filled("href")?)?;
    Some(Span::Link { url, text: Text::plain(words) })
}

/// Returns an embed for a linked page. Its icon and thumbnail are not photos of the article.
fn bookmark(element: &Element, place: MarkupContext<'_>) -> Option<Vec<Block>> {
    let address = part(element, "kg-bookmark-container")?.filled("href")?;
    let url = Url::document(place.base, address)?;
    let caption = element.find_named(&["figcaption"]).and_then(whole);
    let caption = caption.or_else(|| said(element, "kg-bookmark-description"));
    Some(vec![Block::Embed(Embed { title: said(element, "kg-bookmark-title"), caption, ..Embed::new(url) })])
}

/// Returns a video. The card itself has the poster.
fn video(element: &Element, place: MarkupContext<'_>) -> Option<Vec<Block>> {
    let mut blocks = figure::figure(element, place);
    if let Some(Block::Media(Media { poster: poster @ None, .. })) = blocks.first_mut() {
        *poster = element.filled("data-kg-thumbnail").and_then(|still| Url::media(place.base, still));
    }
    Some(blocks)
}

fn audio(element: &Element, place: MarkupContext<'_>) -> Option<Vec<Block>> {
    let mut block = media::media(element.find_named(&["audio"])?, place)?;
    if let Block::Media(media) = &mut block {
        media.caption = said(element, "kg-audio-title").or(media.caption.take());
    }
    Some(vec![block])
}

/// Returns a paragraph with a link to the file, its size and its caption.
fn file(element: &Element, place: MarkupContext<'_>) -> Option<Vec<Block>> {
    let container = part(element, "kg-file-card-container")?;
    let name = said(element, "kg-file-card-filename");
    let title = said(element, "kg-file-card-title").or_else(|| name.clone())?;
    let facts: Vec<String> = name
        .filter(|name| *name != title)
        .into_iter()
        .chain(said(element, "kg-file-card-filesize"))
        .collect();
    let mut spans = vec![link(container, title, place)?];
    if !facts.is_empty() {
        spans.push(Span::Plain([" (", &facts.join(", "), ")"].concat()));
    }
    if let Some(caption) = said(element, "kg-file-card-caption") {
        spans.extend([Span::Break, Span::Plain(caption)]);
    }
    Some(vec![Block::Paragraph(Text(spans))])
}

/// Returns a box that begins with an emoji.
fn callout(element: &Element, place: MarkupContext<'_>) -> Option<Vec<Block>> {
    let mut body = block_builder::blocks(&part(element, "kg-callout-text")?.children, place);
    if let (Some(emoji), Some(Block::Paragraph(text))) = (said(element, "kg-callout-emoji"), body.first_mut())
    {
        text.0.insert(0, Span::Plain([&emoji, " "].concat()));
    }
    Some(aside(None, body))
}

fn toggle(element: &Element, place: MarkupContext<'_>) -> Option<Vec<Block>> {
    let body = block_builder::blocks(&part(element, "kg-toggle-content")?.children, place);
    Some(aside(said(element, "kg-toggle-heading-text"), body))
}

fn product(element: &Element, place: MarkupContext<'_>) -> Option<Vec<Block>> {
    let photo = part(element, "kg-product-card-image").and_then(|img| image::image(img, None, place));
    let mut body: Vec<Block> = photo.map(|photo| Block::Figure(Rc::new(photo))).into_iter().collect();
    if let Some(description) = part(element, "kg-product-card-description") {
        body.extend(block_builder::blocks(&description.children, place));
    }
    let button = part(element, "kg-product-card-button");
    let button = button.and_then(|button| link(button, whole(button)?, place));
    body.extend(button.map(|button| Block::Paragraph(Text(vec![button]))));
    Some(aside(said(element, "kg-product-card-title"), body))
}

/// Returns the text and the link of a call to action. Its form and its image are skipped.
fn promotion(element: &Element, place: MarkupContext<'_>) -> Option<Vec<Block>> {
    Some(block_builder::blocks(&element.children, MarkupContext { text_only: true, ..place }))
}
