//! How long an article takes to read, as a range of minutes.
//!
//! The texts of paragraphs, headings, lists, quotations and boxes are counted before captions are decided: Han and kana by characters,
//! other scripts by words. static/first-screen/head.js counts in the same way. The rates and their sources are in docs/reading.md.

use super::block::Block;
use super::language::Language;

/// A range of whole minutes, at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadingTime {
    /// The time of fast readers.
    pub least: usize,
    /// The time of slow readers.
    pub most: usize,
}

/// Words per minute of other languages: the mean of the 17 languages of IReST.
const WORDS: u16 = 184;
/// Words per minute by language: Brysbaert 2019 for English, IReST (Trauzettel-Klosinski & Dietz 2012) for those that
/// differ from the mean by more than a tenth. Vietnamese writes
/// syllables apart, for which it has the mean of syllables.
const RATES: [(&str, u16); 7] =
    [("ar", 138), ("en", 238), ("es", 218), ("fi", 161), ("pl", 166), ("tr", 166), ("vi", 370)];
/// These languages write no spaces between words, and IReST has no rate for their characters.
const WITHOUT_SPACES: [&str; 4] = ["th", "lo", "my", "km"];
/// Characters per minute: Chinese, and Japanese (IReST).
const CHARACTERS: (u16, u16) = (255, 357);
/// Most adults read between 175 and 300 words of English in a minute, and 238 on average (Brysbaert 2019).
const SPREAD: (f64, f64) = (1.26, 0.735);

impl ReadingTime {
    /// Returns the time for a body, or `None` without text or a rate.
    pub fn of(body: &[Block], language: Option<&Language>) -> Option<Self> {
        let mut count = Count::default();
        count.blocks(body);
        let primary = language.map(Language::primary).unwrap_or_default();
        if WITHOUT_SPACES.contains(&primary.as_str()) {
            return None;
        }
        let words = RATES.iter().find(|(tag, _)| *tag == primary).map_or(WORDS, |(_, rate)| *rate);
        let characters = if primary == "ja" { CHARACTERS.1 } else { CHARACTERS.0 };
        let minutes = count.words as f64 / f64::from(words) + count.characters as f64 / f64::from(characters);
        let round = |minutes: f64| ((minutes + 0.5) as usize).max(1);
        (minutes > 0.0).then(|| Self { least: round(minutes / SPREAD.0), most: round(minutes / SPREAD.1) })
    }
}

/// The words and characters of a body.
#[derive(Default)]
struct Count {
    words: usize,
    characters: usize,
}

impl Count {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(text) | Block::Heading { text, .. } | Block::Quote { text, .. } => {
                    self.text(&text.words());
                }
                Block::List { items, .. } => {
                    for item in items {
                        self.text(&item.text.words());
                        self.blocks(&item.body);
                    }
                }
                Block::Aside { body, .. } => self.blocks(body),
                _ => {}
            }
        }
    }

    fn text(&mut self, text: &str) {
        let mut in_word = false;
        for c in text.chars() {
            if matches!(c, '\u{3000}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}') {
                // Punctuation parts words and is not counted.
                self.characters += usize::from(matches!(c, '\u{3040}'..='\u{9FFF}'));
                in_word = false;
            } else if c.is_whitespace() {
                in_word = false;
            } else if !in_word && c.is_alphanumeric() {
                self.words += 1;
                in_word = true;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::text::Text;

    fn of(words: &str, tag: &str) -> Option<(usize, usize)> {
        let body = [Block::Paragraph(Text::plain(words))];
        ReadingTime::of(&body, Language::parse(tag).as_ref()).map(|time| (time.least, time.most))
    }

    #[test]
    fn counts_words_by_the_rate_of_the_language() {
        assert_eq!(of(&"word ".repeat(952), "en-GB"), Some((3, 5)));
        assert_eq!(of(&"слово ".repeat(952), "ru"), Some((4, 7)));
        assert_eq!(of(&"word ".repeat(184 * 5), "xx"), Some((4, 7)));
    }

    #[test]
    fn counts_characters_of_chinese_and_japanese_without_punctuation() {
        assert_eq!(of(&"河面，".repeat(510), "zh-Hans"), Some((3, 5)));
        assert_eq!(of(&"河は。".repeat(714), "ja"), Some((3, 5)));
        assert_eq!(of("“河” — NASA 2026 ok", "zh"), Some((1, 1)));
    }

    #[test]
    fn a_short_text_has_one_minute_and_no_text_or_rate_none() {
        assert_eq!(of("Short.", "en"), Some((1, 1)));
        assert_eq!(of(" — …", "en"), None);
        assert_eq!(of("แม่น้ำกลับมา", "th"), None);
        assert_eq!(ReadingTime::of(&[Block::Divider], None), None);
    }
}
