//! Broken documents made from the thirty most likely mistakes: `check` names each mistake at its place, with the cure.
//!
//! A row of the tables is a document with one mistake. It is reported if one line of the output has the place, the mistake and
//! the cure. Sound documents must give no notices, so that the checks do not warn for nothing.

mod documents;
mod keys;
mod syntax;
mod values;

use super::command::{Run, run_with};
use super::tree;
use documents::{ARTICLE, SITE};

/// One mistake: a text of the document, its replacement, and the words that one line of the output must have.
pub type Mistake = (&'static str, &'static str, &'static [&'static str]);

/// The documents of a table: the sound document, and its mistakes.
const TABLES: [(&str, &[Mistake]); 4] = [
    (ARTICLE, keys::MISTAKES),
    (ARTICLE, values::MISTAKES),
    (ARTICLE, syntax::MISTAKES),
    (SITE, keys::OF_SITES),
];

/// The share of mistakes that must be reported, in percent.
const MIN_REPORTED: usize = 95;

#[test]
fn most_mistakes_are_named_at_their_place_with_the_cure() {
    let (mut count, mut missed) = (0, Vec::new());
    for (sound, (from, to, words)) in
        TABLES.iter().flat_map(|(sound, table)| table.iter().map(move |row| (sound, row)))
    {
        assert_eq!(sound.matches(from).count(), 1, "{from} must be there once");
        count += 1;
        let broken = sound.replacen(from, to, 1);
        let Run { err, code, .. } = run_with(&["check", "-", "--strict"], broken.as_bytes());
        let is_named = err.lines().any(|line| words.iter().all(|word| line.contains(word)));
        if !is_named || !matches!(code, Some(1 | 2)) {
            missed.push(format!("{from} → {to}\n  expected {words:?}\n  exit code {code:?}, {err}"));
        }
    }
    assert_eq!(count, 100);
    let reported = count - missed.len();
    assert!(reported * 100 >= count * MIN_REPORTED, "{reported} of {count}\n{}", missed.join("\n"));
    println!("{reported} of {count} mistakes are named");
}

#[test]
fn sound_documents_have_no_notices() {
    // `convert` writes an empty header for a table without one.
    let table = r#"{"headline": "A", "body": [{"type": "table", "header": [], "rows": [["1", "2"]]}]}"#;
    for document in [ARTICLE, SITE, table] {
        let Run { err, code, .. } = run_with(&["check", "-", "--strict"], document.as_bytes());
        assert_eq!((code, err.as_str()), (Some(0), ""));
    }
    let folders = ["static/demo/articles", "static/demo/feeds", "examples/plain"];
    let mut files: Vec<String> = folders.iter().flat_map(|folder| tree::files(folder, ".json")).collect();
    files.push("static/demo/site.json".to_owned());
    files.push("static/demo/mappings/regional-cms.json".to_owned());
    for file in files {
        let Run { err, code, .. } = run_with(&["check", &file, "--strict"], b"");
        assert_eq!((code, err.as_str()), (Some(0), ""), "{file}");
    }
}
