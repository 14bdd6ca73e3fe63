//! Properties of a post that articles and lists share: rendered HTML, dates and authors.

use crate::article::date::Date;
use crate::article::link::Link;
use crate::formats::foreign::reader_context::ReaderContext;
use crate::formats::json::Node;

/// Whether a value is a post. Lists may be requested without the content of posts.
pub fn is_post(node: &Node<'_>) -> bool {
    let rendered = |key| node.get(key).is_some_and(|part| part.is_object() && part.has_key("rendered"));
    rendered("title") && (rendered("content") || (rendered("excerpt") && node.has("id")))
}

/// Returns the plain text of `{"rendered": "<p>…"}` under a key.
pub fn rendered(node: &Node<'_>, key: &str, context: ReaderContext<'_>) -> Option<String> {
    context.plain_text_at(&node.get(key)?, "rendered")
}

/// Returns a local date with the offset that follows from the same date in UTC.
pub fn moment(node: &Node<'_>, local: &str, utc: &str) -> Option<Date> {
    let is_draft = |key: &str| {
        node.get(key).and_then(|date| Some(date.as_str()?.starts_with("0000"))).unwrap_or_default()
    };
    let read = |key: &str| if is_draft(key) { None } else { node.date(key) };
    match (read(local), read(utc)) {
        // A date without a time has no offset.
        (Some(day), _) if day.time.is_none() => Some(day),
        (Some(local), Some(utc)) => {
            let offset = local.minutes() - utc.minutes();
            Some(Date {
                offset: i16::try_from(offset).ok().filter(|offset| offset.abs() <= 14 * 60),
                ..local
            })
        }
        (None, Some(utc)) => Some(Date { offset: utc.time.map(|_| 0), ..utc }),
        (local, None) => local,
    }
}

/// Returns the authors. A site that hides its authors has errors in their place.
pub fn authors(node: &Node<'_>, context: ReaderContext<'_>) -> Vec<Link> {
    let embedded = node.get("_embedded");
    embedded.map(|embedded| embedded.each("author", |author| person(author, context))).unwrap_or_default()
}

fn person(node: &Node<'_>, context: ReaderContext<'_>) -> Option<Link> {
    if !node.is_object() || node.has("code") {
        return None;
    }
    Some(Link {
        name: context.plain_text_at(node, "name")?,
        url: node.link("link", context.base_url),
        src: None,
    })
}
