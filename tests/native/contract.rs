//! CONTRACT.md and the code say the same: attributes, events, parts, custom properties, error codes.

use std::collections::BTreeSet;

use article_viewer::options::ATTRIBUTES;

use super::tree;

/// The first column of the table under a heading of CONTRACT.md, without its back-ticks.
fn listed(heading: &str) -> BTreeSet<String> {
    let contract = tree::text("CONTRACT.md");
    let start = contract.find(&format!("\n## {heading}\n")).unwrap_or_else(|| panic!("no ## {heading}"));
    let section = &contract[start + 4..];
    let section = &section[..section.find("\n## ").unwrap_or(section.len())];
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `"));
    rows.filter_map(|row| row.split('`').next()).map(str::to_owned).collect()
}

/// Every string that stands between `before` and a quotation mark in the files.
fn quoted(files: &[String], before: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in files {
        let text = tree::text(file);
        for (at, _) in text.match_indices(before) {
            let rest = &text[at + before.len()..];
            found.insert(rest.split(['"', '\'']).next().unwrap_or_default().to_owned());
        }
    }
    found
}

fn set(names: impl IntoIterator<Item = impl Into<String>>) -> BTreeSet<String> {
    names.into_iter().map(Into::into).collect()
}

#[test]
fn attributes() {
    assert_eq!(listed("Attributes"), set(ATTRIBUTES));
    let loader = tree::text("static/article-viewer.js");
    let line = loader.lines().find(|line| line.starts_with("const ATTRIBUTES")).unwrap();
    let names = line.split('\'').skip(1).step_by(2);
    assert_eq!(set(names), set(ATTRIBUTES), "the loader observes the same attributes");
}

#[test]
fn events() {
    let files = tree::files("src/embed", ".rs");
    let mut named = quoted(&files, "\"av-");
    named.extend(quoted(&["static/article-viewer.js".into()], "CustomEvent('av-"));
    let named = named.into_iter().map(|name| format!("av-{name}"));
    assert_eq!(listed("Events"), set(named));
    let heard = quoted(&["src/element.rs".into()], "On::new(\"");
    assert_eq!(listed("Events"), heard, "hosts in Yew hear the same events");
}

#[test]
fn parts() {
    let mut files = tree::files("src/view", ".rs");
    files.push("src/view.rs".into());
    let named = quoted(&files, ".part(\"");
    let words = named.iter().flat_map(|names| names.split(' ')).filter(|name| !name.is_empty());
    assert_eq!(listed("Parts"), set(words));
}

#[test]
fn custom_properties() {
    let sheets = tree::files("src/view", ".css");
    let sheets: Vec<String> = sheets.iter().map(|name| tree::text(name)).collect();
    let used = sheets.iter().flat_map(|sheet| sheet.split("var(--av-").skip(1));
    let names = used.filter_map(|rest| rest.split([')', ',']).next());
    assert_eq!(listed("Custom properties"), set(names.map(|name| format!("--av-{name}"))));
}

#[test]
fn error_codes() {
    let text = tree::text("src/state/load.rs");
    let codes = text.split("=> \"").skip(1).filter_map(|rest| rest.split('"').next());
    let mut codes = set(codes);
    codes.insert("program".into());
    assert_eq!(listed("Error codes"), codes);
}
