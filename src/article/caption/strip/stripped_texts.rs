//! The fields of one photo after the second stage, and the photo's credit.
//!
//! The credit of a page is found in all photos before any photo gets its own credit, so this stage has two steps.

use super::Stripped;
use super::credit::from_field;
use crate::article::caption::clean::clean;
use crate::article::caption::source_texts::{Field, SourceTexts};

/// All fields of one photo without labels and credits.
pub struct StrippedTexts {
    fields: [Option<Stripped>; Field::ALL.len()],
    /// The name in the credit field.
    credit_field: Option<String>,
}

impl StrippedTexts {
    /// Cleans and strips every field.
    pub fn new(texts: &SourceTexts) -> Self {
        Self {
            fields: Field::ALL.map(|field| texts.get(field).map(clean).map(Stripped::new)),
            credit_field: texts.credit.as_deref().and_then(from_field),
        }
    }

    /// Returns the credit for all photos of the page, if a field of this photo has one.
    pub fn page_credit(&self) -> Option<&str> {
        let mut credits = self.fields.iter().flatten().flat_map(|stripped| &stripped.credits);
        credits.find(|credit| credit.is_for_page).map(|credit| &*credit.name)
    }

    /// Returns the credit of the photo, and the fields without the names of its makers. The credit is the first of: the
    /// credit field, the first credit in a text (titles excepted), the page's credit. Every field loses all the names,
    /// so that the field in which a name stands does not affect a comparison.
    pub fn resolve_credit(
        mut self,
        page_credit: Option<&str>,
    ) -> (Option<String>, [Option<Stripped>; Field::ALL.len()]) {
        let mut names = Vec::new();
        for field in Field::ALL.into_iter().filter(|field| *field != Field::Title) {
            let stripped = self.fields.get(field as usize).and_then(Option::as_ref);
            let found = stripped.and_then(|stripped| stripped.credits.first());
            names.extend(found.and_then(|credit| from_field(&credit.name)));
        }
        let credit =
            self.credit_field.or_else(|| names.first().cloned()).or_else(|| page_credit.map(str::to_owned));
        names.extend(credit.clone());
        for stripped in self.fields.iter_mut().flatten() {
            if !names.is_empty() {
                stripped.strip(&names);
            }
        }
        (credit, self.fields)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_the_index_of_its_discriminant() {
        for (index, field) in Field::ALL.into_iter().enumerate() {
            assert_eq!(field as usize, index);
        }
    }

    #[test]
    fn all_fields_lose_the_names_that_any_field_has() {
        let stripped = |caption: &str, alt: &str| {
            let text = |text: &str| Some(text.to_owned());
            let texts = SourceTexts { caption: text(caption), alt: text(alt), ..SourceTexts::default() };
            let (credit, fields) = StrippedTexts::new(&texts).resolve_credit(None);
            let text = |field: Field| {
                fields[field as usize].as_ref().map(|field| field.text().to_owned()).unwrap_or_default()
            };
            (text(Field::Caption), text(Field::Alt), credit.unwrap_or_default())
        };
        let (caption, alt) = ("The bridge. Photo: Ann Lee", "Ann Lee: The bridge. Photo: Robert Lee");
        let text = || "The bridge.".to_owned();
        assert_eq!(stripped(caption, alt), (text(), text(), "Ann Lee".to_owned()));
        assert_eq!(stripped(alt, caption), (text(), text(), "Robert Lee".to_owned()));
    }

    #[test]
    fn a_page_credit_is_found_in_captions_and_descriptions() {
        let text = "夜色里的大桥。（本版图片均为周禾摄）".to_owned();
        let caption = SourceTexts { caption: Some(text.clone()), ..SourceTexts::default() };
        assert_eq!(StrippedTexts::new(&caption).page_credit(), Some("周禾"));
        let description = SourceTexts { description: Some(text), ..SourceTexts::default() };
        assert_eq!(StrippedTexts::new(&description).page_credit(), Some("周禾"));
    }
}
