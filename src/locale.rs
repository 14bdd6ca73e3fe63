//! The viewer's own texts: which language is shown, and its sentences, dates and numbers.
//!
//! The content of articles never belongs here.

mod error;
mod loaded;
mod texts;

pub use error::ErrorMessage;
pub use loaded::{add, chosen};
pub use texts::{ErrorTexts, LightboxTexts, Locale};

use crate::article::date::Date;
use crate::article::language::{Direction, Language};
use crate::article::reading_time::ReadingTime;

/// The tags of the supported languages; the first one is the fallback.
const TAGS: [&str; texts::LOCALES.len()] = {
    let mut tags = [""; _];
    let mut index = 0;
    while index < tags.len() {
        tags[index] = texts::LOCALES[index].tag;
        index += 1;
    }
    tags
};

impl Locale {
    /// Returns the locale of the first supported language, else English, which also stands in for texts that have not arrived.
    pub fn choose<'a>(languages: impl IntoIterator<Item = &'a Language>) -> &'static Self {
        loaded::find(supported(languages)).unwrap_or_else(loaded::english)
    }

    /// Returns the direction of the interface.
    pub fn direction(&self) -> Direction {
        Language::parse(self.tag).map_or(Direction::Ltr, |language| language.direction())
    }

    /// Formats a date, with the time if there is one.
    pub fn date(&self, date: &Date) -> String {
        let mut months = self.months.split('|').zip(1..);
        let month = months.find(|(_, number)| *number == date.month).map_or("", |(name, _)| name);
        let day = fill(self.date, &[&self.number(date.day.into()), month, &self.number(date.year.into())]);
        let Some(time) = date.time else { return day };
        fill(self.date_and_time, &[&day, &self.time(time)])
    }

    fn time(&self, (hour, minute): (u8, u8)) -> String {
        self.digits(&format!("{hour:02}:{minute:02}"))
    }

    /// Says how long an article takes to read.
    pub fn reading_time(&self, ReadingTime { least, most }: ReadingTime) -> String {
        let least_words = self.number(least);
        let range = if least == most { least_words } else { least_words + "–" + &self.number(most) };
        fill(self.reading_time, &[&range])
    }

    /// Says how much has arrived.
    pub fn received(&self, kilobytes: usize) -> String {
        fill(self.received, &[&self.number(kilobytes)])
    }

    /// Says when the next automatic try is sent.
    pub fn retrying(&self, seconds: usize) -> String {
        fill(self.retrying, &[&self.number(seconds)])
    }

    /// Says that a copy of this time is shown. Its time of day is enough on the same day.
    pub fn saved_copy(&self, saved: &Date, now: &Date) -> String {
        let is_today = (saved.year, saved.month, saved.day) == (now.year, now.month, now.day);
        let time = saved.time.filter(|_| is_today).map(|time| self.time(time));
        fill(self.saved_copy, &[&time.unwrap_or_else(|| self.date(saved))])
    }

    /// Returns the label of the link to a section, by its heading.
    pub fn link_to_section(&self, heading: &str) -> String {
        fill(self.link_to_section, &[heading])
    }

    /// Returns the credit of a photo.
    pub fn photo_credit(&self, name: &str) -> String {
        fill(self.photo_credit, &[name])
    }

    /// Returns the label of the button that enlarges a photo.
    pub fn enlarge(&self, position: usize, count: usize) -> String {
        fill(self.enlarge, &[&self.number(position), &self.number(count)])
    }

    /// Returns the label of the button that enlarges video or audio.
    pub fn enlarge_media(&self, kind: &str, position: usize, count: usize) -> String {
        fill(self.enlarge_media, &[kind, &self.number(position), &self.number(count)])
    }

    /// Returns the label of a gallery of this many photos.
    pub fn gallery(&self, count: usize) -> String {
        fill(self.gallery, &[&self.number(count)])
    }

    /// Returns the counter of the lightbox.
    pub fn counter(&self, position: usize, count: usize) -> String {
        fill(self.counter, &[&self.number(position), &self.number(count)])
    }

    /// Says from which site the content is loaded.
    pub fn loads_from(&self, name: &str) -> String {
        fill(self.loads_from, &[name])
    }

    /// Returns the label of the link to the content on its own site.
    pub fn open_on(&self, name: &str) -> String {
        fill(self.open_on, &[name])
    }

    fn number(&self, number: usize) -> String {
        self.digits(&number.to_string())
    }

    /// Replaces Western digits by those of the language.
    fn digits(&self, text: &str) -> String {
        let zero = self.zero.chars().next().map_or(0, u32::from);
        let digit = |c: char| c.to_digit(10).and_then(|digit| char::from_u32(zero + digit));
        text.chars().map(|c| digit(c).unwrap_or(c)).collect()
    }
}

/// Locales of one tag differ if a host has words of its own. Each locale is kept once.
impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// Returns the tag of the first language that is supported: the same language, and for Chinese the same script.
fn supported<'a>(languages: impl IntoIterator<Item = &'a Language>) -> &'static str {
    let tag = |language: &Language| match language.primary().as_str() {
        "zh" | "yue" | "wuu" => {
            let traditional = ["Hant", "TW", "HK", "MO"].iter().any(|subtag| language.has(subtag));
            Some(if traditional && !language.has("Hans") { "zh-Hant" } else { "zh-Hans" })
        }
        "in" => Some("id"),
        primary => TAGS.into_iter().find(|tag| *tag == primary),
    };
    languages.into_iter().find_map(tag).unwrap_or(TAGS[0])
}

/// Puts values into the places ①, ② and ③ of a text.
fn fill(text: &str, values: &[&str]) -> String {
    let mut filled = String::new();
    for c in text.chars() {
        match values.get((c as usize).wrapping_sub('①' as usize)) {
            Some(value) => filled.push_str(value),
            None => filled.push(c),
        }
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;
    use texts::LOCALES;

    fn of(tag: &str) -> &'static str {
        supported(&[Language::parse(tag).unwrap()])
    }

    #[test]
    fn chooses_chinese_by_script() {
        assert_eq!(of("zh"), "zh-Hans");
        assert_eq!(of("zh-CN"), "zh-Hans");
        assert_eq!(of("zh-HK"), "zh-Hant");
        assert_eq!(of("zh_TW"), "zh-Hant");
        assert_eq!(of("zh-Hant-CN"), "zh-Hant");
        assert_eq!(of("zh-MO"), "zh-Hant");
        assert_eq!(of("zh-Hans-TW"), "zh-Hans");
    }

    #[test]
    fn chooses_by_the_primary_language_or_its_synonym() {
        for (tag, chosen) in [
            ("AR-eg", "ar"),
            ("pt-PT", "pt"),
            ("fa-AF", "fa"),
            ("in", "id"),
            ("id-ID", "id"),
            ("es-419", "es"),
            ("iw", "en"),
            ("xx", "en"),
        ] {
            assert_eq!(of(tag), chosen, "{tag}");
        }
    }

    #[test]
    fn chooses_the_first_supported_language() {
        let tags = ["xx", "ar", "en"].map(|tag| Language::parse(tag).unwrap());
        assert_eq!(Locale::choose(&tags).tag, "ar");
        assert_eq!(Locale::choose(&tags[..1]).tag, "en");
    }

    #[test]
    fn formats_dates_in_each_language() {
        let date = Date::parse("2026-11-20T08:05:00+08:00").unwrap();
        let day = Date::parse("2026-11-20").unwrap();
        let formatted = LOCALES.each_ref().map(|locale| (locale.tag, locale.date(&date)));
        // tests/e2e/reading/dates.test.mjs compares the loader's dates with Intl, and these are the same.
        assert_eq!(
            formatted.each_ref().map(|(tag, date)| (*tag, date.as_str())),
            [
                ("en", "20 November 2026, 08:05"),
                ("zh-Hans", "2026年11月20日 08:05"),
                ("zh-Hant", "2026年11月20日 08:05"),
                ("ar", "٢٠ نوفمبر ٢٠٢٦، ٠٨:٠٥"),
                ("ja", "2026年11月20日 08:05"),
                ("ko", "2026년 11월 20일 08:05"),
                ("es", "20 de noviembre de 2026, 08:05"),
                ("fr", "20 novembre 2026 à 08:05"),
                ("de", "20. November 2026, 08:05 Uhr"),
                ("pt", "20 de novembro de 2026, 08:05"),
                ("ru", "20 ноября 2026\u{a0}г., 08:05"),
                ("fa", "۲۰ نوامبر ۲۰۲۶ ساعت ۰۸:۰۵"),
                ("hi", "20 नवंबर 2026, 08:05"),
                ("id", "20 November 2026, 08:05"),
                ("vi", "08:05 20 tháng 11, 2026"),
                ("tr", "20 Kasım 2026 08:05"),
            ]
        );
        assert_eq!(LOCALES[0].date(&day), "20 November 2026");
        assert_eq!(LOCALES[3].date(&day), "٢٠ نوفمبر ٢٠٢٦");
    }

    #[test]
    fn a_saved_copy_has_its_time_and_on_another_day_its_date() {
        let date = |text| Date::parse(text).unwrap();
        let (saved, later) = (date("2026-11-30T10:32+00:00"), date("2026-12-01T09:00+00:00"));
        assert_eq!(LOCALES[0].saved_copy(&saved, &saved), "Saved copy of 10:32, not up to date.");
        assert_eq!(
            LOCALES[0].saved_copy(&saved, &later),
            "Saved copy of 30 November 2026, 10:32, not up to date."
        );
        assert_eq!(LOCALES[3].saved_copy(&saved, &saved), "نسخة محفوظة من ١٠:٣٢، وليست الأحدث.");
    }

    #[test]
    fn fills_places_in_the_order_of_the_language() {
        assert_eq!(LOCALES[0].enlarge_media("Video", 2, 5), "Enlarge: Video, 2 of 5");
        assert_eq!(LOCALES[3].enlarge(2, 15), "تكبير الصورة ٢ من ١٥");
        // A value is not searched for places, and a place without a value stays.
        assert_eq!(fill("② ① ③", &["②", "b"]), "b ② ③");
    }
}
