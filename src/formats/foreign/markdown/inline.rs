//! The marks inside a line of Markdown.

use crate::article::notice::NoticeKind;
use crate::article::text::{Span, Text};
use crate::article::url::Url;
use crate::formats::foreign::markup::Place;
use crate::formats::foreign::markup::flow::{Flow, Mark};
use crate::formats::json::shorten;

/// Marks within marks beyond this many levels stay words.
const DEEPEST: usize = 16;

/// Words of a link are few, and runs of signs short; what does not end soon is none.
const MOST: usize = 1_000;

/// The text of a paragraph, if there is anything to read in it.
pub fn text(words: &str, place: Place<'_>) -> Option<Text> {
    let mut flow = Flow::default();
    inline(words, place, 0, &mut flow);
    flow.take()
}

fn inline(words: &str, place: Place<'_>, depth: usize, flow: &mut Flow) {
    // What has been looked for in vain is not to be found further on either.
    let mut vain = [false; 9];
    let (mut done, mut at) = (0, 0);
    while let Some(found) = words[at..].find(['\\', '*', '_', '`', '[', '!', '<', '~', '\n', '&']) {
        let mark = at + found;
        let rest = &words[mark..];
        let first = rest.as_bytes()[0];
        at = mark + 1;
        let run = rest.bytes().take(MOST).take_while(|byte| *byte == first).count();
        let before = words[..mark].chars().next_back();
        match first {
            b'\\' => {
                flow.words(&words[done..mark]);
                // A backslash at the end of a line breaks it; before a sign it takes its meaning away.
                let sign = rest.as_bytes().get(1).copied().unwrap_or_default();
                done = mark + usize::from(sign.is_ascii_punctuation() || sign == b'\n');
                at = mark + 1 + usize::from(sign.is_ascii_punctuation());
            }
            b'\n' if words[..mark].ends_with("  ") || words[..mark].ends_with('\\') => {
                flow.words(words[done..mark].trim_end_matches(['\\', ' ']));
                flow.span(Span::Break);
                done = at;
            }
            b'&' => {
                const ENTITIES: [(&str, &str); 6] = [
                    ("&amp;", "&"),
                    ("&lt;", "<"),
                    ("&gt;", ">"),
                    ("&quot;", "\""),
                    ("&#39;", "'"),
                    ("&nbsp;", "\u{A0}"),
                ];
                if let Some((name, meant)) = ENTITIES.iter().find(|(name, _)| rest.starts_with(name)) {
                    flow.words(&words[done..mark]);
                    flow.words(meant);
                    (done, at) = (mark + name.len(), mark + name.len());
                }
            }
            b'`' => {
                let kind = run.min(2) - 1;
                let close = if vain[kind] { None } else { code_end(&rest[run..], run) };
                vain[kind] |= close.is_none();
                at = mark + run;
                if let Some(close) = close {
                    flow.words(&words[done..mark]);
                    flow.span(Span::Code(rest[run..run + close].trim().replace('\n', " ")));
                    at += close + run;
                    done = at;
                }
            }
            b'*' | b'_' | b'~' if depth < DEEPEST => {
                let run = run.min(if first == b'~' { 2 } else { 3 });
                let opens = rest[run..].chars().next().is_some_and(|c| !c.is_whitespace())
                    && (first != b'_' || !before.is_some_and(char::is_alphanumeric))
                    && (first != b'~' || run == 2);
                let kind = 1
                    + run
                    + match first {
                        b'*' => 0,
                        b'_' => 3,
                        _ => 5,
                    };
                let close = if opens && !vain[kind] { mark_end(&rest[run..], first, run) } else { None };
                vain[kind] |= opens && close.is_none();
                at = mark + run;
                if let Some(close) = close {
                    flow.words(&words[done..mark]);
                    // Words struck out are read all the same.
                    let marks: &[Mark] = match (first, run) {
                        (b'~', _) => &[],
                        (_, 1) => &[Mark::Emphasis],
                        (_, 2) => &[Mark::Strong],
                        _ => &[Mark::Strong, Mark::Emphasis],
                    };
                    marks.iter().for_each(|mark| flow.open(mark.clone()));
                    inline(&rest[run..run + close], place, depth + 1, flow);
                    marks.iter().for_each(|_| flow.close());
                    at += close + run;
                    done = at;
                }
            }
            b'[' | b'!' if depth < DEEPEST => {
                let picture = usize::from(first == b'!');
                if picture == 1 && !rest.starts_with("![") {
                    continue;
                }
                let Some((inner, address, length)) = link(&rest[picture..]) else { continue };
                flow.words(&words[done..mark]);
                let url = if picture == 1 { None } else { Url::link(place.base, address) };
                if url.is_none() && picture == 0 {
                    place.node.note(NoticeKind::RefusedUrl(shorten(address)));
                }
                // What a fragment points at is not in the viewer.
                let url = url.filter(|_| !address.starts_with('#'));
                let linked = url.is_some();
                url.into_iter().for_each(|url| flow.open(Mark::Link(url)));
                inline(inner, place, depth + 1, flow);
                if linked {
                    flow.close();
                }
                at = mark + picture + length;
                done = at;
            }
            b'<' => {
                let is_address =
                    ["http://", "https://", "mailto:"].iter().any(|it| rest[1..].starts_with(it));
                let end = rest.bytes().take(MOST).position(|byte| byte == b'>').filter(|_| is_address);
                let address = end.map_or("", |end| &rest[1..end]);
                if let Some(url) =
                    Url::link(None, address).filter(|_| !address.is_empty() && !address.contains(' '))
                {
                    flow.words(&words[done..mark]);
                    flow.open(Mark::Link(url));
                    flow.words(address);
                    flow.close();
                    at = mark + address.len() + 2;
                    done = at;
                }
            }
            _ => {}
        }
    }
    flow.words(&words[done..]);
}

/// Where a run of exactly as many backticks stands.
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

/// Where emphasis ends: a run of the same sign after a word, outside of code and of longer or shorter runs.
fn mark_end(words: &str, sign: u8, run: usize) -> Option<usize> {
    let bytes = words.as_bytes();
    let (mut at, mut inner) = (0, 0);
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 2,
            b'`' => {
                let length = bytes[at..].iter().take_while(|byte| **byte == b'`').count();
                at += length + code_end(&words[at + length..], length).map_or(0, |end| end + length);
            }
            byte if byte == sign => {
                let length = bytes[at..].iter().take_while(|byte| **byte == sign).count();
                let before = words[..at].chars().next_back();
                let after = words[at + length..].chars().next();
                let inside = sign == b'_' && after.is_some_and(char::is_alphanumeric);
                let closes = before.is_some_and(|c| !c.is_whitespace()) && !inside;
                let opens = after.is_some_and(|c| !c.is_whitespace());
                if closes && length >= run && (length == run || length == run + inner) {
                    // The inner marks end first.
                    return Some(at + length - run);
                }
                // Another kind of emphasis inside.
                if closes && inner > 0 {
                    inner = inner.saturating_sub(length);
                } else if opens && length != run {
                    inner += length;
                }
                at += length;
            }
            _ => at += 1,
        }
    }
    None
}

/// The words, the address and the length of `[words](address "title")`.
fn link(words: &str) -> Option<(&str, &str, usize)> {
    let mut depth = 0_usize;
    let mut escaped = false;
    let close = words.bytes().take(MOST).position(|byte| {
        let literal = escaped;
        escaped = byte == b'\\' && !literal;
        match byte {
            b'[' if !literal => depth += 1,
            b']' if !literal => depth -= 1,
            _ => {}
        }
        depth == 0
    })?;
    let rest = words[close + 1..].strip_prefix('(')?;
    let mut open = 1_usize;
    let end = rest.bytes().take(4 * MOST).position(|byte| {
        match byte {
            b'(' => open += 1,
            b')' => open -= 1,
            _ => {}
        }
        open == 0
    })?;
    let target = rest[..end].trim();
    let address = match target.strip_prefix('<').and_then(|target| target.split_once('>')) {
        Some((address, _)) => address,
        None => target.split([' ', '\n', '\t']).next().unwrap_or_default(),
    };
    Some((&words[1..close], address, close + 1 + 1 + end + 1))
}
