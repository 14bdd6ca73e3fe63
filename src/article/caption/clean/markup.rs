//! Markup in plain-text fields: some systems write `<b>` and `&amp;` into captions and alternative texts.
//!
//! Only the elements and entities that occur in captions are known. HTML of article bodies belongs to `formats`.

use std::borrow::Cow;

use crate::article::caption::word_list::WordList;

/// Elements that occur in captions. Any other name between angle brackets is text.
const ELEMENTS: WordList = WordList::new("a|abbr|b|br|cite|div|em|font|i|p|q|s|small|span|strong|sub|sup|u");

/// Elements that separate words.
const SEPARATING: WordList = WordList::new("br|p|div");

/// Entities that occur in captions, and their characters.
const ENTITIES: [(&str, char); 14] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("middot", '·'),
];

/// Maximum number of passes over a text that was escaped repeatedly.
const PASSES: usize = 32;

/// Removes tags and replaces entities, repeatedly for text that was escaped more than once.
pub fn plain_text(text: &str) -> Cow<'_, str> {
    let mut plain = Cow::Borrowed(text);
    for _ in 0..PASSES {
        let Some(shorter) = single_pass(&plain) else { break };
        plain = Cow::Owned(shorter);
    }
    plain
}

/// Removes tags and replaces entities once. Returns `None` if the text has none.
fn single_pass(text: &str) -> Option<String> {
    if !text.bytes().any(|byte| byte == b'<' || byte == b'&') {
        return None;
    }
    let mut plain = String::new();
    let mut rest = text;
    let mut changed = false;
    // Number of bytes after the next `>`. It is searched once for all `<` before it, so the pass is linear.
    let mut bytes_after = usize::MAX;
    while let Some(at) = rest.find(['<', '&']) {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        if bytes_after >= rest.len() {
            bytes_after = rest.find('>').map_or(0, |end| rest.len() - end - 1);
        }
        let end = rest.len() - bytes_after;
        let read = tag(&rest[..end]).map(|(space, end)| (space.then_some(' '), end)).or_else(|| entity(rest));
        let end = match read {
            Some((instead, end)) => {
                plain.extend(instead);
                changed = true;
                end
            }
            None => {
                plain.push_str(&rest[..1]);
                1
            }
        };
        rest = &rest[end..];
    }
    plain.push_str(rest);
    changed.then_some(plain)
}

/// Returns whether a tag separates words, and its length. `text` ends at the first `>`, or at the end of the caption.
fn tag(text: &str) -> Option<(bool, usize)> {
    const LONGEST: usize = 400;
    let inner = text.strip_prefix('<')?.strip_suffix('>').filter(|inner| inner.len() < LONGEST)?;
    let name = inner.trim_start_matches('/');
    let name = &name[..name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len())];
    ELEMENTS.contains(name).then(|| (SEPARATING.contains(name), text.len()))
}

/// Returns the character of an entity, and its length.
fn entity(text: &str) -> Option<(Option<char>, usize)> {
    const LONGEST: usize = 10;
    let inner = text.strip_prefix('&')?;
    let end = inner.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let name = &inner[..end];
    let code = match name.strip_prefix('#') {
        Some(code) => match code.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => code.parse().ok(),
        },
        None => ENTITIES.iter().find(|(entity, _)| *entity == name).map(|(_, c)| *c as u32),
    };
    Some((Some(char::from_u32(code?)?), end + 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_the_passes_over_repeated_escapes() {
        let escaped = format!("&{}", "amp;".repeat(50_000));
        assert_eq!(plain_text(&escaped).len(), escaped.len() - PASSES * "amp;".len());
    }

    #[test]
    fn removes_tags_and_replaces_entities() {
        for (text, words) in [
            ("The <b>old</b> bridge", "The old bridge"),
            ("<p class=\"x\">Smith &amp; Sons</p>", " Smith & Sons "),
            ("A&nbsp;river&#8217;s bend", "A river’s bend"),
            ("&amp;lt;b&amp;gt;twice", "twice"),
            ("3 < 5 & 7 > 2", "3 < 5 & 7 > 2"),
            ("<unknown> stays & so does &nothing;", "<unknown> stays & so does &nothing;"),
            ("<b", "<b"),
            ("<b><b<i>x</i> y> z</b", "x y> z</b"),
            ("&#xD800;", "&#xD800;"),
        ] {
            assert_eq!(plain_text(text), words);
        }
    }
}
