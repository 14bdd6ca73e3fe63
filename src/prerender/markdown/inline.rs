//! Formatted text as inline Markdown. A mark is written only where CommonMark recognizes it.

mod flanking;

use crate::article::text::{Span, Text};
use crate::article::url::Url;
use crate::prerender::escape;
use flanking::{closes, is_mark_free, opens};

/// The characters that are markup wherever they stand.
const SIGNS: [char; 8] = ['\\', '`', '*', '_', '[', ']', '<', '|'];

/// The maximum depth of nested marks. Deeper text has none.
const MAX_DEPTH: usize = 6;

/// Returns the text of a paragraph. Breaks are lines that end with a backslash.
pub fn paragraph(text: &Text) -> String {
    let lines = spans(&text.0, 0, None, None);
    let lines: Vec<String> = lines.trim().split('\n').map(line).collect();
    lines.join("\\\n")
}

/// Returns the text of a heading, in one line.
pub fn heading(text: &Text) -> String {
    let words = cell(text);
    // A number sign at the end would close the heading.
    match words.strip_suffix('#').filter(|start| !start.ends_with('\\')) {
        Some(start) => format!("{start}\\#"),
        None => words,
    }
}

/// Returns the text of a cell, in one line.
pub fn cell(text: &Text) -> String {
    spans(&text.0, 0, None, None).trim().replace('\n', " ")
}

/// Returns plain words in one line.
pub fn escaped(words: &str) -> String {
    let mut out = String::new();
    write_words(words, &mut out);
    out
}

/// Returns an address that is its own text, as a link.
pub fn address(url: &Url) -> String {
    if url.is_absolute() { format!("<{}>", destination(url)) } else { escaped(url.as_str()) }
}

/// Returns the address of a link. Characters that would end it are percent-encoded.
pub fn destination(url: &Url) -> String {
    let mut out = String::new();
    for c in url.as_str().chars() {
        // A semicolon could end a character reference.
        if c.is_whitespace()
            || c.is_control()
            || "()<>\\`*|;\"[]".contains(c) && !url.as_str().starts_with("data:")
        {
            let mut bytes = [0; 4];
            out.extend(c.encode_utf8(&mut bytes).bytes().map(|byte| format!("%{byte:02X}")));
        } else {
            out.push(c);
        }
    }
    out
}

/// Returns the length of the longest run of backticks.
pub fn longest_run(words: &str) -> usize {
    words.split(|c| c != '`').map(str::len).max().unwrap_or_default()
}

/// Writes spans. A break is a line feed, which no other span contains.
fn spans(spans: &[Span], depth: usize, before: Option<char>, after: Option<char>) -> String {
    let mut out = String::new();
    for (index, span) in spans.iter().enumerate() {
        let previous = out.chars().next_back().or(before);
        let next = spans.get(index + 1).map_or(after, first);
        match span {
            Span::Plain(words) => write_words(words, &mut out),
            Span::Strong(text) | Span::Emphasis(text) if depth >= MAX_DEPTH => {
                write_words(&text.words(), &mut out)
            }
            Span::Strong(text) => write_marked(text, true, depth, previous, next, &mut out),
            Span::Emphasis(text) => write_marked(text, false, depth, previous, next, &mut out),
            Span::Link { url, text } => {
                let words = self::spans(&text.0, depth + 1, Some('['), Some(']'));
                let inner = words.trim();
                if let Some((start, end)) = words.split_once(inner).filter(|_| !inner.is_empty()) {
                    out.push_str(&format!("{start}[{inner}]({}){end}", destination(url)));
                } else if url.is_absolute() {
                    out.push_str(&address(url));
                }
            }
            // Two runs of backticks side by side would be one.
            Span::Code(words) if previous == Some('`') => write_words(words, &mut out),
            Span::Code(words) => write_code(words, &mut out),
            Span::Sub(words) => write_words(&digits(words, "₀₁₂₃₄₅₆₇₈₉"), &mut out),
            Span::Sup(words) => write_words(&digits(words, "⁰¹²³⁴⁵⁶⁷⁸⁹"), &mut out),
            Span::Ruby { text, annotation } => write_words(&format!("{text}（{annotation}）"), &mut out),
            Span::Break => out.push('\n'),
        }
    }
    out
}

/// Returns the first character of a span. Where it is not certain, such as that of a mark that may be left out, it is a letter.
fn first(span: &Span) -> Option<char> {
    match span {
        Span::Plain(words) => escape::text(words).chars().next().or(Some('a')),
        Span::Break => Some('\n'),
        _ => Some('a'),
    }
}

/// Writes marked text. White space stands outside the marks, and so does punctuation where CommonMark would not see the mark.
fn write_marked(
    text: &Text,
    is_strong: bool,
    depth: usize,
    before: Option<char>,
    after: Option<char>,
    out: &mut String,
) {
    if let [Span::Plain(words)] = text.0.as_slice() {
        let is_letter = char::is_alphanumeric;
        let (start, end) = (words.find(is_letter), words.rfind(is_letter));
        let outside = |found: Option<usize>| found.unwrap_or_default();
        let last = outside(end) + words[outside(end)..].chars().next().map_or(0, char::len_utf8);
        let begin = if opens(words.chars().next(), before) { 0 } else { outside(start) };
        let stop = if closes(words.chars().next_back(), after) { words.len() } else { last };
        if start.is_some() && (begin > 0 || stop < words.len()) {
            write_words(&words[..begin], out);
            let previous = out.chars().next_back().or(before);
            let next = words[stop..].chars().next().or(after);
            let inner = Text::plain(&words[begin..stop]);
            write_trimmed(&inner, is_strong, depth, previous, next, out);
            return write_words(&words[stop..], out);
        }
    }
    write_trimmed(text, is_strong, depth, before, after, out);
}

fn write_trimmed(
    text: &Text,
    is_strong: bool,
    depth: usize,
    before: Option<char>,
    after: Option<char>,
    out: &mut String,
) {
    let sign = Some('*');
    let words = spans(&text.0, depth + 1, sign, sign);
    let inner = words.trim();
    let (start, end) = words.split_once(inner).unwrap_or_default();
    let outer_before = if start.is_empty() { before } else { Some(' ') };
    let outer_after = if end.is_empty() { after } else { Some(' ') };
    let is_seen = opens(inner.chars().next(), outer_before) && closes(inner.chars().next_back(), outer_after);
    let touches = |sign| outer_before == Some(sign) || outer_after == Some(sign);
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let mark = match is_strong {
        _ if !is_seen => "",
        true if !touches('*') && is_mark_free(inner, "**") => "**",
        true => "",
        // Underscores inside a word are no marks.
        false
            if !is_letter(outer_before)
                && !is_letter(outer_after)
                && !touches('_')
                && is_mark_free(inner, "_") =>
        {
            "_"
        }
        false if !touches('*') && is_mark_free(inner, "*") => "*",
        false => "",
    };
    if mark.is_empty() {
        // Without the mark, the text has other neighbours.
        out.push_str(&spans(&text.0, depth + 1, before, after));
    } else {
        out.extend([start, mark, inner, mark, end]);
    }
}

/// Writes code. White space at its ends stands outside, because CommonMark removes it.
fn write_code(code: &str, out: &mut String) {
    let code = escape::text(code);
    let words = code.split_whitespace().collect::<Vec<_>>().join(" ");
    // A table would see its bar.
    if words.is_empty() || words.contains('|') {
        return write_words(&code, out);
    }
    let fence = "`".repeat(longest_run(&words) + 1);
    let pad = if words.starts_with('`') || words.ends_with('`') { " " } else { "" };
    let outside = |is_space: bool| if is_space { " " } else { "" };
    let before = outside(code.starts_with(char::is_whitespace));
    let after = outside(code.ends_with(char::is_whitespace));
    out.extend([before, &fence, pad, &words, pad, &fence, after]);
}

/// Writes words. Runs of white space become one space, as in HTML, and control characters are left out.
fn write_words(words: &str, out: &mut String) {
    let words = escape::text(words);
    for (at, c) in words.char_indices() {
        let rest = &words[at + c.len_utf8()..];
        let next = rest.chars().next();
        let previous = words[..at].chars().next_back();
        let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let is_sign = match c {
            ' ' | '\n' | '\r' | '\t' => {
                if !matches!(previous, Some(' ' | '\n' | '\r' | '\t')) {
                    out.push(' ');
                }
                continue;
            }
            '~' => true,
            '&' => next == Some('#') || is_letter(next),
            '!' => next.is_none_or(|next| next == '['),
            // Bare addresses are links on GitHub.
            ':' => rest.starts_with("//"),
            '.' => words[..at].ends_with("www") || words[..at].ends_with("WWW"),
            '@' => is_letter(previous) && is_letter(next),
            _ => SIGNS.contains(&c),
        };
        if is_sign {
            out.push('\\');
        }
        out.push(c);
    }
}

/// Returns digits in another form. Other text stays, because most letters have no such form.
fn digits(words: &str, forms: &str) -> String {
    let form = |c: char| c.to_digit(10).and_then(|digit| forms.chars().nth(digit as usize));
    words.chars().map(form).collect::<Option<String>>().unwrap_or_else(|| words.to_owned())
}

/// Escapes what would be markup at the beginning of a line.
fn line(line: &str) -> String {
    let line = line.trim_matches(' ');
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let at = match line.chars().next() {
        Some('#' | '+' | '-' | '=' | '>' | ':') => 0,
        _ if (1..10).contains(&digits) && line[digits..].starts_with(['.', ')']) => digits,
        _ => return line.to_owned(),
    };
    let (start, end) = line.split_at(at);
    format!("{start}\\{end}")
}
