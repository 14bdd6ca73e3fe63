//! The markup of each kind of block. Kinds with files of their own are drawn there.

use super::inline_text::append_text;
use super::section_heading::heading;
use crate::article::block::{Block, ListItem};
use crate::article::text::Text;
use crate::view::block_context::BlockContext;
use crate::view::tag::{Tag, maybe, tag};
use crate::view::{embed_player, gallery, media};

/// Draws one block.
pub fn block(block: &Block, context: &BlockContext) -> Tag {
    match block {
        Block::Paragraph(text) => append_text(tag("p", "av-text av-column"), text),
        Block::Heading { level, text } => heading(*level, text),
        Block::List { start, items } => tag("div", "av-column").child(list(*start, items, context)),
        Block::Quote { text, cite } => {
            let cite = cite.clone().map(|cite| tag("figcaption", "av-quote__cite").text("— ").text(cite));
            tag("figure", "av-quote av-column")
                .child(append_text(tag("blockquote", "av-quote__words"), text))
                .child(maybe(cite))
        }
        Block::Figure(image) => gallery::figure(image, context),
        Block::Gallery { images, caption, layout } => {
            gallery::gallery(images, caption.as_deref(), *layout, context)
        }
        Block::Media(file) => media::media(file, context),
        Block::Embed(embedded) => embed_player::embed_player(embedded, context),
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
            let inner = body.iter().fold(inner, |inner, nested| inner.child(self::block(nested, context)));
            tag("aside", "av-aside av-column").child(inner)
        }
    }
}

fn list(start: Option<u32>, items: &[ListItem], context: &BlockContext) -> Tag {
    let list = match start {
        None => tag("ul", "av-list"),
        Some(start) => {
            let start = (start != 1).then(|| start.to_string());
            tag("ol", "av-list av-list_ordered").maybe("start", start)
        }
    };
    items.iter().fold(list, |list, item| {
        let text = append_text(tag("li", ""), &item.text);
        list.child(item.body.iter().fold(text, |parent, nested| match nested {
            // A list inside an item has the column of the outer list.
            Block::List { start, items } => parent.child(self::list(*start, items, context)),
            other => parent.child(block(other, context)),
        }))
    })
}

fn table(caption: Option<&str>, header: &[Text], rows: &[Vec<Text>]) -> Tag {
    let title = caption.map(|words| tag("caption", "av-table__caption").text(words.to_owned()));
    let row = |cells: &[Text], cell: fn() -> Tag| {
        cells.iter().fold(tag("tr", ""), |row, text| row.child(append_text(cell(), text)))
    };
    let head = (!header.is_empty())
        .then(|| tag("thead", "").child(row(header, || tag("th", "").attr("scope", "col"))));
    let body = rows.iter().fold(tag("tbody", ""), |body, cells| body.child(row(cells, || tag("td", ""))));
    let table = tag("table", "av-table__table").child(maybe(title)).child(maybe(head)).child(body);
    // A wide table scrolls by itself; the tab stop lets the keyboard scroll it.
    tag("div", "av-table av-column")
        .attr("tabindex", "0")
        .attr("role", "group")
        .maybe("aria-label", caption.map(str::to_owned))
        .child(table)
}
