//! Placeholders: texts of systems, editors and links in place of a description, in many languages.
//!
//! Only whole texts are compared with them. General but true words are not among them.

use std::sync::OnceLock;

use crate::article::caption::normalize::Normalized;

/// Whether a text is a placeholder, or "file photo" in any of the languages.
pub fn is_placeholder(text: &Normalized) -> bool {
    static LIST: OnceLock<Vec<Normalized>> = OnceLock::new();
    is_one_of(text, LIST.get_or_init(|| normalized(PLACEHOLDERS)))
}

/// Whether a text is the name of a medium, which some systems write into every alternative text.
pub fn is_medium(text: &Normalized) -> bool {
    static LIST: OnceLock<Vec<Normalized>> = OnceLock::new();
    is_one_of(text, LIST.get_or_init(|| normalized(MEDIA)))
}

/// Whether a text is the name of a line between parts.
pub fn is_separator_name(text: &Normalized) -> bool {
    static LIST: OnceLock<Vec<Normalized>> = OnceLock::new();
    is_one_of(text, LIST.get_or_init(|| normalized(SEPARATORS)))
}

/// Whether a text is the name of blank space.
pub fn is_spacer_name(text: &Normalized) -> bool {
    static LIST: OnceLock<Vec<Normalized>> = OnceLock::new();
    is_one_of(text, LIST.get_or_init(|| normalized(SPACERS)))
}

/// Whether a text is that of a link to the photo.
pub fn is_link_text(text: &Normalized) -> bool {
    static LIST: OnceLock<Vec<Normalized>> = OnceLock::new();
    is_one_of(text, LIST.get_or_init(|| normalized(LINKS)))
}

fn is_one_of(text: &Normalized, list: &[Normalized]) -> bool {
    const MAX_LENGTH: usize = 40;
    text.len() <= MAX_LENGTH && list.contains(text)
}

fn normalized(list: &str) -> Vec<Normalized> {
    list.split(['|', '\n']).map(Normalized::new).filter(|text| text.len() > 0).collect()
}

/// Texts of links that end up in the caption field.
const LINKS: &str = include_str!("placeholder/links.txt");

/// Names of lines.
const SEPARATORS: &str = include_str!("placeholder/lines.txt");

/// Names of blank space.
const SPACERS: &str =
    "spacer|blank|pixel|tracking pixel|white space|whitespace|presentational white space|transparent";

/// Names of newspapers, broadcasters and portals with many readers, in the languages of the interface and some others. They
/// were written down from memory for this list; a name that is also a common word is not among them.
const MEDIA: &str = include_str!("placeholder/media.txt");

/// Placeholders of systems and editors, and "file photo" in the languages of the study (docs/captions.md).
const PLACEHOLDERS: &str = include_str!("placeholder/placeholders.txt");
