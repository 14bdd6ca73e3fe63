//! The texts of one photo without what is written around them: taken apart once, and asked often.

use super::compare::compare_words;
use super::key::Key;
use super::peel::{Peeled, readable};
use super::{Decision, Field, Relation, SourceTexts, credit};

/// What is left of each field, and the credits that stood there.
pub struct Fields([Option<Said>; Field::ALL.len()]);

/// The words of a field, and their key, which is folded when nothing more comes off.
struct Said {
    peeled: Peeled,
    key: Key,
}

impl Fields {
    /// Takes off what can be known for something else than the words.
    pub fn new(texts: &SourceTexts) -> Self {
        Self(Field::ALL.map(|field| {
            texts.get(field).map(|text| Said { peeled: Peeled::new(text), key: Key::default() })
        }))
    }

    /// The credit that the words around this photo give for all photos of the page.
    pub fn page_credit(&self) -> Option<&str> {
        let mut credits = self.0.iter().flatten().flat_map(|said| &said.peeled.credits);
        credits.find(|found| found.whole_page).map(|found| &*found.name)
    }

    /// Takes the names of the makers off, too, and says who made the photo: the field of its own does, or else the
    /// first credit that stands in a text; titles are not asked. All texts lose all these names, whoever is
    /// believed: which text a name was found in must make no difference to a comparison.
    pub fn resolve_credit(&mut self, said: Option<String>, page_credit: Option<&str>) -> Option<String> {
        let mut names = Vec::new();
        for field in Field::ALL.into_iter().filter(|field| *field != Field::Title) {
            let said = self.0.get(field as usize).and_then(Option::as_ref);
            let found = said.and_then(|said| said.peeled.credits.first());
            names.extend(found.and_then(|found| credit::from_field(&found.name)));
        }
        let credit = said.or_else(|| names.first().cloned()).or_else(|| page_credit.map(str::to_owned));
        names.extend(credit.clone());
        for said in self.0.iter_mut().flatten() {
            said.peeled.take_off(&names);
            said.key = Key::new(&said.peeled.words);
        }
        credit
    }

    /// What is left of a field, if it is anything.
    pub fn words(&self, field: Field) -> Option<&str> {
        self.said(field).map(|said| &*said.peeled.words)
    }

    /// The key of what is left of a field.
    pub fn key(&self, field: Field) -> Option<&Key> {
        self.said(field).map(|said| &said.key)
    }

    /// How two fields relate. Where one is nothing but a credit, both are compared as they came.
    pub fn compare(&self, texts: &SourceTexts, a: Field, b: Field) -> Option<Decision> {
        match (self.said(a), self.said(b)) {
            (Some(a), Some(b)) => Some(a.compare(b)),
            _ => {
                let (a, b) = (whole(texts, a)?, whole(texts, b)?);
                Some(compare_words((&a, &Key::new(&a)), (&b, &Key::new(&b))))
            }
        }
    }

    /// Whether the second field says all that the first one says, and more.
    pub fn adds(&self, first: Field, second: Field) -> bool {
        let (Some(first), Some(second)) = (self.said(first), self.said(second)) else { return false };
        second.peeled.words.len() > first.peeled.words.len()
            && first.compare(second).relation == Relation::Contained
    }

    fn said(&self, field: Field) -> Option<&Said> {
        self.0.get(field as usize)?.as_ref().filter(|said| !said.peeled.words.is_empty())
    }
}

impl Said {
    fn compare(&self, other: &Self) -> Decision {
        compare_words((&self.peeled.words, &self.key), (&other.peeled.words, &other.key))
    }
}

/// A field with everything that could be taken off it.
pub fn whole(texts: &SourceTexts, field: Field) -> Option<String> {
    let words = readable(texts.get(field)?);
    (!words.is_empty()).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_field_is_found_at_its_place() {
        for (at, field) in Field::ALL.into_iter().enumerate() {
            assert_eq!(field as usize, at);
        }
    }

    #[test]
    fn names_of_makers_come_off_all_texts_whichever_says_them() {
        let settled = |caption: &str, alt: &str| {
            let text = |text: &str| Some(text.to_owned());
            let texts = SourceTexts { caption: text(caption), alt: text(alt), ..SourceTexts::default() };
            let mut fields = Fields::new(&texts);
            let credit = fields.resolve_credit(None, None);
            let words = |field| fields.words(field).unwrap_or_default().to_owned();
            (words(Field::Caption), words(Field::Alt), credit.unwrap_or_default())
        };
        let (caption, alt) = ("The bridge. Photo: Ann Lee", "Ann Lee: The bridge. Photo: Robert Lee");
        let words = || "The bridge.".to_owned();
        assert_eq!(settled(caption, alt), (words(), words(), "Ann Lee".to_owned()));
        assert_eq!(settled(alt, caption), (words(), words(), "Robert Lee".to_owned()));
    }
}
