//! The words on the screen, as typed data: a struct per language, and a missing one does not compile.
//!
//! What never belongs here: what an article says. Sentences with a number or a name in them are
//! functions, because languages put them in different places.

mod ar;
mod en;
mod failure;
mod photo;
mod zh_hans;
mod zh_hant;

pub use failure::{Failure, Failures};
pub use photo::Photos;

use crate::article::date::Date;
use crate::article::language::{Direction, Language};

/// All that the viewer says by itself, in one language.
pub struct Locale {
    /// The language tag, for `lang`.
    pub tag: &'static str,
    /// The way its lines run.
    pub direction: Direction,
    /// A day in words, with the time if there is one.
    pub date: fn(&Date) -> String,
    /// The name of the breadcrumb.
    pub you_are_here: &'static str,
    /// The label before the source.
    pub source: &'static str,
    /// The label before the authors.
    pub author: &'static str,
    /// The label before the editors.
    pub editor: &'static str,
    /// Between two names.
    pub list_separator: &'static str,
    /// After a label.
    pub colon: &'static str,
    /// The label before the date of a change.
    pub updated: &'static str,
    /// The heading of further reading.
    pub related: &'static str,
    /// The name of the channel tabs.
    pub channels: &'static str,
    /// The name of the sheet with all of them, and of its button.
    pub all_channels: &'static str,
    /// The heading over the next article.
    pub next_article: &'static str,
    /// The label before the article before.
    pub previous_article: &'static str,
    /// The name of the link to a section, by its heading.
    pub link_to_section: fn(&str) -> String,
    /// The name of the links home.
    pub home: &'static str,
    /// Who made a photo.
    pub photo_credit: fn(&str) -> String,
    /// The name of the button that enlarges a photo: which one of how many.
    pub enlarge: fn(usize, usize) -> String,
    /// The name of the button that enlarges a film or a recording: what it is, and which one of how many.
    pub enlarge_media: fn(&str, usize, usize) -> String,
    /// Moving pictures, in a word.
    pub film: &'static str,
    /// Sound, in a word.
    pub recording: &'static str,
    /// The name of a group of photos: how many.
    pub gallery: fn(usize) -> String,
    /// The name of the lightbox.
    pub lightbox: &'static str,
    /// The place of the enlarged photo: which one of how many.
    pub counter: fn(usize, usize) -> String,
    /// Closes the lightbox.
    pub close: &'static str,
    /// The photo before.
    pub previous_photo: &'static str,
    /// The photo after.
    pub next_photo: &'static str,
    /// Shows all of a long caption.
    pub more: &'static str,
    /// Shows its beginning again.
    pub less: &'static str,
    /// Something is on its way.
    pub loading: &'static str,
    /// Tries again.
    pub retry: &'static str,
    /// A photo did not arrive.
    pub photo_missing: &'static str,
    /// The article has a title and no text.
    pub no_text: &'static str,
    /// The article's text is kept behind a password.
    pub protected: &'static str,
    /// The channel has no articles.
    pub no_articles: &'static str,
    /// Shows the articles that came out since the list was read.
    pub new_articles: &'static str,
    /// Shows more of a list.
    pub more_articles: &'static str,
    /// A long list has come to its end.
    pub list_end: &'static str,
    /// The next page of a list did not come.
    pub list_broken: &'static str,
    /// The mark on an article that was read.
    pub was_read: &'static str,
    /// Takes all those marks away.
    pub forget_read: &'static str,
    /// They are gone.
    pub forgotten: &'static str,
    /// Plays something that lives on another site.
    pub play: &'static str,
    /// Shows a post of a social network.
    pub show_post: &'static str,
    /// What happens then: from where it comes.
    pub loads_from: fn(&str) -> String,
    /// Opens something on its own site, by the name of the site.
    pub open_on: fn(&str) -> String,
    /// The words of the lightbox.
    pub photos: Photos,
    /// What went wrong.
    pub failures: Failures,
}

/// The languages that the viewer speaks; the first one is used when no other is asked for.
pub static LOCALES: [&Locale; 4] = [&en::LOCALE, &zh_hans::LOCALE, &zh_hant::LOCALE, &ar::LOCALE];

impl Locale {
    /// The locale that serves a language: the same language, and for Chinese the same script.
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

    /// The first of these languages that the viewer speaks, else English.
    pub fn choose<'a>(languages: impl IntoIterator<Item = &'a Language>) -> &'static Self {
        languages.into_iter().find_map(Self::of).unwrap_or(LOCALES[0])
    }
}

/// Locales are few and fixed: two are the same when they speak the same language.
impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

/// `9:05` as `09:05`.
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
    fn the_script_decides_for_chinese() {
        assert_eq!(of("zh"), Some("zh-Hans"));
        assert_eq!(of("zh-CN"), Some("zh-Hans"));
        assert_eq!(of("zh-HK"), Some("zh-Hant"));
        assert_eq!(of("zh-Hans-TW"), Some("zh-Hans"));
        assert_eq!(of("AR-eg"), Some("ar"));
        assert_eq!(of("fr"), None);
    }

    #[test]
    fn the_first_language_spoken_wins() {
        let tags = ["fr", "ar", "en"].map(|tag| Language::parse(tag).unwrap());
        assert_eq!(Locale::choose(&tags).tag, "ar");
        assert_eq!(Locale::choose(&tags[..1]).tag, "en");
    }

    #[test]
    fn a_date_is_said_in_each_language() {
        let date = Date::parse("2026-11-20T08:05:00+08:00").unwrap();
        let day = Date::parse("2026-11-20").unwrap();
        let said: Vec<String> =
            LOCALES.iter().flat_map(|locale| [(locale.date)(&date), (locale.date)(&day)]).collect();
        assert_eq!(
            said,
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
    fn every_sentence_is_said() {
        for locale in LOCALES {
            for words in [
                locale.you_are_here,
                locale.source,
                locale.related,
                locale.channels,
                locale.retry,
                locale.failures.not_found,
                locale.failures.check_connection,
            ] {
                assert!(!words.trim().is_empty(), "{}", locale.tag);
            }
            assert!((locale.counter)(2, 5).chars().any(|c| c == '2' || c == '٢'));
        }
    }
}
