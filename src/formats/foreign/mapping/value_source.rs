//! Sources: where one thing comes from, and how it is to be read.

use super::error::Problem;
use super::mapping_run::MappingRun;
use super::path::Path;
use super::vocabulary::Kind;
use crate::article::date::Date;
use crate::article::notice::NoticeKind;
use crate::article::text::Text;
use crate::article::url::Url;
use crate::formats::json::{Node, Value, shorten};

/// Where one thing comes from: the first of some paths that leads to something, else a fixed value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueSource {
    /// Its number among all sources of the mapping.
    pub number: usize,
    /// The paths, best first.
    pub paths: Vec<Path>,
    /// What is taken where no path leads to anything.
    pub fixed: Option<String>,
    /// How it is read.
    pub kind: Kind,
    /// The characters that part the members of a list in one string.
    pub separator: Option<String>,
    /// Minutes east of UTC, for moments that are counted in seconds.
    pub offset: i16,
}

/// What parts names in one string, unless the mapping says otherwise. White space does not: names have it.
const SEPARATORS: &str = "、，,；;|/";

impl ValueSource {
    /// Visits what the source leads to, members of lists one by one; what is blank counts as nothing.
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
        run.tried(self.number, there);
        if count > 0 {
            run.heard();
        }
        if let (0, Some(fixed)) = (count, &self.fixed) {
            visit(&node.with_value(&Value::String(fixed.as_str().into())));
        }
    }

    /// Reads the first thing that `read` can use.
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

    /// The first words.
    pub fn words(&self, node: &Node<'_>, run: &MappingRun<'_>) -> Option<String> {
        self.first(node, run, &mut |found| self.said(found, run))
    }

    /// The words of one value.
    pub fn said(&self, found: &Node<'_>, run: &MappingRun<'_>) -> Option<String> {
        match self.kind {
            Kind::Html => run.context().plain_text(found),
            _ => found.words(),
        }
    }

    /// The first URL; `resolve` says for which purpose.
    pub fn url(
        &self,
        node: &Node<'_>,
        run: &MappingRun<'_>,
        resolve: fn(Option<&Url>, &str) -> Option<Url>,
    ) -> Option<Url> {
        self.first(node, run, &mut |found| found.resolved(run.context().base_url, resolve))
    }

    /// All words: members of lists, and parts of a string that is a list.
    pub fn list(&self, node: &Node<'_>, run: &MappingRun<'_>) -> Vec<String> {
        let mut list = Vec::new();
        self.each(node, run, &mut |found| {
            found.visit(&mut |member| self.parts(member, run, &mut list));
        });
        list
    }

    /// The parts of a string that is a list, or the string.
    pub fn parts(&self, found: &Node<'_>, run: &MappingRun<'_>, out: &mut Vec<String>) {
        let Some(words) = self.said(found, run) else { return };
        if self.kind != Kind::List {
            return out.push(words.trim().to_owned());
        }
        let separators = self.separator.as_deref().unwrap_or(SEPARATORS);
        let parts = words.split(|c: char| separators.contains(c)).map(str::trim);
        out.extend(parts.filter(|part| !part.is_empty()).map(str::to_owned));
    }

    /// Text with its marks.
    pub fn text(&self, node: &Node<'_>, run: &MappingRun<'_>) -> Option<Text> {
        self.first(node, run, &mut |found| {
            let text = match self.kind {
                Kind::Html => run.context().html_text(found),
                _ => Text::plain(found.words()?.trim()),
            };
            (!text.is_blank()).then_some(text)
        })
    }

    /// A date, as people write it or counted in seconds or milliseconds.
    pub fn date(&self, node: &Node<'_>, run: &MappingRun<'_>) -> Option<Date> {
        self.first(node, run, &mut |found| {
            let words = found.words()?;
            let counted = (9..=14).contains(&words.len()).then(|| words.parse::<i64>().ok()).flatten();
            let date = match counted {
                // So many seconds are some thousand years: these are milliseconds.
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

/// Minutes east of UTC.
pub fn offset(text: &str) -> Result<i16, Problem> {
    let mut moment = String::from("2000-01-01T00:00");
    moment.push_str(text);
    Date::parse(&moment).and_then(|date| date.offset).ok_or_else(|| Problem::Offset(text.to_owned()))
}
