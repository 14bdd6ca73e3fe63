//! The allow-list of HTML elements: what each becomes.
//!
//! An element that is not listed is transparent: its text stays, the element is dropped.

use std::rc::Rc;

use super::block_builder::{BlockBuilder, ContainerKind};
use super::text_builder::Mark;
use super::tree::{Element, HtmlNode};
use super::{caption, code, embed, figure, image, koenig_card, list, media, style};
use crate::article::block::Block;

impl<'a> BlockBuilder<'a> {
    pub(super) fn read_element(&mut self, element: &'a Element) {
        let name = element.name.as_str();
        if style::is_hidden(element)
            || (self.container == ContainerKind::Heading && element.attribute("aria-hidden") == Some("true"))
            || (self.context.text_only && is_decoration(element))
        {
            return;
        }
        if caption::is_caption(element) && self.container == ContainerKind::Figure {
            return self.caption(element);
        }
        if let Some(card) = koenig_card::card(element, self.context) {
            self.flush();
            return self.blocks.extend(card);
        }
        if figure::is_figure(element) {
            self.flush();
            return self.blocks.extend(figure::figure(element, self.context));
        }
        match name {
            "button" if self.container == ContainerKind::Heading => self.read_nodes(&element.children),
            "script" | "style" | "template" | "head" | "title" | "object" | "embed" | "svg" | "canvas"
            | "input" | "select" | "textarea" | "button" | "dialog" | "rp" | "rt" => {}
            // Without the line, deleted text would have the opposite meaning.
            "del" | "s" | "strike" => {}
            // A copy of a formula for programs.
            "annotation" | "annotation-xml" => {}
            // A `<noscript>` after a photo repeats that photo.
            "noscript" => {
                if !matches!(self.blocks.last(), Some(Block::Figure(_))) {
                    self.read_nodes(&element.children);
                }
            }
            "br" => self.line_break(),
            "strong" | "b" => self.with_mark(Mark::Strong, element),
            "em" | "i" | "dfn" | "var" => self.with_mark(Mark::Emphasis, element),
            "code" | "kbd" | "samp" | "tt" => self.with_mark(Mark::Code, element),
            "sub" => self.with_mark(Mark::Sub, element),
            "sup" => self.with_mark(Mark::Sup, element),
            "span" if style::is_bold(element) => self.with_mark(Mark::Strong, element),
            "a" => self.anchor(element),
            "q" => {
                self.text.push_text("“");
                self.read_nodes(&element.children);
                self.text.push_text("”");
            }
            "ruby" => self.ruby(element),
            "cite" => self.cite(element),
            "footer" if self.container == ContainerKind::Quote => self.quotation_source(element),
            "img" | "amp-img" | "picture" => self.image(element),
            // A WordPress card is a quotation and an `<iframe>` of the same post.
            "iframe"
                if element.has_class("wp-embedded-content")
                    && matches!(self.blocks.last(), Some(Block::Embed(_))) => {}
            "iframe" | "amp-iframe" => {
                self.push_block_from(|builder| embed::iframe(element, builder.context))
            }
            "video" | "audio" | "amp-video" | "amp-audio" => {
                self.push_block_from(|builder| media::media(element, builder.context))
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(element),
            "ul" | "ol" | "menu" if !list::has_items(element) => self.read_block_element(element),
            "ul" | "ol" | "menu" => self.push_block_from(|builder| list::list(element, builder.context)),
            "blockquote" => self.quote(element),
            "table" => self.table(element),
            "pre" if element.has_class("wp-block-verse") => self.verse(element),
            "pre" => self.push_block_from(|_| code::code(element)),
            "hr" => self.push_block_from(|_| Some(Block::Divider)),
            "aside" | "details" => self.details(element),
            "dt" => {
                self.flush();
                self.with_mark(Mark::Strong, element);
                self.flush();
            }
            name if style::is_block(name) => self.read_block_element(element),
            _ => self.read_nodes(&element.children),
        }
    }

    /// Appends the block that `read` returns.
    fn push_block_from(&mut self, read: impl FnOnce(&Self) -> Option<Block>) {
        if let Some(block) = read(self) {
            self.flush();
            self.blocks.push(block);
        }
    }

    /// Reads a verse block, in which line breaks are kept.
    fn verse(&mut self, element: &'a Element) {
        self.flush();
        for content in &element.children {
            match content {
                HtmlNode::Text(words) => {
                    for (nth, line) in words.split('\n').enumerate() {
                        if nth > 0 {
                            self.line_break();
                        }
                        self.push_text(line);
                    }
                }
                HtmlNode::Element(element) => self.read_element(element),
            }
        }
        self.flush();
    }

    fn caption(&mut self, element: &'a Element) {
        self.flush();
        let (caption, credit) = caption::caption(element);
        self.caption_or_source = self.caption_or_source.take().or(caption);
        self.credit = self.credit.take().or(credit);
    }

    fn image(&mut self, element: &'a Element) {
        if let Some(character) = image::emoji(element) {
            return self.text.push_text(character);
        }
        if let Some(image) = image::image(element, self.link, self.context) {
            self.flush();
            self.blocks.push(Block::Figure(Rc::new(image)));
            self.photo_end = if self.centered { self.blocks.len() } else { usize::MAX };
            self.photo_in_same_element = true;
        }
    }
}

/// Whether an element is skipped if only text counts. An emoji image is text.
fn is_decoration(element: &Element) -> bool {
    match element.name.as_str() {
        "form" | "picture" => true,
        "img" | "amp-img" => image::emoji(element).is_none(),
        _ => false,
    }
}
