//! What a host wants of captions: applied when they are drawn, so that a change needs no second reading.

use std::fmt;

use super::texts::SourceTexts;
use super::{Caption, display, markup};

/// The wishes of a host; without any, the rules of docs/captions.md.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// Show an alternative text as the caption of a photo that has none.
    pub show_alt: bool,
    /// Show no credits.
    pub hide_credit: bool,
    /// Take every alternative text as it came: no text is compared with another.
    pub keep_alt: bool,
}

/// The words of the attribute.
pub const VALUES: &str = "any of show-alt, hide-credit and keep-alt";

impl Policy {
    /// Reads the words of the attribute, in any order; `None` when one of them is unknown.
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
    /// What is drawn of this caption under a policy. `texts` are those it was settled from.
    #[must_use]
    pub fn with_policy(&self, policy: Policy, texts: &SourceTexts) -> Self {
        let mut caption = self.clone();
        if policy.keep_alt {
            let names = [&texts.accessible, &texts.alt].into_iter().flatten();
            let names = names.map(|name| display::clean(&markup::plain(name)));
            caption.alternative = names.into_iter().find(|name| !name.is_empty());
        }
        if policy.show_alt && caption.shown.is_none() {
            // Shown, it is heard as the caption; nobody hears it twice.
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
    fn words_are_read_in_any_order() {
        let policy = Policy::parse("hide-credit  show-alt").unwrap();
        assert_eq!(policy, Policy { show_alt: true, hide_credit: true, keep_alt: false });
        assert_eq!(policy.to_string(), "show-alt hide-credit");
        assert_eq!(Policy::parse(""), Some(Policy::default()));
        assert_eq!(Policy::parse("show-alt loudly"), None);
    }

    #[test]
    fn a_host_may_have_it_otherwise() {
        let text = |text: &str| Some(text.to_owned());
        let texts =
            SourceTexts { alt: text("The bridge "), credit: text("Ann Lee"), ..SourceTexts::default() };
        let settled = decide(&texts, "", None);
        assert_eq!(settled.with_policy(Policy::default(), &texts), settled);
        let shown = settled.with_policy(Policy::parse("show-alt hide-credit").unwrap(), &texts);
        assert_eq!(
            (shown.shown.as_deref(), shown.alternative, shown.credit),
            (Some("The bridge"), None, None)
        );
        let texts = SourceTexts { caption: text("The bridge"), ..texts };
        let settled = decide(&texts, "", None);
        assert_eq!(settled.alternative, None);
        let kept = settled.with_policy(Policy::parse("keep-alt").unwrap(), &texts);
        assert_eq!(kept.alternative.as_deref(), Some("The bridge"));
    }
}
