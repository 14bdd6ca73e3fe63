//! Parts: the sources of an object in a mapping, by their keys, and the records that a path finds.

use super::check::{Checker, check_keys, error_at, key_names, type_error};
use super::error::{MappingError, Problem};
use super::mapping_run::MappingRun;
use super::value_source::ValueSource;
use super::vocabulary::Keys;
use crate::article::url::Url;
use crate::formats::json::Node;

/// The sources of an object, by their keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts(Vec<(&'static str, ValueSource)>);

/// The values at a path, and their parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Records {
    /// Where the values are.
    pub source: ValueSource,
    /// The parts, relative to each value.
    pub parts: Parts,
}

impl Parts {
    /// Parses an object that has these keys, and some others.
    pub fn parse(
        node: &Node<'_>,
        keys: Keys,
        others: &[&'static str],
        checker: &mut Checker,
    ) -> Result<Self, MappingError> {
        if !node.is_object() {
            return Err(type_error(node, "an object"));
        }
        check_keys(node, &[others, &key_names(keys)])?;
        let mut parts = Vec::new();
        for (key, kinds) in keys {
            if let Some(part) = node.get(key) {
                parts.push((*key, checker.source(&part, kinds)?));
            }
        }
        Ok(Self(parts))
    }

    /// Returns the source of a part.
    pub fn get(&self, name: &str) -> Option<&ValueSource> {
        self.0.iter().find(|(key, _)| *key == name).map(|(_, source)| source)
    }

    /// Returns the text of a part.
    pub fn text(&self, name: &str, node: &Node<'_>, run: &MappingRun<'_>) -> Option<String> {
        self.get(name)?.plain_text(node, run).map(|words| words.trim().to_owned())
    }

    /// Returns the URL of a part.
    pub fn url(
        &self,
        name: &str,
        node: &Node<'_>,
        run: &MappingRun<'_>,
        resolve: fn(Option<&Url>, &str) -> Option<Url>,
    ) -> Option<Url> {
        self.get(name)?.url(node, run, resolve)
    }
}

impl Records {
    /// Parses the records at a key. The path and the first part are required.
    pub fn parse(
        name: &'static str,
        parent: &Node<'_>,
        keys: Keys,
        checker: &mut Checker,
    ) -> Result<Self, MappingError> {
        let Some(node) = parent.get(name) else { return Err(error_at(parent, Problem::Missing(name))) };
        let parts = Parts::parse(&node, keys, &["path"], checker)?;
        let Some(source) = checker.path_in(&node)? else {
            return Err(error_at(&node, Problem::Missing("path")));
        };
        match keys.first() {
            Some((first, _)) if parts.get(first).is_none() => Err(error_at(&node, Problem::Missing(first))),
            _ => Ok(Self { source, parts }),
        }
    }

    /// Returns the records of a document. Returns `None` if the path does not exist; a list may be empty.
    pub fn read<T>(
        &self,
        root: &Node<'_>,
        run: &MappingRun<'_>,
        read: &dyn Fn(&Node<'_>, &Parts) -> Option<T>,
    ) -> Option<Vec<T>> {
        let mut records = Vec::new();
        self.source.each(root, run, &mut |found| {
            found.visit(&mut |node| records.extend(read(node, &self.parts)));
        });
        run.is_found(self.source.number).then_some(records)
    }
}
