//! The paragraph behind a photo, where it is the photo's caption.

use std::rc::Rc;

use crate::article::block::Block;
use crate::article::caption::{self, Field, Headline, SourceTexts};
use crate::article::image::Image;
use crate::article::text::{Span, Text};

/// Longer than any caption: so many characters are a paragraph of the story.
const LONGEST: usize = 400;

/// Takes a paragraph that follows a photo for its caption, when it repeats the caption or when the photo has none and
/// the paragraph begins with the mark of one. A paragraph with links stays, because a caption cannot hold them.
pub fn absorb(body: &mut Vec<Block>, headline: &Headline<'_>) {
    for block in body.iter_mut() {
        if let Block::Aside { body, .. } = block {
            absorb(body, headline);
        }
    }
    body.dedup_by(|block, before| match (before, block) {
        (Block::Figure(image), Block::Paragraph(text)) => absorb_one(image, text, headline),
        _ => false,
    });
}

/// Whether the paragraph behind a photo belongs to it; the photo has taken it, then.
fn absorb_one(image: &mut Rc<Image>, text: &Text, headline: &Headline<'_>) -> bool {
    if !is_plain(text) {
        return false;
    }
    let words = text.words();
    if !belongs(&words, &image.texts, headline) {
        return false;
    }
    let texts = &mut Rc::make_mut(image).texts;
    texts.paragraph.get_or_insert(words);
    true
}

fn belongs(words: &str, texts: &SourceTexts, headline: &Headline<'_>) -> bool {
    const CAPTIONS: [Field; 4] = [Field::Caption, Field::Figcaption, Field::Paragraph, Field::FullScreen];
    let repeats = |field| texts.get(field).is_some_and(|caption| caption::is_same(caption, words));
    let is_marked = || caption::is_marked(words) && words.chars().count() <= LONGEST;
    CAPTIONS.into_iter().any(repeats) || (is_marked() && !caption::is_captioned(texts, headline))
}

fn is_plain(text: &Text) -> bool {
    text.0.iter().all(|span| match span {
        Span::Plain(_) | Span::Break => true,
        Span::Strong(text) | Span::Emphasis(text) => is_plain(text),
        _ => false,
    })
}
