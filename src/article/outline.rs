//! The outline of an article in plain text, for fixtures and `article-viewer check`.
//!
//! Each line begins with the kind of its content. Markup does not belong here.

use std::fmt::Write;

use super::Article;
use super::block::{Block, MediaKind};
use super::caption::Field;
use super::image::{Image, ImageRole};
use super::link::Link;

/// Returns the outline. Every line ends with a line break.
pub fn outline(article: &Article) -> String {
    let mut out = String::new();
    let mut line = |label: &str, words: &str| {
        if !words.is_empty() {
            // Writing to a string cannot fail.
            _ = writeln!(out, "{label}: {words}");
        }
    };
    let option = |words: &Option<String>| words.clone().unwrap_or_default();
    line("id", &option(&article.id));
    line("url", article.url.as_ref().map(super::url::Url::as_str).unwrap_or_default());
    line("language", article.language.as_ref().map(super::language::Language::as_str).unwrap_or_default());
    line("breadcrumb", &links(&article.breadcrumb, " > "));
    line("headline", &article.headline);
    line("second headline", &option(&article.alternative_headline));
    line("summary", &option(&article.description));
    line("protected", if article.protected { "the text is kept behind a password" } else { "" });
    line("author", &links(&article.authors, ", "));
    line("editor", &links(&article.editors, ", "));
    line("source", &article.source.iter().map(link).collect::<String>());
    line("published", &article.published.map(|date| date.iso()).unwrap_or_default());
    line("modified", &article.modified.map(|date| date.iso()).unwrap_or_default());
    line("sections", &article.sections.join(", "));
    blocks(&article.body, 0, &mut out);
    let mut line = |label: &str, links: &[&Link]| {
        for each in links {
            _ = writeln!(out, "{label}: {}", link(each));
        }
    };
    line("related", &article.related.iter().collect::<Vec<_>>());
    line("next", &article.next.iter().collect::<Vec<_>>());
    line("previous", &article.previous.iter().collect::<Vec<_>>());
    out
}

fn blocks(body: &[Block], depth: usize, out: &mut String) {
    let indent = "  ".repeat(depth);
    for block in body {
        out.push_str(&indent);
        _ = match block {
            Block::Paragraph(text) => writeln!(out, "p: {}", text.words()),
            Block::Heading { level, text } => writeln!(out, "h{level}: {}", text.words()),
            Block::List { start, items } => {
                let label = if start.is_some() { "numbered" } else { "list" };
                let from = start.filter(|start| *start != 1).map(|start| format!(" from {start}"));
                _ = writeln!(out, "{label} of {}{}:", items.len(), from.unwrap_or_default());
                for item in items {
                    _ = writeln!(out, "{indent}  - {}", item.text.words());
                    blocks(&item.body, depth + 2, out);
                }
                Ok(())
            }
            Block::Quote { text, cite } => {
                let cite = cite.as_ref().map(|cite| format!(" — {cite}")).unwrap_or_default();
                writeln!(out, "quote: {}{cite}", text.words())
            }
            Block::Figure(image) => writeln!(out, "image: {}", figure(image)),
            Block::Gallery { images, caption, layout } => {
                let caption = caption.as_ref().map(|words| format!(" {words}")).unwrap_or_default();
                let layout = layout.map(|layout| format!(" as {}", layout.as_str())).unwrap_or_default();
                _ = writeln!(out, "gallery of {}{layout}:{caption}", images.len());
                for image in images {
                    _ = writeln!(out, "{indent}  image: {}", figure(image));
                }
                Ok(())
            }
            Block::Media(media) => {
                let label = match media.kind {
                    MediaKind::Video => "video",
                    MediaKind::Audio => "audio",
                };
                writeln!(out, "{label}: {} {}", media.source, media.caption.as_deref().unwrap_or_default())
            }
            Block::Embed(embed) => {
                let provider = embed.provider().map_or("unknown", |provider| provider.name);
                writeln!(
                    out,
                    "embed: {} ({provider}) {}",
                    embed.url,
                    embed.title.as_deref().unwrap_or_default()
                )
            }
            Block::Table { caption, header, rows } => {
                _ = writeln!(out, "table: {}", caption.as_deref().unwrap_or_default());
                for row in Some(header).into_iter().filter(|row| !row.is_empty()).chain(rows) {
                    let cells: Vec<String> = row.iter().map(super::text::Text::words).collect();
                    _ = writeln!(out, "{indent}  {}", cells.join(" | "));
                }
                Ok(())
            }
            Block::Code { text, .. } => writeln!(out, "code: {}", text.replace('\n', " ⏎ ")),
            Block::Divider => writeln!(out, "divider"),
            Block::Aside { heading, body } => {
                _ = writeln!(out, "aside: {}", heading.as_deref().unwrap_or_default());
                blocks(body, depth + 1, out);
                Ok(())
            }
        };
    }
}

fn figure(image: &Image) -> String {
    let size = image.size.map_or("of unknown size".to_owned(), |(width, height)| format!("{width}x{height}"));
    let caption = &image.caption;
    let mut line = format!("{} {size}", image.source);
    let mut part = |label: &str, words: Option<&String>| {
        if let Some(words) = words {
            _ = write!(line, " [{label}: {words}]");
        }
    };
    let from = caption.decision.shown.filter(|field| *field != Field::Caption).map(Field::as_str);
    part(from.unwrap_or("caption"), caption.shown.as_ref());
    part("credit", caption.credit.as_ref());
    part("alt", caption.alternative.as_ref());
    let junk = if caption.decision.junk_alt { ", junk alt" } else { "" };
    let banner = if image.role == ImageRole::Banner { ", banner" } else { "" };
    _ = write!(
        line,
        " ({}, {}{junk}{banner})",
        caption.decision.relation.as_str(),
        caption.decision.rule.as_str()
    );
    line
}

fn links(list: &[Link], separator: &str) -> String {
    list.iter().map(link).collect::<Vec<_>>().join(separator)
}

fn link(link: &Link) -> String {
    match (&link.url, &link.src) {
        (_, Some(src)) => format!("{} <{src}>", link.name),
        (Some(url), None) => format!("{} <{url}>", link.name),
        (None, None) => link.name.clone(),
    }
}
