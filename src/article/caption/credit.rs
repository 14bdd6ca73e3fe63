//! Credits: the names that stand at the end of captions, in brackets or behind a label, and in fields of their own.

use super::display::clean;
use super::key::{is_cased, is_dense, is_numeral};
use super::letter::{lower, narrow};
use super::list;
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
const SEPARATORS: &str = "-–—/|｜·•:：©([（【,，;；";

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
const BY: &str =
    "photo by |photos by |photograph by |photographs by |picture by |image by |courtesy of |fot. ";
/// Agencies that stand alone in brackets. Capitals alone may be any abbreviation.
const AGENCIES: &str = "getty images|gettyimages|ap photo|afp photo|epa-efe|shutterstock|alamy|unsplash|新华社|新华社发|\
    中新社|视觉中国|新華社|中央社|時事通信|共同通信|연합뉴스";
/// Agencies that sign before or behind a bar, or as a whole text.
const ALONE: &str = "ap|ap photo|afp|afp photo|epa|epa-efe|reuters|getty|xinhua|tass|ansa|dpa|upi|pa|pa media|pa wire|nasa|esa|\
    bloomberg|zuma press|риа новости|тасс|رويترز|أ ف ب";
const HAN_SLASHED: &str = "图/|图／|摄影/|圖/|圖／";
const ALL_BY: &str = "all photos courtesy of |all images courtesy of |all photographs by |all photos by |all pictures by |all images by ";

const ALL_HAN: &str = "本组图片均由|本版图片由|本文图片由|本组图片由|本版图片均由|本版照片均由|本文图片均由|图片均由|本版图片除署名外均为|本版图片均为|本版照片均为|\
    本文图片均为|本组图片均为|图片均为|照片均为|均为|本版圖片均為|本文圖片均為|圖片均為|照片均為";
/// Of the labels, the ones that are words of any sentence: behind them a name has a capital.
const PLAIN: &str = "photo|photos|source|courtesy|picture|pictures|image|images|illustration|composite";

/// What stands there for a maker without a capital.
const GIVEN: &str = "handout|supplied|provided|submitted|courtesy";

/// What is no maker of a photo: dates, machines, and "all", which is read before.
const NO_MAKERS: &str = "年|昨|今|均|航拍|无人机|無人機|手机|监控|当日|近日|日前";
const SHOT: &str = "摄影|拍摄|摄|攝影|拍攝|攝|供图|供圖|提供";
const TRADES: &str = "新华社记者|本报记者|中新社记者|通讯员|记者|新華社記者|本報記者|記者";

/// Parts a cleaned caption from a credit: at its end, in brackets or behind a label; or in brackets before it.
pub fn split(caption: &str) -> (&str, Option<Found>) {
    let Some((rest, mut found)) = bracketed(caption).or_else(|| labelled(caption)) else {
        return leading(caption).map_or((caption, None), |(rest, found)| (rest, Some(found)));
    };
    // "新华社发（某某摄）" is one credit.
    let agency = list::before("新华社发|新華社發|中新社发", rest);
    if let Some(before) = agency {
        found.name = [&rest[before.len()..], " ", &found.name].concat();
    }
    (agency.unwrap_or(rest).trim_end(), Some(found))
}

/// "（图片来源：某某）" at the beginning.
fn leading(caption: &str) -> Option<(&str, Found)> {
    let (words, rest) = caption.strip_prefix(['（', '(', '[', '【'])?.split_once(['）', ')', ']', '】'])?;
    if rest.trim().is_empty() {
        return None;
    }
    label(words, LONGEST).map(|found| (rest.trim_start(), found))
}

fn bracketed(caption: &str) -> Option<(&str, Found)> {
    let trimmed = caption.trim_end().trim_end_matches(['。', '.']);
    let open = trimmed.strip_suffix(['）', ')', ']'])?.rfind(['（', '(', '['])?;
    let words = trimmed[open..].trim_start_matches(BRACKETS);
    let words = words.strip_suffix(BRACKETS).unwrap_or(words).trim();
    if words.contains(BRACKETS) || words.chars().count() > LONGEST {
        return None;
    }
    let found = written(words, LONGEST).or_else(|| agency(words))?;
    Some((caption[..open].trim_end(), found))
}

/// "….  Photograph: Name", "…。记者 某某 摄": the longest credit that stands at the end without brackets.
fn labelled(caption: &str) -> Option<(&str, Found)> {
    /// More bytes than the longest label and the longest name have.
    const SHORT: usize = 480;
    let is_short = caption.len() <= SHORT;
    if let Some(name) = list::behind("©|ⓒ|(cc)|(c)", caption).filter(|_| is_short)
        && name.chars().count() <= LONGEST
        && !name.contains(['.', '。', ',', '，'])
    {
        return named(name, false).map(|found| ("", found));
    }
    // Only the end is looked at, however long the rest is.
    let window = caption.char_indices().rev().nth(LONGEST + 20).map_or(caption, |(at, _)| &caption[at..]);
    if !window.contains([':', '：', '/', '／', '©', 'ⓒ', '摄', '攝', '供'])
        && [" by ", "ourtesy of ", "fot. "].iter().all(|words| !latin_contains(window, words))
        && list::find(AGENCIES, &mut |agency| ends_with(window.trim_end_matches('.'), agency)).is_none()
    {
        return None;
    }
    if is_short && let Some(found) = shot(caption).or_else(|| latin(caption)).filter(|found| found.whole_page)
    {
        return Some(("", found));
    }
    let mut longest = None;
    let skipped = caption.len() - window.len();
    for (start, c) in window.char_indices().rev() {
        let start = skipped + start;
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
        let found = found.or_else(|| latin(tail).filter(|_| after_sentence || matches!(c, '©' | 'ⓒ')));
        let found = found.or_else(|| list::behind(HAN_SLASHED, tail).and_then(|name| named(name, false)));
        let found = found.or_else(|| agency(tail).filter(|_| after_sentence));
        if let Some(found) = found {
            longest = Some((ahead.trim_end_matches([' ', '|', '｜', '/', '–', '—', '-', '·', '•']), found));
        }
    }
    let is_made = || caption.split_once([':', '：']).is_some_and(|(head, _)| list::has(MAKERS, head.trim()));
    let whole = || label(caption, LONGEST).filter(|found| found.whole_page || is_made());
    longest.or_else(|| if is_short { whole().map(|found| ("", found)) } else { None })
}

/// Whether a text is nothing but a credit: a label that ends in a colon, and a name.
pub fn is_credit(text: &str) -> bool {
    let signed = || label(text, LONGEST).is_some() || text.starts_with('©') || agency(text).is_some();
    text.chars().count() <= 2 * LONGEST && (signed() || list::has(ALONE, text))
}

/// The name in a credit field, without the words that only say that it is one.
pub fn from_field(field: &str) -> Option<String> {
    let mut name = readable(field);
    // Nobody writes a label around a label around a label.
    for _ in 0..8 {
        let words = name.trim_matches(BRACKETS).trim();
        let shorter = written(words, 5 * LONGEST).map_or_else(|| clean(words), |found| found.name);
        if shorter == name {
            break;
        }
        name = shorter;
    }
    (!name.is_empty()).then_some(name)
}

/// A caption without the name that its credit field says: before a colon at its beginning, or behind a
/// separator or a sentence at its end.
pub fn without<'a>(caption: &'a str, credit: &str) -> &'a str {
    let names = std::iter::once(credit).chain(credit.split(['/', ',']).take(16).map(str::trim));
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

/// Words that are nothing but a credit, in any of the ways in which it is written with a label or a verb.
fn written(words: &str, longest: usize) -> Option<Found> {
    label(words, longest).or_else(|| shot(words)).or_else(|| latin(words)).or_else(|| slashed(words))
}

fn label(words: &str, longest: usize) -> Option<Found> {
    let (head, name) = words.split_once([':', '：', '='])?;
    let head = head.trim();
    // Most heads are half a sentence, and two sentences are no name.
    let fits = head.len() <= 2 * LONGEST
        && name.chars().count() <= longest
        && !name.contains([':', '：', '。', '!', '?'])
        && !name.contains(BRACKETS);
    if !fits {
        return None;
    }
    let whole_page = list::has(ALL_LABELS, head);
    // In a field of its own a credit may be written as it likes.
    let is_strict = longest == LONGEST;
    let signed = if whole_page {
        is_name(name)
    } else {
        let is_plain = is_strict && list::has(PLAIN, head);
        list::has(LABELS, head) && (!is_plain || has_capital(name) || list::has(GIVEN, name.trim()))
    };
    if signed { named(name, whole_page) } else { None }
}

fn latin(words: &str) -> Option<Found> {
    list::behind_any_case(ALL_BY, words)
        .filter(|name| name.chars().count() <= LONGEST && is_name(name))
        .and_then(|name| named(name, true))
        .or_else(|| {
            list::behind_any_case(BY, words)
                .filter(|name| name.chars().count() <= LONGEST && has_capital(name))
                .and_then(|name| named(name, false))
        })
        .or_else(|| words.strip_prefix(['©', '℗', 'ⓒ']).and_then(|name| named(name, false)))
}

/// "图/某某", and "Photo Name" in brackets.
fn slashed(words: &str) -> Option<Found> {
    // Without a colon it takes two words with capitals to be told from "Photo ID".
    let full = |name: &&str| is_name(name) && (name.contains(' ') || list::has(ALONE, name));
    list::behind(HAN_SLASHED, words)
        .or_else(|| list::behind("photo |Photo |تصوير ", words).filter(full))
        .and_then(|name| named(name, false))
}

/// "Name/AGENCY", "AP Photo/Name": an agency on one side of a bar, and a name on the other.
fn agency(words: &str) -> Option<Found> {
    let is_agency = |part: &str| {
        // "AFP via Getty Images": one agency hands on what another one has.
        let (first, last) = part.split_once(" via ").unwrap_or((part, part));
        [first, last].iter().any(|part| list::has(AGENCIES, part) || list::has(ALONE, part))
    };
    let fits = words.chars().count() <= LONGEST && !words.contains(|c: char| c.is_ascii_digit() || c == '.');
    let signed = match words.split_once(['/', '／']) {
        Some((a, b)) => (is_agency(a.trim()) && is_name(b)) || (is_name(a) && is_agency(b.trim())),
        None => list::has(AGENCIES, words),
    };
    (fits && signed).then(|| named(words, false)).flatten()
}

/// Whether a word may be one of a name: scripts without capitals do not tell.
fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(|c| lower(c) != c || !is_cased(c))
}

fn has_capital(name: &str) -> bool {
    name.split_whitespace().any(is_capital)
}

/// Whether words are written as a name is: with capitals, but for short words between them.
fn is_name(name: &str) -> bool {
    let mut words = name.split_whitespace();
    words.next().is_some_and(is_capital) && words.all(|word| is_capital(word) || word.len() <= 3)
}

/// "（本版图片均为）（记者）某某 摄".
fn shot(words: &str) -> Option<Found> {
    let words = words.trim_end_matches(['。', '.']);
    let (rest, whole_page) = match list::behind(ALL_HAN, words) {
        Some(rest) => (rest, true),
        None => (words, false),
    };
    let name = list::before(SHOT, rest.trim_end())?;
    let name = list::behind(TRADES, name).unwrap_or(name).trim_end();
    let is_maker = !rest.contains(|c| narrow(c).is_ascii_digit())
        && list::find(NO_MAKERS, &mut |word| rest.contains(word)).is_none()
        && !name.ends_with('日')
        && !name.strip_suffix('月').is_some_and(|month| month.ends_with(is_numeral));
    if is_maker { named(name, whole_page) } else { None }
}

/// The same without brackets, where it must be told from a sentence about somebody who takes photos: a trade, or a
/// name of two to four characters after a whole sentence or before a space.
fn unbracketed_shot(tail: &str, after_sentence: bool) -> Option<Found> {
    let words = tail.trim_end_matches(['。', '.']);
    let found = shot(words)?;
    let parted = words.contains([' ', '/', '／']);
    let short = (2..=4).contains(&found.name.chars().count()) && found.name.chars().all(is_dense);
    let by_trade = list::behind(TRADES, words).is_some() && words.chars().count() <= 20;
    let plain = list::before("拍摄|拍攝|提供", words).is_none();
    (found.whole_page || by_trade || (plain && short && (after_sentence || parted))).then_some(found)
}

fn named(name: &str, whole_page: bool) -> Option<Found> {
    let name = name.trim_matches(|c: char| c.is_whitespace() || ":：/／()（）[]".contains(c));
    let name = clean(name.strip_suffix('.').filter(|name| !name.contains('.')).unwrap_or(name));
    let name = name.strip_suffix('。').unwrap_or(&name).to_owned();
    (!name.is_empty()).then_some(Found { name, whole_page })
}

fn ends_with(text: &str, words: &str) -> bool {
    text.len().checked_sub(words.len()).and_then(|at| text.get(at..)).is_some_and(|end| list::has(words, end))
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
        check("本版图片均为周禾摄", "", Some("周禾"), true);
        check("本版图片均由周禾摄", "", Some("周禾"), true);
        check("本文图片均由受访者提供", "", Some("受访者"), true);
        check("All photos courtesy of Ann Lee", "", Some("Ann Lee"), true);
        check("The bridge. Photo: handout", "The bridge.", Some("handout"), false);
        check("All photographs by Ann Lee", "", Some("Ann Lee"), true);
        check("The bridge. Courtesy of Ann Lee", "The bridge.", Some("Ann Lee"), false);
        check("Most o świcie. Fot. Jan Lis", "Most o świcie.", Some("Jan Lis"), false);
        check("大桥｜摄影：周禾", "大桥", Some("周禾"), false);
        check("大桥通车。图/视觉中国", "大桥通车。", Some("视觉中国"), false);
        check("다리가 열렸다. [사진=연합뉴스]", "다리가 열렸다.", Some("연합뉴스"), false);
        check("다리 ⓒ연합뉴스", "다리", Some("연합뉴스"), false);
        check("（图片来源：视觉中国）大桥通车", "大桥通车", Some("视觉中国"), false);
        check("El puente al alba. Foto: Ana Ríos", "El puente al alba.", Some("Ana Ríos"), false);
    }

    #[test]
    fn labels_are_short_and_in_small_letters() {
        for label in [LABELS, MAKERS, ALL_LABELS, AGENCIES].iter().flat_map(|labels| labels.split('|')) {
            assert!(label.len() <= LONGEST && label.chars().all(|c| lower(c) == c), "{label}");
        }
    }

    #[test]
    fn agencies_sign_in_their_own_ways() {
        check("The bridge. (AP Photo/Ann Lee)", "The bridge.", Some("AP Photo/Ann Lee"), false);
        check("The bridge. REUTERS/Ann Lee", "The bridge.", Some("REUTERS/Ann Lee"), false);
        check(
            "The bridge. (Ann Lee/AFP via Getty Images)",
            "The bridge.",
            Some("Ann Lee/AFP via Getty Images"),
            false,
        );
        check("The bridge (Ann Lee/AP)", "The bridge", Some("Ann Lee/AP"), false);
        check("The bridge (Getty Images)", "The bridge", Some("Getty Images"), false);
        check("The bridge. Getty Images", "The bridge.", Some("Getty Images"), false);
        check("大桥通车。新华社发 周禾 摄", "大桥通车。", Some("新华社发 周禾"), false);
        check("大桥通车。新华社发（周禾摄）", "大桥通车。", Some("新华社发 周禾"), false);
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
            "村民在河边（2019年5月3日摄）",
            "村民在河边（11月20日拍摄）",
            "村民在河边（五月三日拍摄）",
            "村民在河边（昨日摄）",
            "村民在河边（资料照片，2019年摄）",
            "村民在河边（无人机航拍摄）",
            "村民在河边（以上图片均为周禾摄）",
            "照片均为2019年摄",
            "The talk (photo of a cat)",
            "A group (Photo ID required)",
            "A group (Photo ID)",
            "Cars line up (VW/Audi)",
            "Leaders of both sides meet. Biden/NATO",
            "A car (source: unknown to police)",
            "It rained all day. Courtesy of a storm",
            "All images: click here to see",
            "All images: Click here to see",
            "All photographs by the sea were lost",
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
