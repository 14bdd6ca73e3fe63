//! The markup of a view for a page without a script: its buttons become plain elements, and its photos are loaded before printing.

/// Returns the markup without controls that need a script.
pub fn still_markup(view: &str) -> String {
    let mut out = String::with_capacity(view.len());
    let mut rest = view;
    // The renderer escapes `<` in texts, so that each one begins a tag.
    while let Some((start, end)) = next_tag(rest) {
        out.push_str(&rest[..start]);
        let tag = &rest[start..end];
        match tag {
            _ if tag.starts_with("<button") => write_span(tag, &mut out),
            "</button>" => out.push_str("</span>"),
            _ if tag.starts_with("<img") => {
                out.push_str(&replaced(tag, "loading=\"lazy\"", "loading=\"eager\""))
            }
            _ => out.push_str(tag),
        }
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

/// Returns the beginning and the end of the next tag. The renderer escapes no `>` in attributes, so quotation marks are counted.
fn next_tag(markup: &str) -> Option<(usize, usize)> {
    let start = markup.find('<')?;
    let mut is_quoted = false;
    let end = markup[start..].find(|c: char| {
        is_quoted ^= c == '"';
        c == '>' && !is_quoted
    })?;
    Some((start, start + end + 1))
}

/// Writes an element with the class of a button.
fn write_span(button: &str, out: &mut String) {
    out.push_str("<span");
    if let Some(class) = attributes(button).find_map(|(name, value)| (name == "class").then_some(value)) {
        out.extend([" class=\"", class, "\""]);
    }
    out.push('>');
}

/// Replaces an attribute outside the values of others.
fn replaced(tag: &str, old: &str, new: &str) -> String {
    let is_there = attributes(tag).any(|(name, value)| format!("{name}=\"{value}\"") == old);
    // The renderer writes the attribute before those with texts of the article, except the alternative text.
    match tag.rfind(&format!(" {old} ")).filter(|_| is_there) {
        Some(at) => [&tag[..at], " ", new, &tag[at + 1 + old.len()..]].concat(),
        None => tag.to_owned(),
    }
}

/// Returns names and values. Quotation marks inside values are escaped, so that every second part is a value.
fn attributes(tag: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut parts = tag.split('"');
    std::iter::from_fn(move || {
        let (before, value) = (parts.next()?, parts.next()?);
        let name = before.trim_end_matches('=').rsplit(' ').next().unwrap_or_default();
        Some((name, value))
    })
}

#[cfg(test)]
mod tests {
    use super::still_markup;

    #[test]
    fn buttons_become_plain_elements_and_photos_are_not_lazy() {
        let view = "<button class=\"av-photo\" aria-label=\"a > b\" type=\"button\"><img alt=\"x loading=lazy > \" \
            loading=\"lazy\" src=\"a\"></button><p>loading=\"lazy\" &lt;button></p>";
        let still = "<span class=\"av-photo\"><img alt=\"x loading=lazy > \" loading=\"eager\" src=\"a\"></span>\
            <p>loading=\"lazy\" &lt;button></p>";
        assert_eq!(still_markup(view), still);
    }
}
