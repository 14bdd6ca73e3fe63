//! The locales that the program has: those that are compiled in, and those whose files have arrived.
//!
//! Each is kept once and for as long as the page, because all viewers of the page share it.

use std::cell::RefCell;

use super::supported;
use super::texts::Locale;
use crate::article::language::Language;

/// The languages that are compiled in, English first. The program in the page contains only English.
#[cfg(target_arch = "wasm32")]
static COMPILED_IN: [Locale; 1] = [super::texts::en::LOCALE];
#[cfg(not(target_arch = "wasm32"))]
static COMPILED_IN: &[Locale] = &super::texts::LOCALES;

thread_local! {
    static ARRIVED: RefCell<Vec<&'static Locale>> = const { RefCell::new(Vec::new()) };
}

/// Returns the locale with this tag, if the program has it.
pub fn find(tag: &str) -> Option<&'static Locale> {
    let has_tag = |locale: &&'static Locale| locale.tag == tag;
    COMPILED_IN
        .iter()
        .find(has_tag)
        .or_else(|| ARRIVED.with_borrow(|arrived| arrived.iter().copied().find(has_tag)))
}

/// Returns the English texts.
pub fn english() -> &'static Locale {
    &COMPILED_IN[0]
}

/// Returns the tag of the language to show, if the program does not have its texts.
pub fn missing<'a>(languages: impl IntoIterator<Item = &'a Language>) -> Option<&'static str> {
    Some(supported(languages)).filter(|tag| find(tag).is_none())
}

/// Adds the locale of a file. A file of another version, or another language than the expected one, is ignored.
pub fn add(tag: &str, file: String) {
    if find(tag).is_none()
        && let Some(locale) = Locale::from_file(file.leak()).filter(|locale| locale.tag == tag)
    {
        ARRIVED.with_borrow_mut(|arrived| arrived.push(Box::leak(Box::new(locale))));
    }
}
