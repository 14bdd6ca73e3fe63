//! Language tags (BCP 47), as far as a viewer needs them: the script, and the direction.

use std::fmt;

/// A language tag such as `zh-Hans`, kept as the publisher wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language(String);

/// The way a line runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// The value of the `dir` attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl Language {
    /// Reads a tag. Underscores count as hyphens, because many systems write `zh_CN`.
    /// Anything that cannot be a tag is `None`.
    pub fn parse(tag: &str) -> Option<Self> {
        let tag = tag.trim().replace('_', "-");
        let sound = tag.split('-').enumerate().all(|(index, part)| {
            let longest_first = if index == 0 { 8 } else { 16 };
            !part.is_empty()
                && part.len() <= longest_first
                && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        });
        (sound && tag.len() >= 2).then_some(Self(tag))
    }

    /// The tag as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first subtag in lower case: `zh` of `zh-Hant-TW`.
    pub fn primary(&self) -> String {
        self.0.split('-').next().unwrap_or_default().to_ascii_lowercase()
    }

    /// Whether a later subtag equals `subtag`, whatever its case.
    pub fn has(&self, subtag: &str) -> bool {
        self.0.split('-').skip(1).any(|part| part.eq_ignore_ascii_case(subtag))
    }

    /// The way its lines run: by the script subtag, else by the scripts that CLDR names as likely.
    pub fn direction(&self) -> Direction {
        const RTL_SCRIPTS: [&str; 6] = ["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"];
        const RTL_LANGUAGES: [&str; 12] =
            ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi"];
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
    fn tags_are_read_and_refused() {
        assert_eq!(Language::parse(" zh_CN ").unwrap().as_str(), "zh-CN");
        for wrong in ["", "c", "zh--Hans", "中文", "en us", "verylonglanguage"] {
            assert_eq!(Language::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn direction_follows_script_then_language() {
        let direction = |tag| Language::parse(tag).unwrap().direction();
        assert_eq!(direction("ar"), Direction::Rtl);
        assert_eq!(direction("fa-AF"), Direction::Rtl);
        assert_eq!(direction("az-Arab"), Direction::Rtl);
        assert_eq!(direction("ar-Latn"), Direction::Ltr);
        assert_eq!(direction("zh-Hans"), Direction::Ltr);
    }
}
