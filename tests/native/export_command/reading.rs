//! Reads Markdown as other programs do: by a parser of CommonMark, and by the project's own reader.

use article_viewer::article::block::Block;
use article_viewer::article::text::{Span, Text};
use article_viewer::formats::foreign::{self, Mapping, ReadOptions};
use article_viewer::prerender;
use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_json::json;

/// The result of a parser of CommonMark.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The texts of paragraphs, headings and cells.
    pub texts: Vec<String>,
    /// The names of all other elements, and the addresses of links and photos.
    pub elements: Vec<String>,
}

impl Found {
    pub fn has(&self, element: &str) -> bool {
        self.elements.iter().any(|found| found == element)
    }
}

/// Reads all of Markdown by CommonMark with the extensions of GitHub.
pub fn by_common_mark(markdown: &str) -> Found {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut found = Found::default();
    let mut is_new = true;
    for event in Parser::new_ext(markdown, options) {
        let mut element = |name: String| found.elements.push(name);
        match event {
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::Item | Tag::TableCell) => is_new = true,
            Event::Start(Tag::Link { dest_url, .. }) => element(format!("link {dest_url}")),
            Event::Start(Tag::Image { dest_url, .. }) => element(format!("image {dest_url}")),
            Event::Start(Tag::Strong) => element("strong".to_owned()),
            Event::Start(Tag::Emphasis) => element("emphasis".to_owned()),
            Event::Start(Tag::CodeBlock(kind)) => {
                is_new = true;
                element(format!("{kind:?}"));
            }
            Event::Start(tag) => element(format!("{tag:?}").split(['(', ' ']).next().unwrap().to_owned()),
            Event::Html(html) | Event::InlineHtml(html) => element(format!("HTML {html}")),
            Event::FootnoteReference(name) => element(format!("reference {name}")),
            Event::Rule => element("rule".to_owned()),
            Event::TaskListMarker(_) => element("task".to_owned()),
            Event::Text(words) | Event::Code(words) => push(&mut found.texts, &mut is_new, &words),
            Event::SoftBreak | Event::HardBreak => push(&mut found.texts, &mut is_new, "\n"),
            _ => {}
        }
    }
    found
}

fn push(texts: &mut Vec<String>, is_new: &mut bool, words: &str) {
    if std::mem::take(is_new) {
        texts.push(String::new());
    }
    texts.last_mut().unwrap().push_str(words);
}

/// Reads a body by the project's reader.
pub fn by_project(markdown: &str) -> Vec<Block> {
    let mapping = br#"{"headline": "/title", "body": {"kind": "markdown", "path": "/text"}}"#;
    let (mapping, parser) = (Mapping::read(mapping).unwrap(), prerender::parser());
    let document = json!({"title": "T", "text": markdown}).to_string();
    let options = ReadOptions { mapping: Some(&mapping), ..ReadOptions::new(None, &parser) };
    foreign::article(document.as_bytes(), options).unwrap().article.body
}

/// Returns the words that a reader of the Markdown sees, with single spaces.
pub fn words(text: &Text) -> String {
    let mut out = String::new();
    write_words(text, &mut out);
    plain(&out)
}

/// Returns words with single spaces, and without the forms of lowered and raised digits.
pub fn plain(words: &str) -> String {
    let digit = |c: char| {
        ["₀₁₂₃₄₅₆₇₈₉", "⁰¹²³⁴⁵⁶⁷⁸⁹"].iter().find_map(|forms| forms.chars().position(|form| form == c))
    };
    let words =
        words.chars().map(|c| digit(c).and_then(|digit| char::from_digit(digit as u32, 10)).unwrap_or(c));
    words.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn write_words(text: &Text, out: &mut String) {
    for span in &text.0 {
        match span {
            Span::Plain(words) | Span::Code(words) | Span::Sub(words) | Span::Sup(words) => {
                out.push_str(words)
            }
            Span::Strong(text) | Span::Emphasis(text) | Span::Link { text, .. } => write_words(text, out),
            Span::Ruby { text, annotation } => out.push_str(&format!("{text}（{annotation}）")),
            Span::Break => out.push('\n'),
        }
    }
}
