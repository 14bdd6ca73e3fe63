//! Rules for Markdown documents: width of lines, links, and what a document does not speak of. No rule about code belongs here.

use std::collections::BTreeSet;

use crate::tree;

const WIDTH: usize = 160;

/// Documents speak of the product, not of how the work on it was organized.
const ORGANIZATION: [&str; 9] =
    ["session", "sessions", "branch", "branches", "issue", "issues", "ticket", "tickets", "milestone"];

/// All documents of the project, relative to its root.
pub fn all() -> Vec<String> {
    let top =
        ["ARCHITECTURE.md", "CHANGELOG.md", "CONTRACT.md", "README.md", "SECURITY.md"].map(str::to_owned);
    let folders = ["docs", "examples", "tests/e2e", "xtask"].map(|folder| tree::files(folder, ".md"));
    [top.to_vec(), folders.concat()].concat()
}

/// The lines of prose with their numbers: no tables and no code blocks.
fn prose(text: &str) -> Vec<(usize, &str)> {
    let mut code = false;
    let lines = text.lines().enumerate().filter(|(_, line)| {
        let fence = line.trim_start().starts_with("```");
        code ^= fence;
        !code && !fence && !line.starts_with('|')
    });
    lines.map(|(at, line)| (at + 1, line)).collect()
}

/// The anchor that GitHub gives to a heading.
fn anchor(heading: &str) -> String {
    let words = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = words.chars().filter(|c| c.is_alphanumeric() || [' ', '-', '_'].contains(c));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

fn anchors(name: &str) -> BTreeSet<String> {
    let text = tree::text(name);
    text.lines().filter(|line| line.starts_with('#')).map(anchor).collect()
}

/// The path of a link, seen from the folder of the document that has it.
fn resolve(document: &str, link: &str) -> String {
    let mut path: Vec<&str> = document.split('/').collect();
    path.pop();
    for step in link.split('/') {
        match step {
            "." | "" => {}
            ".." => drop(path.pop()),
            _ => path.push(step),
        }
    }
    path.join("/")
}

fn exists(path: &str) -> bool {
    tree::root().join(path).exists()
}

#[test]
fn lines_of_prose_are_at_most_160_columns_wide() {
    for name in all() {
        for (number, line) in prose(&tree::text(&name)) {
            let width = line.chars().count();
            assert!(width <= WIDTH, "{name}:{number} has {width} columns: wrap the line at {WIDTH}");
        }
    }
}

#[test]
fn tables_of_the_contract_fit_without_the_lists_of_values() {
    // The types of a release are written from these two cells.
    let is_list =
        |line: &str| line.starts_with("| `lang` | language") || line.starts_with("| `controls` | any of");
    for (number, line) in tree::text("CONTRACT.md").lines().enumerate() {
        let width = line.chars().count();
        let place = number + 1;
        assert!(width <= WIDTH || is_list(line), "CONTRACT.md:{place} has {width} columns: shorten a cell");
    }
}

#[test]
fn the_picture_of_the_parts_has_each_part() {
    let (contract, picture) = (tree::text("CONTRACT.md"), tree::text("docs/parts.svg"));
    let (_, section) = contract.split_once("\n## Parts\n").unwrap();
    let (section, _) = section.split_once("\n## ").unwrap();
    let parts: Vec<&str> =
        section.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
    let missing: Vec<_> = parts.iter().filter(|part| !picture.contains(&format!(">{part}<"))).collect();
    assert!(parts.len() > 20 && missing.is_empty(), "docs/parts.svg lacks {missing:?}");
}

#[test]
fn links_lead_to_files_and_headings_that_exist() {
    for name in all() {
        let text = tree::text(&name);
        for after in text.split("](").skip(1) {
            let link = after.split(')').next().unwrap_or_default();
            if link.contains(':') {
                continue;
            }
            let (path, heading) = link.split_once('#').unwrap_or((link, ""));
            let target = if path.is_empty() { name.clone() } else { resolve(&name, path) };
            assert!(exists(&target), "{name}: the link {link} leads nowhere");
            let known = heading.is_empty() || anchors(&target).contains(heading);
            assert!(known, "{name}: {target} has no heading #{heading}");
        }
    }
}

#[test]
fn pictures_exist() {
    let mut found = 0;
    for name in all() {
        let text = tree::text(&name);
        for after in ["<img src=\"", "srcset=\""].iter().flat_map(|start| text.split(start).skip(1)) {
            let path = after.split('"').next().unwrap_or_default();
            let is_own = path.ends_with(".svg") && !path.contains(':');
            assert!(!is_own || exists(&resolve(&name, path)), "{name}: the picture {path} does not exist");
            found += usize::from(is_own);
        }
    }
    assert!(found > 1, "the README has no chart");
}

#[test]
fn paths_in_code_font_exist() {
    const ROOTS: [&str; 7] = ["src/", "docs/", "tests/", "xtask/", "static/", "examples/", "benches/"];
    for name in all() {
        for (number, line) in tree::text(&name).lines().enumerate() {
            for path in line.split('`').skip(1).step_by(2) {
                let is_path = ROOTS.iter().any(|root| path.starts_with(root));
                let is_pattern = path.contains(['*', '{', '<', ' ', '…']);
                assert!(
                    !is_path || is_pattern || exists(path),
                    "{name}:{}: {path} does not exist",
                    number + 1
                );
            }
        }
    }
}

#[test]
fn tests_of_invariants_exist() {
    let text = tree::text("ARCHITECTURE.md");
    let (_, section) = text.split_once("\n## Invariants\n").unwrap();
    let table = section.split_once("\n## ").map_or(section, |(table, _)| table);
    let tests: String = tree::files("tests/native", ".rs").iter().map(|name| tree::text(name)).collect();
    let rows = table.lines().filter(|line| line.starts_with("| ") && line.contains('`')).collect::<Vec<_>>();
    assert!(rows.len() > 10, "the table of invariants is missing");
    for row in rows {
        let cell = row.trim_end_matches(" |").rsplit(" | ").next().unwrap_or_default();
        for name in cell.split('`').skip(1).step_by(2) {
            assert!(
                tests.contains(&format!("fn {name}()")),
                "ARCHITECTURE.md names the test {name}, which does not exist"
            );
        }
    }
}

#[test]
fn documents_that_comments_cite_exist() {
    let sources = [
        ("src", ".rs"),
        ("xtask", ".rs"),
        ("tests", ".rs"),
        ("tests", ".mjs"),
        ("static", ".js"),
        ("src", ".css"),
    ];
    for name in sources.into_iter().flat_map(|(folder, ending)| tree::files(folder, ending)) {
        let text = tree::text(&name);
        for (at, _) in text.match_indices("docs/") {
            let cited = text[at..].split(|c: char| !c.is_ascii_alphanumeric() && !"/-_.".contains(c)).next();
            let cited = cited.unwrap_or_default().trim_end_matches('.');
            assert!(!cited.ends_with(".md") || exists(cited), "{name} cites {cited}, which does not exist");
        }
        assert!(!text.contains("DESIGN.md") || name.ends_with("documents.rs"), "{name} cites DESIGN.md");
    }
}

#[test]
fn documents_do_not_speak_of_how_the_work_was_organized() {
    for name in all() {
        for (number, line) in tree::text(&name).lines().enumerate() {
            // Links to bug trackers of others are sources.
            let line =
                line.split_whitespace().filter(|word| !word.contains("://")).collect::<Vec<_>>().join(" ");
            let words = line.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
            for word in words {
                let organization = ORGANIZATION.contains(&word.as_str());
                assert!(!organization, "{name}:{} speaks of `{word}`", number + 1);
            }
        }
    }
}
