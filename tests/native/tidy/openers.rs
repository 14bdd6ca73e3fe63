//! Sentences of comments and documents begin with their subject. Other rules of style are left to review.

use super::documents;
use crate::tree;

/// First words that postpone the subject of a sentence.
const OPENERS: [&str; 12] = [
    "Who", "Whom", "Whose", "Whoever", "What", "Whatever", "Nobody", "Whomever", "So many", "So much",
    "As many", "As much",
];

fn sources() -> Vec<String> {
    let folders = ["src", "tests", "xtask", "static", "examples", "benches"];
    let endings = [".rs", ".css", ".js", ".mjs", ".ts", ".tsx"];
    let all = folders.iter().flat_map(|folder| endings.iter().map(move |ending| (folder, ending)));
    all.flat_map(|(folder, ending)| tree::files(folder, ending)).collect()
}

/// The text of a comment, if the line has nothing else.
fn comment(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let marks = ["///", "//!", "//", "/**", "/*", "* "];
    let text = marks.iter().find_map(|mark| line.strip_prefix(mark))?;
    Some(text.trim_start())
}

/// The text of a line of Markdown without the marks of lists, headings, quotes, tables and emphasis.
fn paragraph(line: &str) -> &str {
    line.trim_start_matches(|c: char| " #>|*_-.".contains(c) || c.is_ascii_digit())
}

fn opens_badly(text: &str) -> bool {
    OPENERS.iter().any(|opener| {
        let rest = text.strip_prefix(opener);
        rest.is_some_and(|rest| rest.starts_with([' ', ',', '\'', '’']))
    })
}

/// Every line that opens badly, as `file:line: text`.
fn findings() -> Vec<String> {
    let mut found = Vec::new();
    for name in sources() {
        let text = tree::text(&name);
        let lines = text.lines().enumerate();
        let bad = lines.filter(|(_, line)| comment(line).is_some_and(opens_badly));
        found.extend(bad.map(|(at, line)| format!("{name}:{}: {}", at + 1, line.trim())));
    }
    for name in documents::all() {
        let text = tree::text(&name);
        let mut code = false;
        for (at, line) in text.lines().enumerate() {
            code ^= line.trim_start().starts_with("```");
            if !code && opens_badly(paragraph(line)) {
                found.push(format!("{name}:{}: {}", at + 1, line.trim()));
            }
        }
    }
    found
}

#[test]
fn sentences_begin_with_their_subject() {
    let found = findings();
    assert!(found.is_empty(), "name the subject first:\n{}", found.join("\n"));
}

#[test]
fn the_rule_finds_comments_and_documents() {
    assert!(comment("    // What came.").is_some_and(opens_badly));
    assert!(comment("/// Whatever it is").is_some_and(opens_badly));
    assert!(!comment("// Whatsoever").is_some_and(opens_badly));
    assert!(comment("let what = 1;").is_none());
    assert!(
        opens_badly(paragraph("- **Who** asks".trim_matches('*'))) || opens_badly(paragraph("- Who asks"))
    );
    assert!(!opens_badly(paragraph("| Parses what came |")));
}
