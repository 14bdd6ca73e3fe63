//! Fifth stage: which text is the caption, which the accessible name, and why.
//!
//! Each photo is decided by itself, never across a gallery. What the host changes about the decision is in `policy.rs`.

mod choose;
mod file_name;
mod headline;
mod junk;
mod placeholder;
#[cfg(test)]
mod tests;

use super::compare::{Comparison, Evidence, Relation, Rule, Veto, WordLimit, compare};
use super::normalize::{NormalizedText, NormalizedTexts};
use super::source_texts::{Field, SourceTexts};
use super::strip::StrippedTexts;
use choose::{Choice, choose};
use junk::is_junk;

pub use choose::{captions_agree, is_captioned, repeats};
pub use headline::Headline;
pub use junk::{is_separator, is_spacer};

/// The texts of a photo that are shown and announced.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caption {
    /// The caption below the photo.
    pub shown: Option<String>,
    /// The makers of the photo, without labels such as "photo by".
    pub credit: Option<String>,
    /// The accessible name. `None` if the caption has the same content.
    pub alternative: Option<String>,
    /// The reasons.
    pub decision: Decision,
}

/// The reasons for a [`Caption`], for outlines, events and the command line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Decision {
    /// How the alternative text and the caption relate.
    pub relation: Relation,
    /// The rule that determined the relation.
    pub rule: Rule,
    /// Similarity of the two texts, 0 to 100.
    pub score: u8,
    /// The difference that made the texts different.
    pub veto: Option<Veto>,
    /// The evidence that was weighed.
    pub evidence: Option<Evidence>,
    /// Whether the alternative text describes nothing: a file name, the headline, the credit, a separator.
    pub junk_alt: bool,
    /// The field that became the caption.
    pub shown: Option<Field>,
    /// The field that became the accessible name.
    pub alternative: Option<Field>,
}

/// Decides the caption of a single photo.
///
/// `headline` identifies texts that only repeat it. `page_credit` is used if the photo has no credit of its own.
pub fn decide(texts: &SourceTexts, headline: &str, page_credit: Option<&str>) -> Caption {
    decide_stripped(texts, StrippedTexts::new(texts), &Headline::new(headline), page_credit)
}

/// Decides the caption of a photo whose texts are stripped already.
pub fn decide_stripped(
    texts: &SourceTexts,
    stripped: StrippedTexts,
    headline: &Headline<'_>,
    page_credit: Option<&str>,
) -> Caption {
    let (credit, fields) = stripped.resolve_credit(page_credit);
    let fields = NormalizedTexts::new(fields);
    let choice = choose(&fields, headline);
    let name = |field| Name::new(field, &fields, choice.as_ref(), headline, credit.as_deref());
    let (alt, accessible) = (name(Field::Alt), name(Field::Accessible));
    let mut decision = match (&alt, &accessible, &choice) {
        (Some(name), ..) | (None, Some(name), _) => name.decision,
        (None, None, Some(_)) => Decision { relation: Relation::CaptionOnly, ..Decision::default() },
        (None, None, None) => Decision::default(),
    };
    // An alternative text of white space only is junk, too.
    decision.junk_alt |= alt.is_none() && texts.alt.as_deref().is_some_and(|alt| !alt.is_empty());
    // A caption for assistive technology is the better name.
    let name = accessible.into_iter().chain(alt).find(|name| name.is_needed);
    decision.alternative = name.as_ref().map(|name| name.field);
    let shown = choice.filter(|choice| !choice.is_hidden);
    decision.shown = shown.as_ref().map(|choice| choice.field);
    Caption {
        shown: shown.and_then(|choice| fields.get(choice.field)).map(|text| text.text().to_owned()),
        credit,
        alternative: name.map(|name| name.text),
        decision,
    }
}

/// A text that may become the accessible name.
struct Name {
    text: String,
    field: Field,
    decision: Decision,
    /// Whether the caption lacks its content.
    is_needed: bool,
}

impl Name {
    /// Compares a field with the caption. `None` if the field is empty.
    fn new(
        field: Field,
        fields: &NormalizedTexts,
        choice: Option<&Choice>,
        headline: &Headline<'_>,
        credit: Option<&str>,
    ) -> Option<Self> {
        let decision = match choice {
            None => Decision { relation: Relation::AltOnly, ..Decision::default() },
            Some(choice) => {
                let Comparison { relation, rule, score, veto, evidence } =
                    compare_fields(fields, choice.field, field, headline.word_limit)?;
                Decision { relation, rule, score, veto, evidence, ..Decision::default() }
            }
        };
        // A field that is nothing but a credit is used unstripped.
        let unstripped;
        let text = match fields.get(field) {
            Some(text) => text,
            None => {
                unstripped = fields.unstripped(field)?;
                &unstripped
            }
        };
        let junk_alt = is_junk(text, headline, credit);
        let is_redundant = match decision.relation {
            Relation::Same => true,
            // A longer text that contains the caption adds content.
            Relation::Contained => {
                choice.is_none_or(|choice| length(fields, choice.field) >= text.normalized().len())
            }
            _ => false,
        };
        Some(Self {
            field,
            decision: Decision { junk_alt, ..decision },
            is_needed: !is_redundant && !junk_alt,
            text: text.text().to_owned(),
        })
    }
}

/// Compares two fields. If one of them is nothing but a credit, both are compared unstripped.
fn compare_fields(fields: &NormalizedTexts, a: Field, b: Field, limit: WordLimit) -> Option<Comparison> {
    match (fields.get(a), fields.get(b)) {
        (Some(a), Some(b)) => Some(compare(a, b, limit)),
        _ => {
            // The second field is missing more often.
            let b = fields.unstripped(b)?;
            Some(compare(&fields.unstripped(a)?, &b, limit))
        }
    }
}

/// Returns the length of a normalized field, unstripped if it is nothing but a credit.
fn length(fields: &NormalizedTexts, field: Field) -> usize {
    let length = |text: &NormalizedText| text.normalized().len();
    fields
        .get(field)
        .map(length)
        .or_else(|| fields.unstripped(field).as_ref().map(length))
        .unwrap_or_default()
}
