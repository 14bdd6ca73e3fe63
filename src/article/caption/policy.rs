//! The caption policy of the host, applied when captions are rendered. A change needs no new decision.

use std::fmt;

use super::clean::{fold_space, plain_text};
use super::decide::Caption;
use super::source_texts::SourceTexts;

/// The changes that the host requests; none by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// Show the alternative text as the caption of a photo without one.
    pub show_alt: bool,
    /// Hide credits.
    pub hide_credit: bool,
    /// Use every alternative text unchanged; texts are not compared.
    pub keep_alt: bool,
}

/// The values of the attribute, for error messages.
pub const VALUES: &str = "any of show-alt, hide-credit and keep-alt";

impl Policy {
    /// Parses the keywords of the attribute in any order; `None` if one of them is unknown.
    pub fn parse(words: &str) -> Option<Self> {
        words.split_ascii_whitespace().try_fold(Self::default(), |policy, word| match word {
            "show-alt" => Some(Self { show_alt: true, ..policy }),
            "hide-credit" => Some(Self { hide_credit: true, ..policy }),
            "keep-alt" => Some(Self { keep_alt: true, ..policy }),
            _ => None,
        })
    }
}

impl Caption {
    /// Returns the caption as the policy changes it. `texts` are the texts from which it was decided.
    #[must_use]
    pub fn with_policy(&self, policy: Policy, texts: &SourceTexts) -> Self {
        let mut caption = self.clone();
        if policy.keep_alt {
            let names = [&texts.accessible, &texts.alt].into_iter().flatten();
            let names = names.map(|name| fold_space(&plain_text(name)));
            caption.alternative = names.into_iter().find(|name| !name.is_empty());
        }
        if policy.show_alt && caption.shown.is_none() {
            // The caption replaces the accessible name.
            caption.shown = caption.alternative.take();
        }
        if policy.hide_credit {
            caption.credit = None;
        }
        caption
    }
}

impl fmt::Display for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words =
            [(self.show_alt, "show-alt"), (self.hide_credit, "hide-credit"), (self.keep_alt, "keep-alt")];
        let mut space = "";
        for (_, word) in words.into_iter().filter(|(wanted, _)| *wanted) {
            write!(f, "{space}{word}")?;
            space = " ";
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::caption::decide;

    #[test]
    fn parses_keywords_in_any_order() {
        let policy = Policy::parse("hide-credit  show-alt").unwrap();
        assert_eq!(policy, Policy { show_alt: true, hide_credit: true, keep_alt: false });
        assert_eq!(policy.to_string(), "show-alt hide-credit");
        assert_eq!(Policy::parse(""), Some(Policy::default()));
        assert_eq!(Policy::parse("show-alt loudly"), None);
    }

    #[test]
    fn applies_each_keyword() {
        let text = |text: &str| Some(text.to_owned());
        let texts =
            SourceTexts { alt: text("The bridge "), credit: text("Ann Lee"), ..SourceTexts::default() };
        let caption = decide(&texts, "", None);
        assert_eq!(caption.with_policy(Policy::default(), &texts), caption);
        let shown = caption.with_policy(Policy::parse("show-alt hide-credit").unwrap(), &texts);
        assert_eq!(
            (shown.shown.as_deref(), shown.alternative, shown.credit),
            (Some("The bridge"), None, None)
        );
        let texts = SourceTexts { caption: text("The bridge"), ..texts };
        let caption = decide(&texts, "", None);
        assert_eq!(caption.alternative, None);
        let kept = caption.with_policy(Policy::parse("keep-alt").unwrap(), &texts);
        assert_eq!(kept.alternative.as_deref(), Some("The bridge"));
    }
}
