//! Blocks and text, written in house JSON.

use super::list;
use crate::article::block::GalleryLayout;
use crate::article::block::{Block, Media, MediaKind};
use crate::article::embed::Embed;
use crate::article::image::Image;
use crate::article::text::{Span, Text};
use crate::article::url::Url;
use crate::formats::json::write::Writer;

/// A list of blocks.
pub fn blocks(blocks: &[Block], out: &mut Writer) {
    list(blocks, out, block);
}

fn block(block: &Block, out: &mut Writer) {
    out.begin('{');
    out.key("type");
    match block {
        Block::Paragraph(words) => {
            out.string("paragraph");
            text("text", words, out);
        }
        Block::Heading { level, text: words } => {
            out.string("heading");
            out.key("level");
            out.number(u32::from(*level));
            text("text", words, out);
        }
        Block::List { start, items } => {
            out.string("list");
            if let Some(start) = *start {
                out.key("ordered");
                out.yes();
                if start != 1 {
                    out.key("start");
                    out.number(start);
                }
            }
            out.key("items");
            list(items, out, |item, out| {
                if item.body.is_empty() {
                    return words(&item.text, out);
                }
                out.begin('{');
                text("text", &item.text, out);
                out.key("body");
                blocks(&item.body, out);
                out.end('}');
            });
        }
        Block::Quote { text: words, cite } => {
            out.string("quote");
            text("text", words, out);
            out.member("cite", cite.as_deref());
        }
        Block::Figure(photo) => {
            out.string("image");
            fields(photo, out);
        }
        Block::Gallery { images, caption, layout } => {
            out.string("gallery");
            out.member("layout", layout.map(GalleryLayout::as_str));
            out.member("caption", caption.as_deref());
            out.key("images");
            list(images, out, |photo, out| image(photo, out));
        }
        Block::Media(file) => media(file, out),
        Block::Embed(thing) => embed(thing, out),
        Block::Table { caption, header, rows } => {
            out.string("table");
            out.member("caption", caption.as_deref());
            out.key("header");
            list(header, out, words);
            out.key("rows");
            list(rows, out, |row, out| list(row, out, words));
        }
        Block::Code { language, text } => {
            out.string("code");
            out.member("language", language.as_deref());
            out.member("text", Some(text));
        }
        Block::Divider => out.string("divider"),
        Block::Aside { heading, body } => {
            out.string("aside");
            out.member("heading", heading.as_deref());
            out.key("body");
            blocks(body, out);
        }
    }
    out.end('}');
}

/// An image by itself.
pub fn image(image: &Image, out: &mut Writer) {
    out.begin('{');
    fields(image, out);
    out.end('}');
}

fn fields(image: &Image, out: &mut Writer) {
    out.member("id", image.id.as_deref());
    out.member("contentUrl", Some(image.source.as_str()));
    size(image.size, out);
    if !image.renditions.is_empty() {
        out.key("renditions");
        list(&image.renditions, out, |rendition, out| {
            out.begin('{');
            out.member("contentUrl", Some(rendition.source.as_str()));
            out.key("width");
            out.number(rendition.width);
            out.member("encodingFormat", rendition.encoding.as_deref());
            out.end('}');
        });
    }
    out.member("color", image.color.as_deref());
    out.member("thumbnailUrl", image.thumbnail.as_ref().map(Url::as_str));
    let texts = &image.texts;
    for (key, words) in [
        ("caption", &texts.caption),
        ("figcaption", &texts.figcaption),
        ("fullScreenCaption", &texts.full_screen),
        ("accessibilityCaption", &texts.accessible),
        ("alt", &texts.alt),
        ("title", &texts.title),
        ("description", &texts.description),
        ("creditText", &texts.credit),
    ] {
        out.member(key, words.as_deref());
    }
}

fn media(file: &Media, out: &mut Writer) {
    out.string(match file.kind {
        MediaKind::Video => "video",
        MediaKind::Audio => "audio",
    });
    out.member("contentUrl", Some(file.source.as_str()));
    out.member("poster", file.poster.as_ref().map(Url::as_str));
    size(file.size, out);
    out.member("caption", file.caption.as_deref());
}

fn embed(embed: &Embed, out: &mut Writer) {
    out.string("embed");
    out.member("url", Some(embed.url.as_str()));
    out.member("title", embed.title.as_deref());
    size(embed.size, out);
    out.member("poster", embed.poster.as_ref().map(Url::as_str));
    out.member("caption", embed.caption.as_deref());
}

fn size(size: Option<(u32, u32)>, out: &mut Writer) {
    if let Some((width, height)) = size {
        out.key("width");
        out.number(width);
        out.key("height");
        out.number(height);
    }
}

fn text(key: &str, text: &Text, out: &mut Writer) {
    out.key(key);
    words(text, out);
}

fn words(text: &Text, out: &mut Writer) {
    match text.0.as_slice() {
        [] => out.string(""),
        [Span::Plain(words)] => out.string(words),
        spans => list(spans, out, span),
    }
}

fn span(span: &Span, out: &mut Writer) {
    if let Span::Plain(words) = span {
        return out.string(words);
    }
    out.begin('{');
    out.key("type");
    match span {
        Span::Plain(_) => {}
        Span::Strong(inner) => {
            out.string("strong");
            text("text", inner, out);
        }
        Span::Emphasis(inner) => {
            out.string("emphasis");
            text("text", inner, out);
        }
        Span::Link { url, text: inner } => {
            out.string("link");
            out.member("url", Some(url.as_str()));
            text("text", inner, out);
        }
        Span::Code(words) => {
            out.string("code");
            out.member("text", Some(words));
        }
        Span::Sub(words) => {
            out.string("sub");
            out.member("text", Some(words));
        }
        Span::Sup(words) => {
            out.string("sup");
            out.member("text", Some(words));
        }
        Span::Ruby { text, annotation } => {
            out.string("ruby");
            out.member("text", Some(text));
            out.member("annotation", Some(annotation));
        }
        Span::Break => out.string("break"),
    }
    out.end('}');
}
