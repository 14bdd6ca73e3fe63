//! The fields of one photo after the third stage: each text with its normalized forms, computed once.

use super::Normalized;
use super::opening::{list_number, without_opening};
use crate::article::caption::source_texts::Field;
use crate::article::caption::strip::Stripped;

/// A stripped text and its normalized forms.
pub struct NormalizedText {
    stripped: Stripped,
    /// The normalized form of the whole text.
    whole: Normalized,
    /// The form without an opening, if the text has one.
    without_opening: Option<Normalized>,
    /// The number of a list item, and the form without opening and number.
    numbered: Option<(String, Normalized)>,
}

impl NormalizedText {
    /// Normalizes a stripped text.
    pub fn new(stripped: Stripped) -> Self {
        let text = stripped.text();
        let whole = Normalized::new(text);
        let rest = without_opening(text);
        let without_opening = (rest.len() < text.len()).then(|| Normalized::new(rest));
        let numbered = list_number(rest).map(|(number, rest)| (number.to_owned(), Normalized::new(rest)));
        Self { whole, without_opening, numbered, stripped }
    }

    /// Returns the text that can be shown.
    pub fn text(&self) -> &str {
        self.stripped.text()
    }

    /// Returns the normalized form of the whole text.
    pub fn normalized(&self) -> &Normalized {
        &self.whole
    }

    /// Returns the form that is compared with another text. Openings are not compared, and neither is the number of a
    /// list item, unless both texts have different numbers.
    pub fn compared_with(&self, other: &Self) -> &Normalized {
        let without_opening = self.without_opening.as_ref().unwrap_or(&self.whole);
        match (&self.numbered, &other.numbered) {
            (Some((number, _)), Some((other, _))) if number != other => without_opening,
            (Some((_, rest)), _) => rest,
            (None, _) => without_opening,
        }
    }
}

/// All fields of one photo. Most of them are empty.
pub struct NormalizedTexts([Option<Box<NormalizedText>>; Field::ALL.len()]);

impl NormalizedTexts {
    /// Normalizes the stripped fields.
    pub fn new(fields: [Option<Stripped>; Field::ALL.len()]) -> Self {
        Self(fields.map(|field| field.map(|text| Box::new(NormalizedText::new(text)))))
    }

    /// Returns a field, if any text is left of it.
    pub fn get(&self, field: Field) -> Option<&NormalizedText> {
        self.0.get(field as usize)?.as_deref().filter(|text| !text.text().is_empty())
    }

    /// Returns a field as it was before labels and credits were removed, if it has any text.
    pub fn unstripped(&self, field: Field) -> Option<NormalizedText> {
        let cleaned = &self.0.get(field as usize)?.as_ref()?.stripped.cleaned;
        (!cleaned.is_empty()).then(|| NormalizedText::new(Stripped::unchanged(cleaned.clone())))
    }
}
