//! docs/glossary.md and the tree agree: its files and names exist, and abandoned words name nothing. Meanings are not tested.

use std::collections::{BTreeMap, BTreeSet};

use crate::tree;

/// Words that the glossary has replaced. None may be a whole word of a name.
const ABANDONED: &[&str] = &[
    "ahead",
    "asked",
    "errand",
    "errands",
    "frugal",
    "gather",
    "heard",
    "journey",
    "keeper",
    "landmarks",
    "lender",
    "mend",
    "outset",
    "peel",
    "peeled",
    "refusal",
    "renewal",
    "rove",
    "story",
    "stranger",
    "told",
    "travel",
    "trouble",
    "twin",
    "wanted",
];

/// Names of files that the glossary has replaced, where the word alone is still in use.
const ABANDONED_FILES: &[&str] = &[
    "src/browser/memory",
    "src/browser/press",
    "src/browser/row",
    "src/browser/screen",
    "src/browser/stage",
    "src/browser/watch",
    "src/embed/after",
    "src/embed/light",
    "src/embed/table",
    "src/state/marks",
    "src/state/page",
    "src/state/place",
    "src/view/sheet",
    "src/view/way",
    "tests/native/found",
];

struct Row {
    term: String,
    cells: Vec<String>,
}

fn rows() -> Vec<Row> {
    let text = tree::text("docs/glossary.md");
    let lines = text.lines().filter(|line| line.starts_with("| ")).skip(1);
    let cells = |line: &str| {
        line.trim_matches('|')
            .replace("\\|", "¦")
            .split('|')
            .map(|cell| cell.trim().to_owned())
            .collect::<Vec<_>>()
    };
    lines.map(cells).map(|cells| Row { term: cells[0].replace('`', ""), cells }).collect()
}

fn quoted(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

fn sources() -> Vec<String> {
    let folders = ["src", "xtask/src", "tests", "benches"];
    folders.into_iter().flat_map(|folder| tree::files(folder, ".rs")).collect()
}

/// Every identifier of the code, without comments.
fn identifiers() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let scripts = [tree::files("tests", ".mjs"), tree::files("static", ".js")].concat();
    for name in sources().into_iter().chain(scripts) {
        for line in tree::text(&name).lines().filter(|line| !line.trim_start().starts_with("//")) {
            let words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
            found.extend(words.filter(|word| !word.is_empty()).map(str::to_owned));
        }
    }
    found
}

/// `snake_case`, `CamelCase` and `SCREAMING_CASE` as lower-case words.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before = '_';
    for letter in name.chars() {
        let starts = letter == '_' || letter == '-' || (letter.is_uppercase() && before.is_lowercase());
        if starts {
            words.push(String::new());
        }
        if letter.is_alphanumeric() {
            words.last_mut().unwrap().extend(letter.to_lowercase());
        }
        before = letter;
    }
    words
}

/// The names of modules and of public items that a line declares.
fn declared(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let item = line.strip_prefix("pub(crate) ").or_else(|| line.strip_prefix("pub ")).unwrap_or(line);
    let kinds: &[&str] = if item.len() < line.len() {
        &["async fn ", "const fn ", "const ", "enum ", "fn ", "mod ", "static ", "struct ", "trait ", "type "]
    } else {
        &["mod "]
    };
    let rest = kinds.iter().find_map(|kind| item.strip_prefix(kind))?;
    rest.split(|c: char| !c.is_alphanumeric() && c != '_').next()
}

#[test]
fn names_of_types_have_one_meaning() {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for name in tree::files("src", ".rs") {
        for line in super::code(&tree::text(&name)).lines().filter(|line| line.starts_with("pub")) {
            let kinds = ["struct ", "enum ", "trait "];
            let Some(rest) = kinds.iter().find_map(|kind| line.split_once(kind)).map(|(_, rest)| rest) else {
                continue;
            };
            let item: String = rest.chars().take_while(|c| c.is_alphanumeric()).collect();
            places.entry(item).or_default().push(name.clone());
        }
    }
    assert!(places.len() > 100, "types are missing");
    places.retain(|_, files| files.len() > 1);
    assert!(places.is_empty(), "qualify these names: {places:#?}");
}

#[test]
fn terms_are_unique_and_in_alphabetical_order() {
    let terms: Vec<String> = rows().iter().map(|row| row.term.to_lowercase()).collect();
    assert!(terms.len() > 50, "the table is missing");
    for pair in terms.windows(2) {
        assert!(pair[0] < pair[1], "`{}` must stand before `{}`, once", pair[1], pair[0]);
    }
}

#[test]
fn each_row_has_a_meaning_and_files_that_exist() {
    for row in rows() {
        assert_eq!(row.cells.len(), 3, "{}: term, meaning, where", row.term);
        assert!(row.cells[1].ends_with('.'), "{}: the meaning is a sentence", row.term);
        let files: Vec<&str> = quoted(&row.cells[2]).collect();
        assert!(!files.is_empty(), "{}: say where", row.term);
        for file in files {
            assert!(tree::root().join(file).exists(), "{}: {file} does not exist", row.term);
        }
    }
}

#[test]
fn names_in_code_font_exist() {
    let identifiers = identifiers();
    for row in rows() {
        for name in quoted(&row.cells[0]).chain(quoted(&row.cells[1])) {
            let is_path = name
                .split("::")
                .all(|part| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '_'));
            for part in name.split("::").filter(|_| is_path) {
                assert!(identifiers.contains(part), "{}: the code has no `{part}`", row.term);
            }
        }
    }
}

#[test]
fn abandoned_words_name_nothing() {
    let mut found = BTreeSet::new();
    for name in sources().into_iter().chain(tree::files("tests", ".mjs")) {
        let path = name.rsplit_once('.').map_or(name.as_str(), |(path, _)| path);
        if ABANDONED_FILES.contains(&path) {
            found.insert(name.clone());
        }
        let text = tree::text(&name);
        for item in text.lines().filter_map(declared).chain(path.split(['/', '.'])) {
            if words(item).iter().any(|word| ABANDONED.contains(&word.as_str())) {
                found.insert(format!("{name}: {item}"));
            }
        }
    }
    assert!(found.is_empty(), "docs/glossary.md has another word for these names: {found:#?}");
}
