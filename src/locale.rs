//! The viewer's own texts, as typed data: one struct per language, so that a missing text does not compile.
//!
//! Sentences with a number or a name are functions, because languages put them in different places. The content of articles never
//! belongs here.

mod ar;
mod en;
mod error;
mod lightbox;
mod zh_hans;
mod zh_hant;

pub use error::{ErrorMessage, ErrorTexts};
pub use lightbox::LightboxTexts;

use crate::article::date::Date;
use crate::article::language::{Direction, Language};

/// All texts of the viewer in one language.
pub struct Locale {
    /// The language tag, for `lang`.
    pub tag: &'static str,
    /// The text direction.
    pub direction: Direction,
    /// Formats a date, with the time if there is one.
    pub date: fn(&Date) -> String,
    /// The label of the breadcrumb.
    pub you_are_here: &'static str,
    /// The label before the source.
    pub source: &'static str,
    /// The label before the authors.
    pub author: &'static str,
    /// The label before the editors.
    pub editor: &'static str,
    /// The separator between two names.
    pub list_separator: &'static str,
    /// The colon after a label.
    pub colon: &'static str,
    /// The label before the date of the last change.
    pub updated: &'static str,
    /// The heading of related links.
    pub related: &'static str,
    /// The label of the channel tabs.
    pub channels: &'static str,
    /// The title of the popover with all channels, and the label of its button.
    pub all_channels: &'static str,
    /// The label of the next-article card.
    pub next_article: &'static str,
    /// The label before the previous article.
    pub previous_article: &'static str,
    /// The label of the link to a section, by its heading.
    pub link_to_section: fn(&str) -> String,
    /// The label of the links home.
    pub home: &'static str,
    /// The credit of a photo.
    pub photo_credit: fn(&str) -> String,
    /// The label of the button that enlarges a photo: its number, and how many there are.
    pub enlarge: fn(usize, usize) -> String,
    /// The label of the button that enlarges video or audio: the kind, its number, and how many there are.
    pub enlarge_media: fn(&str, usize, usize) -> String,
    /// The word for video.
    pub video: &'static str,
    /// The word for audio.
    pub audio: &'static str,
    /// The label of a gallery of this many photos.
    pub gallery: fn(usize) -> String,
    /// The label of the lightbox.
    pub lightbox_label: &'static str,
    /// The counter of the lightbox: the number, and how many there are.
    pub counter: fn(usize, usize) -> String,
    /// Closes the lightbox or a popover.
    pub close: &'static str,
    /// The previous photo.
    pub previous_photo: &'static str,
    /// The next photo.
    pub next_photo: &'static str,
    /// Shows all of a clipped caption.
    pub more: &'static str,
    /// Clips the caption again.
    pub less: &'static str,
    /// Announced while something loads.
    pub loading: &'static str,
    /// Tries again.
    pub retry: &'static str,
    /// A photo failed to load.
    pub photo_failed: &'static str,
    /// The article has a title but no text.
    pub no_text: &'static str,
    /// The text of the article is protected by a password.
    pub password_protected: &'static str,
    /// The channel has no articles.
    pub no_articles: &'static str,
    /// Shows articles that were published after the list was loaded.
    pub new_articles: &'static str,
    /// Shows more of a list.
    pub more_articles: &'static str,
    /// The end of a long list.
    pub list_end: &'static str,
    /// The next page of a list failed to load.
    pub list_failed: &'static str,
    /// The mark of an article that was read.
    pub read_mark: &'static str,
    /// Clears the read history.
    pub clear_read_history: &'static str,
    /// Confirms that the read history was cleared.
    pub read_history_cleared: &'static str,
    /// Activates a player of another site.
    pub play: &'static str,
    /// Shows a post of a social network.
    pub show_post: &'static str,
    /// Says from which site the content is loaded then.
    pub loads_from: fn(&str) -> String,
    /// Opens the content on its own site, by the name of the site.
    pub open_on: fn(&str) -> String,
    /// The texts of the lightbox.
    pub lightbox: LightboxTexts,
    /// The texts of errors.
    pub errors: ErrorTexts,
}

/// The supported languages; the first one is the fallback.
pub static LOCALES: [&Locale; 4] = [&en::LOCALE, &zh_hans::LOCALE, &zh_hant::LOCALE, &ar::LOCALE];

impl Locale {
    /// Returns the locale for a language: the same language, and for Chinese the same script.
    pub fn of(language: &Language) -> Option<&'static Self> {
        match language.primary().as_str() {
            "zh" | "yue" | "wuu" => {
                let traditional = ["Hant", "TW", "HK", "MO"].iter().any(|subtag| language.has(subtag));
                let simplified = language.has("Hans");
                Some(if traditional && !simplified { &zh_hant::LOCALE } else { &zh_hans::LOCALE })
            }
            "en" => Some(&en::LOCALE),
            "ar" => Some(&ar::LOCALE),
            _ => None,
        }
    }

    /// Returns the locale of the first supported language, else English.
    pub fn choose<'a>(languages: impl IntoIterator<Item = &'a Language>) -> &'static Self {
        languages.into_iter().find_map(Self::of).unwrap_or(LOCALES[0])
    }
}

/// There is one locale per tag.
impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

/// Formats `9:05` as `09:05`.
fn clock((hour, minute): (u8, u8)) -> String {
    format!("{hour:02}:{minute:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(tag: &str) -> Option<&'static str> {
        Locale::of(&Language::parse(tag).unwrap()).map(|locale| locale.tag)
    }

    #[test]
    fn chooses_chinese_by_script() {
        assert_eq!(of("zh"), Some("zh-Hans"));
        assert_eq!(of("zh-CN"), Some("zh-Hans"));
        assert_eq!(of("zh-HK"), Some("zh-Hant"));
        assert_eq!(of("zh-Hans-TW"), Some("zh-Hans"));
        assert_eq!(of("AR-eg"), Some("ar"));
        assert_eq!(of("fr"), None);
    }

    #[test]
    fn chooses_the_first_supported_language() {
        let tags = ["fr", "ar", "en"].map(|tag| Language::parse(tag).unwrap());
        assert_eq!(Locale::choose(&tags).tag, "ar");
        assert_eq!(Locale::choose(&tags[..1]).tag, "en");
    }

    #[test]
    fn formats_dates_in_each_language() {
        let date = Date::parse("2026-11-20T08:05:00+08:00").unwrap();
        let day = Date::parse("2026-11-20").unwrap();
        let formatted: Vec<String> =
            LOCALES.iter().flat_map(|locale| [(locale.date)(&date), (locale.date)(&day)]).collect();
        assert_eq!(
            formatted,
            [
                "20 November 2026, 08:05",
                "20 November 2026",
                "2026年11月20日 08:05",
                "2026年11月20日",
                "2026年11月20日 08:05",
                "2026年11月20日",
                "٢٠ نوفمبر ٢٠٢٦، ٠٨:٠٥",
                "٢٠ نوفمبر ٢٠٢٦",
            ]
        );
    }

    #[test]
    fn no_text_is_empty() {
        for locale in LOCALES {
            for words in [
                locale.you_are_here,
                locale.source,
                locale.related,
                locale.channels,
                locale.retry,
                locale.errors.not_found,
                locale.errors.check_connection,
            ] {
                assert!(!words.trim().is_empty(), "{}", locale.tag);
            }
            assert!((locale.counter)(2, 5).chars().any(|c| c == '2' || c == '٢'));
        }
    }
}
