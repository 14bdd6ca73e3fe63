//! Rules for decision records (docs/adr): numbers, headings, citations. What a record decides is not tested here.

use crate::tree;

const HEADINGS: [&str; 3] = ["## Context", "## Decision", "## Consequences"];

/// The number of a record, from its file name.
fn number(name: &str) -> usize {
    let file = name.rsplit('/').next().unwrap_or_default();
    file.split('-').next().and_then(|digits| digits.parse().ok()).unwrap_or_default()
}

#[test]
fn records_are_numbered_without_gaps() {
    let numbers: Vec<usize> = tree::files("docs/adr", ".md").iter().map(|name| number(name)).collect();
    let expected: Vec<usize> = (1..=numbers.len()).collect();
    assert_eq!(numbers, expected, "each number once, none is left out");
}

#[test]
fn a_record_has_a_title_context_decision_and_consequences() {
    for name in tree::files("docs/adr", ".md") {
        let text = tree::text(&name);
        let title = format!("# {}. ", number(&name));
        assert!(text.starts_with(&title), "{name} must open with `{title}`");
        let headings: Vec<&str> = text.lines().filter(|line| line.starts_with("## ")).collect();
        assert_eq!(headings, HEADINGS, "{name}");
    }
}

#[test]
fn cited_records_exist() {
    let known: Vec<usize> = tree::files("docs/adr", ".md").iter().map(|name| number(name)).collect();
    let comments = [("src", ".rs"), ("xtask", ".rs"), ("tests", ".mjs"), ("static", ".js")];
    let files = comments.into_iter().flat_map(|(folder, ending)| tree::files(folder, ending));
    for name in files.chain(super::documents::all()) {
        for after in tree::text(&name).split("ADR ").skip(1) {
            let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
            let Ok(cited) = digits.parse::<usize>() else { continue };
            assert!(known.contains(&cited), "{name} cites ADR {cited}, which does not exist");
        }
    }
}
