//! Text with marks, as markup.

use crate::article::text::{Span, Text};
use crate::view::tag::{Tag, tag};

/// Draws text into `parent`.
pub fn text(parent: Tag, words: &Text) -> Tag {
    words.0.iter().fold(parent, |parent, span| match span {
        Span::Plain(words) => parent.text(words.clone()),
        Span::Strong(inner) => parent.child(text(tag("strong", ""), inner)),
        Span::Emphasis(inner) => parent.child(text(tag("em", ""), inner)),
        Span::Link { url, text: inner } => {
            parent.child(text(tag("a", "av-link").attr("href", url.as_str().to_owned()), inner))
        }
        Span::Code(words) => parent.child(tag("code", "av-inline-code").text(words.clone())),
        Span::Sub(words) => parent.child(tag("sub", "").text(words.clone())),
        Span::Sup(words) => parent.child(tag("sup", "").text(words.clone())),
        Span::Ruby { text, annotation } => {
            let ruby = tag("ruby", "").text(text.clone());
            let reading = tag("rt", "").text(annotation.clone());
            // The brackets are for browsers that know no ruby.
            let (open, close) = (tag("rp", "").text("("), tag("rp", "").text(")"));
            parent.child(ruby.child(open).child(reading).child(close))
        }
        Span::Break => parent.child(tag("br", "")),
    })
}
