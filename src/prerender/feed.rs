//! Lists of articles for other programs: RSS 2.0, Atom and JSON Feed 1.1.

use super::escape::{label, markup};
use crate::article::date::Date;
use crate::article::feed::{Feed, FeedItem};
use crate::article::url::Url;
use crate::formats::wire::{self, FeedJson};

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A list of articles with what all formats say about it.
pub struct FeedDocument<'a> {
    /// The title.
    pub title: &'a str,
    /// The absolute address of the page with the same list.
    pub home: &'a str,
    /// The absolute address of the feed.
    pub address: &'a str,
    /// The language.
    pub language: Option<&'a str>,
    /// The articles, newest first. Addresses are absolute.
    pub items: &'a [FeedItem],
}

impl FeedDocument<'_> {
    /// Writes RSS 2.0.
    pub fn rss(&self) -> String {
        let language = self.language.map(|tag| format!("<language>{}</language>", markup(tag)));
        let mut out = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\" \
             xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:media=\"http://search.yahoo.com/mrss/\"><channel>\
             <title>{}</title><link>{}</link><description>{}</description>{}\
             <atom:link rel=\"self\" type=\"application/rss+xml\" href=\"{}\"/>\n",
            text(self.title),
            markup(self.home),
            text(self.title),
            language.unwrap_or_default(),
            markup(self.address),
        );
        for item in self.items {
            let Some(address) = address(item) else { continue };
            out.push_str(&format!(
                "<item><title>{}</title><link>{}</link>",
                text(&item.link.name),
                markup(address)
            ));
            out.push_str(&format!("<guid isPermaLink=\"true\">{}</guid>", markup(address)));
            optional(&mut out, "description", item.summary.as_deref());
            for author in &item.authors {
                optional(&mut out, "dc:creator", Some(author));
            }
            if let Some(date) = &item.published {
                optional(&mut out, "pubDate", Some(&rfc822(date)));
            }
            if let Some(image) = image(item) {
                out.push_str(&format!("<media:content medium=\"image\" url=\"{}\"/>", markup(image)));
            }
            out.push_str("</item>\n");
        }
        out + "</channel></rss>\n"
    }

    /// Writes Atom. `updated` is the time of the feed if no article has a date.
    pub fn atom(&self, updated: &Date) -> String {
        let latest = self.items.iter().find_map(|item| item.published.as_ref()).unwrap_or(updated);
        let language = self.language.map(|tag| format!(" xml:lang=\"{}\"", markup(tag)));
        let mut out = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"{}><title>{}</title>\
             <id>{}</id><link href=\"{}\"/><link rel=\"self\" href=\"{}\"/><updated>{}</updated><author><name>{}</name></author>\n",
            language.unwrap_or_default(),
            text(self.title),
            markup(self.address),
            markup(self.home),
            markup(self.address),
            rfc3339(latest),
            text(self.title),
        );
        for item in self.items {
            let Some(address) = address(item) else { continue };
            out.push_str(&format!(
                "<entry><title>{}</title><id>{}</id><link href=\"{}\"/><updated>{}</updated>",
                text(&item.link.name),
                markup(address),
                markup(address),
                rfc3339(item.published.as_ref().unwrap_or(latest)),
            ));
            for author in &item.authors {
                out.push_str(&format!("<author><name>{}</name></author>", text(author)));
            }
            optional(&mut out, "summary", item.summary.as_deref());
            out.push_str("</entry>\n");
        }
        out + "</feed>\n"
    }
}

/// Writes JSON Feed with the viewer's extension, which the list of a channel is read from.
pub fn json_feed(title: &str, items: Vec<FeedItem>, next: Option<Url>) -> String {
    wire::to_json(&FeedJson::from(&Feed { title: Some(title.to_owned()), items, next }))
}

fn address(item: &FeedItem) -> Option<&str> {
    item.link.url.as_ref().map(Url::as_str)
}

/// The photo of a card. Feeds name files, so an inline photo is left out.
fn image(item: &FeedItem) -> Option<&str> {
    item.image.as_ref().map(|image| image.source.as_str()).filter(|source| source.starts_with("http"))
}

fn text(words: &str) -> String {
    markup(&label(words))
}

fn optional(out: &mut String, tag: &str, words: Option<&str>) {
    if let Some(words) = words.filter(|words| !words.is_empty()) {
        out.push_str(&format!("<{tag}>{}</{tag}>", text(words)));
    }
}

/// Formats a date for RSS. The day of the week is optional there.
fn rfc822(date: &Date) -> String {
    let (hour, minute) = date.time.unwrap_or_default();
    let offset = date.offset.unwrap_or_default();
    let month = MONTHS.get(usize::from(date.month).wrapping_sub(1)).unwrap_or(&"Jan");
    let sign = if offset < 0 { '-' } else { '+' };
    let minutes = offset.unsigned_abs();
    format!(
        "{:02} {month} {:04} {hour:02}:{minute:02}:00 {sign}{:02}{:02}",
        date.day,
        date.year,
        minutes / 60,
        minutes % 60
    )
}

/// Formats a date for Atom and sitemaps, which require a time and an offset. Without an offset the time is read as UTC.
pub fn rfc3339(date: &Date) -> String {
    let full = Date {
        time: Some(date.time.unwrap_or_default()),
        offset: Some(date.offset.unwrap_or_default()),
        ..*date
    };
    let iso = full.iso();
    // Seconds follow the minutes.
    format!("{}:00{}", &iso[..16], &iso[16..])
}
