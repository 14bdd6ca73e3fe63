//! Every caption once: the texts around a photo become one caption, one credit, one accessible name.
//!
//! Publishers send the same sentence twice, as caption and as alternative text, with small differences.
//! The decision is made for each photo alone, never across a gallery, and it can be asked for
//! ([`Decision`]). The rules, and the study of real pages behind them, are in docs/captions.md.

mod credit;
mod display;
mod han;
mod junk;
mod key;
mod words;

use std::cmp::Ordering;

use credit::Found;
use key::Key;
use words::{Coverage, Words};

/// What a publisher wrote around one photo, field by field, untouched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// The caption field.
    pub caption: Option<String>,
    /// The `<figcaption>`, where a page has it next to a caption field.
    pub figcaption: Option<String>,
    /// The caption for the photo alone on the screen, where a format has a second one.
    pub full_screen: Option<String>,
    /// The alternative text.
    pub alt: Option<String>,
    /// A caption written for those who do not see the photo, where a format has one next to the alternative text.
    pub accessible: Option<String>,
    /// The `title` attribute or the media item's title.
    pub title: Option<String>,
    /// A longer description, where a system has one.
    pub description: Option<String>,
    /// Who made the photo.
    pub credit: Option<String>,
}

/// What a reader gets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caption {
    /// The caption beneath the photo.
    pub shown: Option<String>,
    /// Who made the photo, without the words "photo by".
    pub credit: Option<String>,
    /// The accessible name. `None` when the caption already says it, so that nobody hears it twice.
    pub alternative: Option<String>,
    /// Why.
    pub decision: Decision,
}

/// The reason for a caption, to be looked up when somebody asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Decision {
    /// How the alternative text relates to the caption.
    pub relation: Relation,
    /// The rule that decided.
    pub rule: Rule,
    /// The likeness of the two, 0 to 100; 100 is the same.
    pub score: u8,
    /// Whether the alternative text names nothing: a file name, the headline, the credit, a separator.
    pub junk_alt: bool,
}

/// How an alternative text relates to a caption.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Relation {
    /// Neither is there.
    #[default]
    None,
    /// There is only a caption.
    CaptionOnly,
    /// There is only an alternative text.
    AltOnly,
    /// Both say the same.
    Same,
    /// One says all that the other says.
    Contained,
    /// Each has something of its own.
    Different,
}

/// The rules by which a relation is found, in the order in which they are tried.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rule {
    /// There was nothing to compare.
    #[default]
    Absent,
    /// The keys are equal.
    EqualKeys,
    /// One key holds the other.
    Containment,
    /// The keys are alike enough.
    Likeness,
    /// The longer one says every word of the shorter one, in some form and some order.
    Words,
    /// Nothing made them the same.
    Unlike,
}

impl Relation {
    /// The name used in outlines, events and the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::CaptionOnly => "caption-only",
            Self::AltOnly => "alt-only",
            Self::Same => "same",
            Self::Contained => "contained",
            Self::Different => "different",
        }
    }
}

impl Rule {
    /// The name used in outlines, events and the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Absent => "absent",
            Self::EqualKeys => "equal-keys",
            Self::Containment => "containment",
            Self::Likeness => "likeness",
            Self::Words => "words",
            Self::Unlike => "unlike",
        }
    }
}

/// Decides what is shown of `texts`. `headline` unmasks an alternative text that merely repeats it;
/// `page_credit` is used for a photo that has no credit of its own.
pub fn settle(texts: &Texts, headline: &str, page_credit: Option<&str>) -> Caption {
    let field = texts.credit.as_deref().and_then(credit::from_field);
    let (plain, in_alt) = match texts.alt.as_deref().map(parted) {
        // An alternative text of nothing but white space is none.
        Some((plain, _)) if plain.is_empty() => (None, None),
        Some((plain, credit)) => (Some(plain), credit),
        None => (None, None),
    };
    let (shown, glued) = shown(texts, plain.as_deref());
    let credit = field.or(glued).or(in_alt).or_else(|| page_credit.map(str::to_owned));
    let (caption_key, alt_key) = (shown.as_deref().map(Key::new), plain.as_deref().map(Key::new));
    let junk_alt = match (&plain, &alt_key) {
        (Some(alt), Some(key)) => junk::is_junk(alt, key, headline, credit.as_deref()),
        // White space alone was meant as a name as little as a full stop was.
        _ => texts.alt.as_deref().is_some_and(|alt| !alt.is_empty()),
    };
    let decision = match (&caption_key, &alt_key) {
        (None, None) => Decision::default(),
        (Some(_), None) => Decision { relation: Relation::CaptionOnly, ..Decision::default() },
        (None, Some(_)) => Decision { relation: Relation::AltOnly, ..Decision::default() },
        (Some(caption), Some(alt)) => compare(caption, alt),
    };
    // What is longer and contains the other is longer for a reason.
    let says_more = alt_key.map_or(0, |key| key.len()) > caption_key.map_or(0, |key| key.len());
    let redundant = match decision.relation {
        Relation::Same => true,
        Relation::Contained => !says_more,
        _ => false,
    };
    let alternative = plain.filter(|_| !redundant && !junk_alt);
    Caption { shown, credit, alternative, decision: Decision { junk_alt, ..decision } }
}

/// The credit that the words around this photo give for all photos of the page.
pub fn page_credit(texts: &Texts) -> Option<String> {
    [&texts.caption, &texts.description, &texts.alt]
        .into_iter()
        .flatten()
        .find_map(|text| stripped(text).1.into_iter().find(|found| found.whole_page).map(|found| found.name))
}

/// The caption to show, from the most trusted field that says something, and a credit glued to it. `alt` is the
/// alternative text without what can be taken off it.
fn shown(texts: &Texts, alt: Option<&str>) -> (Option<String>, Option<String>) {
    let mut credit = None;
    for text in [&texts.caption, &texts.description].into_iter().flatten() {
        let (words, glued) = parted(text);
        credit = credit.or(glued);
        if !words.is_empty() {
            return (Some(words), credit);
        }
    }
    // A title that only repeats the alternative text was never meant as a caption.
    if let Some(title) = texts.title.as_deref() {
        let (words, glued) = parted(title);
        let repeats = alt.is_some_and(|alt| Key::new(alt) == Key::new(&words));
        if !words.is_empty() && !repeats && !junk::is_file_name(&words) {
            return (Some(words), credit.or(glued));
        }
    }
    (None, credit)
}

/// A text without its pointers and labels, and the credit that stood at its end: the last one, if several did.
fn parted(text: &str) -> (String, Option<String>) {
    let (words, found) = stripped(text);
    (words, found.into_iter().next().map(|found| found.name))
}

/// A text without anything that can be taken off it, and the credits among that, the last one first. What is
/// left has nothing more to take off, so that settling twice is settling once.
fn stripped(text: &str) -> (String, Vec<Found>) {
    let mut words = display::clean(text);
    let mut credits = Vec::new();
    loop {
        let (rest, found) = credit::split(&words);
        let shorter = display::clean(display::without_marks(rest));
        if shorter == words {
            return (words, credits);
        }
        credits.extend(found);
        words = shorter;
    }
}

/// Below this length keys must be equal: short sentences are alike by chance.
const ENOUGH_DENSE: usize = 8;
const ENOUGH_SPACED: usize = 15;

/// The shares of a text that another one must say: of few words nearly all, of many a good part.
const MOST_OF_A_FEW: u8 = 90;
const MANY: usize = 8;
const MOST_OF_MANY: u8 = 75;

/// Whether a text that is covered so far is said: with all of its words that weigh anything and nearly all of
/// the short ones, or, of many words, without some, but not without a number.
fn says(coverage: Coverage) -> bool {
    let whole = coverage.count > 0 && coverage.lacking == 0 && coverage.share >= MOST_OF_A_FEW;
    let nearly = coverage.count >= MANY && coverage.share >= MOST_OF_MANY && !coverage.new_number;
    whole || nearly
}

fn compare(caption: &Key, alt: &Key) -> Decision {
    let decision = |relation, rule, score| Decision { relation, rule, score, junk_alt: false };
    if caption == alt {
        return decision(Relation::Same, Rule::EqualKeys, 100);
    }
    let score = caption.likeness(alt);
    if caption.contains(alt) || alt.contains(caption) {
        return decision(Relation::Contained, Rule::Containment, score);
    }
    let enough = if caption.is_dense() || alt.is_dense() { ENOUGH_DENSE } else { ENOUGH_SPACED };
    let long_enough = caption.len().min(alt.len()) >= enough;
    if score >= 80 && long_enough && caption.digits_agree(alt) {
        return decision(Relation::Same, Rule::Likeness, score);
    }
    let (caption_words, alt_words) = (Words::new(caption), Words::new(alt));
    let in_alt = || says(caption_words.covered_by(&alt_words));
    let in_caption = || says(alt_words.covered_by(&caption_words));
    // The shorter one may be inside the longer one; of two equally long ones either may be.
    let contained = match caption.len().cmp(&alt.len()) {
        Ordering::Less => in_alt(),
        Ordering::Greater => in_caption(),
        Ordering::Equal => in_alt() || in_caption(),
    };
    if contained {
        return decision(Relation::Contained, Rule::Words, score);
    }
    decision(Relation::Different, Rule::Unlike, score)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(caption: &str, alt: &str) -> Texts {
        let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Texts { caption: text(caption), alt: text(alt), ..Texts::default() }
    }

    #[test]
    fn the_five_differences_of_the_reference_article() {
        for (caption, alt, shown) in [
            ("　　清晨的河湾，薄雾未散。", "清晨的河湾，薄雾未散。", "清晨的河湾，薄雾未散。"),
            ("↑志愿者在清理河岸。", "志愿者在清理河岸。", "志愿者在清理河岸。"),
            (
                "▲ 全长 3.2 公里的步道已经开放。",
                " 全长  3.2 公里的步道  已经开放。",
                "全长 3.2 公里的步道已经开放。",
            ),
            ("白鹭回到了湿地。", "白鹭回到了湿地", "白鹭回到了湿地。"),
        ] {
            let settled = settle(&texts(caption, alt), "", None);
            assert_eq!(settled.shown.as_deref(), Some(shown));
            assert_eq!(settled.alternative, None, "{caption}");
            assert_eq!(settled.decision.relation, Relation::Same, "{caption}");
        }
    }

    #[test]
    fn a_credit_for_the_whole_page_is_taken_off_and_given_to_all() {
        let last = texts("夜色里的大桥。（本版图片均为周禾摄）", "夜色里的大桥。");
        assert_eq!(page_credit(&last).as_deref(), Some("周禾"));
        let settled = settle(&last, "", Some("周禾"));
        assert_eq!(settled.shown.as_deref(), Some("夜色里的大桥。"));
        assert_eq!(settled.credit.as_deref(), Some("周禾"));
        let other = settle(&texts("河湾。", ""), "", Some("周禾"));
        assert_eq!(other.credit.as_deref(), Some("周禾"));
    }

    #[test]
    fn a_credit_that_only_the_alt_has_is_kept() {
        let settled = settle(&texts("大桥通车。", "大桥通车。（记者 周禾 摄）"), "", None);
        assert_eq!(settled.credit.as_deref(), Some("周禾"));
        assert_eq!(settled.alternative, None);
        let mut described = texts("", "");
        described.description = Some("大桥。（本版图片均为周禾摄）".to_owned());
        assert_eq!(page_credit(&described).as_deref(), Some("周禾"));
    }

    #[test]
    fn what_says_something_of_its_own_is_kept() {
        let settled = settle(&texts("大桥通车一周年。", "夜里亮着灯的斜拉桥，水面有倒影"), "", None);
        assert_eq!(settled.alternative.as_deref(), Some("夜里亮着灯的斜拉桥，水面有倒影"));
        assert_eq!(settled.decision.relation, Relation::Different);
        // Another number is another fact, however alike the rest.
        let numbers = settle(
            &texts("全区共有十五所学校参加，到场学生1200人", "全区共有十五所学校参加，到场学生1500人"),
            "",
            None,
        );
        assert_eq!(numbers.decision.relation, Relation::Different);
    }

    #[test]
    fn an_alt_that_says_more_stays_and_one_that_says_less_goes() {
        let more = settle(&texts("新步道开放", "新步道开放，市民在桥头合影"), "", None);
        assert_eq!(more.alternative.as_deref(), Some("新步道开放，市民在桥头合影"));
        let less = settle(&texts("新步道开放，市民在桥头合影", "新步道开放"), "", None);
        assert_eq!(less.alternative, None);
    }

    #[test]
    fn junk_is_no_name() {
        for (alt, headline) in [
            ("12-IMG_3886.jpg", ""),
            ("小河归来", "小河归来"),
            ("-", ""),
            ("图", ""),
            (" ", ""),
            ("Keyframe #3", ""),
            ("（資料写真）", ""),
            ("Photo: Ann Lee/Agency", ""),
            ("Illustration for article titled The River Ret...", "The River Returns"),
        ] {
            let settled = settle(&texts("清晨的河湾。", alt), headline, None);
            assert_eq!((settled.alternative, settled.decision.junk_alt), (None, true), "{alt}");
        }
    }

    #[test]
    fn a_title_is_a_caption_only_when_it_is_not_the_alt() {
        let mut texts = texts("", "河湾");
        texts.title = Some("河湾".to_owned());
        assert_eq!(settle(&texts, "", None).shown, None);
        texts.title = Some("清晨的河湾".to_owned());
        assert_eq!(settle(&texts, "", None).shown.as_deref(), Some("清晨的河湾"));
    }
}
