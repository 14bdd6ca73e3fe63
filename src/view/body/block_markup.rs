//! Each kind of block, as markup.

use super::Album;
use super::inline_text::text;
use super::section_heading::heading;
use crate::article::block::{Block, ListItem};
use crate::article::text::Text;
use crate::locale::Locale;
use crate::view::link_context::LinkContext;
use crate::view::tag::{Tag, maybe, tag};
use crate::view::{embed_player, gallery, media};

/// Draws a run of blocks into `parent`.
pub fn blocks(
    parent: Tag,
    list: &[Block],
    album: &Album,
    locale: &'static Locale,
    links: &LinkContext,
) -> Tag {
    list.iter().fold(parent, |parent, block| parent.child(one(block, album, locale, links)))
}

/// Draws one block.
pub fn one(block: &Block, album: &Album, locale: &'static Locale, links: &LinkContext) -> Tag {
    match block {
        Block::Paragraph(words) => text(tag("p", "av-text av-column"), words),
        Block::Heading { level, text } => heading(*level, text),
        Block::List { start, items } => {
            tag("div", "av-column").child(list(*start, items, album, locale, links))
        }
        Block::Quote { text: words, cite } => {
            let cite = cite.clone().map(|cite| tag("figcaption", "av-quote__cite").text("— ").text(cite));
            tag("figure", "av-quote av-column")
                .child(text(tag("blockquote", "av-quote__words"), words))
                .child(maybe(cite))
        }
        Block::Figure(image) => gallery::single(image, album, locale, links),
        Block::Gallery { images, caption, layout } => {
            gallery::gallery(images, caption.as_deref(), *layout, album, locale, links)
        }
        Block::Media(file) => media::media(file, album, locale, links),
        Block::Embed(embedded) => embed_player::embed_player(embedded, album, locale, links),
        Block::Table { caption, header, rows } => table(caption.as_deref(), header, rows),
        Block::Code { language, text } => {
            // Program text runs from left to right in every language.
            let code = tag("pre", "av-code").attr("dir", "ltr").attr("tabindex", "0");
            let code = code.maybe("data-language", language.clone());
            tag("div", "av-column").child(code.child(tag("code", "").text(text.clone())))
        }
        Block::Divider => tag("div", "av-column").child(tag("hr", "av-divider")),
        Block::Aside { heading, body } => {
            let heading = heading.clone().map(|words| tag("p", "av-aside__heading").text(words));
            let inner = tag("div", "av-aside__box").child(maybe(heading));
            tag("aside", "av-aside av-column").child(blocks(inner, body, album, locale, links))
        }
    }
}

fn list(
    start: Option<u32>,
    items: &[ListItem],
    album: &Album,
    locale: &'static Locale,
    links: &LinkContext,
) -> Tag {
    let list = match start {
        None => tag("ul", "av-list"),
        Some(start) => {
            let start = (start != 1).then(|| start.to_string());
            tag("ol", "av-list av-list_ordered").maybe("start", start)
        }
    };
    items.iter().fold(list, |list, item| {
        let words = text(tag("li", ""), &item.text);
        list.child(item.body.iter().fold(words, |parent, block| match block {
            // A list inside an item needs no column of its own.
            Block::List { start, items } => parent.child(self::list(*start, items, album, locale, links)),
            other => parent.child(one(other, album, locale, links)),
        }))
    })
}

fn table(caption: Option<&str>, header: &[Text], rows: &[Vec<Text>]) -> Tag {
    let title = caption.map(|words| tag("caption", "av-table__caption").text(words.to_owned()));
    let cells = |row: &[Text], cell: fn() -> Tag| {
        row.iter().fold(tag("tr", ""), |row, words| row.child(text(cell(), words)))
    };
    let head = (!header.is_empty())
        .then(|| tag("thead", "").child(cells(header, || tag("th", "").attr("scope", "col"))));
    let body = rows.iter().fold(tag("tbody", ""), |body, row| body.child(cells(row, || tag("td", ""))));
    let table = tag("table", "av-table__table").child(maybe(title)).child(maybe(head)).child(body);
    // A wide table scrolls by itself; a keyboard reaches it by its tab stop.
    tag("div", "av-table av-column")
        .attr("tabindex", "0")
        .attr("role", "group")
        .maybe("aria-label", caption.map(str::to_owned))
        .child(table)
}
