//! Inline elements: marks, links, ruby, and sources of quotations.

use super::block_builder::{BlockBuilder, ContainerKind};
use super::text_builder::Mark;
use super::tree::{Element, HtmlNode, words};
use super::whitespace;
use crate::article::notice::NoticeKind;
use crate::article::text::Span;
use crate::article::url::Url;
use crate::formats::json::shorten;

impl<'a> BlockBuilder<'a> {
    pub(super) fn marked(&mut self, mark: Mark, element: &'a Element) {
        if self.flow.is_open(&mark) {
            return self.contents(&element.children);
        }
        self.flow.open(mark);
        self.contents(&element.children);
        self.flow.close();
    }

    pub(super) fn anchor(&mut self, element: &'a Element) {
        let outer = self.link;
        let Some(address) = element.filled("href") else { return self.contents(&element.children) };
        self.link = Some(address);
        if element.has_class("wp-block-file__button") {
            // Only the style separates the button from the file name.
            self.flow.words(" ");
        }
        match Url::link(self.place.base, address) {
            // Icons that link to a heading, or back from a footnote.
            Some(_) if address.starts_with('#') && is_sign(element) => {}
            // The viewer has no targets for fragments.
            Some(_) if address.starts_with('#') => self.contents(&element.children),
            Some(url) => self.marked(Mark::Link(url), element),
            None => {
                self.place.node.note(NoticeKind::RefusedUrl(shorten(address)));
                self.contents(&element.children);
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
                        (whitespace::fold(&base), whitespace::fold(&words(&reading.children)));
                    self.flow.span(Span::Ruby { text, annotation });
                    base.clear();
                }
                HtmlNode::Element(other) if other.name == "rp" => {}
                HtmlNode::Element(other) => base.push_str(&words(&other.children)),
            }
        }
        self.flow.words(&base);
    }

    /// Reads a `<cite>`. At the start of a line in a quotation it is the source, elsewhere it is a title.
    pub(super) fn cite(&mut self, element: &'a Element) {
        if self.inside == ContainerKind::Quote && (self.flow.is_empty() || self.flow.ends_in_break()) {
            self.source(element);
        } else {
            self.marked(Mark::Emphasis, element);
        }
    }

    pub(super) fn source(&mut self, element: &'a Element) {
        self.flush();
        let words = whitespace::fold(&words(&element.children));
        let name = words.trim_start_matches(['—', '–', '-', '―', ' ']);
        if !name.is_empty() {
            self.aside = Some(name.to_owned());
        }
    }
}

fn is_sign(element: &Element) -> bool {
    let sign = whitespace::fold(&words(&element.children));
    // A variation selector that requests text style may follow the icon.
    matches!(sign.trim_end_matches('\u{FE0E}'), "#" | "¶" | "§" | "🔗" | "↩")
}
