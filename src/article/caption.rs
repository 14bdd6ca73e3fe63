//! Every caption once: the texts around a photo become one caption, one credit, one accessible name.
//!
//! Publishers send the same sentence twice, as caption and as alternative text, with small differences.
//! The decision is made for each photo alone, never across a gallery, and it can be asked for
//! ([`Decision`]). The rules, and the study of real pages behind them, are in docs/captions.md.

mod columns;
mod compare;
mod credit;
mod decision;
mod display;
mod form;
mod han;
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

use key::Key;

pub use columns::columns;
pub use decision::{Decision, Relation, Rule};
pub use display::is_marked;
pub use policy::{Policy, WORDS as POLICY_WORDS};
pub use texts::{Field, Texts};

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

/// Decides what is shown of `texts`. `headline` unmasks a text that merely repeats it; `page_credit` is used for
/// a photo that has no credit of its own.
pub fn settle(texts: &Texts, headline: &str, page_credit: Option<&str>) -> Caption {
    let said = texts.credit.as_deref().and_then(credit::from_field);
    let peeled = Peeled::new(texts, said.as_deref());
    let credit = said.clone().or_else(|| peeled.credit()).or_else(|| page_credit.map(str::to_owned));
    let words = |field: Field| {
        let words = peeled.words(field)?;
        // A credit that the field of its own does not give was not taken into account so far.
        let words =
            if credit == said { words.to_owned() } else { peel::peel_more(words, credit.as_deref()).words };
        (!words.is_empty()).then_some(words)
    };
    let chosen = choose(&words, headline).or_else(|| Chosen::bare(texts));
    let names = Names { headline, credit: credit.as_deref() };
    let name = |field: Field| {
        let decision = match &chosen {
            None => Decision { relation: Relation::AltOnly, ..Decision::default() },
            Some(caption) => peeled.compare(caption.field, field)?,
        };
        // A name that is nothing but a credit is judged as it came.
        let words = words(field).or_else(|| whole(texts, field))?;
        Some(names.judge(words, field, decision, chosen.as_ref().map(|chosen| &*chosen.words)))
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

/// The credit that the words around this photo give for all photos of the page.
pub fn page_credit(texts: &Texts) -> Option<String> {
    Field::ALL.into_iter().filter_map(|field| texts.get(field)).find_map(|text| {
        let credits = peel::peel(text, None).credits;
        credits.into_iter().find(|found| found.whole_page).map(|found| found.name)
    })
}

/// The credit for all photos of the page that a paragraph gives, when it says nothing else.
pub fn credit_of_page(paragraph: &str) -> Option<String> {
    let peeled = peel::peel(paragraph, None);
    let found = peeled.credits.into_iter().find(|found| found.whole_page)?;
    peeled.words.is_empty().then_some(found.name)
}

/// Whether two texts say the same, word for word, when what never changes a meaning is folded away.
pub fn is_same(a: &str, b: &str) -> bool {
    let key = |text: &str| Key::new(&peel::peel(text, None).words);
    let (a, b) = (key(a), key(b));
    a.len() > 1 && a == b
}

/// Whether two mentions of a photo may be told as one: their captions say the same, or one says all of the other.
pub fn agree(a: &Texts, b: &Texts, headline: &str) -> bool {
    let said = |texts: &Texts| {
        let words = |field: Field| {
            let text = texts.get(field).filter(|_| !field.is_photos_own())?;
            Some(peel::peel(text, texts.credit.as_deref()).words).filter(|words| !words.is_empty())
        };
        choose(&words, headline).filter(|chosen| !chosen.is_hidden)
    };
    let (Some(a), Some(b)) = (said(a), said(b)) else { return true };
    compare::compare_words(&a.words, &b.words).relation != Relation::Different
}

/// Whether the alternative text says that the image is a line between two parts.
pub fn is_line(texts: &Texts) -> bool {
    texts.alt.as_deref().is_some_and(|alt| label::is_line(&Key::new(alt)) || junk::is_presentational(alt))
}

/// Whether the alternative text says that the image is a space between two parts.
pub fn is_space(texts: &Texts) -> bool {
    texts.alt.as_deref().is_some_and(|alt| label::is_space(&Key::new(alt)))
}

/// Whether the publisher gave the photo a caption of its own: one that does not merely repeat the headline.
pub fn is_captioned(texts: &Texts, headline: &str) -> bool {
    let words = |field| texts.get(field).map(|text| peel::peel(text, None).words);
    [Field::Caption, Field::Figcaption, Field::Paragraph]
        .into_iter()
        .filter_map(words)
        .any(|words| !words.is_empty() && Key::new(&words) != Key::new(headline))
}

/// All fields without what can be taken off them, so that each is taken apart once. Only the credit of its own field
/// is taken into account here: which text another one was found in must make no difference to a comparison.
struct Peeled<'a> {
    texts: &'a Texts,
    fields: [Option<peel::Peeled>; Field::ALL.len()],
}

impl<'a> Peeled<'a> {
    fn new(texts: &'a Texts, credit: Option<&str>) -> Self {
        Self { texts, fields: Field::ALL.map(|field| texts.get(field).map(|text| peel::peel(text, credit))) }
    }

    fn words(&self, field: Field) -> Option<&str> {
        let at = Field::ALL.iter().position(|other| *other == field)?;
        self.fields.get(at)?.as_ref().map(|peeled| &*peeled.words)
    }

    /// The first credit that stands in a text; titles are not asked.
    fn credit(&self) -> Option<String> {
        let fields = Field::ALL.iter().zip(&self.fields).filter(|(field, _)| **field != Field::Title);
        let found = fields.filter_map(|(_, peeled)| peeled.as_ref()?.credits.first()).next();
        found.and_then(|found| credit::from_field(&found.name))
    }

    /// How two fields relate. Where one is nothing but a credit, both are compared as they came.
    fn compare(&self, a: Field, b: Field) -> Option<Decision> {
        let (one, other) = (self.words(a)?, self.words(b)?);
        if one.is_empty() || other.is_empty() {
            return Some(compare::compare_words(&whole(self.texts, a)?, &whole(self.texts, b)?));
        }
        Some(compare::compare_words(one, other))
    }
}

/// A field with everything that could be taken off it.
fn whole(texts: &Texts, field: Field) -> Option<String> {
    let words = peel::readable(texts.get(field)?);
    (!words.is_empty()).then_some(words)
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
    fn bare(texts: &Texts) -> Option<Self> {
        let field = Field::Caption;
        whole(texts, field).map(|words| Self { words, field, is_hidden: true })
    }
}

/// The most trusted field that says something. Among the captions a longer one that says all of it, and more, goes
/// before; a description and a title are asked only when there is no caption.
fn choose(words: &dyn Fn(Field) -> Option<String>, headline: &str) -> Option<Chosen> {
    let repeats_alt = |title: &str| words(Field::Alt).is_some_and(|alt| Key::new(&alt) == Key::new(title));
    let mut best: Option<Chosen> = None;
    for field in Field::TRUST {
        if field.is_photos_own() && best.as_ref().is_some_and(|best| !best.is_hidden) {
            break;
        }
        let Some(words) = words(field) else { continue };
        let is_hidden = junk::is_repeated(&words, headline)
            || junk::is_picture_name(&words)
            || (field == Field::Title && junk::is_file_name(&words))
            || junk::is_address(&words)
            || (words.len() <= 48 && label::is_link(&Key::new(&words)));
        // A title that only repeats the alternative text or the headline was never meant as a caption.
        if field == Field::Title && (is_hidden || repeats_alt(&words)) {
            continue;
        }
        let better = match &best {
            None => true,
            Some(best) if best.is_hidden => !is_hidden,
            Some(best) => !is_hidden && adds(&best.words, &words),
        };
        if better {
            best = Some(Chosen { words, field, is_hidden });
        }
    }
    best
}

/// Whether the second text says all that the first one says, and more.
fn adds(first: &str, second: &str) -> bool {
    second.len() > first.len() && compare::compare_words(first, second).relation == Relation::Contained
}

/// What a name is judged by, apart from the caption.
struct Names<'a> {
    headline: &'a str,
    credit: Option<&'a str>,
}

/// A text that may become the accessible name.
struct Name {
    words: String,
    field: Field,
    decision: Decision,
    /// Whether it says something that nobody would hear otherwise.
    is_needed: bool,
}

impl Names<'_> {
    fn judge(&self, words: String, field: Field, decision: Decision, caption: Option<&str>) -> Name {
        let key = Key::new(&words);
        let junk_alt = junk::is_junk(&words, &key, self.headline, self.credit);
        let redundant = match decision.relation {
            Relation::Same => true,
            // What is longer and contains the other is longer for a reason.
            Relation::Contained => caption.is_none_or(|caption| Key::new(caption).len() >= key.len()),
            _ => false,
        };
        Name { words, field, decision: Decision { junk_alt, ..decision }, is_needed: !redundant && !junk_alt }
    }
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
