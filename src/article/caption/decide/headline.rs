//! The headline of the article, which often stands in place of a caption or a description.

use crate::article::caption::compare::WordLimit;
use crate::article::caption::normalize::Normalized;
use crate::article::caption::word_list::WordList;

/// A headline, normalized once for all photos of its article, and what else they have in common.
pub struct Headline<'a> {
    text: &'a str,
    normalized: Normalized,
    /// The headline without the names of section and site, and the last of these names.
    parts: Option<(Normalized, Normalized)>,
    /// The name of the site.
    site: Option<Normalized>,
    /// The limit for comparisons of the article's captions.
    pub word_limit: WordLimit,
}

impl<'a> Headline<'a> {
    /// Normalizes a headline.
    pub fn new(text: &'a str) -> Self {
        const MARKS: [char; 2] = ['|', '_'];
        let parts = text.split_once(MARKS).map(|(title, rest)| {
            let site = rest.rsplit_once(MARKS).map_or(rest, |(_, site)| site);
            (Normalized::new(title), Normalized::new(site))
        });
        Self { text, normalized: Normalized::new(text), parts, site: None, word_limit: WordLimit::DEFAULT }
    }

    /// Adds the name of the site, which is no description either.
    #[must_use]
    pub fn with_site(self, name: &str) -> Self {
        Self { site: Some(Normalized::new(name)), ..self }
    }

    /// Adds the number of the article's photos, which bounds the time for each.
    #[must_use]
    pub fn with_photos(self, count: usize) -> Self {
        Self { word_limit: WordLimit::of_photos(count), ..self }
    }

    /// Whether a normalized text is the name of the site, or the headline without the names after it.
    pub fn is_part(&self, text: &Normalized) -> bool {
        let parts = self.parts.as_ref().is_some_and(|(title, site)| title == text || site == text);
        text.len() > 1 && (parts || self.site.as_ref() == Some(text))
    }

    /// Whether a normalized text is the headline.
    pub fn is(&self, text: &Normalized) -> bool {
        self.normalized.len() > 0 && self.normalized == *text
    }

    /// Whether a text is the headline, truncated with dots or followed by the name of the site.
    pub fn is_truncated(&self, text: &str, normalized: &Normalized) -> bool {
        const MIN_LENGTH: usize = 12;
        if normalized.len() < MIN_LENGTH || self.text.is_empty() {
            return false;
        }
        let is_truncated = text.ends_with('…') || text.ends_with("...");
        let site = || {
            let hyphen = || {
                let at = text.as_bytes().windows(3).rposition(|window| window == b" - ")?;
                Some((&text[..at], &text[at + 3..]))
            };
            let (title, site) = text.rsplit_once(['|', '–', '—', '_']).or_else(hyphen)?;
            (site.chars().count() <= 40).then(|| self.is(&Normalized::new(title)))
        };
        (is_truncated && self.normalized.starts_with(normalized)) || site().unwrap_or(false)
    }

    /// Whether a text is the headline in a phrase of a content management system: "Image for article …".
    pub fn is_in_phrase(&self, text: &str) -> bool {
        const PHRASES: WordList =
            WordList::new("illustration for article titled |image for article |photo for |image for ");
        // Such systems truncate long headlines with dots.
        PHRASES.strip_prefix(text).is_some_and(|rest| {
            let rest = Normalized::new(rest.trim_end_matches(['.', '…']));
            rest.len() > 1 && self.normalized.starts_with(&rest)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recognizes_truncated_headlines_and_site_names() {
        let headline = Headline::new("The River Returns to the Valley");
        let is_truncated = |words: &str| headline.is_truncated(words, &Normalized::new(words));
        assert!(is_truncated("The River Returns to…"));
        assert!(is_truncated("The River Returns to the Valley | The Daily Bend"));
        assert!(!is_truncated("The River Returns to the sea"));
        let titled = Headline::new("河湾归来_本地频道_江报网").with_site("The Daily Bend");
        for text in ["河湾归来", "江报网", "the daily bend"] {
            assert!(titled.is_part(&Normalized::new(text)), "{text}");
        }
        assert!(!titled.is_part(&Normalized::new("本地")) && !headline.is_part(&Normalized::new("")));
        assert!(headline.is(&Normalized::new("The river returns to the valley.")));
        assert!(headline.is_in_phrase("Image for article The River Ret..."));
        assert!(!Headline::new("").is(&Normalized::new("")));
    }
}
