//! The photo of a rendered view that is loaded at once, as a preload for the page's head. The view alone decides which one it is.

/// Returns the preload of the first photo that the view loads at once. Its attributes are copied, because the browser uses a preloaded
/// file only if they are the same.
pub fn preload(view: &str) -> Option<String> {
    let eager = view.find("loading=\"eager\"")?;
    let start = view[..eager].rfind("<picture")?;
    let picture = &view[start..start + view[start..].find("</picture>")?];
    // The browser takes the first source whose type it supports. A browser without that type ignores the preload.
    let (tag, kind) = match tag(picture, "<source") {
        Some(source) => (source, attribute(source, "type")),
        None => (tag(picture, "<img")?, None),
    };
    let mut link = String::from("<link rel=\"preload\" as=\"image\" fetchpriority=\"high\"");
    let source = tag.starts_with("<img").then(|| attribute(tag, "src")).flatten();
    let names = ["href", "type", "imagesrcset", "imagesizes"];
    let values = [source, kind, attribute(tag, "srcset"), attribute(tag, "sizes")];
    for (name, value) in names.into_iter().zip(values) {
        if let Some(value) = value {
            link.extend([" ", name, "=\"", value, "\""]);
        }
    }
    link.push('>');
    Some(link)
}

/// Returns the first tag with this beginning. The renderer escapes no `>` in attributes, so quotation marks are counted.
fn tag<'a>(markup: &'a str, beginning: &str) -> Option<&'a str> {
    let rest = &markup[markup.find(beginning)?..];
    let mut is_quoted = false;
    let end = rest.find(|c: char| {
        is_quoted ^= c == '"';
        c == '>' && !is_quoted
    })?;
    Some(&rest[..end])
}

/// Returns the value of an attribute, escaped as it is.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    // Quotation marks inside values are escaped, so that every second part is a value.
    let mut parts = tag.split('"');
    while let (Some(before), Some(value)) = (parts.next(), parts.next()) {
        if before.strip_suffix('=').is_some_and(|before| before.rsplit(' ').next() == Some(name)) {
            return Some(value);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_the_attributes_of_the_first_eager_photo() {
        let view = "<picture class=\"a\"><img src=\"lazy\" loading=\"lazy\"></picture><picture class=\"a\">\
            <img alt=\"a > b src=\" loading=\"eager\" sizes=\"1em\" srcset=\"a 1w\" src=\"a&amp;b\"></picture>";
        let link = "<link rel=\"preload\" as=\"image\" fetchpriority=\"high\" href=\"a&amp;b\" imagesrcset=\"a 1w\" imagesizes=\"1em\">";
        assert_eq!(preload(view).as_deref(), Some(link));
        let modern = view
            .replace("<img alt", "<source type=\"image/avif\" srcset=\"a.avif 1w\" sizes=\"1em\"><img alt");
        assert!(preload(&modern).unwrap().contains("type=\"image/avif\" imagesrcset=\"a.avif 1w\""));
        assert_eq!(preload("<p>"), None);
    }
}
