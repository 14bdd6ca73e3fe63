//! Credits: the names that stand at the end of captions, in brackets or behind a label, and in fields of their own.

mod agency;
mod byline;
mod label;
mod name;
mod shot;

use super::display::clean;
use super::key::is_dense;
use super::letter::lower;
use super::list::List;
use super::peel::readable;
use agency::{agency, ends_with_agency, signs_alone};
use label::label;
use name::{named, unbracketed};
use shot::{handed_on, shot, unbracketed_shot};

/// A name found in a caption.
#[derive(Debug, PartialEq, Eq)]
pub struct Found {
    /// Who made the photo, without brackets, labels and verbs.
    pub name: String,
    /// Whether the words speak of every photo of the page.
    pub whole_page: bool,
}

impl Found {
    /// The same, handed on by somebody who is named behind the maker.
    fn from(mut self, agency: &str) -> Self {
        self.name = [&self.name, " ", agency].concat();
        self
    }
}

/// Longer than any name: so many characters are part of the story.
const LONGEST: usize = 40;
const BRACKETS: [char; 6] = ['（', '(', '）', ')', '[', ']'];
const ENDS: &str = ".。!！?？…»”\"'’）)]】";
const SEPARATORS: &str = "-–—/|｜·•:：©([（【,，;；";

/// What stands before a name in brackets that belongs to it.
const ISSUED: List = List::new("新华社发|新華社發|中新社发");
/// Signs that stand before a name and nothing else.
const SIGNS: List = List::new("©|ⓒ|(cc)|(c)");

/// Parts a cleaned caption from a credit: at its end, in brackets or behind a label; or in brackets before it.
pub fn split(caption: &str) -> (&str, Option<Found>) {
    let Some((rest, mut found)) = bracketed(caption).or_else(|| labelled(caption)) else {
        return leading(caption).map_or((caption, None), |(rest, found)| (rest, Some(found)));
    };
    // "新华社发（某某摄）" is one credit.
    let agency = ISSUED.before(rest);
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
    // "某某摄（某某社）" is one credit, which begins before the bracket.
    if let Some((made, agency)) = handed_on(trimmed)
        && let Some((rest, found)) = labelled(made)
    {
        return Some((rest, found.from(agency)));
    }
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
    if let Some(name) = SIGNS.behind(caption).filter(|_| is_short)
        && name.chars().count() <= LONGEST
        && !name.contains(['.', '。', ',', '，'])
    {
        return named(name, false).map(|found| ("", found));
    }
    // Only the end is looked at, however long the rest is.
    let window = caption.char_indices().rev().nth(LONGEST + 20).map_or(caption, |(at, _)| &caption[at..]);
    if !window.contains([':', '：', '/', '／', '©', 'ⓒ', '摄', '攝', '供'])
        && !byline::may_be_in(window)
        && !ends_with_agency(window.trim_end_matches('.'))
    {
        return None;
    }
    if is_short
        && let Some(found) =
            shot(caption).or_else(|| byline::signed(caption)).filter(|found| found.whole_page)
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
        let found =
            found.or_else(|| byline::signed(tail).filter(|_| after_sentence || matches!(c, '©' | 'ⓒ')));
        let found = found.or_else(|| byline::slashed(tail));
        let found = found.or_else(|| agency(tail).filter(|_| after_sentence));
        if let Some(found) = found {
            longest = Some((ahead.trim_end_matches([' ', '|', '｜', '/', '–', '—', '-', '·', '•']), found));
        }
    }
    let is_made = || caption.split_once([':', '：']).is_some_and(|(head, _)| label::is_maker(head.trim()));
    let whole = || label(caption, LONGEST).filter(|found| found.whole_page || is_made());
    longest.or_else(|| if is_short { whole().map(|found| ("", found)) } else { None })
}

/// Whether a text is nothing but a credit: a label that ends in a colon, and a name.
pub fn is_credit(text: &str) -> bool {
    let signed = || label(text, LONGEST).is_some() || text.starts_with('©') || agency(text).is_some();
    text.chars().count() <= 2 * LONGEST && (signed() || signs_alone(text))
}

/// The name in a credit field, without the words that only say that it is one.
pub fn from_field(field: &str) -> Option<String> {
    let mut name = readable(field);
    // Nobody writes a label around a label around a label.
    for _ in 0..8 {
        let words = unbracketed(&name);
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
        let Some(ahead) = trimmed.strip_suffix(name).or_else(|| caption.strip_suffix(name)) else { continue };
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
    label(words, longest)
        .or_else(|| shot(words))
        .or_else(|| byline::signed(words))
        .or_else(|| byline::bare(words))
        .or_else(|| handed_on(words).and_then(|(made, agency)| Some(shot(made)?.from(agency))))
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
        check("大桥通车。周禾摄（人民视觉）", "大桥通车。", Some("周禾 人民视觉"), false);
        check("大桥通车。周禾 摄 （视觉中国）。", "大桥通车。", Some("周禾 视觉中国"), false);
        check("大桥通车。周禾摄（江边社）", "大桥通车。", Some("周禾 江边社"), false);
        check("大桥通车。（人民视觉）", "大桥通车。", Some("人民视觉"), false);
        check("孩子们在公园里拍摄（人民视觉）", "孩子们在公园里拍摄", Some("人民视觉"), false);
        check("大桥通车。图/视觉中国", "大桥通车。", Some("视觉中国"), false);
        check("다리가 열렸다. [사진=연합뉴스]", "다리가 열렸다.", Some("연합뉴스"), false);
        check("다리 ⓒ연합뉴스", "다리", Some("연합뉴스"), false);
        check("（图片来源：视觉中国）大桥通车", "大桥通车", Some("视觉中国"), false);
        check("El puente al alba. Foto: Ana Ríos", "El puente al alba.", Some("Ana Ríos"), false);
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
            "孩子们在公园里拍摄（左）",
            "孩子们在公园里拍摄（江边社）",
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
        assert_eq!(from_field("周禾摄（人民视觉）").as_deref(), Some("周禾 人民视觉"));
        assert_eq!(from_field("Photo: Ann Lee (AP)").as_deref(), Some("Ann Lee (AP)"));
        assert_eq!(from_field("(Ann Lee)").as_deref(), Some("Ann Lee"));
        assert_eq!(from_field("  "), None);
    }

    #[test]
    fn the_name_of_the_field_is_said_once() {
        assert_eq!(without("Ann Lee: The bridge at dawn", "Ann Lee"), "The bridge at dawn");
        assert_eq!(without("The bridge at dawn - Ann Lee/Agency", "Ann Lee/Agency"), "The bridge at dawn");
        assert_eq!(without("«The Bridge» DR", "DR"), "«The Bridge»");
        assert_eq!(without("Portrait of Ann Lee", "Ann Lee"), "Portrait of Ann Lee");
        assert_eq!(without("The bridge at dawn - Ann Lee (AP)", "Ann Lee (AP)"), "The bridge at dawn");
        assert_eq!(without("Ann Lee", "Ann Lee"), "");
    }
}
