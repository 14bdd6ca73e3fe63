//! Inline Markdown: marks, code, links and entities.

use crate::article::notice::NoticeKind;
use crate::article::text::{Span, Text};
use crate::article::url::Url;
use crate::formats::foreign::html::text_builder::{Mark, TextBuilder};
use crate::formats::foreign::markup_context::MarkupContext;
use crate::formats::json::shorten;

/// The maximum depth of nested marks. Deeper markers stay text.
const MAX_DEPTH: usize = 16;
/// The maximum length of link texts and marker runs, which bounds the search for their ends.
const MAX_LENGTH: usize = 1_000;
const ENTITIES: [(&str, &str); 6] =
    [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{A0}")];

/// Returns the text of a paragraph; `None` if it is blank.
pub fn text(words: &str, context: MarkupContext<'_>) -> Option<Text> {
    let mut builder = TextBuilder::default();
    inline(words, context, 0, &mut builder);
    builder.take_text()
}

/// The meaning of a marker.
enum Token<'a> {
    Words(&'a str),
    Span(Span),
    Marked(Vec<Mark>, &'a str),
}

fn inline(words: &str, context: MarkupContext<'_>, depth: usize, builder: &mut TextBuilder) {
    // Which markers have no closing one. They are not searched for again.
    let mut unclosed = [false; 9];
    let (mut done, mut at) = (0, 0);
    while let Some(found) = words[at..].find(['\\', '*', '_', '`', '[', '!', '<', '~', '\n', '&']) {
        let mark = at + found;
        let rest = &words[mark..];
        let first = rest.as_bytes()[0];
        let most = if b"`*_~".contains(&first) { MAX_LENGTH } else { 1 };
        let run = rest.bytes().take(most).take_while(|byte| *byte == first).count();
        at = mark + 1;
        let piece = match first {
            b'\\' if rest.starts_with("\\\n") => Some((2, Token::Span(Span::Break))),
            b'\\' if rest.as_bytes().get(1).is_some_and(u8::is_ascii_punctuation) => {
                Some((2, Token::Words(&rest[1..2])))
            }
            b'\n' if words[done..mark].ends_with("  ") => Some((1, Token::Span(Span::Break))),
            b'&' => {
                let entity = ENTITIES.iter().find(|(name, _)| rest.starts_with(name));
                entity.map(|(name, meant)| (name.len(), Token::Words(meant)))
            }
            b'`' => {
                at = mark + run;
                let kind = run.min(2) - 1;
                let close = if unclosed[kind] { None } else { code_end(&rest[run..], run) };
                unclosed[kind] |= close.is_none();
                close.map(|close| {
                    let code = rest[run..run + close].trim().replace('\n', " ");
                    (close + 2 * run, Token::Span(Span::Code(code)))
                })
            }
            b'*' | b'_' | b'~' if depth < MAX_DEPTH => {
                let run = run.min(3);
                at = mark + run;
                // Without the line, deleted text would have the opposite meaning.
                let (shift, marks) = match (first, run) {
                    (b'~', 2) => (6, Vec::new()),
                    (b'~', _) => continue,
                    (_, 1) => (1, vec![Mark::Emphasis]),
                    (_, 2) => (1, vec![Mark::Strong]),
                    _ => (1, vec![Mark::Strong, Mark::Emphasis]),
                };
                let kind = run + shift + if first == b'_' { 3 } else { 0 };
                let inside =
                    first == b'_' && words[..mark].chars().next_back().is_some_and(char::is_alphanumeric);
                let opens = !inside && rest[run..].chars().next().is_some_and(|c| !c.is_whitespace());
                let close = if opens && !unclosed[kind] { mark_end(&rest[run..], first, run) } else { None };
                unclosed[kind] |= opens && close.is_none();
                close.map(|close| {
                    let inner = if first == b'~' { "" } else { &rest[run..run + close] };
                    (close + 2 * run, Token::Marked(marks, inner))
                })
            }
            b'[' if depth < MAX_DEPTH => link(rest).map(|(inner, address, length)| {
                let url = Url::link(context.base, address);
                if url.is_none() {
                    context.node.note(NoticeKind::UnsafeUrl(shorten(address)));
                }
                // The viewer has no targets for fragments.
                let url = url.filter(|_| !address.starts_with('#'));
                (length, Token::Marked(url.map(Mark::Link).into_iter().collect(), inner))
            }),
            // An image becomes its alternative text.
            b'!' if depth < MAX_DEPTH && rest.starts_with("![") => {
                link(&rest[1..]).map(|(inner, _, length)| (length + 1, Token::Marked(Vec::new(), inner)))
            }
            b'<' => {
                let known = ["http://", "https://", "mailto:"].iter().any(|it| rest[1..].starts_with(it));
                let end = rest.bytes().take(MAX_LENGTH).position(|byte| byte == b'>').filter(|_| known);
                end.and_then(|end| {
                    let address = &rest[1..end];
                    let url = Url::link(None, address).filter(|_| !address.contains(' '))?;
                    let text = Text::plain(address);
                    Some((end + 1, Token::Span(Span::Link { url, text })))
                })
            }
            _ => None,
        };
        let Some((length, piece)) = piece else { continue };
        let before = &words[done..mark];
        builder.push_text(if first == b'\n' { before.trim_end_matches(' ') } else { before });
        match piece {
            Token::Words(words) => builder.push_text(words),
            Token::Span(span) => builder.push_span(span),
            Token::Marked(marks, inner) => {
                let count = marks.len();
                marks.into_iter().for_each(|mark| builder.open_mark(mark));
                inline(inner, context, depth + 1, builder);
                (0..count).for_each(|_| builder.close_mark());
            }
        }
        at = mark + length;
        done = at;
    }
    builder.push_text(&words[done..]);
}

/// Returns the position of a run of exactly `run` backticks.
fn code_end(words: &str, run: usize) -> Option<usize> {
    let mut at = 0;
    loop {
        let start = at + words[at..].find('`')?;
        let length = words[start..].bytes().take_while(|byte| *byte == b'`').count();
        if length == run {
            return Some(start);
        }
        at = start + length;
    }
}

/// Returns the position at which emphasis ends: a run of the same marker after a word, outside code and outside
/// longer or shorter runs.
fn mark_end(words: &str, sign: u8, run: usize) -> Option<usize> {
    let bytes = words.as_bytes();
    let (mut at, mut inner) = (0, 0);
    while at < bytes.len() {
        let byte = bytes[at];
        if byte == b'\\' {
            at += 2;
            continue;
        }
        let length = bytes[at..].iter().take_while(|other| **other == byte).count();
        if byte == b'`' {
            at += code_end(&words[at + length..], length).map_or(0, |end| end + length);
        } else if byte == sign {
            let is_word = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
            let after = words[at + length..].chars().next();
            let inside = sign == b'_' && after.is_some_and(char::is_alphanumeric);
            let closes = is_word(words[..at].chars().next_back()) && !inside;
            if closes && (length == run || length == run + inner) {
                // The inner marks end first.
                return Some(at + length - run);
            }
            // Another kind of emphasis inside.
            if closes && inner > 0 {
                inner = inner.saturating_sub(length);
            } else if is_word(after) && length != run {
                inner += length;
            }
        }
        at += length;
    }
    None
}

/// Returns the text, the URL and the length of `[text](url "title")`.
fn link(words: &str) -> Option<(&str, &str, usize)> {
    let close = pair_end(words, b'[', b']')?;
    let rest = &words[close + 1..];
    let end = pair_end(rest, b'(', b')').filter(|_| rest.starts_with('('))?;
    let target = rest[1..end].trim();
    let address = match target.strip_prefix('<').and_then(|target| target.split_once('>')) {
        Some((address, _)) => address,
        None => target.split([' ', '\n', '\t']).next().unwrap_or_default(),
    };
    Some((&words[1..close], address, close + 1 + end + 1))
}

/// Returns the position of the bracket that closes the first one.
fn pair_end(words: &str, open: u8, close: u8) -> Option<usize> {
    let (mut depth, mut escaped) = (0_usize, false);
    words.bytes().take(MAX_LENGTH).position(|byte| {
        let literal = escaped;
        escaped = byte == b'\\' && !literal;
        if byte == open && !literal {
            depth += 1;
        } else if byte == close && !literal {
            depth = depth.saturating_sub(1);
        }
        depth == 0
    })
}
