//! Every caption once: the texts around a photo become one caption, one credit, one accessible name.
//!
//! Publishers send the same sentence twice, as caption and as alternative text, with small differences.
//! The decision is made for each photo alone, never across a gallery, and it can be asked for
//! ([`Decision`]). The rules, and the study of real pages behind them, are in docs/captions.md.

mod compare;
mod credit;
mod decision;
mod display;
mod display_width;
mod fields;
mod form;
mod han;
mod headline;
mod junk;
mod key;
mod label;
mod letter;
mod list;
mod markup;
mod peel;
mod policy;
mod texts;
mod words;

use std::borrow::Cow;

use fields::whole;
use key::Key;
use peel::Peeled;

pub use decision::{Decision, Relation, Rule};
pub use display::is_marked;
pub use display_width::display_width;
pub use fields::Fields;
pub use headline::Headline;
pub use policy::{Policy, VALUES as POLICY_VALUES};
pub use texts::{Field, SourceTexts};

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

/// Decides what is shown of a photo that stands by itself. `headline` unmasks a text that merely repeats it;
/// `page_credit` is used for a photo that has no credit of its own.
pub fn decide(texts: &SourceTexts, headline: &str, page_credit: Option<&str>) -> Caption {
    decide_fields(texts, Fields::new(texts), &Headline::new(headline), page_credit)
}

/// The same for one of the photos of an article, whose texts were taken apart before.
pub fn decide_fields(
    texts: &SourceTexts,
    mut fields: Fields,
    headline: &Headline<'_>,
    page_credit: Option<&str>,
) -> Caption {
    let credit = fields.resolve_credit(texts.credit.as_deref().and_then(credit::from_field), page_credit);
    let chosen = choose(&fields, headline).or_else(|| Chosen::bare(texts));
    let name = |field: Field| {
        let decision = match &chosen {
            None => Decision { relation: Relation::AltOnly, ..Decision::default() },
            Some(caption) => fields.compare(texts, caption.field, field)?,
        };
        // A name that is nothing but a credit is judged as it came.
        let words =
            fields.words(field).map_or_else(|| whole(texts, field), |words| Some(words.to_owned()))?;
        let folded = || Cow::Owned(Key::new(&words));
        let key = fields.key(field).map_or_else(folded, Cow::Borrowed);
        let junk_alt = junk::is_junk(&words, &key, headline, credit.as_deref());
        let redundant = match decision.relation {
            Relation::Same => true,
            // What is longer and contains the other is longer for a reason.
            Relation::Contained => chosen.as_ref().is_none_or(|caption| {
                let caption =
                    fields.key(caption.field).map_or_else(|| Key::new(&caption.words).len(), Key::len);
                caption >= key.len()
            }),
            _ => false,
        };
        let decision = Decision { junk_alt, ..decision };
        Some(Name { field, decision, is_needed: !redundant && !junk_alt, words })
    };
    let (alt, accessible) = (name(Field::Alt), name(Field::Accessible));
    let mut decision = match (&alt, &accessible, &chosen) {
        (Some(name), ..) | (None, Some(name), _) => name.decision,
        (None, None, Some(_)) => Decision { relation: Relation::CaptionOnly, ..Decision::default() },
        (None, None, None) => Decision::default(),
    };
    // White space alone was meant as a name as little as a full stop was.
    decision.junk_alt |= alt.is_none() && texts.alt.as_deref().is_some_and(|alt| !alt.is_empty());
    // What was written for those who do not see the photo is the better name.
    let name = accessible.into_iter().chain(alt).find(|name| name.is_needed);
    decision.alternative = name.as_ref().map(|name| name.field);
    let chosen = chosen.filter(|chosen| !chosen.is_hidden);
    decision.shown = chosen.as_ref().map(|chosen| chosen.field);
    Caption {
        shown: chosen.map(|chosen| chosen.words),
        credit,
        alternative: name.map(|name| name.words),
        decision,
    }
}

/// The credit for all photos of the page that a paragraph gives, when it says nothing else.
pub fn credit_of_page(paragraph: &str) -> Option<String> {
    let peeled = Peeled::new(paragraph);
    let found = peeled.credits.into_iter().find(|found| found.whole_page)?;
    peeled.words.is_empty().then_some(found.name)
}

/// Whether two texts say the same, word for word, when what never changes a meaning is folded away.
pub fn is_same(a: &str, b: &str) -> bool {
    let key = |text: &str| Key::new(&Peeled::new(text).words);
    let (a, b) = (key(a), key(b));
    a.len() > 1 && a == b
}

/// Whether two mentions of a photo may be told as one: their captions say the same, or one says all of the other.
pub fn agree(a: &SourceTexts, b: &SourceTexts, headline: &Headline<'_>) -> bool {
    let said = |texts: &SourceTexts| {
        let mut fields = Fields::new(texts);
        fields.resolve_credit(texts.credit.as_deref().and_then(credit::from_field), None);
        choose(&fields, headline).filter(|chosen| !chosen.is_hidden && !chosen.field.is_photos_own())
    };
    let (Some(a), Some(b)) = (said(a), said(b)) else { return true };
    let (a, b) = (a.words, b.words);
    let relation = compare::compare_words((&a, &Key::new(&a)), (&b, &Key::new(&b))).relation;
    relation != Relation::Different
}

/// Whether the alternative text says that the image is a line between two parts.
pub fn is_line(texts: &SourceTexts) -> bool {
    texts.alt.as_deref().is_some_and(|alt| label::is_line(&Key::new(alt)) || junk::is_presentational(alt))
}

/// Whether the alternative text says that the image is a space between two parts.
pub fn is_space(texts: &SourceTexts) -> bool {
    texts.alt.as_deref().is_some_and(|alt| label::is_space(&Key::new(alt)))
}

/// Whether the publisher gave the photo a caption of its own: one that does not merely repeat the headline.
pub fn is_captioned(texts: &SourceTexts, headline: &Headline<'_>) -> bool {
    [Field::Caption, Field::Figcaption, Field::Paragraph]
        .into_iter()
        .filter_map(|field| texts.get(field))
        .map(|text| Key::new(&Peeled::new(text).words))
        .any(|key| key.len() > 0 && !headline.is(&key))
}

/// The caption, and the field it is from.
struct Chosen {
    words: String,
    field: Field,
    /// It only repeats the headline, or is a credit, a file name or the words of a link and nothing else: it is
    /// compared, and not shown.
    is_hidden: bool,
}

impl Chosen {
    /// A caption field that holds nothing but a credit, where there is no other caption.
    fn bare(texts: &SourceTexts) -> Option<Self> {
        let field = Field::Caption;
        whole(texts, field).map(|words| Self { words, field, is_hidden: true })
    }
}

/// The most trusted field that says something. Among the captions a longer one that says all of it, and more, goes
/// before; a description and a title are asked only when there is no caption.
fn choose(fields: &Fields, headline: &Headline<'_>) -> Option<Chosen> {
    let mut best: Option<(Field, bool)> = None;
    for field in Field::TRUST {
        if field.is_photos_own() && best.is_some_and(|(_, is_hidden)| !is_hidden) {
            break;
        }
        let (Some(words), Some(key)) = (fields.words(field), fields.key(field)) else { continue };
        let is_hidden = headline.is(key)
            || junk::is_picture_name(words)
            || (field == Field::Title && junk::is_file_name(words))
            || junk::is_address(words)
            || label::is_link(key);
        // A title that only repeats the alternative text or the headline was never meant as a caption.
        if field == Field::Title && (is_hidden || fields.key(Field::Alt) == Some(key)) {
            continue;
        }
        let better = match best {
            None => true,
            Some((_, true)) => !is_hidden,
            Some((before, false)) => !is_hidden && fields.adds(before, field),
        };
        if better {
            best = Some((field, is_hidden));
        }
    }
    let (field, is_hidden) = best?;
    Some(Chosen { words: fields.words(field)?.to_owned(), field, is_hidden })
}

/// A text that may become the accessible name.
struct Name {
    words: String,
    field: Field,
    decision: Decision,
    /// Whether it says something that nobody would hear otherwise.
    is_needed: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(caption: &str, alt: &str) -> SourceTexts {
        let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        SourceTexts { caption: text(caption), alt: text(alt), ..SourceTexts::default() }
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
            let settled = decide(&texts(caption, alt), "", None);
            assert_eq!(settled.shown.as_deref(), Some(shown));
            assert_eq!(settled.alternative, None, "{caption}");
            assert_eq!(settled.decision.relation, Relation::Same, "{caption}");
        }
    }

    #[test]
    fn a_credit_for_the_whole_page_is_taken_off_and_given_to_all() {
        let last = texts("夜色里的大桥。（本版图片均为周禾摄）", "夜色里的大桥。");
        assert_eq!(Fields::new(&last).page_credit(), Some("周禾"));
        let settled = decide(&last, "", Some("周禾"));
        assert_eq!(settled.shown.as_deref(), Some("夜色里的大桥。"));
        assert_eq!(settled.credit.as_deref(), Some("周禾"));
        let other = decide(&texts("河湾。", ""), "", Some("周禾"));
        assert_eq!(other.credit.as_deref(), Some("周禾"));
    }

    #[test]
    fn a_credit_that_only_the_alt_has_is_kept() {
        let settled = decide(&texts("大桥通车。", "大桥通车。（记者 周禾 摄）"), "", None);
        assert_eq!(settled.credit.as_deref(), Some("周禾"));
        assert_eq!(settled.alternative, None);
        let mut described = texts("", "");
        described.description = Some("大桥。（本版图片均为周禾摄）".to_owned());
        assert_eq!(Fields::new(&described).page_credit(), Some("周禾"));
    }

    #[test]
    fn what_says_something_of_its_own_is_kept() {
        let settled = decide(&texts("大桥通车一周年。", "夜里亮着灯的斜拉桥，水面有倒影"), "", None);
        assert_eq!(settled.alternative.as_deref(), Some("夜里亮着灯的斜拉桥，水面有倒影"));
        assert_eq!(settled.decision.relation, Relation::Different);
        // Another number is another fact, however alike the rest.
        let numbers = decide(
            &texts("全区共有十五所学校参加，到场学生1200人", "全区共有十五所学校参加，到场学生1500人"),
            "",
            None,
        );
        assert_eq!(numbers.decision.relation, Relation::Different);
    }

    #[test]
    fn an_alt_that_says_more_stays_and_one_that_says_less_goes() {
        let more = decide(&texts("新步道开放", "新步道开放，市民在桥头合影"), "", None);
        assert_eq!(more.alternative.as_deref(), Some("新步道开放，市民在桥头合影"));
        let less = decide(&texts("新步道开放，市民在桥头合影", "新步道开放"), "", None);
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
            let settled = decide(&texts("清晨的河湾。", alt), headline, None);
            assert_eq!((settled.alternative, settled.decision.junk_alt), (None, true), "{alt}");
        }
    }

    #[test]
    fn a_title_is_a_caption_only_when_it_is_not_the_alt() {
        let mut texts = texts("", "河湾");
        texts.title = Some("河湾".to_owned());
        assert_eq!(decide(&texts, "", None).shown, None);
        texts.title = Some("清晨的河湾".to_owned());
        assert_eq!(decide(&texts, "", None).shown.as_deref(), Some("清晨的河湾"));
    }
}
