//! Documents of Editor.js (<https://editorjs.io/saving-data/>): blocks whose texts are inline HTML.
//!
//! Each site chooses its tools and their names. The common tools are listed here with their usual names.

mod list;

use super::reader::Reader;
use super::reader_context::ReaderContext;
use super::rich_text::{RecordContext, RichTextFormat, asset, envelope};
use crate::article::Article;
use crate::article::block::Block;
use crate::article::embed::Embed;
use crate::article::notice::NoticeKind;
use crate::article::text::{Span, Text};
use crate::formats::Format;
use crate::formats::json::{Node, shorten};

pub const READER: Reader = Reader { format: Format::EditorJs, recognizes, read };

pub const RICH_TEXT: RichTextFormat = RichTextFormat { format: Format::EditorJs, is_body, blocks };

/// Recognizes a bare body or a record with one.
pub fn recognizes(root: &Node<'_>) -> bool {
    envelope::recognizes(root, &RICH_TEXT)
}

/// Reads a bare body, or the article of a record.
pub fn read(root: &Node<'_>, context: ReaderContext<'_>) -> Article {
    envelope::read(root, context, &RICH_TEXT)
}

/// Whether a value is an object with a list of blocks, each with a type and data.
fn is_body(node: &Node<'_>) -> bool {
    let Some(blocks) = node.get("blocks").filter(Node::is_list) else { return false };
    let stamped = node.has("time") || node.has("version");
    let is_block = |block: &Node<'_>| {
        block.get("type").is_some_and(|kind| kind.as_str().is_some()) && (stamped || block.has("data"))
    };
    blocks.first(is_block).unwrap_or(stamped)
}

fn blocks(node: &Node<'_>, record: RecordContext<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(list) = node.get("blocks") {
        list.visit(&mut |node| block(node, record, &mut blocks));
    }
    blocks
}

fn block(node: &Node<'_>, record: RecordContext<'_>, out: &mut Vec<Block>) {
    let Some(kind) = node.text("type") else {
        let _: Option<()> = node.note_missing("type");
        return;
    };
    let Some(data) = node.get("data") else {
        // A delimiter needs no data.
        return if kind == "delimiter" {
            out.push(Block::Divider)
        };
    };
    let context = record.context;
    let text = |key: &str| data.get(key).map(|text| context.html_text(&text)).unwrap_or_default();
    let words = |key: &str| context.plain_text_at(&data, key);
    let name: String =
        kind.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    let read = match name.as_str() {
        "paragraph" | "text" => {
            return out.extend(data.get("text").map(|text| context.html_blocks(&text)).unwrap_or_default());
        }
        "raw" | "rawhtml" | "html" => {
            return out.extend(data.get("html").map(|html| context.html_blocks(&html)).unwrap_or_default());
        }
        "header" | "heading" => {
            let level = data.pixels("level").map_or(2, |level| level.clamp(2, 6) as u8);
            some(text("text")).map(|text| Block::Heading { level, text })
        }
        "list" | "nestedlist" | "editorjslist" | "checklist" => list::list(&data, record, &name),
        "quote" => some(text("text")).map(|text| Block::Quote { text, cite: words("caption") }),
        "code" | "codebox" | "codeflask" => {
            data.raw("code").map(|text| Block::Code { language: data.text("language"), text })
        }
        "delimiter" => Some(Block::Divider),
        "image" | "simpleimage" => asset::image(&data, record).map(|mut image| {
            image.texts.caption = words("caption");
            Block::Figure(image.into())
        }),
        "gallery" | "imagegallery" | "carousel" => gallery(&data, record),
        "embed" => embed(&data, record),
        "linktool" | "link" => link(&data, record),
        "attaches" | "file" => attached(&data, record),
        "table" => table(&data, record),
        "warning" | "alert" | "callout" => {
            let message = if data.has("message") { "message" } else { "text" };
            let body = data.get(message).map(|message| context.html_blocks(&message)).unwrap_or_default();
            let heading = words("title");
            (heading.is_some() || !body.is_empty()).then_some(Block::Aside { heading, body })
        }
        _ => match data.get("text") {
            // The text of an unknown tool is shown.
            Some(text) => return out.extend(context.html_blocks(&text)),
            None => {
                node.note(NoticeKind::UnknownBlock(shorten(&kind)));
                None
            }
        },
    };
    out.extend(read);
}

fn some(text: Text) -> Option<Text> {
    (!text.is_blank()).then_some(text)
}

fn gallery(data: &Node<'_>, record: RecordContext<'_>) -> Option<Block> {
    let key = if data.is_list() {
        None
    } else {
        ["images", "files", "items"].into_iter().find(|key| data.has(key))
    };
    let mut images = Vec::new();
    let mut one = |node: &Node<'_>| {
        images.extend(asset::image(node, record).map(|mut image| {
            image.texts.caption = record.context.plain_text_at(node, "caption");
            std::rc::Rc::new(image)
        }));
    };
    match key {
        Some(key) => data.get(key)?.visit(&mut one),
        None => data.visit(&mut one),
    }
    let caption = record.context.plain_text_at(data, "caption");
    (!images.is_empty()).then_some(Block::Gallery { images, caption, layout: None })
}

/// Returns an embed. The public page is preferred to the player's URL.
fn embed(data: &Node<'_>, record: RecordContext<'_>) -> Option<Block> {
    let base = record.context.base_url;
    let Some(url) = data.link("source", base).or_else(|| data.link("embed", base)) else {
        return data.note_missing("source");
    };
    let size = data.size();
    let caption = record.context.plain_text_at(data, "caption");
    Some(Block::Embed(Embed { size, caption, ..Embed::new(url) }))
}

/// Returns a linked page with its title and description. Its image is not loaded because it is on a third-party
/// server.
fn link(data: &Node<'_>, record: RecordContext<'_>) -> Option<Block> {
    let Some(url) = data.link("link", record.context.base_url) else { return data.note_missing("link") };
    let said = data.get("meta");
    let said = |key| said.as_ref().and_then(|said| record.context.plain_text_at(said, key));
    Some(Block::Embed(Embed { title: said("title"), caption: said("description"), ..Embed::new(url) }))
}

fn attached(data: &Node<'_>, record: RecordContext<'_>) -> Option<Block> {
    let Some(file) = data.get("file") else { return data.note_missing("file") };
    let Some(url) = file.link("url", record.context.base_url) else { return file.note_missing("url") };
    let name = data.text("title").or_else(|| file.text("name")).unwrap_or_else(|| url.to_string());
    Some(Block::Paragraph(Text(vec![Span::Link { url, text: Text::plain(name) }])))
}

fn table(data: &Node<'_>, record: RecordContext<'_>) -> Option<Block> {
    let mut rows = data.each("content", |row| {
        let mut cells = Vec::new();
        row.visit(&mut |cell| cells.push(record.context.html_text(cell)));
        Some(cells)
    });
    if rows.is_empty() {
        return data.note_missing("content");
    }
    // A header row without rows below it is a row.
    let header = if data.flag("withHeadings") && rows.len() > 1 { rows.remove(0) } else { Vec::new() };
    Some(Block::Table { caption: None, header, rows })
}
