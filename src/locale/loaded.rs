//! The locales that the program has: those that are compiled in, and those whose files have arrived.
//!
//! Each is kept once and for as long as the page, because all viewers of the page share it.

use std::cell::RefCell;

use super::supported;
use super::texts::Locale;
use crate::article::language::Language;

/// The languages that are compiled in, English first. The program in the page contains only English.
#[cfg(all(target_arch = "wasm32", not(target_os = "wasi")))]
static COMPILED_IN: [Locale; 1] = [super::texts::en::LOCALE];
#[cfg(any(not(target_arch = "wasm32"), target_os = "wasi"))]
static COMPILED_IN: &[Locale] = &super::texts::LOCALES;

/// The mark of a file with words of a host. Its locale is only for the elements of that host (static/strings.js).
const OWN: char = '+';

thread_local! {
    /// Files and their locales.
    static ARRIVED: RefCell<Vec<(&'static str, &'static Locale)>> = const { RefCell::new(Vec::new()) };
}

/// Returns the locale with this tag, if the program has it.
pub fn find(tag: &str) -> Option<&'static Locale> {
    let shared = |arrived: &Vec<(&str, &'static Locale)>| {
        let mut shared = arrived.iter().filter(|(file, _)| !file.starts_with(OWN));
        shared.find(|(_, locale)| locale.tag == tag).map(|(_, locale)| *locale)
    };
    COMPILED_IN.iter().find(|locale| locale.tag == tag).or_else(|| ARRIVED.with_borrow(shared))
}

/// Returns the English texts.
pub fn english() -> &'static Locale {
    &COMPILED_IN[0]
}

/// Returns the tag of the language to show.
pub fn chosen<'a>(languages: impl IntoIterator<Item = &'a Language>) -> &'static str {
    supported(languages)
}

/// Adds the locale of a file. A file of another version, or another language than the expected one, is ignored.
/// Returns the locale if the file has words of a host.
pub fn add(tag: &str, file: String) -> Option<&'static Locale> {
    let is_own = file.starts_with(OWN);
    if !is_own && find(tag).is_some() {
        return None;
    }
    ARRIVED.with_borrow_mut(|arrived| {
        let known = arrived.iter().find(|(known, _)| *known == file).map(|(_, locale)| *locale);
        let locale = known.or_else(|| {
            let file: &'static str = file.leak();
            let locale = Locale::from_file(file.strip_prefix(OWN).unwrap_or(file))?;
            let locale: &'static Locale = Box::leak(Box::new(locale));
            arrived.push((file, locale));
            Some(locale)
        });
        locale.filter(|locale| is_own && locale.tag == tag)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::texts::LOCALES;

    #[test]
    fn words_of_a_host_are_only_for_its_elements() {
        let french = LOCALES.iter().find(|locale| locale.tag == "fr").unwrap();
        let own = format!("+{}", french.file().replace(french.retry, "Encore"));
        let added = add("fr", own.clone()).unwrap();
        assert_eq!((added.retry, added.cancel), ("Encore", french.cancel));
        assert!(std::ptr::eq(add("fr", own.clone()).unwrap(), added), "the same words are kept once");
        assert_eq!(find("fr").unwrap().retry, french.retry);
        assert!(*added != *find("fr").unwrap());
        assert!(add("de", own).is_none());
        assert!(add("fr", "+1\n".to_owned()).is_none());
    }
}
