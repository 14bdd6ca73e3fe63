//! Alternative texts that name nothing: file names, placeholders, separators, the headline, the credit.
//!
//! Words that are general but true, such as "women", are no junk.

use super::headline::Headline;
use super::key::{Key, is_dense};
use super::label;
use super::letter::lower;
use super::list::List;
use crate::article::substring;

/// Whether a cleaned alternative text, of which `key` is the key, says nothing about its photo.
pub fn is_junk(alt: &str, key: &Key, headline: &Headline<'_>, credit: Option<&str>) -> bool {
    is_mark(key)
        || is_file_name(alt)
        || headline.is(key)
        || headline.is_cut_off(alt, key)
        || credit.is_some_and(|credit| is(key, credit))
        || label::is_label(key)
        || label::is_link(key)
        || label::is_line(key)
        || label::is_space(key)
        || is_numbered(alt)
        || headline.is_in_a_phrase(alt)
        || is_address(alt)
        || super::credit::is_credit(alt)
        || is_presentational(alt)
}

/// A letter is no description; a Han character is a word.
fn is_mark(key: &Key) -> bool {
    key.len() < 2 && !key.is_dense()
}

/// Whether a text is an address, and nothing else.
pub fn is_address(words: &str) -> bool {
    const ADDRESSES: List = List::new("http://|https://|www.");
    ADDRESSES.behind(words).is_some() && !words.contains(char::is_whitespace)
}

/// Whether a text has this key. Folding is the dear part, so a text of quite another length is not folded.
fn is(key: &Key, text: &str) -> bool {
    text.len() >= key.len() && text.len() <= 8 * key.len() && *key == Key::new(text)
}

/// "Keyframe #3", "image 12": a label and a number.
fn is_numbered(alt: &str) -> bool {
    const NUMBERED: List = List::new(
        "untitled|untitled design|keyframe|image|photo|picture|img|pic|figure|foto|bild|imagen|фото|图|图片",
    );
    let rest =
        alt.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || "#.-_()".contains(c));
    rest.len() < alt.len() && NUMBERED.has(rest)
}

/// "Short grey line", "presentational white space": a separator, and nothing but its looks before it.
pub fn is_presentational(alt: &str) -> bool {
    const THINGS: List = List::new("line|rule|space|separator|divider|spacer|border");
    const LOOKS: List = List::new(
        "short|long|thin|thick|grey|gray|red|white|black|blue|dotted|dividing|horizontal|vertical|presentational|\
        decorative|transparent|blank|empty",
    );
    let mut words = alt.split_ascii_whitespace().rev();
    let thing = words.next().is_some_and(|word| THINGS.has(word));
    let mut looks = words.peekable();
    thing && looks.peek().is_some() && looks.all(|word| LOOKS.has(word))
}

/// Whether the words are the name of an image file, or what a camera, an agency or a system calls one.
pub fn is_file_name(words: &str) -> bool {
    // Five words with hyphens are what a system makes of a sentence; somebody may write them, too.
    is_picture_name(words)
        || (words.is_ascii() && !words.contains(char::is_whitespace) && words.matches('-').count() >= 4)
}

/// The same, where a person is known to have written: only what nobody writes as words.
pub fn is_picture_name(words: &str) -> bool {
    const ENDINGS: List = List::new(".jpg|.jpeg|.png|.gif|.webp|.avif|.bmp|.heic|.tif|.tiff|.svg|.psd");
    const LONGEST_ENDING: usize = 5;
    const CAMERAS: List = List::new("img_|img-|dsc_|dsc0|dscn|wechatimg|mmexport|微信图片_|gettyimages-");
    const SCREENS: List = List::new(
        "whatsapp image|screenshot|screen shot|capture d’écran|captura de pantalla|bildschirmfoto|снимок экрана|\
        屏幕截图|截屏|スクリーンショット",
    );
    let words = words.trim();
    let digits = words.bytes().filter(u8::is_ascii_digit).count();
    let is_one = !words.contains(char::is_whitespace);
    // Nobody writes an underscore or five digits in a row into a sentence.
    let ascii = is_one && words.is_ascii();
    let is_short = is_one && words.chars().filter(|&c| is_dense(c)).count() <= 4;
    // Nearly all texts are sentences, which only their end can make a name.
    let (start, last) = (words.len().saturating_sub(LONGEST_ENDING), words.len().saturating_sub(1));
    if !is_short && !ascii && digits < 4 && !words.as_bytes()[start..last].contains(&b'.') {
        return false;
    }
    let lower: String = words.chars().map(lower).collect();
    let named = ENDINGS.before(&lower).is_some();
    let camera = || CAMERAS.find(&mut |camera| substring::contains(&lower, camera)).is_some();
    let number = digits >= 6 && lower.bytes().all(|c| c.is_ascii_digit() || matches!(c, b'_' | b'-' | b'.'));
    let screen = digits >= 4 && SCREENS.behind(&lower).is_some();
    let long_number = || lower.as_bytes().windows(5).any(|run| run.iter().all(u8::is_ascii_digit));
    let code = ascii && lower.len() > 5 && (lower.contains('_') || (digits >= 5 && long_number()));
    named || number || screen || code || (is_short && camera())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_are_told_from_words() {
        for words in [
            "12-IMG_3886.jpg",
            "P1010234",
            "IMG-20230101-WA0004",
            "GettyImages-1234567",
            "Screenshot 2024-05-01 at 10.20.30",
            "hero_image",
            "a-river-comes-back-to-life",
            "微信图片_20240501",
            "20240501-123456",
        ] {
            assert!(is_file_name(words), "{words}");
        }
        for words in
            ["COVID-19", "Boeing 737", "state-of-the-art", "第3届", "A river", "1998", "x_y in a sentence"]
        {
            assert!(!is_file_name(words), "{words}");
        }
    }

    #[test]
    fn words_with_hyphens_may_be_a_caption() {
        assert!(
            is_file_name("state-of-the-art-clean-room") && !is_picture_name("state-of-the-art-clean-room")
        );
        assert!(is_picture_name("IMG_3886.jpg") && is_picture_name("hero_image"));
    }
}
