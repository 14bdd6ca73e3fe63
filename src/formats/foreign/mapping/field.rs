//! The fields of an article in a mapping, and how links are read.

use super::block_rule::{self, BlockRule};
use super::check::{self, Checker, check_keys, type_error};
use super::error::MappingError;
use super::mapping_run::MappingRun;
use super::value_source::ValueSource;
use super::vocabulary::{FIELDS, LINK, LINKS, SOURCE, ValueKind};
use crate::article::link::Link;
use crate::article::notice::NoticeKind;
use crate::article::url::Url;
use crate::formats::json::Node;

/// One field and its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MappedField {
    pub name: &'static str,
    pub source: ValueSource,
    /// The sources of name, URL and article of a link; empty if the field has names only.
    parts: Vec<(&'static str, ValueSource)>,
}

/// Parses the fields and the body of a mapping.
pub fn fields(
    root: &Node<'_>,
    checker: &mut Checker,
) -> Result<(Vec<MappedField>, Vec<BlockRule>), MappingError> {
    if !root.is_object() {
        return Err(type_error(root, "an object"));
    }
    check_keys(root, &[&check::key_names(FIELDS), &check::key_names(LINKS), &["body", "feed", "site"]])?;
    let mut fields = Vec::new();
    for (name, kinds) in FIELDS {
        if let Some(node) = root.get(name) {
            fields.push(MappedField { name, source: checker.source(&node, kinds)?, parts: Vec::new() });
        }
    }
    for (name, kinds) in LINKS {
        if let Some(node) = root.get(name) {
            fields.push(links(name, &node, kinds, checker)?);
        }
    }
    let body = match root.get("body") {
        Some(body) => block_rule::rules(&body, checker)?,
        None => Vec::new(),
    };
    Ok((fields, body))
}

/// Parses a field of links.
pub fn links(
    name: &'static str,
    node: &Node<'_>,
    kinds: &[ValueKind],
    checker: &mut Checker,
) -> Result<MappedField, MappingError> {
    if node.is_object() {
        check_keys(node, &[&SOURCE, &check::key_names(LINK)])?;
    }
    let source = checker.source_in(node, kinds)?;
    let mut parts = Vec::new();
    for (part, kinds) in LINK {
        if let Some(node) = node.get(part) {
            parts.push((*part, checker.source(&node, kinds)?));
        }
    }
    Ok(MappedField { name, source, parts })
}

impl MappedField {
    pub fn links(&self, root: &Node<'_>, run: &MappingRun<'_>) -> Vec<Link> {
        let mut links = Vec::new();
        self.source.each(root, run, &mut |found| {
            found.visit(&mut |node| self.link(node, run, &mut links));
        });
        links
    }

    fn link(&self, node: &Node<'_>, run: &MappingRun<'_>, out: &mut Vec<Link>) {
        let part = |name| self.parts.iter().find(|(part, _)| *part == name).map(|(_, source)| source);
        let url = part("url").and_then(|source| source.url(node, run, Url::link));
        let src = part("src").and_then(|source| source.url(node, run, Url::document));
        let mut names = Vec::new();
        match part("name") {
            Some(source) => names.extend(source.plain_text(node, run)),
            // Most objects have their name under this key.
            None if node.is_object() => names.extend(node.text("name")),
            None => self.source.parts(node, run, &mut names),
        }
        if names.is_empty() && node.is_object() {
            node.note(NoticeKind::Missing("name"));
        }
        out.extend(names.into_iter().map(|name| Link {
            name: name.trim().to_owned(),
            url: url.clone(),
            src: src.clone(),
        }));
    }
}
