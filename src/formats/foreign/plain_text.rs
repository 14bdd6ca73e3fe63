//! Converts plain text to paragraphs.

use crate::article::block::Block;
use crate::article::text::{Span, Text};
use crate::article::url::Url;

/// The meaning of a line break in a text without empty lines.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum LineBreaks {
    /// A line break, as in a poem.
    Break,
    /// The end of a paragraph.
    Paragraph,
}

/// Returns the paragraphs of a text, which empty lines separate. `read` converts a line.
pub fn paragraphs(words: &str, lines: LineBreaks, read: &dyn Fn(&str) -> Text) -> Vec<Block> {
    let words = words.trim().replace("\r\n", "\n");
    let all = || words.split(['\n', '\r', '\u{2028}', '\u{2029}']).map(str::trim);
    let parted = lines == LineBreaks::Paragraph && !all().any(str::is_empty);
    let mut blocks = Vec::new();
    let mut spans: Vec<Span> = Vec::new();
    for line in all().chain([""]) {
        if (line.is_empty() || parted) && !spans.is_empty() {
            blocks.push(Block::Paragraph(Text(std::mem::take(&mut spans))));
        }
        if !spans.is_empty() {
            spans.push(Span::Break);
        }
        spans.extend(read(line).0);
    }
    blocks
}

/// Converts a line and makes links of the URLs in it.
pub fn link_urls(line: &str) -> Text {
    let mut spans = Vec::new();
    let mut rest = line;
    let mut from = 0;
    while let Some(found) = rest[from..].find("http") {
        let start = from + found;
        let tail = &rest[start..];
        let length = tail.find(|c: char| !c.is_ascii_graphic() || "<>\"".contains(c)).unwrap_or(tail.len());
        let address = tail[..length].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'']);
        // A bracket around a URL does not belong to it.
        let address = if address.contains('(') { address } else { address.trim_end_matches(')') };
        let whole = address.starts_with("http://") || address.starts_with("https://");
        match Url::link(None, address).filter(|_| whole) {
            Some(url) => {
                spans.extend(Text::plain(&rest[..start]).0);
                spans.push(Span::Link { url, text: Text::plain(address) });
                rest = &tail[address.len()..];
                from = 0;
            }
            None => from = start + 4,
        }
    }
    spans.extend(Text::plain(rest).0);
    Text(spans)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &str, lines: LineBreaks) -> Vec<String> {
        let blocks = paragraphs(words, lines, &|line| Text::plain(line));
        let words = |block: &Block| match block {
            Block::Paragraph(text) => text.words(),
            _ => String::new(),
        };
        blocks.iter().map(words).collect()
    }

    #[test]
    fn paragraphs_end_at_empty_lines_or_at_lines() {
        assert_eq!(read("\na\r\nb\r\n\r\n \nc\n", LineBreaks::Break), ["a\nb", "c"]);
        assert_eq!(read("a\nb\n\nc", LineBreaks::Paragraph), ["a\nb", "c"]);
        assert_eq!(read("a\nb", LineBreaks::Break), ["a\nb"]);
        assert_eq!(read("a\nb", LineBreaks::Paragraph), ["a", "b"]);
        assert!(read(" \n ", LineBreaks::Paragraph).is_empty());
    }

    #[test]
    fn urls_become_links() {
        let link =
            |address: &str| Span::Link { url: Url::link(None, address).unwrap(), text: Text::plain(address) };
        let plain = |words: &str| Span::Plain(words.to_owned());
        assert_eq!(
            link_urls("见https://a.example/x?y=1。又 (http://b.example), http: https://").0,
            [
                plain("见"),
                link("https://a.example/x?y=1"),
                plain("。又 ("),
                link("http://b.example"),
                plain("), http: https://"),
            ]
        );
        assert!(link_urls("").0.is_empty());
    }
}
