//! Text and its spans: a string, or a list of strings and spans.

use crate::article::notice::NoticeKind;
use crate::article::text::{Span, Text};
use crate::article::url::Url;
use crate::formats::json::{Node, shorten};

/// The most spans within spans. Converted HTML needs fewer levels. Nested lists are bounded by the JSON parser.
const MAX_DEPTH: usize = 128;

/// Reads text. Blank text is absent.
pub fn text(node: &Node<'_>, base: Option<&Url>) -> Option<Text> {
    let mut spans = Vec::new();
    collect(node, base, 0, &mut spans);
    trim(&mut spans);
    let text = Text(spans);
    (!text.is_blank()).then_some(text)
}

fn collect(node: &Node<'_>, base: Option<&Url>, depth: usize, spans: &mut Vec<Span>) {
    if depth > MAX_DEPTH {
        node.note(NoticeKind::TooDeep);
    } else if node.is_list() {
        node.visit(&mut |member| collect(member, base, depth, spans));
    } else if node.is_object() {
        marked(node, base, depth, spans);
    } else if let Some(words) = node.as_str() {
        if !words.is_empty() {
            spans.push(Span::Plain(words.to_owned()));
        }
    } else if let Some(words) = node.words() {
        spans.push(Span::Plain(words));
    }
}

fn marked(node: &Node<'_>, base: Option<&Url>, depth: usize, spans: &mut Vec<Span>) {
    let inner = || {
        let mut inner = Vec::new();
        if let Some(text) = node.get("text") {
            collect(&text, base, depth + 1, &mut inner);
        }
        Text(inner)
    };
    let words = || inner().words();
    let kind = node.text("type").unwrap_or_default();
    let span = match kind.as_str() {
        "strong" => Span::Strong(inner()),
        "emphasis" => Span::Emphasis(inner()),
        "code" => Span::Code(words()),
        "sub" => Span::Sub(words()),
        "sup" => Span::Sup(words()),
        "break" => Span::Break,
        "ruby" => Span::Ruby { text: words(), annotation: node.text("annotation").unwrap_or_default() },
        "link" => match node.link("url", base) {
            Some(url) => Span::Link { url, text: inner() },
            // A link with an unsafe address becomes plain text.
            None => return spans.extend(inner().0),
        },
        "" | "text" => return spans.extend(inner().0),
        other => {
            node.note(NoticeKind::UnknownSpan(shorten(other)));
            return spans.extend(inner().0);
        }
    };
    spans.push(span);
}

/// Removes white space at both ends of a block. Indents are left to the style sheet.
fn trim(spans: &mut Vec<Span>) {
    let blank = |span: &&Span| matches!(span, Span::Plain(words) if words.trim().is_empty());
    let before = spans.iter().take_while(blank).count();
    spans.drain(..before);
    let after = spans.iter().rev().take_while(blank).count();
    spans.truncate(spans.len() - after);
    if let Some(Span::Plain(words)) = spans.first_mut() {
        *words = words.trim_start().to_owned();
    }
    if let Some(Span::Plain(words)) = spans.last_mut() {
        words.truncate(words.trim_end().len());
    }
}
