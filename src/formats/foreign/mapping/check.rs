//! Checks a mapping: parses its JSON into sources and names the place of every error.

use super::error::{MappingError, Problem};
use super::path::Path;
use super::value_source::{ValueSource, offset};
use super::vocabulary::{COMMENT_KEYS, Keys, PLACEHOLDER, SOURCE, ValueKind};
use crate::formats::json::{Node, shorten};

/// Collects the sources of a mapping while it is parsed.
#[derive(Default)]
pub struct Checker {
    /// The place of each source, and its paths.
    pub places: Vec<(String, String)>,
}

impl Checker {
    /// Parses a source: a path, several paths, or an object.
    pub fn source(&mut self, node: &Node<'_>, kinds: &[ValueKind]) -> Result<ValueSource, MappingError> {
        if node.is_object() {
            check_keys(node, &[&SOURCE])?;
        }
        self.source_in(node, kinds)
    }

    /// Parses a source in an object that may have other keys.
    pub fn source_in(&mut self, node: &Node<'_>, kinds: &[ValueKind]) -> Result<ValueSource, MappingError> {
        let mut source = self.start(kinds);
        if !node.is_object() {
            self.paths(node, &mut source)?;
            return Ok(self.done(node, source));
        }
        if let Some(path) = node.get("path") {
            self.paths(&path, &mut source)?;
        }
        if let Some(value) = node.get("value") {
            source.fixed = Some(string(&value)?.to_owned());
        }
        if source.paths.is_empty() && source.fixed.is_none() {
            return Err(error_at(node, Problem::Missing("path")));
        }
        if let Some(kind) = node.get("kind") {
            source.kind = one_of(&kind, kinds, |kind| kind.as_str())?;
        }
        if let Some(separator) = node.get("separator") {
            source.separator = Some(string(&separator)?.to_owned());
        }
        if let Some(east) = node.get("offset") {
            source.offset = offset(string(&east)?).map_err(|problem| error_at(&east, problem))?;
        }
        if let Some(node) = node.get("template") {
            let template = string(&node)?;
            if !template.contains(PLACEHOLDER) {
                return Err(error_at(&node, Problem::Template(template.to_owned())));
            }
            source.template = Some(template.to_owned());
        }
        Ok(self.done(node, source))
    }

    /// Parses the paths at the key `path`, which may not be an object.
    pub fn path_in(&mut self, node: &Node<'_>) -> Result<Option<ValueSource>, MappingError> {
        match node.get("path") {
            Some(path) if path.is_object() => Err(type_error(&path, "a path or several")),
            Some(path) => self.source(&path, &[]).map(Some),
            None => Ok(None),
        }
    }

    /// Returns a source that is the matched value itself.
    pub fn matched_value(&mut self, node: &Node<'_>, kinds: &[ValueKind]) -> ValueSource {
        let mut source = self.start(kinds);
        source.paths.push(Path::default());
        self.done(node, source)
    }

    fn start(&mut self, kinds: &[ValueKind]) -> ValueSource {
        self.places.push(Default::default());
        ValueSource {
            number: self.places.len() - 1,
            paths: Vec::new(),
            fixed: None,
            kind: kinds.first().copied().unwrap_or(ValueKind::Text),
            separator: None,
            offset: 0,
            template: None,
        }
    }

    fn done(&mut self, node: &Node<'_>, source: ValueSource) -> ValueSource {
        if let Some(place) = self.places.get_mut(source.number) {
            place.0 = node.path();
        }
        source
    }

    fn paths(&mut self, node: &Node<'_>, source: &mut ValueSource) -> Result<(), MappingError> {
        let mut result = Ok(());
        node.visit(&mut |path| {
            let read = string(path).and_then(|text| {
                source.paths.push(Path::parse(text).map_err(|problem| error_at(path, problem))?);
                if let Some((_, paths)) = self.places.get_mut(source.number) {
                    paths.push_str(if paths.is_empty() { "" } else { " or " });
                    paths.push_str(text);
                }
                Ok(())
            });
            if result.is_ok() {
                result = read;
            }
        });
        if result.is_ok() && source.paths.is_empty() {
            return Err(error_at(node, Problem::Missing("a path")));
        }
        result
    }
}

/// Returns an error at this place.
pub fn error_at(node: &Node<'_>, problem: Problem) -> MappingError {
    MappingError::Wrong { path: node.path(), problem }
}

/// Returns an error about the type of a value.
pub fn type_error(node: &Node<'_>, expected: &'static str) -> MappingError {
    error_at(node, Problem::Type { expected, found: node.type_name() })
}

/// Returns the string of a value.
pub fn string<'a>(node: &Node<'a>) -> Result<&'a str, MappingError> {
    node.as_str().ok_or_else(|| type_error(node, "a string"))
}

/// Returns one of some values by its name.
pub fn one_of<T: Copy>(
    node: &Node<'_>,
    all: &[T],
    name: impl Fn(T) -> &'static str,
) -> Result<T, MappingError> {
    let found = string(node)?;
    all.iter().copied().find(|thing| name(*thing) == found).ok_or_else(|| {
        let allowed = all.iter().map(|thing| name(*thing)).collect();
        error_at(node, Problem::Value { found: shorten(found), allowed })
    })
}

/// Checks that an object has only known keys. A mistyped key would be ignored silently.
pub fn check_keys(node: &Node<'_>, allowed: &[&[&'static str]]) -> Result<(), MappingError> {
    let mut result = Ok(());
    node.members(&mut |key, _| {
        let mut all = allowed.iter().copied().flatten().chain(&COMMENT_KEYS);
        if result.is_ok() && !all.any(|known| *known == key) {
            let allowed = allowed.iter().copied().flatten().copied().collect();
            result = Err(error_at(node, Problem::Key { found: shorten(key), allowed }));
        }
    });
    result
}

/// Returns the names of some keys.
pub fn key_names(keys: Keys) -> Vec<&'static str> {
    keys.iter().map(|(name, _)| *name).collect()
}
