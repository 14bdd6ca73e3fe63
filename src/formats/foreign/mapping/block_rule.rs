//! The rules of a body, parsed and checked.

use super::check::{self, Checker, known, not, word, wrong};
use super::error::{MappingError, Problem};
use super::value_source::ValueSource;
use super::vocabulary::{BLOCKS, Kind, SORTED};
use crate::formats::json::Node;

/// One rule: the values that it matches, and the block that it makes of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockRule {
    pub kind: &'static str,
    pub source: ValueSource,
    pub keys: Vec<(&'static str, ValueSource)>,
    /// The rules for the values of each type.
    pub sorted: Vec<(String, Vec<BlockRule>)>,
}

/// Parses a rule or a list of rules.
pub fn rules(node: &Node<'_>, checker: &mut Checker) -> Result<Vec<BlockRule>, MappingError> {
    let mut rules = Vec::new();
    let mut result = Ok(());
    node.visit(&mut |node| {
        if result.is_ok() {
            match rule(node, checker) {
                Ok(rule) => rules.push(rule),
                Err(error) => result = Err(error),
            }
        }
    });
    result.map(|()| rules)
}

fn rule(node: &Node<'_>, checker: &mut Checker) -> Result<BlockRule, MappingError> {
    // A path alone is a rule for HTML.
    if node.as_str().is_some() {
        let source = checker.source(node, &[Kind::Html])?;
        return Ok(BlockRule { kind: "html", source, keys: Vec::new(), sorted: Vec::new() });
    }
    if !node.is_object() {
        return Err(not(node, "a path or a rule"));
    }
    let Some(kind) = node.get("kind") else { return Err(wrong(node, Problem::Missing("kind"))) };
    let (kind, keys) = word(&kind, BLOCKS, |(name, _)| name)?;
    let is_sorted = kind == SORTED.0;
    let more: &[&str] = if is_sorted { &["path", "kind", SORTED.1] } else { &["path", "kind"] };
    known(node, &[more, &check::names(keys)])?;
    let source = match node.get("path") {
        Some(path) if path.is_object() => return Err(not(&path, "a path or several")),
        Some(path) => checker.source(&path, &[])?,
        None => checker.itself(node, &[]),
    };
    let mut parts = Vec::new();
    for (index, (key, kinds)) in keys.iter().enumerate() {
        match node.get(key) {
            Some(part) => parts.push((*key, checker.source(&part, kinds)?)),
            None if is_sorted => return Err(wrong(node, Problem::Missing("type"))),
            // Without a path the first part is the matched value itself.
            None if index == 0 => parts.push((*key, checker.itself(node, kinds))),
            None => {}
        }
    }
    let mut sorted = Vec::new();
    if is_sorted {
        let Some(all) = node.get(SORTED.1) else { return Err(wrong(node, Problem::Missing(SORTED.1))) };
        if !all.is_object() {
            return Err(not(&all, "an object"));
        }
        let mut result = Ok(());
        all.members(&mut |name, inner| {
            if result.is_ok() {
                match rules(inner, checker) {
                    Ok(rules) => sorted.push((name.to_owned(), rules)),
                    Err(error) => result = Err(error),
                }
            }
        });
        result?;
    }
    Ok(BlockRule { kind, source, keys: parts, sorted })
}
