//! The paragraph behind a photo, where it is the photo's caption.

use std::rc::Rc;

use crate::article::block::Block;
use crate::article::caption::{self, Field, Texts};
use crate::article::text::{Span, Text};

/// Longer than any caption: so many characters are a paragraph of the story.
const LONGEST: usize = 400;

/// Takes a paragraph that follows a photo for its caption, when it repeats the caption or when the photo has none and
/// the paragraph begins with the mark of one. A paragraph with links stays, because a caption cannot hold them.
pub fn absorb(body: &mut Vec<Block>, headline: &str) {
    let mut at = 0;
    while let Some(block) = body.get_mut(at) {
        at += 1;
        match block {
            Block::Aside { body, .. } => absorb(body, headline),
            Block::Figure(_) => while absorb_one(body, at, headline) {},
            _ => {}
        }
    }
}

/// Whether the paragraph at this place belonged to the photo before it, and is gone.
fn absorb_one(body: &mut Vec<Block>, at: usize, headline: &str) -> bool {
    let Some([.., Block::Figure(image), Block::Paragraph(text)]) = body.get_mut(..=at) else { return false };
    if !is_plain(text) {
        return false;
    }
    let words = text.words();
    if !belongs(&words, &image.texts, headline) {
        return false;
    }
    let texts = &mut Rc::make_mut(image).texts;
    texts.paragraph.get_or_insert(words);
    body.remove(at);
    true
}

fn belongs(words: &str, texts: &Texts, headline: &str) -> bool {
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
