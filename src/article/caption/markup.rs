//! Texts that carry markup: some systems put `<b>` and `&amp;` into fields that are read as plain text.

use std::borrow::Cow;

use super::list::List;

/// Elements that are found inside captions. Anything else between angle brackets is text.
const ELEMENTS: List = List::new("a|abbr|b|br|cite|div|em|font|i|p|q|s|small|span|strong|sub|sup|u");

/// Of these, the ones that part words.
const PARTING: List = List::new("br|p|div");

/// Entities that are found inside captions, and what they stand for.
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

/// What was escaped more often was made to take time.
const ROUNDS: usize = 32;

/// The text without tags, and with its entities read. What was escaped twice is read twice, so that nothing is left
/// for a second reading; nobody escapes more often than this.
pub fn plain(text: &str) -> Cow<'_, str> {
    let mut plain = Cow::Borrowed(text);
    for _ in 0..ROUNDS {
        let Some(shorter) = once(&plain) else { break };
        plain = Cow::Owned(shorter);
    }
    plain
}

fn once(text: &str) -> Option<String> {
    if !text.bytes().any(|byte| byte == b'<' || byte == b'&') {
        return None;
    }
    let mut plain = String::new();
    let mut rest = text;
    let mut changed = false;
    // How many bytes are behind the next `>`: it is looked for once, however many `<` stand before it.
    let mut behind = usize::MAX;
    while let Some(at) = rest.find(['<', '&']) {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        if behind >= rest.len() {
            behind = rest.find('>').map_or(0, |end| rest.len() - end - 1);
        }
        let end = rest.len() - behind;
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

/// Whether a tag parts words, and its length; the text ends at the first `>`, or where the whole does.
fn tag(text: &str) -> Option<(bool, usize)> {
    const LONGEST: usize = 400;
    let inner = text.strip_prefix('<')?.strip_suffix('>').filter(|inner| inner.len() < LONGEST)?;
    let name = inner.trim_start_matches('/');
    let name = &name[..name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len())];
    ELEMENTS.has(name).then(|| (PARTING.has(name), text.len()))
}

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
    fn what_is_escaped_without_end_is_read_so_many_times() {
        let escaped = format!("&{}", "amp;".repeat(50_000));
        assert_eq!(plain(&escaped).len(), escaped.len() - ROUNDS * "amp;".len());
    }

    #[test]
    fn tags_and_entities_are_read() {
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
            assert_eq!(plain(text), words);
        }
    }
}
