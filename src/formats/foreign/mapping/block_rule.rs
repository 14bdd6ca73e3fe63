//! The rules of a body, parsed and checked.

use super::check::{self, Checker, check_keys, error_at, one_of, type_error};
use super::error::{MappingError, Problem};
use super::value_source::ValueSource;
use super::vocabulary::{BLOCKS, BY_TYPE, ValueKind};
use crate::formats::json::Node;

/// One rule: the values that it matches, and the block that it makes of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockRule {
    pub kind: &'static str,
    pub source: ValueSource,
    pub parts: Vec<(&'static str, ValueSource)>,
    /// The rules for the values of each type.
    pub by_type: Vec<(String, Vec<BlockRule>)>,
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
        let source = checker.source(node, &[ValueKind::Html])?;
        return Ok(BlockRule { kind: "html", source, parts: Vec::new(), by_type: Vec::new() });
    }
    if !node.is_object() {
        return Err(type_error(node, "a path or a rule"));
    }
    let Some(kind) = node.get("kind") else { return Err(error_at(node, Problem::Missing("kind"))) };
    let (kind, keys) = one_of(&kind, BLOCKS, |(name, _)| name)?;
    let is_sorted = kind == BY_TYPE.0;
    let more: &[&str] = if is_sorted { &["path", "kind", BY_TYPE.1] } else { &["path", "kind"] };
    check_keys(node, &[more, &check::key_names(keys)])?;
    let source = checker.path_in(node)?.unwrap_or_else(|| checker.matched_value(node, &[]));
    let mut parts = Vec::new();
    for (index, (key, kinds)) in keys.iter().enumerate() {
        match node.get(key) {
            Some(part) => parts.push((*key, checker.source(&part, kinds)?)),
            None if is_sorted => return Err(error_at(node, Problem::Missing("type"))),
            // Without a path the first part is the matched value itself.
            None if index == 0 => parts.push((*key, checker.matched_value(node, kinds))),
            None => {}
        }
    }
    let mut sorted = Vec::new();
    if is_sorted {
        let Some(all) = node.get(BY_TYPE.1) else { return Err(error_at(node, Problem::Missing(BY_TYPE.1))) };
        if !all.is_object() {
            return Err(type_error(&all, "an object"));
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
    Ok(BlockRule { kind, source, parts, by_type: sorted })
}
