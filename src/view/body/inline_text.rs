//! Text with inline markup: emphasis, links, ruby.

use crate::article::text::{Span, Text};
use crate::view::link_context::with_hidden_host;
use crate::view::tag::{Tag, tag};

/// Appends text to an element.
pub fn append_text(parent: Tag, text: &Text) -> Tag {
    text.0.iter().fold(parent, |parent, span| match span {
        Span::Plain(words) => parent.text(words.clone()),
        Span::Strong(inner) => parent.child(append_text(tag("strong", ""), inner)),
        Span::Emphasis(inner) => parent.child(append_text(tag("em", ""), inner)),
        Span::Link { url, text: inner } => {
            let link = append_text(tag("a", "av-link").attr("href", url.as_str().to_owned()), inner);
            parent.child(with_hidden_host(link, &inner.words(), Some(url)))
        }
        Span::Code(words) => parent.child(tag("code", "av-inline-code").text(words.clone())),
        Span::Sub(words) => parent.child(tag("sub", "").text(words.clone())),
        Span::Sup(words) => parent.child(tag("sup", "").text(words.clone())),
        Span::Ruby { text, annotation } => {
            let ruby = tag("ruby", "").text(text.clone());
            let annotation = tag("rt", "").text(annotation.clone());
            // Browsers without ruby show the brackets.
            let (open, close) = (tag("rp", "").text("("), tag("rp", "").text(")"));
            parent.child(ruby.child(open).child(annotation).child(close))
        }
        Span::Break => parent.child(tag("br", "")),
    })
}
