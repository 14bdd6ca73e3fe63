//! The elements of a block. Their HTML is read like other HTML; scripts in it never run.

use std::rc::Rc;

use super::page::PageReader;
use super::{image, media};
use crate::article::block::Block;
use crate::article::embed::Embed;
use crate::article::link::Link;
use crate::article::notice::NoticeKind;
use crate::article::text::{Span, Text};
use crate::formats::foreign::html::join_text;
use crate::formats::foreign::oembed;
use crate::formats::foreign::reader_context::ReaderContext;
use crate::formats::json::{Node, shorten};

/// The prefix of the types of all elements.
pub const PREFIX: &str = "model.dotcomrendering.pageElements.";

impl PageReader<'_> {
    /// Reads the elements under a key.
    pub fn elements(&mut self, parent: &Node<'_>, key: &str) {
        let Some(list) = parent.get(key) else { return };
        list.visit(&mut |node| {
            if !node.is_object() {
                return node.note_wrong_type("an element").unwrap_or_default();
            }
            let Some(kind) = node.text("_type") else {
                return node.note_missing("_type").unwrap_or_default();
            };
            element(self, kind.strip_prefix(PREFIX).unwrap_or(&kind), node);
        });
    }
}

/// Reads one element.
fn element(page: &mut PageReader<'_>, kind: &str, node: &Node<'_>) {
    let context = page.context;
    let base = context.base_url;
    let html = node.get("html");
    let blocks = || html.as_ref().map(|html| context.html_blocks(html)).unwrap_or_default();
    let url_of_page =
        || ["url", "originalUrl", "embedUrl"].into_iter().find_map(|key| node.document(key, base));
    let title = |keys: &[&str]| keys.iter().find_map(|key| context.plain_text_at(node, key));
    let found = match kind {
        "TextBlockElement" => return text(page, blocks()),
        "SubheadingBlockElement" => {
            return page.blocks.extend(blocks().into_iter().map(|block| match block {
                Block::Heading { level, text } => Block::Heading { level, text: without_bold(text) },
                other => other,
            }));
        }
        "ImageBlockElement" => {
            return page.blocks.extend(image::image(node, context).map(|it| Block::Figure(Rc::new(it))));
        }
        "PullquoteBlockElement" | "BlockquoteBlockElement" => {
            let text = join_text(blocks(), 2);
            (!text.is_blank()).then(|| Block::Quote { text, cite: node.text("attribution") })
        }
        "RichLinkBlockElement" => {
            let (name, url) = (context.plain_text_at(node, "text"), node.link("url", base));
            // Repeated links are close to each other.
            let known = page.related.iter().rev().take(100).any(|link| link.url == url);
            let name = name.filter(|_| !known);
            return page.related.extend(name.map(|name| Link { name, url, src: None }));
        }
        "LinkBlockElement" => node.link("url", base).map(|url| {
            let label = context.plain_text_at(node, "label").unwrap_or_else(|| url.as_str().to_owned());
            Block::Paragraph(Text(vec![Span::Link { url, text: Text::plain(label) }]))
        }),
        "EmbedBlockElement" => {
            let embed = html.as_ref().and_then(|html| oembed::embed_in_html(html, context));
            let alt = context.plain_text_at(node, "alt");
            match embed {
                Some(embed) => Some(Block::Embed(Embed {
                    title: embed.title.or(alt),
                    caption: context.plain_text_at(node, "caption"),
                    ..embed
                })),
                None => alt.map(|alt| Block::Paragraph(Text::plain(alt))),
            }
        }
        "InteractiveBlockElement" | "InteractiveAtomBlockElement" => url_of_page().map(|url| {
            let title = title(&["title", "alt"]);
            Block::Embed(Embed { title, caption: context.plain_text_at(node, "caption"), ..Embed::new(url) })
        }),
        "YoutubeBlockElement" => media::youtube(node, context),
        "AudioBlockElement" | "AudioAtomBlockElement" => media::audio(node, context),
        "GuVideoBlockElement" | "VideoBlockElement" | "MediaAtomBlockElement" => media::video(node, context),
        "DividerBlockElement" => Some(Block::Divider),
        // Boxes beside the article, such as guides, profiles and timelines.
        _ if is_box(kind) => {
            let mut body = blocks();
            body.extend(events(node, context));
            body.extend(node.get("credit").map(|credit| context.html_blocks(&credit)).unwrap_or_default());
            let heading = title(&["title", "label"]);
            (!body.is_empty()).then_some(Block::Aside { heading, body })
        }
        _ if kind.starts_with("Video") => media::foreign(node, context),
        // Other types: the embed in the HTML, the page, or the text of the HTML.
        _ => {
            let post = html.as_ref().and_then(|html| oembed::embed_in_html(html, context));
            let title = title(&["title", "label", "btnText", "alt"]);
            match oembed::with_page(post, url_of_page()) {
                Some(embed) => Some(Block::Embed(Embed {
                    title: embed.title.or(title),
                    caption: context.plain_text_at(node, "caption"),
                    ..embed
                })),
                None => {
                    let blocks = blocks();
                    if !blocks.is_empty() {
                        return page.blocks.extend(blocks);
                    }
                    None
                }
            }
        }
    };
    match found {
        Some(block) => page.blocks.push(block),
        None => node.note(NoticeKind::UnknownBlock(shorten(kind))),
    }
}

/// Returns the events of a timeline: date, title and body of each.
fn events(node: &Node<'_>, context: ReaderContext<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for event in node.each("events", |event| {
        if !event.is_object() {
            return event.note_wrong_type("an event");
        }
        let head: Vec<String> =
            ["date", "title"].iter().filter_map(|key| context.plain_text_at(event, key)).collect();
        let head = Text(vec![Span::Strong(Text::plain(head.join(" · ")))]);
        let body = event.get("body").map(|body| context.html_blocks(&body)).unwrap_or_default();
        Some((!head.is_blank()).then_some(Block::Paragraph(head)).into_iter().chain(body))
    }) {
        blocks.extend(event);
    }
    blocks
}

fn is_box(kind: &str) -> bool {
    ["Guide", "QA", "QABlock", "Profile", "Timeline"].iter().any(|name| {
        kind.strip_prefix(name)
            .is_some_and(|rest| matches!(rest, "" | "Atom" | "BlockElement" | "AtomBlockElement"))
    })
}

/// Reads the blocks of a text element. A bold line is a heading, a line of bullets is a divider.
fn text(page: &mut PageReader<'_>, blocks: Vec<Block>) {
    for block in blocks {
        let block = match block {
            Block::Paragraph(text) if is_divider(&text) => Block::Divider,
            Block::Paragraph(text) if is_heading(&text) => {
                Block::Heading { level: if page.live { 3 } else { 2 }, text: without_bold(text) }
            }
            // In photo essays a list of one item is the caption of the photo before it.
            Block::List { items, start } => match (page.blocks.last_mut(), items.as_slice()) {
                (Some(Block::Figure(image)), [item])
                    if page.photo_essay && image.texts.caption.is_none() && item.body.is_empty() =>
                {
                    Rc::make_mut(image).texts.caption = Some(item.text.words());
                    continue;
                }
                _ => Block::List { items, start },
            },
            other => other,
        };
        page.blocks.push(block);
    }
}

fn is_divider(text: &Text) -> bool {
    let words = text.words();
    let mut signs = words.chars().filter(|c| !c.is_whitespace()).peekable();
    signs.peek().is_some() && signs.all(|c| matches!(c, '•' | '*' | '·' | '∙'))
}

fn is_heading(text: &Text) -> bool {
    /// The maximum length of a bold line that is a heading.
    const MAX_HEADING_LENGTH: usize = 120;
    matches!(text.0.as_slice(), [Span::Strong(inner)] if inner.words().chars().count() <= MAX_HEADING_LENGTH)
}

/// Removes bold from a heading, which is bold already.
fn without_bold(text: Text) -> Text {
    let spans = text.0.into_iter().flat_map(|span| match span {
        Span::Strong(inner) => inner.0,
        other => vec![other],
    });
    Text(spans.collect())
}
