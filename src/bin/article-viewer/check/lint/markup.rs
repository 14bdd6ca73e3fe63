//! HTML in texts of house JSON, which readers would see as it is written.

/// Elements of HTML that are found in texts, and their cure.
const CURES: &[(&str, &str)] = &[
    ("b", "use the span {\"type\": \"strong\", \"text\": …}"),
    ("strong", "use the span {\"type\": \"strong\", \"text\": …}"),
    ("i", "use the span {\"type\": \"emphasis\", \"text\": …}"),
    ("em", "use the span {\"type\": \"emphasis\", \"text\": …}"),
    ("a", "use the span {\"type\": \"link\", \"url\": …, \"text\": …}"),
    ("br", "use the span {\"type\": \"break\"}"),
    ("sub", "use the span {\"type\": \"sub\", \"text\": …}"),
    ("sup", "use the span {\"type\": \"sup\", \"text\": …}"),
    ("code", "use the span {\"type\": \"code\", \"text\": …}"),
    ("p", "make each paragraph a string of its own"),
    ("div", "make each paragraph a string of its own"),
    ("span", "remove the tags"),
    ("u", "remove the tags"),
    ("font", "remove the tags"),
    ("img", "use a block {\"type\": \"image\", \"contentUrl\": …}"),
    ("ul", "use a block {\"type\": \"list\", \"items\": […]}"),
    ("ol", "use a block {\"type\": \"list\", \"ordered\": true, \"items\": […]}"),
    ("li", "use a block {\"type\": \"list\", \"items\": […]}"),
    ("h1", "use a block {\"type\": \"heading\", \"level\": 2, \"text\": …}"),
    ("h2", "use a block {\"type\": \"heading\", \"level\": 2, \"text\": …}"),
    ("h3", "use a block {\"type\": \"heading\", \"level\": 3, \"text\": …}"),
    ("blockquote", "use a block {\"type\": \"quote\", \"text\": …}"),
    ("table", "use a block {\"type\": \"table\", \"rows\": [[…]]}"),
    ("iframe", "use a block {\"type\": \"embed\", \"url\": …}"),
    ("script", "remove it; for a post of another site use a block {\"type\": \"embed\", \"url\": …}"),
];

/// Character references that are written in texts.
const REFERENCES: [&str; 9] =
    ["&nbsp;", "&amp;", "&quot;", "&lt;", "&gt;", "&ldquo;", "&rdquo;", "&mdash;", "&hellip;"];

/// Returns the first tag or character reference of a text, with its cure.
pub fn mistake(text: &str) -> Option<String> {
    for (at, _) in text.match_indices('<') {
        let inside = text[at + 1..].trim_start_matches('/');
        let name: String =
            inside.chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
        let is_tag = inside[name.len()..].starts_with(['>', ' ', '/', '\n']) && text[at..].contains('>');
        if let Some((_, cure)) = CURES.iter().find(|(known, _)| is_tag && *known == name) {
            let end = text[at..].find('>').map_or(text.len(), |end| at + end + 1);
            let tag: String = text[at..end].chars().take(40).collect();
            return Some(format!("HTML is shown as it is written: {tag}; {cure}"));
        }
    }
    let is_number = |rest: &str| {
        rest.split_once(';').is_some_and(|(number, _)| {
            number.len() < 8
                && number.trim_start_matches(['x', 'X']).bytes().all(|byte| byte.is_ascii_hexdigit())
                && !number.is_empty()
        })
    };
    let reference = REFERENCES
        .iter()
        .find(|reference| text.contains(**reference))
        .map(|reference| (*reference).to_owned());
    let reference = reference.or_else(|| {
        let (_, rest) = text.split_once("&#")?;
        is_number(rest).then(|| format!("&#{};", rest.split(';').next().unwrap_or_default()))
    })?;
    Some(format!("HTML is shown as it is written: {reference}; write the character itself"))
}
