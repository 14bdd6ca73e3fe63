//! Sources: the paths of a value, and how it is read.

use super::error::Problem;
use super::mapping_run::MappingRun;
use super::path::Path;
use super::vocabulary::{PLACEHOLDER, ValueKind};
use crate::article::date::Date;
use crate::article::language::Language;
use crate::article::notice::NoticeKind;
use crate::article::text::Text;
use crate::article::url::Url;
use crate::formats::json::{Node, Value, shorten};

/// The source of a value: the first path with a value, else a fixed value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueSource {
    /// The index among all sources of the mapping.
    pub number: usize,
    /// The paths in the order in which they are tried.
    pub paths: Vec<Path>,
    /// The value if no path has one.
    pub fixed: Option<String>,
    /// How the value is read.
    pub kind: ValueKind,
    /// The characters that separate the members of a list in one string.
    pub separator: Option<String>,
    /// Minutes east of UTC, for Unix timestamps.
    pub offset: i16,
    /// An address in which the value stands.
    pub template: Option<String>,
}

/// The default separators of names in one string. Names may contain white space.
const SEPARATORS: &str = "、，,；;|/";

impl ValueSource {
    /// Visits the values of the source, members of lists one by one. Blank strings are skipped.
    pub fn each(&self, node: &Node<'_>, run: &MappingRun<'_>, visit: &mut dyn FnMut(&Node<'_>)) {
        let mut count = 0_usize;
        let mut there = self.fixed.is_some();
        for path in &self.paths {
            there |= path.visit(node, &mut |found| {
                if found.as_str().is_none_or(|words| !words.trim().is_empty()) {
                    count += 1;
                    visit(found);
                }
            });
            if count > 0 {
                break;
            }
        }
        run.record_result(self.number, there);
        if count > 0 {
            run.record_value();
        }
        if let (0, Some(fixed)) = (count, &self.fixed) {
            visit(&node.with_value(&Value::String(fixed.as_str().into())));
        }
    }

    /// Returns the first result of `read`.
    pub fn first<T>(
        &self,
        node: &Node<'_>,
        run: &MappingRun<'_>,
        read: &mut dyn FnMut(&Node<'_>) -> Option<T>,
    ) -> Option<T> {
        let mut first = None;
        self.each(node, run, &mut |found| {
            if first.is_none() {
                first = read(found);
            }
        });
        first
    }

    /// Returns the first text.
    pub fn plain_text(&self, node: &Node<'_>, run: &MappingRun<'_>) -> Option<String> {
        self.first(node, run, &mut |found| self.text_of(found, run))
    }

    /// Returns the text of one value.
    pub fn text_of(&self, found: &Node<'_>, run: &MappingRun<'_>) -> Option<String> {
        match self.kind {
            ValueKind::Html => run.context().plain_text(found),
            _ => found.words(),
        }
    }

    /// Returns the first URL; `resolve` says for which purpose.
    pub fn url(
        &self,
        node: &Node<'_>,
        run: &MappingRun<'_>,
        resolve: fn(Option<&Url>, &str) -> Option<Url>,
    ) -> Option<Url> {
        let base = run.context().base_url.cloned();
        self.first(node, run, &mut |found| {
            let Some(template) = &self.template else { return found.resolved(base.as_ref(), resolve) };
            let address = template.replace(PLACEHOLDER, &percent_encoded(found.words()?.trim()));
            found.with_value(&Value::String(address.into())).resolved(base.as_ref(), resolve)
        })
    }

    /// Returns the first language.
    pub fn language(&self, node: &Node<'_>, run: &MappingRun<'_>) -> Option<Language> {
        Language::parse(self.plain_text(node, run)?.trim())
    }

    /// Returns all texts: members of lists, and parts of a string with separators.
    pub fn list(&self, node: &Node<'_>, run: &MappingRun<'_>) -> Vec<String> {
        let mut list = Vec::new();
        self.each(node, run, &mut |found| {
            found.visit(&mut |member| self.parts(member, run, &mut list));
        });
        list
    }

    /// Appends the parts of a string with separators, or the string.
    pub fn parts(&self, found: &Node<'_>, run: &MappingRun<'_>, out: &mut Vec<String>) {
        let Some(words) = self.text_of(found, run) else { return };
        if self.kind != ValueKind::List {
            return out.push(words.trim().to_owned());
        }
        let separators = self.separator.as_deref().unwrap_or(SEPARATORS);
        let parts = words.split(|c: char| separators.contains(c)).map(str::trim);
        out.extend(parts.filter(|part| !part.is_empty()).map(str::to_owned));
    }

    /// Returns the first text with its marks.
    pub fn text(&self, node: &Node<'_>, run: &MappingRun<'_>) -> Option<Text> {
        self.first(node, run, &mut |found| {
            let text = match self.kind {
                ValueKind::Html => run.context().html_text(found),
                _ => Text::plain(found.words()?.trim()),
            };
            (!text.is_blank()).then_some(text)
        })
    }

    /// Returns a date: in a written form, or as seconds or milliseconds since 1970.
    pub fn date(&self, node: &Node<'_>, run: &MappingRun<'_>) -> Option<Date> {
        self.first(node, run, &mut |found| {
            let words = found.words()?;
            let counted = (9..=14).contains(&words.len()).then(|| words.parse::<i64>().ok()).flatten();
            let date = match counted {
                // As seconds, this number would be thousands of years. The unit is milliseconds.
                Some(count @ 100_000_000_000..) => Date::from_unix(count / 1000, self.offset),
                Some(count) => Date::from_unix(count, self.offset),
                None => Date::parse(&words),
            };
            if date.is_none() {
                found.note(NoticeKind::InvalidDate(shorten(&words)));
            }
            date
        })
    }
}

/// Encodes a value for a path or a query of an address. A slash stays, because values may be paths.
fn percent_encoded(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for byte in words.bytes() {
        match byte {
            b'-' | b'.' | b'/' | b'_' | b'~' => out.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// Parses an offset into minutes east of UTC.
pub fn offset(text: &str) -> Result<i16, Problem> {
    let mut moment = String::from("2000-01-01T00:00");
    moment.push_str(text);
    Date::parse(&moment).and_then(|date| date.offset).ok_or_else(|| Problem::Offset(text.to_owned()))
}
