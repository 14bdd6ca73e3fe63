//! Inline elements: marks, links, ruby, and sources of quotations.

use super::block_builder::{BlockBuilder, ContainerKind};
use super::text_builder::Mark;
use super::tree::{Element, HtmlNode, text_content};
use super::whitespace;
use crate::article::notice::NoticeKind;
use crate::article::text::Span;
use crate::article::url::Url;
use crate::formats::json::shorten;

impl<'a> BlockBuilder<'a> {
    pub(super) fn with_mark(&mut self, mark: Mark, element: &'a Element) {
        if self.text.is_open(&mark) {
            return self.read_nodes(&element.children);
        }
        self.text.open_mark(mark);
        self.read_nodes(&element.children);
        self.text.close_mark();
    }

    pub(super) fn anchor(&mut self, element: &'a Element) {
        let outer = self.link;
        let Some(address) = element.non_empty("href") else { return self.read_nodes(&element.children) };
        self.link = Some(address);
        if element.has_class("wp-block-file__button") {
            // Only the style separates the button from the file name.
            self.text.push_text(" ");
        }
        match Url::link(self.context.base, address) {
            // Icons that link to a heading, or back from a footnote.
            Some(_) if address.starts_with('#') && is_icon(element) => {}
            // The viewer has no targets for fragments.
            Some(_) if address.starts_with('#') => self.read_nodes(&element.children),
            Some(url) => self.with_mark(Mark::Link(url), element),
            None => {
                self.context.node.note(NoticeKind::UnsafeUrl(shorten(address)));
                self.read_nodes(&element.children);
            }
        }
        self.link = outer;
    }

    pub(super) fn ruby(&mut self, element: &'a Element) {
        let mut base = String::new();
        for content in &element.children {
            match content {
                HtmlNode::Text(text) => base.push_str(text),
                HtmlNode::Element(reading) if reading.name == "rt" => {
                    let (text, annotation) =
                        (whitespace::collapse(&base), whitespace::collapse(&text_content(&reading.children)));
                    self.text.push_span(Span::Ruby { text, annotation });
                    base.clear();
                }
                HtmlNode::Element(other) if other.name == "rp" => {}
                HtmlNode::Element(other) => base.push_str(&text_content(&other.children)),
            }
        }
        self.text.push_text(&base);
    }

    /// Reads a `<cite>`. At the start of a line in a quotation it is the source, elsewhere it is a title.
    pub(super) fn cite(&mut self, element: &'a Element) {
        if self.container == ContainerKind::Quote && (self.text.is_empty() || self.text.ends_in_break()) {
            self.quotation_source(element);
        } else {
            self.with_mark(Mark::Emphasis, element);
        }
    }

    pub(super) fn quotation_source(&mut self, element: &'a Element) {
        self.flush();
        let words = whitespace::collapse(&text_content(&element.children));
        let name = words.trim_start_matches(['—', '–', '-', '―', ' ']);
        if !name.is_empty() {
            self.caption_or_source = Some(name.to_owned());
        }
    }
}

fn is_icon(element: &Element) -> bool {
    let sign = whitespace::collapse(&text_content(&element.children));
    // A variation selector that requests text style may follow the icon.
    matches!(sign.trim_end_matches('\u{FE0E}'), "#" | "¶" | "§" | "🔗" | "↩")
}
