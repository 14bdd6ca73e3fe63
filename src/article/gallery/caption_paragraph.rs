//! Paragraphs after a photo that are its caption.

use std::rc::Rc;

use crate::article::block::Block;
use crate::article::caption::{self, Field, Headline, SourceTexts};
use crate::article::image::Image;
use crate::article::text::{Span, Text};

/// Maximum number of characters of a marked caption paragraph.
const MAX_LENGTH: usize = 400;

/// Moves a paragraph after a photo into its texts, if it repeats the caption, or if it begins with the mark of a caption and
/// the photo has none. A paragraph with links stays, because a caption has no links.
pub fn absorb_caption_paragraphs(body: &mut Vec<Block>, headline: &Headline<'_>) {
    for block in body.iter_mut() {
        if let Block::Aside { body, .. } = block {
            absorb_caption_paragraphs(body, headline);
        }
    }
    body.dedup_by(|block, before| match (before, block) {
        (Block::Figure(image), Block::Paragraph(text)) => absorb_one(image, text, headline),
        _ => false,
    });
}

/// Moves the paragraph into the texts of the photo, and returns whether it is its caption.
fn absorb_one(image: &mut Rc<Image>, text: &Text, headline: &Headline<'_>) -> bool {
    if !is_plain(text) {
        return false;
    }
    let words = text.words();
    if !is_caption_of(&words, &image.texts, headline) {
        return false;
    }
    let texts = &mut Rc::make_mut(image).texts;
    texts.paragraph.get_or_insert(words);
    true
}

fn is_caption_of(words: &str, texts: &SourceTexts, headline: &Headline<'_>) -> bool {
    const CAPTIONS: [Field; 4] = [Field::Caption, Field::Figcaption, Field::Paragraph, Field::FullScreen];
    let repeats = |field| texts.get(field).is_some_and(|caption| caption::repeats(caption, words));
    let is_marked = || caption::is_marked(words) && words.chars().count() <= MAX_LENGTH;
    CAPTIONS.into_iter().any(repeats) || (is_marked() && !caption::is_captioned(texts, headline))
}

/// Whether a text has no links, code or annotations.
fn is_plain(text: &Text) -> bool {
    text.0.iter().all(|span| match span {
        Span::Plain(_) | Span::Break => true,
        Span::Strong(text) | Span::Emphasis(text) => is_plain(text),
        _ => false,
    })
}
