//! The locales that the program has: those that are compiled in, and those whose files have arrived.
//!
//! Each is kept once and for as long as the page, because all viewers of the page share it.

use std::cell::RefCell;

use super::supported;
use super::texts::Locale;
use crate::article::language::Language;

thread_local! {
    /// The first one is English.
    static LOADED: RefCell<Vec<&'static Locale>> = RefCell::new(compiled_in());
}

/// The program in the page contains only English, as a file like the others.
#[cfg(target_arch = "wasm32")]
fn compiled_in() -> Vec<&'static Locale> {
    Locale::from_file(include_str!(concat!(env!("OUT_DIR"), "/en.txt"))).map(keep).into_iter().collect()
}

#[cfg(not(target_arch = "wasm32"))]
fn compiled_in() -> Vec<&'static Locale> {
    super::texts::LOCALES.into_iter().map(keep).collect()
}

/// Returns the locale with this tag, if the program has it.
pub fn find(tag: &str) -> Option<&'static Locale> {
    LOADED.with_borrow(|loaded| loaded.iter().copied().find(|locale| locale.tag == tag))
}

/// Returns the English texts.
pub fn english() -> &'static Locale {
    LOADED.with_borrow(|loaded| loaded[0])
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
        LOADED.with_borrow_mut(|loaded| loaded.push(keep(locale)));
    }
}

fn keep(locale: Locale) -> &'static Locale {
    Box::leak(Box::new(locale))
}
