//! Language tags (BCP 47): parsing, and the script and direction that the viewer needs.

use std::fmt;

/// A language tag such as `zh-Hans`, as the publisher wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language(String);

/// The base direction of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// Returns the value of the `dir` attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl Language {
    /// Parses a tag. Underscores are read as hyphens, because many systems write `zh_CN`. `None` if the text is not a tag.
    pub fn parse(tag: &str) -> Option<Self> {
        let tag = tag.trim().replace('_', "-");
        let is_valid = tag.split('-').enumerate().all(|(index, part)| {
            let longest_first = if index == 0 { 8 } else { 16 };
            !part.is_empty()
                && part.len() <= longest_first
                && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        });
        (is_valid && tag.len() >= 2).then_some(Self(tag))
    }

    /// Returns the tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the primary subtag in lower case: `zh` of `zh-Hant-TW`.
    pub fn primary(&self) -> String {
        self.0.split('-').next().unwrap_or_default().to_ascii_lowercase()
    }

    /// Whether a later subtag equals `subtag` in any case.
    pub fn has(&self, subtag: &str) -> bool {
        self.0.split('-').skip(1).any(|part| part.eq_ignore_ascii_case(subtag))
    }

    /// Returns the direction of the script subtag, or else of the likely script (CLDR likelySubtags).
    pub fn direction(&self) -> Direction {
        const RTL_SCRIPTS: [&str; 6] = ["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"];
        const RTL_LANGUAGES: [&str; 13] =
            ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "prs", "ps", "sd", "ug", "ur", "yi"];
        if RTL_SCRIPTS.iter().any(|script| self.has(script)) {
            return Direction::Rtl;
        }
        let other_script = self
            .0
            .split('-')
            .skip(1)
            .any(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
        if !other_script && RTL_LANGUAGES.contains(&self.primary().as_str()) {
            Direction::Rtl
        } else {
            Direction::Ltr
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parses_tags() {
        assert_eq!(Language::parse(" zh_CN ").unwrap().as_str(), "zh-CN");
        for wrong in ["", "c", "zh--Hans", "中文", "en us", "verylonglanguage"] {
            assert_eq!(Language::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn script_determines_direction_before_language() {
        let direction = |tag| Language::parse(tag).unwrap().direction();
        assert_eq!(direction("ar"), Direction::Rtl);
        assert_eq!(direction("fa-AF"), Direction::Rtl);
        assert_eq!(direction("az-Arab"), Direction::Rtl);
        assert_eq!(direction("ar-Latn"), Direction::Ltr);
        assert_eq!(direction("zh-Hans"), Direction::Ltr);
    }
}
