//! The blocks of a body, in reading order.

use std::rc::Rc;

use super::model::{child, children};
use super::{image, media, text};
use crate::article::block::Block;
use crate::article::link::Link;
use crate::article::notice::NoticeKind;
use crate::formats::foreign::reader_context::ReaderContext;
use crate::formats::json::{Node, shorten};

/// The maximum depth of nested groups.
const MAX_DEPTH: usize = 4;

/// Reads blocks and collects the parts of an article.
pub struct BodyReader<'a> {
    context: ReaderContext<'a>,
    pub headline: Option<String>,
    /// A headline for screen readers or for pages without a visible one.
    pub fallback_headline: Option<String>,
    pub authors: Vec<Link>,
    pub related: Vec<Link>,
    pub body: Vec<Block>,
    depth: usize,
}

impl<'a> BodyReader<'a> {
    pub fn new(context: ReaderContext<'a>) -> Self {
        Self {
            context,
            headline: None,
            fallback_headline: None,
            authors: Vec::new(),
            related: Vec::new(),
            body: Vec::new(),
            depth: 0,
        }
    }

    /// Reads the blocks inside a model.
    pub fn blocks(&mut self, model: &Node<'_>) {
        if self.depth > MAX_DEPTH {
            return model.note(NoticeKind::TooDeep);
        }
        self.depth += 1;
        children(model, &mut |kind, inner| self.block(kind, inner));
        self.depth -= 1;
    }

    fn block(&mut self, kind: &str, model: &Node<'_>) {
        let base = self.context.base_url;
        match kind {
            "headline" => self.headline(model),
            "subheadline" => self.heading(model),
            "visuallyHiddenHeadline" | "fauxHeadline" => {
                self.fallback_headline = self.fallback_headline.take().or_else(|| text::plain_text(model));
            }
            "text" => self.body.extend(text::blocks(model, base, 0)),
            "image" => self.body.extend(image::image(model).map(|image| Block::Figure(Rc::new(image)))),
            "video" | "audio" => self.body.extend(media::media(model)),
            "links" => children(model, &mut |kind, link| {
                if kind == "link" {
                    let name = text::plain_text_of(link, "text");
                    let url = text::link(link, base, 0);
                    self.related.extend(name.map(|name| Link { name, url, src: None }));
                }
            }),
            "byline" => children(model, &mut |kind, person| {
                if kind == "contributor" {
                    self.authors.extend(author(person, self.context));
                }
            }),
            "group" => {
                let outer = std::mem::take(&mut self.body);
                self.blocks(model);
                let body = std::mem::replace(&mut self.body, outer);
                self.body.extend((!body.is_empty()).then_some(Block::Aside { heading: None, body }));
            }
            "social" | "embed" | "oEmbed" => match media::social(model, self.context) {
                Some(embed) => self.body.push(embed),
                None => model.note(NoticeKind::UnknownBlock(shorten(kind))),
            },
            // The position of the date, an advertisement, a fold of the page.
            "timestamp" | "mpu" | "wsoj" | "continueReading" => {}
            other => {
                let words = text::blocks(model, base, 0);
                if words.is_empty() {
                    model.note(NoticeKind::UnknownBlock(shorten(other)));
                }
                self.body.extend(words);
            }
        }
    }

    /// Reads a headline. The first one is the title, others are section headings unless they repeat it.
    fn headline(&mut self, model: &Node<'_>) {
        let Some(words) = text::plain_text(model) else { return };
        if self.headline.is_none() {
            self.headline = Some(words);
        } else if self.headline.as_deref() != Some(words.as_str()) {
            self.heading(model);
        }
    }

    fn heading(&mut self, model: &Node<'_>) {
        let text = text::text(model, self.context.base_url);
        if !text.is_blank() {
            self.body.push(Block::Heading { level: 2, text });
        }
    }
}

/// Returns an author with the role.
fn author(person: &Node<'_>, context: ReaderContext<'_>) -> Option<Link> {
    let mut name = text::plain_text_of(person, "name")?;
    if let Some(role) = text::plain_text_of(person, "role") {
        name = [name.as_str(), " (", &role, ")"].concat();
    }
    let url = child(person, "link", |link| {
        text::link(link, context.base_url, 0).or_else(|| link.link("locator", context.base_url))
    });
    Some(Link { name, url, src: None })
}
