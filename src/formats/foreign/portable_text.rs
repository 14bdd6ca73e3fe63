//! Portable Text (<https://github.com/portabletext/portabletext>), as Sanity stores it: a flat list of blocks.

mod list;

use super::html::{self, Mark};
use super::reader::Reader;
use super::reader_context::ReaderContext;
use super::rich_text::{MAX_DEPTH, RecordContext, RichTextFormat, asset, envelope};
use super::rich_text::{mark, paragraph_builder::ParagraphBuilder};
use crate::article::Article;
use crate::article::block::Block;
use crate::article::embed::Embed;
use crate::article::notice::NoticeKind;
use crate::formats::Format;
use crate::formats::json::{Node, shorten};

pub const READER: Reader = Reader { format: Format::PortableText, recognizes, read };

pub const RICH_TEXT: RichTextFormat = RichTextFormat { format: Format::PortableText, is_body, blocks };

/// Recognizes a bare body or a record with one. An empty list is a body if the record is one of Sanity.
pub fn recognizes(root: &Node<'_>) -> bool {
    envelope::recognizes(root, &RICH_TEXT)
}

/// Reads a bare body, or the article of a record.
pub fn read(root: &Node<'_>, context: ReaderContext<'_>) -> Article {
    envelope::read(root, context, &RICH_TEXT)
}

/// Whether a value is a list whose members have a `_type`, and of which one is a block, or the first has a key. Lists
/// of references are not bodies.
fn is_body(node: &Node<'_>) -> bool {
    let is_typed = |member: &Node<'_>| member.has("_type") && !member.has("_ref");
    if !node.is_list() || !node.first(is_typed).unwrap_or_default() {
        return false;
    }
    let mut is = node.first(|first| first.has("_key")).unwrap_or_default();
    node.visit(&mut |member| {
        is = is || member.get("_type").is_some_and(|kind| kind.as_str() == Some("block"));
    });
    is
}

fn blocks(node: &Node<'_>, record: RecordContext<'_>) -> Vec<Block> {
    nested(node, record, 0)
}

fn nested(node: &Node<'_>, record: RecordContext<'_>, depth: usize) -> Vec<Block> {
    let mut out = Vec::new();
    if depth > MAX_DEPTH {
        node.note(NoticeKind::TooDeep);
        return out;
    }
    let mut run = list::ListRun::default();
    node.visit(&mut |node| {
        let Some(kind) = node.text("_type") else {
            let _: Option<()> = node.note_missing("_type");
            return;
        };
        let is_item = kind == "block" && node.has("listItem");
        if !is_item {
            out.extend(run.take());
        }
        if kind != "block" {
            custom(node, &kind, record, depth, &mut out);
        } else if is_item {
            run.add(node, words(node, record, depth));
        } else {
            let words = words(node, record, depth);
            match node.text("style").as_deref() {
                Some("blockquote") => out.extend(html::quotation(words, None)),
                Some(style) if style.len() == 2 && style.starts_with('h') => {
                    // Level 1 is reserved for the headline.
                    let level =
                        style.bytes().last().map_or(2, |digit| digit.saturating_sub(b'0').clamp(2, 6));
                    out.extend(words.into_iter().map(|block| block.into_heading(level)));
                }
                _ => out.extend(words),
            }
        }
    });
    out.extend(run.take());
    out
}

/// Returns the spans of a block as a paragraph. Photos among them split it in two.
fn words(block: &Node<'_>, record: RecordContext<'_>, depth: usize) -> Vec<Block> {
    let mut paragraph = ParagraphBuilder::default();
    if let Some(children) = block.get("children") {
        children.visit(&mut |child| {
            let kind = child.text("_type").unwrap_or_default();
            if kind == "span" || (kind.is_empty() && child.has("text")) {
                let text = child.get("text");
                let text = text.as_ref().and_then(|text| text.as_str()).unwrap_or_default();
                if let Some(marks) = marks(child, block, record) {
                    paragraph.push_text(text, &marks);
                }
            } else {
                let mut inline = Vec::new();
                custom(child, &kind, record, depth, &mut inline);
                paragraph.extend(inline);
            }
        });
    }
    paragraph.finish()
}

/// Returns the marks of a span: names, or keys of the block's definitions. Unknown marks are dropped; `None` means
/// that the span is struck through.
fn marks(span: &Node<'_>, block: &Node<'_>, record: RecordContext<'_>) -> Option<Vec<Mark>> {
    let mut marks = Vec::new();
    let mut struck = false;
    let Some(names) = span.get("marks") else { return Some(marks) };
    names.visit(&mut |name| {
        let Some(name) = name.as_str() else { return };
        struck |= mark::is_struck(name);
        if let Some(mark) = mark::mark_named(name) {
            return mark::insert_mark(&mut marks, mark);
        }
        let Some(definitions) = block.get("markDefs") else { return };
        definitions.visit(&mut |definition| {
            if definition.get("_key").and_then(|key| key.as_str()) == Some(name)
                && let Some(url) = definition.link("href", record.context.base_url)
            {
                mark::insert_mark(&mut marks, Mark::Link(url));
            }
        });
    });
    (!struck).then_some(marks)
}

/// Reads a custom block by its usual names, else by its keys.
fn custom(node: &Node<'_>, kind: &str, record: RecordContext<'_>, depth: usize, out: &mut Vec<Block>) {
    let before = out.len();
    let base = record.context.base_url;
    match kind {
        "break" | "divider" | "hr" | "horizontalRule" => return out.push(Block::Divider),
        "code" | "codeBlock" if node.has("code") => {
            let language = node.text("language");
            out.extend(node.raw("code").map(|text| Block::Code { language, text }));
        }
        "gallery" | "imageGallery" => {
            let images = node.each("images", |image| asset::image(image, record).map(Into::into));
            let caption = node.text("caption");
            out.extend((!images.is_empty()).then_some(Block::Gallery { images, caption, layout: None }));
        }
        "table" => {
            let rows =
                node.each("rows", |row| Some(row.each("cells", |cell| Some(record.context.html_text(cell)))));
            out.extend((!rows.is_empty()).then_some(Block::Table {
                caption: None,
                header: Vec::new(),
                rows,
            }));
        }
        // Problems of a file have been noted already.
        _ if node.has("asset") => return out.extend(asset::file(node, record)),
        _ if node.has("url") => {
            let caption = node.text("caption");
            let embed = node.link("url", base).map(|url| Embed {
                title: node.text("title"),
                caption,
                ..Embed::new(url)
            });
            out.extend(embed.map(Block::Embed));
        }
        _ => node.members(&mut |_, value| {
            if is_body(value) {
                out.extend(nested(value, record, depth + 1));
            }
        }),
    }
    if out.len() == before {
        node.note(NoticeKind::UnknownBlock(shorten(kind)));
    }
}
