//! The part of a text that carries its meaning: the name after a frame that a series of photos has in common, and the
//! surname of a transcribed name.

use crate::article::caption::letter::to_lower;
use crate::article::script::is_dense;

/// The part that another text may have alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyPart<'a> {
    /// The text after a frame: "buyer's guide - Model 7T".
    Framed(&'a str),
    /// The surname of a name in a script without spaces: `乔治·迈克尔`.
    Surname(&'a str),
}

/// Characters between the parts of a transcribed name.
const POINTS: [char; 4] = ['·', '•', '‧', '・'];

/// Returns the part of a text that carries its meaning, if that is not all of it.
pub fn key_part(text: &str) -> Option<KeyPart<'_>> {
    framed(text).map(KeyPart::Framed).or_else(|| surname(text).map(KeyPart::Surname))
}

/// A frame has at most five words, none of them a name or a number. The framed part is a name with a number, or a full name.
fn framed(text: &str) -> Option<&str> {
    let at = text.as_bytes().windows(3).position(|window| window == b" - ")?;
    let (frame, part) = (&text[..at], &text[at + 3..]);
    let is_capital = |c: char| to_lower(c) != c;
    let is_frame = frame.split(' ').count() <= 5
        && frame.is_ascii()
        && !frame.chars().skip(1).any(|c| is_capital(c) || c.is_ascii_digit());
    let is_part = !part.contains(" - ")
        && part.contains(' ')
        && (part.contains(|c: char| c.is_ascii_digit())
            || part.split(' ').all(|word| word.chars().next().is_some_and(is_capital)));
    (is_frame && is_part).then_some(part)
}

fn surname(text: &str) -> Option<&str> {
    const MAX_NAME: usize = 12;
    let (first, last) = text.rsplit_once(POINTS)?;
    let is_name = text.chars().count() <= MAX_NAME
        && text.chars().all(|c| POINTS.contains(&c) || is_dense(c))
        && !first.is_empty()
        && last.chars().count() >= 2;
    is_name.then_some(last)
}

/// Whether a text has a surname without the first name of another person before it.
pub fn has_surname(text: &str, surname: &str) -> bool {
    let mut pieces = text.split(surname);
    let mut before = pieces.next().unwrap_or_default();
    pieces.all(|after| {
        let is_alone = !before.ends_with(POINTS) && !after.starts_with(POINTS);
        before = after;
        is_alone
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_part_after_a_frame() {
        assert_eq!(key_part("buyer's guide - Model 7T"), Some(KeyPart::Framed("Model 7T")));
        assert_eq!(key_part("buyer's guide - model 7 plus"), Some(KeyPart::Framed("model 7 plus")));
        for text in ["Ann Lee - mayor of 2 towns", "guide - model", "guide 5 - Model 7T", "a - B C - D E"] {
            assert_eq!(key_part(text), None, "{text}");
        }
    }

    #[test]
    fn finds_the_surname_of_a_transcribed_name() {
        assert_eq!(key_part("安娜·莱昂内"), Some(KeyPart::Surname("莱昂内")));
        assert_eq!(key_part("安娜·莱昂内在桥上"), Some(KeyPart::Surname("莱昂内在桥上")));
        assert!(has_surname("莱昂内在桥上", "莱昂内") && !has_surname("玛丽·莱昂内在桥上", "莱昂内"));
    }
}
