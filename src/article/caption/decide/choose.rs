//! The choice of the caption among the fields, and questions about captions that the gallery asks.

use super::file_name::{is_file_name, is_image_name};
use super::headline::Headline;
use super::junk::is_address;
use super::placeholder::is_link_text;
use crate::article::caption::clean::clean;
use crate::article::caption::compare::{Relation, WordLimit, compare};
use crate::article::caption::normalize::{Normalized, NormalizedText, NormalizedTexts};
use crate::article::caption::source_texts::{Field, SourceTexts};
use crate::article::caption::strip::{Stripped, StrippedTexts};

/// The field that became the caption.
#[derive(Clone, Copy)]
pub struct Choice {
    /// The field.
    pub field: Field,
    /// Whether it is compared but not shown: a headline, a credit, a file name, an address, or the text of a link.
    pub is_hidden: bool,
}

/// Chooses the caption by precedence. A later caption field is preferred if it contains an earlier one and more.
/// Description and title are used only if there is no visible caption. A caption field that is nothing but a credit is the
/// hidden choice if there is no other.
pub fn choose(fields: &NormalizedTexts, headline: &Headline<'_>) -> Option<Choice> {
    let mut best: Option<(Choice, &NormalizedText)> = None;
    for field in Field::CAPTIONS {
        if field.describes_file() && best.is_some_and(|(best, _)| !best.is_hidden) {
            break;
        }
        let Some(text) = fields.get(field).filter(|text| !is_link_text(text.normalized())) else { continue };
        let is_hidden = is_hidden(text, field, headline);
        // A title that repeats the alternative text or the headline is not a caption.
        let repeats_alt = || fields.get(Field::Alt).is_some_and(|alt| alt.normalized() == text.normalized());
        if field == Field::Title && (is_hidden || repeats_alt()) {
            continue;
        }
        let is_better = match best {
            None => true,
            Some((best, _)) if best.is_hidden => !is_hidden,
            Some((_, best)) => !is_hidden && adds(text, best, headline.word_limit),
        };
        if is_better {
            best = Some((Choice { field, is_hidden }, text));
        }
    }
    let credit_only = || {
        let has_text = fields.get(Field::Caption).is_none() && fields.unstripped(Field::Caption).is_some();
        has_text.then_some(Choice { field: Field::Caption, is_hidden: true })
    };
    best.map(|(choice, _)| choice).or_else(credit_only)
}

fn is_hidden(text: &NormalizedText, field: Field, headline: &Headline<'_>) -> bool {
    headline.is(text.normalized())
        || is_image_name(text.text())
        || (field == Field::Title && is_file_name(text.text()))
        || is_address(text.text())
}

/// Whether a longer text contains another one.
fn adds(text: &NormalizedText, other: &NormalizedText, limit: WordLimit) -> bool {
    text.text().len() > other.text().len() && compare(other, text, limit).relation == Relation::Contained
}

/// Whether two mentions of a photo can be merged: one of them has no caption, or the captions do not differ.
pub fn captions_agree(a: &SourceTexts, b: &SourceTexts, headline: &Headline<'_>) -> bool {
    let (a, b) = (normalized(a), normalized(b));
    let visible = |fields: &NormalizedTexts| {
        choose(fields, headline).filter(|choice| !choice.is_hidden && !choice.field.describes_file())
    };
    let caption = |fields: &'_ NormalizedTexts| visible(fields).map(|choice| choice.field);
    match (caption(&a).and_then(|field| a.get(field)), caption(&b).and_then(|field| b.get(field))) {
        (Some(a), Some(b)) => compare(a, b, headline.word_limit).relation != Relation::Different,
        _ => true,
    }
}

fn normalized(texts: &SourceTexts) -> NormalizedTexts {
    let (_, fields) = StrippedTexts::new(texts).resolve_credit(None);
    NormalizedTexts::new(fields)
}

/// Whether two texts are equal after normalization.
pub fn repeats(a: &str, b: &str) -> bool {
    let (a, b) = (stripped(a), stripped(b));
    a.len() > 1 && a == b
}

/// Whether the publisher wrote a caption that is not the headline.
pub fn is_captioned(texts: &SourceTexts, headline: &Headline<'_>) -> bool {
    [Field::Caption, Field::Figcaption, Field::Paragraph]
        .into_iter()
        .filter_map(|field| texts.get(field))
        .map(stripped)
        .any(|text| text.len() > 0 && !headline.is(&text))
}

fn stripped(text: &str) -> Normalized {
    Normalized::new(Stripped::new(clean(text)).text())
}
