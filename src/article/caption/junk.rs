//! Alternative texts that name nothing: file names, placeholders, separators, the headline, the credit.
//!
//! Words that are general but true, such as "women", are no junk.

use super::key::{Key, is_dense};
use super::letter::lower;
use super::{label, list};
use crate::article::search;

/// Whether a cleaned alternative text, of which `key` is the key, says nothing about its photo.
pub fn is_junk(alt: &str, key: &Key, headline: &str, credit: Option<&str>) -> bool {
    is_mark(key)
        || is_file_name(alt)
        || is(key, headline)
        || is_cut_headline(alt, key, headline)
        || credit.is_some_and(|credit| is(key, credit))
        || label::is_label(key)
        || label::is_link(key)
        || label::is_line(key)
        || label::is_space(key)
        || is_numbered(alt)
        || is_made_up(alt, headline)
        || is_address(alt)
        || super::credit::is_credit(alt)
        || is_presentational(alt)
}

/// A letter is no description; a Han character is a word.
fn is_mark(key: &Key) -> bool {
    key.len() < 2 && !key.is_dense()
}

/// Whether a text only repeats the headline.
pub fn is_repeated(words: &str, headline: &str) -> bool {
    !headline.is_empty()
        && words.len().abs_diff(headline.len()) <= 64
        && Key::new(words) == Key::new(headline)
}

/// Whether a text is an address, and nothing else.
pub fn is_address(words: &str) -> bool {
    list::behind("http://|https://|www.", words).is_some() && !words.contains(char::is_whitespace)
}

/// The headline cut off with dots, or with the name of the site behind a bar.
fn is_cut_headline(alt: &str, key: &Key, headline: &str) -> bool {
    const ENOUGH: usize = 12;
    if key.len() < ENOUGH || headline.is_empty() {
        return false;
    }
    let cut = alt.ends_with('…') || alt.ends_with("...");
    let site = || {
        let hyphen = || {
            let at = alt.as_bytes().windows(3).rposition(|window| window == b" - ")?;
            Some((&alt[..at], &alt[at + 3..]))
        };
        let (title, site) = alt.rsplit_once(['|', '–', '—', '_']).or_else(hyphen)?;
        (site.chars().count() <= 40).then(|| Key::new(title) == Key::new(headline))
    };
    (cut && Key::new(headline).starts_with(key)) || site().unwrap_or(false)
}

/// Whether a text has this key. Folding is the dear part, so a text of quite another length is not folded.
fn is(key: &Key, text: &str) -> bool {
    text.len() >= key.len() && text.len() <= 8 * key.len() && *key == Key::new(text)
}

/// "Keyframe #3", "image 12": a label and a number.
fn is_numbered(alt: &str) -> bool {
    const NUMBERED: &str =
        "untitled|untitled design|keyframe|image|photo|picture|img|pic|figure|foto|bild|imagen|фото|图|图片";
    let lower = alt.to_ascii_lowercase();
    let rest =
        lower.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || "#.-_()".contains(c));
    rest.len() < lower.len() && list::has(NUMBERED, rest)
}

/// "Short grey line", "presentational white space": a separator, and nothing but its looks before it.
pub fn is_presentational(alt: &str) -> bool {
    const THINGS: &str = "line|rule|space|separator|divider|spacer|border";
    const LOOKS: &str = "short|long|thin|thick|grey|gray|red|white|black|blue|dotted|dividing|horizontal|vertical|presentational|\
        decorative|transparent|blank|empty";
    let mut words = alt.split_ascii_whitespace().rev();
    let thing = words.next().is_some_and(|word| list::has(THINGS, word));
    let mut looks = words.peekable();
    thing && looks.peek().is_some() && looks.all(|word| list::has(LOOKS, word))
}

/// "Illustration for article titled …": a phrase of the system around the headline.
fn is_made_up(alt: &str, headline: &str) -> bool {
    const PHRASES: &str = "illustration for article titled |image for article |photo for |image for ";
    // Systems cut long headlines off, and mark that with dots.
    list::behind_any_case(PHRASES, alt).is_some_and(|rest| {
        let rest = Key::new(rest.trim_end_matches(['.', '…']));
        rest.len() > 1 && Key::new(headline).starts_with(&rest)
    })
}

/// Whether the words are the name of an image file, or what a camera, an agency or a system calls one.
pub fn is_file_name(words: &str) -> bool {
    // Five words with hyphens are what a system makes of a sentence; somebody may write them, too.
    is_picture_name(words)
        || (words.is_ascii() && !words.contains(char::is_whitespace) && words.matches('-').count() >= 4)
}

/// The same, where a person is known to have written: only what nobody writes as words.
pub fn is_picture_name(words: &str) -> bool {
    const ENDINGS: &str = ".jpg|.jpeg|.png|.gif|.webp|.avif|.bmp|.heic|.tif|.tiff|.svg|.psd";
    const CAMERAS: &str = "img_|img-|dsc_|dsc0|dscn|wechatimg|mmexport|微信图片_|gettyimages-";
    const SCREENS: &str = "whatsapp image|screenshot|screen shot|capture d’écran|captura de pantalla|bildschirmfoto|снимок экрана|\
        屏幕截图|截屏|スクリーンショット";
    let lower: String = words.trim().chars().map(lower).collect();
    let named = list::before(ENDINGS, &lower).is_some();
    let is_one = !lower.contains(char::is_whitespace);
    let camera = is_one && list::find(CAMERAS, &mut |camera| search::has(&lower, camera)).is_some();
    let digits = lower.chars().filter(char::is_ascii_digit).count();
    let number = digits >= 6 && lower.chars().all(|c| c.is_ascii_digit() || matches!(c, '_' | '-' | '.'));
    let screen = digits >= 4 && list::behind(SCREENS, &lower).is_some();
    // Nobody writes an underscore or five digits in a row into a sentence.
    let ascii = is_one && lower.is_ascii();
    let long_number = lower.as_bytes().windows(5).any(|run| run.iter().all(u8::is_ascii_digit));
    let code = ascii && lower.len() > 5 && (lower.contains('_') || long_number);
    named || number || screen || code || (camera && lower.chars().filter(|&c| is_dense(c)).count() <= 4)
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

    #[test]
    fn headlines_are_known_when_they_are_cut_off_or_signed() {
        let headline = "The River Returns to the Valley";
        let junk = |alt: &str| is_junk(alt, &Key::new(alt), headline, None);
        assert!(junk("The River Returns to…"));
        assert!(junk("The River Returns to the Valley | The Daily Bend"));
        assert!(!junk("The River Returns to the sea"));
    }
}
