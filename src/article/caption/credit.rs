//! Credits: the names that captions carry in brackets at their end, and the words around names.

/// A name found at the end of a caption.
#[derive(Debug, PartialEq, Eq)]
pub struct Found {
    /// Who made the photo, without brackets and verbs.
    pub name: String,
    /// Whether the words speak of every photo of the page.
    pub whole_page: bool,
}

/// Longer than any name: a bracket of this many characters is part of the story.
const LONGEST: usize = 40;
const BRACKETS: [char; 4] = ['（', '(', '）', ')'];
const WHOLE_PAGE: &[&str] = &[
    "本版图片均为",
    "本版照片均为",
    "本文图片均为",
    "本组图片均为",
    "本版图片除署名外均为",
    "图片均为",
    "照片均为",
    "均为",
    "本版圖片均為",
    "本文圖片均為",
    "圖片均為",
    "照片均為",
];
const WHOLE_PAGE_LATIN: &[&str] = &[
    "all photographs:",
    "all photographs by ",
    "all photos:",
    "all photos by ",
    "all pictures:",
    "all images:",
];
const SHOT: &[&str] = &["摄影", "拍摄", "摄", "攝影", "拍攝", "攝", "供图", "供圖", "提供"];
const LABELS: &[&str] = &[
    "摄影：",
    "摄影:",
    "攝影：",
    "攝影:",
    "图片来源：",
    "图片来源:",
    "图源：",
    "供图：",
    "图/",
    "图／",
    "摄影/",
    "تصوير:",
    "تصوير ",
    "记者",
    "通讯员",
];
const LABELS_LATIN: &[&str] = &[
    "photographs:",
    "photograph:",
    "photographer:",
    "photos:",
    "photo:",
    "photo by ",
    "photos by ",
    "photo ",
    "picture:",
    "image:",
    "credit:",
];

/// Parts a cleaned caption from a credit in brackets at its end.
pub fn split(caption: &str) -> (&str, Option<Found>) {
    let whole = (caption, None);
    let body = caption.trim_end();
    let trimmed = body.trim_end_matches(['。', '.']);
    let Some(open) = trimmed.strip_suffix(['）', ')']).and_then(|inner| inner.rfind(['（', '('])) else {
        return whole;
    };
    let words = trimmed[open..].trim_start_matches(BRACKETS);
    let words = words.strip_suffix(BRACKETS).unwrap_or(words).trim();
    if words.contains(BRACKETS) || words.chars().count() > LONGEST {
        return whole;
    }
    match credit(words) {
        Some(found) => (caption[..open].trim_end(), Some(found)),
        None => whole,
    }
}

/// Whether a text is nothing but a credit: a label that ends in a colon, and a name.
pub fn is_credit(text: &str) -> bool {
    const LABELS: [&str; 12] = [
        "illustration",
        "illustrations",
        "photograph",
        "photographs",
        "photographer",
        "photo",
        "photos",
        "picture",
        "composite",
        "credit",
        "摄影",
        "图片来源",
    ];
    let named = |(label, name): (&str, &str)| {
        let label = label.trim().to_ascii_lowercase();
        LABELS.contains(&label.as_str()) && !name.trim().is_empty() && name.chars().count() <= 2 * LONGEST
    };
    text.split_once([':', '：']).is_some_and(named)
}

/// The name in a credit field, without the words that only say that it is one.
pub fn from_field(field: &str) -> Option<String> {
    let clean = super::display::clean(field);
    let words = clean.trim_matches(BRACKETS).trim();
    let name = credit(words).map_or_else(|| words.to_owned(), |found| found.name);
    (!name.is_empty()).then_some(name)
}

/// Reads words as a credit, if they look like one.
fn credit(words: &str) -> Option<Found> {
    if let Some(rest) = strip_latin(words, WHOLE_PAGE_LATIN) {
        return named(rest, true);
    }
    if let Some(rest) = strip_latin(words, LABELS_LATIN) {
        return named(rest, false);
    }
    let (rest, whole_page) = match WHOLE_PAGE.iter().find_map(|label| words.strip_prefix(label)) {
        Some(rest) => (rest, true),
        None => (words, false),
    };
    let unlabelled = LABELS.iter().find_map(|label| rest.strip_prefix(label));
    let shot = SHOT.iter().find_map(|verb| rest.trim_end().strip_suffix(verb));
    match (shot, unlabelled) {
        // 记者 alone is a trade, not a credit; 记者 … 摄 is one.
        (Some(name), _) => {
            named(LABELS.iter().find_map(|label| name.strip_prefix(label)).unwrap_or(name), whole_page)
        }
        (None, Some(name)) if !rest.starts_with("记者") && !rest.starts_with("通讯员") => {
            named(name, whole_page)
        }
        _ => None,
    }
}

fn named(name: &str, whole_page: bool) -> Option<Found> {
    let name = name.trim_matches(|c: char| c.is_whitespace() || ":：/／()（）".contains(c));
    let name = super::display::clean(name);
    (!name.is_empty()).then_some(Found { name, whole_page })
}

fn strip_latin<'a>(words: &'a str, labels: &[&str]) -> Option<&'a str> {
    labels.iter().find_map(|label| {
        let head = words.get(..label.len())?;
        head.eq_ignore_ascii_case(label).then(|| &words[label.len()..])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(caption: &str, words: &str, name: Option<&str>, whole_page: bool) {
        let (rest, found) = split(caption);
        assert_eq!(rest, words, "{caption}");
        assert_eq!(found.as_ref().map(|found| found.name.as_str()), name, "{caption}");
        assert_eq!(found.is_some_and(|found| found.whole_page), whole_page, "{caption}");
    }

    #[test]
    fn brackets_at_the_end_are_read() {
        check("大桥。（本版图片均为周禾摄）", "大桥。", Some("周禾"), true);
        check("大桥。（记者 周禾 摄）", "大桥。", Some("周禾"), false);
        check("大桥（周禾/摄）", "大桥", Some("周禾"), false);
        check("The bridge. (Photo: Ann Lee)", "The bridge.", Some("Ann Lee"), false);
        check("The bridge (all photographs by Ann Lee).", "The bridge", Some("Ann Lee"), true);
    }

    #[test]
    fn other_brackets_belong_to_the_story() {
        check("大桥（1998年建成）", "大桥（1998年建成）", None, false);
        check("The bridge (left)", "The bridge (left)", None, false);
        check("（记者 周禾）", "（记者 周禾）", None, false);
    }

    #[test]
    fn fields_lose_their_label() {
        assert_eq!(from_field("摄影：周禾").as_deref(), Some("周禾"));
        assert_eq!(from_field("Photograph: Ann Lee/Agency").as_deref(), Some("Ann Lee/Agency"));
        assert_eq!(from_field("تصوير: ريحانة").as_deref(), Some("ريحانة"));
        assert_eq!(from_field("  "), None);
    }
}
