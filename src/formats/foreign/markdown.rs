//! Markdown as articles use it: emphasis, links, code, lists, headings, quotations, dividers.
//!
//! It is parsed directly into blocks, because a library for all of Markdown is larger than all formats together. HTML
//! and other syntax stay text, and an image becomes its alternative text. Keys of formats never belong here.

mod inline;

use super::html;
use super::markup_context::MarkupContext;
use crate::article::block::{Block, ListItem};

/// The maximum depth of nested quotations and lists. Deeper markers stay text.
const MAX_DEPTH: usize = 16;

/// Returns the blocks of Markdown.
pub fn blocks(words: &str, context: MarkupContext<'_>) -> Vec<Block> {
    read(&words.lines().collect::<Vec<_>>(), context, 0)
}

/// The kind of block that a line starts.
enum LineStart<'a> {
    Blank,
    Rule,
    Heading(u8, &'a str),
    Fence(&'a str),
    Quote,
    /// A list item: its number, if it is ordered, and the width of its marker.
    Item(Option<u32>, usize),
    Words,
}

fn read(lines: &[&str], context: MarkupContext<'_>, depth: usize) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        at += 1;
        match start(line, depth) {
            LineStart::Blank => {}
            LineStart::Rule => blocks.push(Block::Divider),
            LineStart::Heading(level, words) => blocks.extend(heading(level, words, context)),
            LineStart::Fence(fence) => {
                let rest = &lines[at..];
                let length = rest.iter().take_while(|line| !line.trim().starts_with(fence)).count();
                let language = line.trim().trim_start_matches(['`', '~']).trim();
                let language = Some(language.to_owned()).filter(|language| !language.is_empty());
                blocks.push(Block::Code { language, text: rest[..length].join("\n") });
                at += length + 1;
            }
            LineStart::Quote => {
                let length = paragraph(&lines[at..], depth);
                let inner: Vec<&str> = lines[at - 1..at + length].iter().map(|line| unquoted(line)).collect();
                let text = html::join_text(read(&inner, context, depth + 1), 2);
                if !text.is_blank() {
                    blocks.push(Block::Quote { text, cite: None });
                }
                at += length;
            }
            LineStart::Item(number, _) => {
                let mut items = Vec::new();
                at -= 1;
                while let Some(&line) = lines.get(at)
                    && let LineStart::Item(same, width) = start(line, depth)
                    && same.is_some() == number.is_some()
                {
                    let length = item_length(&lines[at + 1..], width, depth);
                    let mut inner = vec![&line[width..]];
                    inner.extend(lines[at + 1..=at + length].iter().map(|line| dedented(line, width)));
                    items.extend(ListItem::from_blocks(read(&inner, context, depth + 1)));
                    at += length + 1;
                    // A blank line between two items does not end the list.
                    let blank = lines[at..].iter().take_while(|line| line.trim().is_empty()).count();
                    let next = lines.get(at + blank).map(|line| start(line, depth));
                    if matches!(next, Some(LineStart::Item(same, _)) if same.is_some() == number.is_some()) {
                        at += blank;
                    }
                }
                if !items.is_empty() {
                    blocks.push(Block::List { start: number, items });
                }
            }
            LineStart::Words => {
                let length = paragraph(&lines[at..], depth);
                let words = lines[at - 1..at + length].join("\n");
                at += length;
                // An underline makes the text a heading.
                if lines.get(at).is_some_and(|line| is_underline(line)) {
                    blocks.extend(heading(2, &words, context));
                    at += 1;
                } else {
                    blocks.extend(inline::text(&words, context).map(Block::Paragraph));
                }
            }
        }
    }
    blocks
}

fn heading(level: u8, words: &str, context: MarkupContext<'_>) -> Option<Block> {
    inline::text(words, context).map(|text| Block::Heading { level, text })
}

/// Returns the number of further lines in a paragraph.
fn paragraph(lines: &[&str], depth: usize) -> usize {
    let goes_on = |line: &&&str| {
        !is_underline(line) && matches!(start(line, depth), LineStart::Words | LineStart::Quote)
    };
    lines.iter().take_while(goes_on).count()
}

fn is_underline(line: &str) -> bool {
    let line = line.trim();
    let is_run = |sign| line.len() > 1 && line.bytes().all(|byte| byte == sign);
    is_run(b'=') || is_run(b'-')
}

/// Returns the number of further lines in an item: indented lines, and the rest of a paragraph.
fn item_length(lines: &[&str], width: usize, depth: usize) -> usize {
    let mut length = 0;
    let mut after_blank = false;
    for (index, line) in lines.iter().enumerate() {
        let blank = line.trim().is_empty();
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        let indented = indent >= width.min(2) || line.starts_with('\t');
        let lazy = !after_blank && matches!(start(line, depth), LineStart::Words);
        if !blank && !indented && !lazy {
            break;
        }
        after_blank = blank;
        if !blank {
            length = index + 1;
        }
    }
    length
}

fn dedented(line: &str, width: usize) -> &str {
    let indent = line.bytes().take(width).take_while(|byte| *byte == b' ').count();
    line[indent..].strip_prefix('\t').filter(|_| indent == 0).unwrap_or(&line[indent..])
}

fn unquoted(line: &str) -> &str {
    let line = line.trim_start();
    line.strip_prefix('>').map_or(line, |rest| rest.strip_prefix(' ').unwrap_or(rest))
}

fn start(line: &str, depth: usize) -> LineStart<'_> {
    let words = line.trim();
    let Some(first) = words.chars().next() else { return LineStart::Blank };
    let run = words.chars().take_while(|c| *c == first).count();
    let rest = &words[run * first.len_utf8()..];
    let bare = || words.chars().filter(|c| !c.is_whitespace());
    match first {
        '*' | '-' | '_' if bare().all(|c| c == first) && bare().count() >= 3 => LineStart::Rule,
        '#' if run <= 6 && (rest.is_empty() || rest.starts_with(' ')) => {
            let level = if run < 2 { 2 } else { run as u8 };
            LineStart::Heading(level, rest.trim().trim_end_matches('#').trim_end())
        }
        '`' | '~' if run >= 3 && !rest.contains('`') => LineStart::Fence(&words[..run]),
        '>' if depth < MAX_DEPTH => LineStart::Quote,
        _ if depth < MAX_DEPTH => {
            let digits = words.bytes().take_while(u8::is_ascii_digit).count();
            let ordered = (1..10).contains(&digits) && words[digits..].starts_with(['.', ')']);
            let number = words[..digits].parse().ok().filter(|_| ordered);
            let mark = if ordered { digits + 1 } else { usize::from("*-+".contains(first)) };
            let after = words.get(mark..).unwrap_or_default();
            if mark == 0 || !after.starts_with([' ', '\t']) {
                return LineStart::Words;
            }
            let indent = line.len() - line.trim_start().len();
            LineStart::Item(number, indent + mark + 1)
        }
        _ => LineStart::Words,
    }
}

#[cfg(test)]
mod tests;
