//! An article as Markdown: CommonMark, with tables and footnotes of GitHub.
//!
//! All text is escaped, so that no text becomes markup, and no HTML is written. What CommonMark cannot express is written as text.

mod front_matter;
mod inline;

use crate::article::Article;
use crate::article::block::{Block, ListItem, Media, MediaKind};
use crate::article::embed::Embed;
use crate::article::image::Image;
use crate::article::link::Link;
use crate::article::text::{Span, Text};
use crate::locale::Locale;
use crate::prerender::escape;

/// Returns the article with its front matter, its body and a footnote for its source.
pub fn markdown(article: &Article) -> String {
    let locale = Locale::choose(article.language.as_ref());
    let mut parts = vec![front_matter::front_matter(article)];
    let note = source(article, locale);
    let mark = if note.is_some() { "[^source]" } else { "" };
    let byline = byline(article, locale);
    if !article.headline.is_empty() {
        let headline = inline::heading(&Text::plain(article.headline.as_str()));
        parts.push(format!("# {headline}{}", if byline.is_some() { "" } else { mark }));
    }
    parts.extend(article.alternative_headline.as_deref().and_then(|words| plain(words).map(strong)));
    parts.extend(byline.map(|byline| format!("{byline}{mark}")));
    parts.extend(article.description.as_deref().and_then(plain));
    parts.extend(blocks(&article.body, locale));
    parts.extend(note.map(|note| format!("[^source]: {note}")));
    format!("{}\n", parts.join("\n\n"))
}

/// Returns authors and date.
fn byline(article: &Article, locale: &Locale) -> Option<String> {
    let authors = names(&article.authors, locale);
    let date = article.published.map(|date| inline::paragraph(&Text::plain(locale.date(&date))));
    let parts: Vec<String> = authors.into_iter().chain(date).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// Returns the publisher and the address of the article.
fn source(article: &Article, locale: &Locale) -> Option<String> {
    let publisher = names(article.source.as_slice(), locale)
        .map(|name| format!("{}{}{name}", inline::escaped(locale.source), inline::escaped(locale.colon)));
    let address = article.url.as_ref().map(inline::address);
    let parts: Vec<String> = publisher.into_iter().chain(address).collect();
    (!parts.is_empty()).then(|| parts.join(" – "))
}

fn names(links: &[Link], locale: &Locale) -> Option<String> {
    let name = |link: &Link| {
        let text = Text::plain(link.name.as_str());
        let url = link.url.clone();
        inline::paragraph(&url.map_or(text.clone(), |url| Text(vec![Span::Link { url, text }])))
    };
    let names: Vec<String> = links.iter().map(name).filter(|name| !name.is_empty()).collect();
    (!names.is_empty()).then(|| names.join(locale.list_separator))
}

fn plain(words: &str) -> Option<String> {
    Some(inline::paragraph(&Text::plain(words))).filter(|words| !words.is_empty())
}

fn strong(words: String) -> String {
    format!("**{words}**")
}

/// Returns each block. Neighbouring lists get different markers, which keeps them apart.
fn blocks(body: &[Block], locale: &Locale) -> Vec<String> {
    let mut parts = Vec::with_capacity(body.len());
    let mut previous: Option<(Option<bool>, bool)> = None;
    for block in body {
        let kind = match block {
            Block::List { start, .. } => Some(start.is_some()),
            _ => None,
        };
        let alternates = kind.is_some() && previous.is_some_and(|(other, used)| other == kind && !used);
        previous = Some((kind, alternates));
        let words = self::block(block, alternates, locale);
        parts.extend(Some(words).filter(|words| !words.trim().is_empty()));
    }
    parts
}

fn block(block: &Block, alternates: bool, locale: &Locale) -> String {
    match block {
        Block::Paragraph(text) => inline::paragraph(text),
        Block::Heading { level, text } => {
            format!("{} {}", "#".repeat(usize::from(*level).clamp(2, 6)), inline::heading(text))
        }
        Block::List { start, items } => list(*start, items, alternates, locale),
        Block::Quote { text, cite } => {
            let cite = cite.as_deref().and_then(plain).map(|cite| format!("— {cite}"));
            let parts: Vec<String> = [inline::paragraph(text)].into_iter().chain(cite).collect();
            quoted(&parts.join("\n\n"))
        }
        Block::Figure(image) => figure(image, locale),
        Block::Gallery { images, caption, .. } => {
            let images = images.iter().map(|image| figure(image, locale));
            let parts: Vec<String> = images.chain(caption.as_deref().and_then(plain)).collect();
            parts.join("\n\n")
        }
        Block::Media(media) => self::media(media, locale),
        Block::Embed(embed) => self::embed(embed),
        Block::Table { caption, header, rows } => {
            let caption = caption.as_deref().and_then(plain);
            let parts: Vec<String> = caption.into_iter().chain(table(header, rows)).collect();
            parts.join("\n\n")
        }
        Block::Code { language, text } => code(language.as_deref(), text),
        Block::Divider => "***".to_owned(),
        Block::Aside { heading, body } => {
            let heading = heading.as_deref().and_then(plain).map(strong);
            let parts: Vec<String> = heading.into_iter().chain(blocks(body, locale)).collect();
            quoted(&parts.join("\n\n"))
        }
    }
}

fn list(start: Option<u32>, items: &[ListItem], alternates: bool, locale: &Locale) -> String {
    let mut out = String::new();
    let mut number = start.unwrap_or_default();
    let is_loose = items.iter().any(|item| item.body.iter().any(|block| !is_tight(block)));
    for item in items {
        // CommonMark has numbers of at most nine digits.
        let marker = match (start, alternates) {
            (None, false) => "- ".to_owned(),
            (None, true) => "+ ".to_owned(),
            (Some(_), false) => format!("{}. ", number.min(999_999_999)),
            (Some(_), true) => format!("{}) ", number.min(999_999_999)),
        };
        number = number.saturating_add(1);
        let text = Some(inline::paragraph(&item.text)).filter(|text| !text.is_empty());
        let parts: Vec<String> = text.into_iter().chain(blocks(&item.body, locale)).collect();
        if !out.is_empty() {
            out.push_str(if is_loose { "\n\n" } else { "\n" });
        }
        let inner = parts.join(if is_loose { "\n\n" } else { "\n" });
        let indent = " ".repeat(marker.len());
        for (index, line) in inner.split('\n').enumerate() {
            match (index, line.is_empty()) {
                (0, _) => out.push_str(format!("{marker}{line}").trim_end_matches(' ')),
                (_, true) => out.push('\n'),
                (_, false) => out.extend(["\n", indent.as_str(), line]),
            }
        }
    }
    out
}

/// Whether a block may follow the text of its item without a blank line. Only a list that begins with 1 interrupts a paragraph.
fn is_tight(block: &Block) -> bool {
    match block {
        Block::List { start: None | Some(1), items } => {
            items.iter().all(|item| !item.text.is_blank() && item.body.iter().all(is_tight))
        }
        _ => false,
    }
}

fn quoted(words: &str) -> String {
    let line = |line: &str| if line.is_empty() { ">".to_owned() } else { format!("> {line}") };
    words.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// Returns the photo, and below it the caption with the credit.
fn figure(image: &Image, locale: &Locale) -> String {
    let alternative = image.caption.alternative.as_deref().unwrap_or_default();
    let photo = format!("![{}]({})", inline::escaped(alternative), inline::destination(&image.source));
    let credit = image.caption.credit.as_deref().map(|name| locale.photo_credit(name));
    let words: Vec<String> = image
        .caption
        .shown
        .as_deref()
        .and_then(plain)
        .into_iter()
        .chain(credit.as_deref().and_then(plain))
        .collect();
    if words.is_empty() { photo } else { format!("{photo}\\\n{}", words.join(" ")) }
}

fn media(media: &Media, locale: &Locale) -> String {
    let kind = match media.kind {
        MediaKind::Video => locale.video,
        MediaKind::Audio => locale.audio,
    };
    let link = format!("[{}]({})", inline::escaped(kind), inline::destination(&media.source));
    let caption = media.caption.as_deref().and_then(plain);
    [link].into_iter().chain(caption).collect::<Vec<_>>().join("\\\n")
}

fn embed(embed: &Embed) -> String {
    let title =
        embed.title.as_deref().filter(|title| !title.trim().is_empty()).unwrap_or_else(|| embed.site());
    let link = format!("[{}]({})", inline::escaped(title), inline::destination(&embed.url));
    let caption = embed.caption.as_deref().and_then(plain);
    [link].into_iter().chain(caption).collect::<Vec<_>>().join("\\\n")
}

/// Returns a table of GitHub. It has a header row in any case, which may be empty.
fn table(header: &[Text], rows: &[Vec<Text>]) -> Option<String> {
    let columns = rows.iter().map(Vec::len).chain([header.len()]).max().filter(|columns| *columns > 0)?;
    let row = |cells: &[Text]| {
        let cells = (0..columns).map(|at| cells.get(at).map(inline::cell).unwrap_or_default());
        let cells = cells.map(|cell| format!(" {cell} "));
        format!("|{}|", cells.collect::<Vec<_>>().join("|"))
    };
    let lines = [row(header), format!("|{}", " --- |".repeat(columns))];
    Some(lines.into_iter().chain(rows.iter().map(|cells| row(cells))).collect::<Vec<_>>().join("\n"))
}

/// Returns a fenced block whose fence is longer than every run of backticks in the code.
fn code(language: Option<&str>, text: &str) -> String {
    let fence = "`".repeat((inline::longest_run(text) + 1).max(3));
    let is_name = |c: &char| c.is_alphanumeric() || "+-#._".contains(*c);
    let language: String = language.unwrap_or_default().chars().filter(is_name).collect();
    let text = escape::text(text).replace("\r\n", "\n").replace('\r', "\n");
    format!("{fence}{language}\n{}\n{fence}", text.trim_end_matches('\n'))
}
