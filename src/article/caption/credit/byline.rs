//! Credits behind a phrase or a sign: "Photo by Name", "© Name", "图/某某".

use super::agency::signs_alone;
use super::name::{has_capital, is_name, named};
use super::{Found, LONGEST};
use crate::article::caption::list::List;

const BY: List =
    List::new("photo by |photos by |photograph by |photographs by |picture by |image by |courtesy of |fot. ");
const ALL_BY: List = List::new(
    "all photos courtesy of |all images courtesy of |all photographs by |all photos by |all pictures by |all images by ",
);
const SLASHED: List = List::new("图/|图／|摄影/|圖/|圖／");
const BARE: List = List::new("photo |تصوير ");

/// A phrase in any case or a sign, and a name.
pub fn signed(words: &str) -> Option<Found> {
    let fits = |name: &&str| name.chars().count() <= LONGEST;
    if let Some(name) = words.strip_prefix(['©', '℗', 'ⓒ']) {
        return named(name, false);
    }
    if let Some(name) = ALL_BY.behind(words).filter(fits) {
        return if is_name(name) { named(name, true) } else { None };
    }
    let name = BY.behind(words).filter(fits)?;
    if has_capital(name) { named(name, false) } else { None }
}

/// "图/某某".
pub fn slashed(words: &str) -> Option<Found> {
    SLASHED.behind(words).and_then(|name| named(name, false))
}

/// The same, and "Photo Name" in brackets.
pub fn bare(words: &str) -> Option<Found> {
    // Without a colon it takes two words with capitals to be told from "Photo ID".
    let full = |name: &&str| is_name(name) && (name.contains(' ') || signs_alone(name));
    let name = BARE.behind(words).filter(full);
    slashed(words).or_else(|| name.and_then(|name| named(name, false)))
}

/// Whether one of the phrases may stand anywhere in a text.
pub fn may_be_in(text: &str) -> bool {
    let ends = |ahead: &[u8], words: &[u8]| {
        ahead.len().checked_sub(words.len()).is_some_and(|at| ahead[at..].eq_ignore_ascii_case(words))
    };
    let bytes = text.as_bytes();
    (0..bytes.len()).filter(|&at| bytes[at] == b' ').any(|at| {
        let ahead = &bytes[..at];
        ends(ahead, b" by") || ends(ahead, b"ourtesy of") || ends(ahead, b"fot.")
    })
}
