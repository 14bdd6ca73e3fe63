//! Credits: the names that stand at the end of captions, in brackets or behind a label, and in fields of their own.

use super::display::clean;
use super::key::is_dense;
use super::letter::lower;
use super::peel::readable;

/// A name found in a caption.
#[derive(Debug, PartialEq, Eq)]
pub struct Found {
    /// Who made the photo, without brackets, labels and verbs.
    pub name: String,
    /// Whether the words speak of every photo of the page.
    pub whole_page: bool,
}

/// Longer than any name: so many characters are part of the story.
const LONGEST: usize = 40;
const BRACKETS: [char; 6] = ['（', '(', '）', ')', '[', ']'];
const ENDS: &str = ".。!！?？…»”\"'’）)]】";
const SEPARATORS: &str = "-–—/|·•:：©([（【,，;；";

/// What a credit is called, before a colon, in the languages in which it was met.
const LABELS: &str = "photo|photos|photograph|photographs|photographer|photo credit|copyright|source|courtesy|picture|pictures|image|images|\
    image credit|credit|credits|illustration|illustrations|composite|\
    crédit|crédit photo|crédits|foto|fotos|fotografía|fotografia|fotograf|crédito|créditos|bild|bilder|kuva|\
    zdjęcie|fot|fotó|fotoğraf|ảnh|фото|фотография|фотограф|світлина|снимка|φωτογραφία|\
    تصوير|الصورة|صورة|عکس|عکاس|تصویر|צילום|फ़ोटो|फोटो|ছবি|புகைப்படம்|ภาพ|사진|写真|撮影|\
    摄影|摄|图片来源|图片|图源|图|供图|来源|攝影|圖片來源|圖片|圖源|圖|供圖|記者";

/// Of these, the ones that name a maker and never the photo itself: with them a whole text is a credit.
const MAKERS: &str = "copyright|photograph|photographs|photographer|photo credit|image credit|credit|credits|crédit|crédits|\
    crédit photo|crédito|créditos|fotograf|фотограф|تصوير|عکاس|צילום|撮影|摄影|图片来源|图源|供图|攝影|圖片來源|圖源|供圖";

/// The same, for all photos of a page.
const ALL_LABELS: &str = "all photographs|all photos|all pictures|all images|photographs throughout|\
    toutes les photos|todas las fotos|todas as fotos|tutte le foto|alle fotos|alle bilder|alla bilder|\
    tüm fotoğraflar|все фото|все фотографии|усі фото|جميع الصور|كل الصور|همه عکس‌ها|כל הצילומים|\
    semua foto|tất cả ảnh|写真はすべて|모든 사진|所有图片|全部图片|所有圖片|全部圖片|本版图片|本版摄影|本版攝影|本文图片";
const BY: [&str; 8] = [
    "photo by ",
    "photos by ",
    "photograph by ",
    "photographs by ",
    "picture by ",
    "image by ",
    "courtesy of ",
    "fot. ",
];
/// Agencies that stand alone in brackets. Capitals alone may be any abbreviation.
const AGENCIES: &str = "getty images|gettyimages|ap photo|afp photo|epa-efe|shutterstock|alamy|unsplash|新华社|新华社发|\
    中新社|视觉中国|新華社|中央社|時事通信|共同通信|연합뉴스";
const ALL_BY: [&str; 4] = ["all photographs by ", "all photos by ", "all pictures by ", "all images by "];

const ALL_HAN: [&str; 16] = [
    "本版图片均由",
    "本版照片均由",
    "本文图片均由",
    "图片均由",
    "本版图片除署名外均为",
    "本版图片均为",
    "本版照片均为",
    "本文图片均为",
    "本组图片均为",
    "图片均为",
    "照片均为",
    "均为",
    "本版圖片均為",
    "本文圖片均為",
    "圖片均為",
    "照片均為",
];
const SHOT: [&str; 9] = ["摄影", "拍摄", "摄", "攝影", "拍攝", "攝", "供图", "供圖", "提供"];
const TRADES: [&str; 8] =
    ["新华社记者", "本报记者", "中新社记者", "通讯员", "记者", "新華社記者", "本報記者", "記者"];

/// Parts a cleaned caption from a credit at its end: in brackets, or behind a label.
pub fn split(caption: &str) -> (&str, Option<Found>) {
    bracketed(caption)
        .or_else(|| labelled(caption))
        .map_or((caption, None), |(rest, found)| (rest, Some(found)))
}

fn bracketed(caption: &str) -> Option<(&str, Found)> {
    let trimmed = caption.trim_end().trim_end_matches(['。', '.']);
    let open = trimmed.strip_suffix(['）', ')', ']'])?.rfind(['（', '(', '['])?;
    let words = trimmed[open..].trim_start_matches(BRACKETS);
    let words = words.strip_suffix(BRACKETS).unwrap_or(words).trim();
    if words.contains(BRACKETS) || words.chars().count() > LONGEST {
        return None;
    }
    let found =
        label(words, LONGEST).or_else(|| shot(words)).or_else(|| latin(words)).or_else(|| slashed(words));
    let found = found.or_else(|| agency(words))?;
    Some((caption[..open].trim_end(), found))
}

/// "….  Photograph: Name", "…。记者 某某 摄": the longest credit that stands at the end without brackets.
fn labelled(caption: &str) -> Option<(&str, Found)> {
    if let Some(name) = ["©", "(cc)", "(c)"].iter().find_map(|sign| caption.strip_prefix(sign))
        && name.chars().count() <= LONGEST
        && !name.contains(['.', '。', ',', '，'])
    {
        return named(name, false).map(|found| ("", found));
    }
    if !caption.contains([':', '：', '/', '©', '摄', '攝', '供']) && !latin_contains(caption, " by ") {
        return None;
    }
    let mut longest = None;
    let mut length = 0;
    for (start, c) in caption.char_indices().rev() {
        length += 1;
        if length > LONGEST + 20 {
            break;
        }
        let ahead = caption[..start].trim_end();
        let Some(last) = ahead.chars().next_back() else { continue };
        let after_sentence = ENDS.contains(last);
        let after_space = ahead.len() < start;
        if c.is_whitespace() || !(after_sentence || after_space || SEPARATORS.contains(last)) {
            continue;
        }
        let tail = caption[start..].trim_end();
        // In the middle of a sentence a small letter means that the label is a word of it.
        let marked = after_sentence || lower(c) != c || is_dense(c);
        let found =
            label(tail, LONGEST).filter(|_| marked).or_else(|| unbracketed_shot(tail, after_sentence));
        let found = found.or_else(|| latin(tail).filter(|_| after_sentence));
        let found = found.or_else(|| agency(tail).filter(|_| after_sentence));
        if let Some(found) = found {
            longest = Some((ahead.trim_end_matches([' ', '|', '/', '–', '—', '-', '·', '•']), found));
        }
    }
    let is_made = || caption.split_once([':', '：']).is_some_and(|(head, _)| is_one_of(MAKERS, head.trim()));
    longest.or_else(|| {
        label(caption, LONGEST).filter(|found| found.whole_page || is_made()).map(|found| ("", found))
    })
}

/// Whether a text is nothing but a credit: a label that ends in a colon, and a name.
pub fn is_credit(text: &str) -> bool {
    const ALONE: &str =
        "ap|afp|epa|reuters|getty|xinhua|tass|ansa|dpa|upi|pa media|риа новости|тасс|رويترز|أ ف ب";
    let signed = || label(text, LONGEST).is_some() || text.starts_with('©') || agency(text).is_some();
    text.chars().count() <= 2 * LONGEST && (signed() || is_one_of(ALONE, text))
}

/// The name in a credit field, without the words that only say that it is one.
pub fn from_field(field: &str) -> Option<String> {
    let mut name = readable(field);
    loop {
        let words = name.trim_matches(BRACKETS).trim();
        let found = label(words, 5 * LONGEST)
            .or_else(|| shot(words))
            .or_else(|| latin(words))
            .or_else(|| slashed(words));
        let shorter = found.map_or_else(|| clean(words), |found| found.name);
        if shorter == name {
            return (!name.is_empty()).then_some(name);
        }
        name = shorter;
    }
}

/// A caption without the name that its credit field says: before a colon at its beginning, or behind a
/// separator or a sentence at its end.
pub fn without<'a>(caption: &'a str, credit: &str) -> &'a str {
    let names = std::iter::once(credit).chain(credit.split(['/', ',']).map(str::trim));
    for name in names.filter(|name| name.chars().nth(1).is_some()) {
        if let Some(rest) = caption.strip_prefix(name)
            && let Some(rest) = rest.trim_start().strip_prefix([':', '：'])
        {
            return rest.trim_start();
        }
        let trimmed = caption.trim_end_matches(|c| ENDS.contains(c) || c == ' ');
        let Some(ahead) = trimmed.strip_suffix(name) else { continue };
        if ahead.is_empty() {
            return "";
        }
        let words = ahead.trim_end();
        let rest = words.trim_end_matches(|c| SEPARATORS.contains(c) || c == ' ');
        if rest.len() < words.len() || words.ends_with(|c| ENDS.contains(c)) {
            return rest;
        }
    }
    caption
}

fn label(words: &str, longest: usize) -> Option<Found> {
    let (head, name) = words.split_once([':', '：'])?;
    let head = head.trim();
    // Two sentences are no name.
    let fits = name.chars().count() <= longest
        && !name.contains([':', '：', '。', '!', '?'])
        && !name.contains(BRACKETS);
    match (is_one_of(ALL_LABELS, head), is_one_of(LABELS, head)) {
        (true, _) if fits => named(name, true),
        (_, true) if fits => named(name, false),
        _ => None,
    }
}

fn latin(words: &str) -> Option<Found> {
    let strip = |labels: &[&str]| {
        labels.iter().find_map(|label| {
            let head = words.get(..label.len())?;
            head.eq_ignore_ascii_case(label).then(|| &words[label.len()..])
        })
    };
    strip(&ALL_BY)
        .and_then(|name| named(name, true))
        .or_else(|| {
            strip(&BY).filter(|name| name.chars().count() <= LONGEST).and_then(|name| named(name, false))
        })
        .or_else(|| words.strip_prefix(['©', '℗']).and_then(|name| named(name, false)))
}

/// "图/某某", and "Photo Name" in brackets.
fn slashed(words: &str) -> Option<Found> {
    ["图/", "图／", "摄影/", "圖/", "photo ", "Photo ", "تصوير "]
        .iter()
        .find_map(|label| words.strip_prefix(label))
        .and_then(|name| named(name, false))
}

/// "Name/AGENCY", "AP Photo/Name": capitals on one side of a bar, and a name on the other.
fn agency(words: &str) -> Option<Found> {
    let is_agency = |part: &str| {
        let first = part.split(' ').next().unwrap_or_default();
        is_one_of(AGENCIES, part) || (first.len() >= 2 && first.bytes().all(|byte| byte.is_ascii_uppercase()))
    };
    let is_name = |part: &str| {
        part.chars().next().is_some_and(|c| lower(c) != c) && part.chars().any(|c| c.is_ascii_lowercase())
    };
    let fits = words.chars().count() <= LONGEST && !words.contains(|c: char| c.is_ascii_digit() || c == '.');
    let signed = match words.split_once(['/', '／']) {
        Some((a, b)) => {
            (is_agency(a.trim()) && is_name(b.trim())) || (is_name(a.trim()) && is_agency(b.trim()))
        }
        None => is_one_of(AGENCIES, words),
    };
    (fits && signed).then(|| named(words, false)).flatten()
}

/// "（本版图片均为）（记者）某某 摄".
fn shot(words: &str) -> Option<Found> {
    let words = words.trim_end_matches(['。', '.']);
    let (rest, whole_page) = match ALL_HAN.iter().find_map(|label| words.strip_prefix(label)) {
        Some(rest) => (rest, true),
        None => (words, false),
    };
    let name = SHOT.iter().find_map(|verb| rest.trim_end().strip_suffix(verb))?;
    let name = TRADES.iter().find_map(|trade| name.strip_prefix(trade)).unwrap_or(name);
    named(name, whole_page)
}

/// The same without brackets, where it must be told from a sentence about somebody who takes photos: a trade, or a
/// name of two to four characters after a whole sentence or before a space.
fn unbracketed_shot(tail: &str, after_sentence: bool) -> Option<Found> {
    let words = tail.trim_end_matches(['。', '.']);
    let found = shot(words)?;
    let parted = words.contains([' ', '/', '／']);
    let short = (2..=4).contains(&found.name.chars().count()) && found.name.chars().all(is_dense);
    let by_trade = TRADES.iter().any(|trade| words.starts_with(trade)) && words.chars().count() <= 20;
    let plain = !["拍摄", "拍攝", "提供"].iter().any(|verb| words.ends_with(verb));
    (found.whole_page || by_trade || (plain && short && (after_sentence || parted))).then_some(found)
}

fn named(name: &str, whole_page: bool) -> Option<Found> {
    let name = name.trim_matches(|c: char| c.is_whitespace() || ":：/／()（）[]".contains(c));
    let name = clean(name.strip_suffix('.').filter(|name| !name.contains('.')).unwrap_or(name));
    let name = name.strip_suffix('。').unwrap_or(&name).to_owned();
    (!name.is_empty()).then_some(Found { name, whole_page })
}

fn is_one_of(labels: &str, head: &str) -> bool {
    labels.split('|').any(|label| label.chars().map(lower).eq(head.chars().map(lower)))
}

fn latin_contains(text: &str, words: &str) -> bool {
    text.as_bytes().windows(words.len()).any(|window| window.eq_ignore_ascii_case(words.as_bytes()))
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
        check("大桥。（图片均由桥梁公司提供）", "大桥。", Some("桥梁公司"), true);
        check("The bridge. (Photo: Ann Lee)", "The bridge.", Some("Ann Lee"), false);
        check("The bridge (all photographs by Ann Lee).", "The bridge", Some("Ann Lee"), true);
        check("Мост (Фото: Анна Ли)", "Мост", Some("Анна Ли"), false);
    }

    #[test]
    fn labels_at_the_end_are_read() {
        check(
            "The bridge at dawn. Photograph: Ann Lee/Agency",
            "The bridge at dawn.",
            Some("Ann Lee/Agency"),
            false,
        );
        check("The bridge at dawn Photograph: Ann Lee", "The bridge at dawn", Some("Ann Lee"), false);
        check("The bridge. All photographs: Ann Lee", "The bridge.", Some("Ann Lee"), true);
        check("All photographs: Ann Lee", "", Some("Ann Lee"), true);
        check("大桥通车。摄影：周禾", "大桥通车。", Some("周禾"), false);
        check("大桥通车。记者 周禾 摄", "大桥通车。", Some("周禾"), false);
        check("大桥通车。本版图片均为周禾摄", "大桥通车。", Some("周禾"), true);
        check("El puente al alba. Foto: Ana Ríos", "El puente al alba.", Some("Ana Ríos"), false);
    }

    #[test]
    fn agencies_sign_in_their_own_ways() {
        check("The bridge. (AP Photo/Ann Lee)", "The bridge.", Some("AP Photo/Ann Lee"), false);
        check("The bridge. REUTERS/Ann Lee", "The bridge.", Some("REUTERS/Ann Lee"), false);
        check("The bridge (Getty Images)", "The bridge", Some("Getty Images"), false);
        check("(cc) Ann Lee via a site", "", Some("Ann Lee via a site"), false);
        check("The bridge. © Ann Lee", "The bridge.", Some("Ann Lee"), false);
        check("大桥通车。（新华社发）", "大桥通车。", Some("新华社发"), false);
        check("The space agency (NASA)", "The space agency (NASA)", None, false);
        check("Talks of two sides (US/UK)", "Talks of two sides (US/UK)", None, false);
    }

    #[test]
    fn other_words_belong_to_the_story() {
        for caption in [
            "大桥（1998年建成）",
            "The bridge (left)",
            "（记者 周禾）",
            "孩子们在公园里拍摄",
            "大桥通车。由公司提供",
            "The wall shows a photo: a child at sea",
            "A picture by the sea",
        ] {
            check(caption, caption, None, false);
        }
    }

    #[test]
    fn fields_lose_their_label() {
        assert_eq!(from_field("摄影：周禾").as_deref(), Some("周禾"));
        assert_eq!(from_field("Photograph: Ann Lee/Agency").as_deref(), Some("Ann Lee/Agency"));
        assert_eq!(from_field("تصوير: ريحانة").as_deref(), Some("ريحانة"));
        let long = "Anna-Lena Leeuwenhoek and Robert Underwood/The Northern Agency/NA";
        assert_eq!(from_field(&format!("Photograph: {long}")).as_deref(), Some(long));
        assert_eq!(from_field("© Ann Lee").as_deref(), Some("Ann Lee"));
        assert_eq!(from_field("  "), None);
    }

    #[test]
    fn the_name_of_the_field_is_said_once() {
        assert_eq!(without("Ann Lee: The bridge at dawn", "Ann Lee"), "The bridge at dawn");
        assert_eq!(without("The bridge at dawn - Ann Lee/Agency", "Ann Lee/Agency"), "The bridge at dawn");
        assert_eq!(without("«The Bridge» DR", "DR"), "«The Bridge»");
        assert_eq!(without("Portrait of Ann Lee", "Ann Lee"), "Portrait of Ann Lee");
        assert_eq!(without("Ann Lee", "Ann Lee"), "");
    }
}
