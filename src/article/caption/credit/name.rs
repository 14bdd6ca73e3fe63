//! Names of makers, as they are written.

use super::{BRACKETS, Found};
use crate::article::caption::display::clean;
use crate::article::caption::key::is_cased;
use crate::article::caption::letter::lower;

/// Whether a word may be one of a name: scripts without capitals do not tell.
fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(|c| lower(c) != c || !is_cased(c))
}

/// Whether any of the words may be one of a name.
pub fn has_capital(name: &str) -> bool {
    name.split_whitespace().any(is_capital)
}

/// Whether words are written as a name is: with capitals, but for short words between them.
pub fn is_name(name: &str) -> bool {
    let mut words = name.split_whitespace();
    words.next().is_some_and(is_capital) && words.all(|word| is_capital(word) || word.len() <= 3)
}

/// A name without brackets around it, and with those of a second name behind it.
pub fn unbracketed(name: &str) -> &str {
    let bare = name.trim_matches(BRACKETS).trim();
    if bare.contains(BRACKETS) { name } else { bare }
}

/// A credit of this name, without what stands around it.
pub fn named(name: &str, whole_page: bool) -> Option<Found> {
    let name = unbracketed(name.trim_matches(|c: char| c.is_whitespace() || ":：/／".contains(c)));
    let name = clean(name.strip_suffix('.').filter(|name| !name.contains('.')).unwrap_or(name));
    let name = name.strip_suffix('。').unwrap_or(&name).to_owned();
    (!name.is_empty()).then_some(Found { name, whole_page })
}
