//! Cards of Koenig, the editor of Ghost: bookmarks, files, players, products and boxes.

use std::rc::Rc;

use super::tree::{Element, text_content};
use super::{block_builder, figure, image, media, whitespace};
use crate::article::block::{Block, Media};
use crate::article::embed::Embed;
use crate::article::text::{Span, Text};
use crate::article::url::Url;
use crate::formats::foreign::markup_context::MarkupContext;

/// Reads one type of card.
type Read = fn(&Element, MarkupContext<'_>) -> Option<Vec<Block>>;

/// Returns the blocks of a card; `None` if the element is not a card.
pub fn card(element: &Element, context: MarkupContext<'_>) -> Option<Vec<Block>> {
    if element.has_class("kg-blockquote-alt") {
        return Some(box_of(None, block_builder::blocks(&element.children, context)));
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
        ("kg-header-card", call_to_action),
        ("kg-signup-card", call_to_action),
        ("kg-cta-card", call_to_action),
    ];
    let (_, read) = CARDS.iter().find(|(class, _)| element.has_class(class))?;
    read(element, context)
}

fn find_class<'a>(element: &'a Element, class: &str) -> Option<&'a Element> {
    element.find(&mut |child| child.has_class(class))
}

/// Returns the plain text of a part; `None` if it is blank.
fn text_of_class(element: &Element, class: &str) -> Option<String> {
    find_class(element, class).and_then(text_of)
}

fn text_of(element: &Element) -> Option<String> {
    Some(whitespace::collapse(&text_content(&element.children))).filter(|words| !words.is_empty())
}

fn box_of(heading: Option<String>, body: Vec<Block>) -> Vec<Block> {
    let empty = heading.is_none() && body.is_empty();
    if empty { Vec::new() } else { vec![Block::Aside { heading, body }] }
}

/// Returns a link to the `href` of an element.
fn link(element: &Element, words: String, context: MarkupContext<'_>) -> Option<Span> {
    let url = Url::link(context.base, element.non_empty("href")?)?;
    Some(Span::Link { url, text: Text::plain(words) })
}

/// Returns an embed for a linked page. Its icon and thumbnail are not photos of the article.
fn bookmark(element: &Element, context: MarkupContext<'_>) -> Option<Vec<Block>> {
    let address = find_class(element, "kg-bookmark-container")?.non_empty("href")?;
    let url = Url::document(context.base, address)?;
    let caption = element.find_named(&["figcaption"]).and_then(text_of);
    let caption = caption.or_else(|| text_of_class(element, "kg-bookmark-description"));
    Some(vec![Block::Embed(Embed {
        title: text_of_class(element, "kg-bookmark-title"),
        caption,
        ..Embed::new(url)
    })])
}

/// Returns a video. The card itself has the poster.
fn video(element: &Element, context: MarkupContext<'_>) -> Option<Vec<Block>> {
    let mut blocks = figure::figure(element, context);
    if let Some(Block::Media(Media { poster: poster @ None, .. })) = blocks.first_mut() {
        *poster = element.non_empty("data-kg-thumbnail").and_then(|still| Url::media(context.base, still));
    }
    Some(blocks)
}

fn audio(element: &Element, context: MarkupContext<'_>) -> Option<Vec<Block>> {
    let mut block = media::media(element.find_named(&["audio"])?, context)?;
    if let Block::Media(media) = &mut block {
        media.caption = text_of_class(element, "kg-audio-title").or(media.caption.take());
    }
    Some(vec![block])
}

/// Returns a paragraph with a link to the file, its size and its caption.
fn file(element: &Element, context: MarkupContext<'_>) -> Option<Vec<Block>> {
    let container = find_class(element, "kg-file-card-container")?;
    let name = text_of_class(element, "kg-file-card-filename");
    let title = text_of_class(element, "kg-file-card-title").or_else(|| name.clone())?;
    let facts: Vec<String> = name
        .filter(|name| *name != title)
        .into_iter()
        .chain(text_of_class(element, "kg-file-card-filesize"))
        .collect();
    let mut spans = vec![link(container, title, context)?];
    if !facts.is_empty() {
        spans.push(Span::Plain([" (", &facts.join(", "), ")"].concat()));
    }
    if let Some(caption) = text_of_class(element, "kg-file-card-caption") {
        spans.extend([Span::Break, Span::Plain(caption)]);
    }
    Some(vec![Block::Paragraph(Text(spans))])
}

/// Returns a box that begins with an emoji.
fn callout(element: &Element, context: MarkupContext<'_>) -> Option<Vec<Block>> {
    let mut body = block_builder::blocks(&find_class(element, "kg-callout-text")?.children, context);
    if let (Some(emoji), Some(Block::Paragraph(text))) =
        (text_of_class(element, "kg-callout-emoji"), body.first_mut())
    {
        text.0.insert(0, Span::Plain([&emoji, " "].concat()));
    }
    Some(box_of(None, body))
}

fn toggle(element: &Element, context: MarkupContext<'_>) -> Option<Vec<Block>> {
    let body = block_builder::blocks(&find_class(element, "kg-toggle-content")?.children, context);
    Some(box_of(text_of_class(element, "kg-toggle-heading-text"), body))
}

fn product(element: &Element, context: MarkupContext<'_>) -> Option<Vec<Block>> {
    let photo = find_class(element, "kg-product-card-image").and_then(|img| image::image(img, None, context));
    let mut body: Vec<Block> = photo.map(|photo| Block::Figure(Rc::new(photo))).into_iter().collect();
    if let Some(description) = find_class(element, "kg-product-card-description") {
        body.extend(block_builder::blocks(&description.children, context));
    }
    let button = find_class(element, "kg-product-card-button");
    let button = button.and_then(|button| link(button, text_of(button)?, context));
    body.extend(button.map(|button| Block::Paragraph(Text(vec![button]))));
    Some(box_of(text_of_class(element, "kg-product-card-title"), body))
}

/// Returns the text and the link of a call to action. Its form and its image are skipped.
fn call_to_action(element: &Element, context: MarkupContext<'_>) -> Option<Vec<Block>> {
    Some(block_builder::blocks(&element.children, MarkupContext { text_only: true, ..context }))
}
