//! The labelled pairs of the study, if they are available: docs/captions.md has the figures.

use article_viewer::article::caption::{Decision, Relation, SourceTexts, decide};
use serde_json::Value;

use crate::tree;

const FILES: [&str; 2] = ["pairs.jsonl", "pairs-B.jsonl"];

/// Returns the rows with their decisions; none if a file is missing.
fn rows() -> Vec<(Value, Decision)> {
    let read = |name| std::fs::read_to_string(tree::root().join("../shared/captions").join(name)).ok();
    let Some(files) = FILES.into_iter().map(read).collect::<Option<Vec<_>>>() else { return Vec::new() };
    let decided = |line: &str| {
        let row: Value = serde_json::from_str(line).unwrap();
        let text = |key: &str| row[key].as_str().map(str::to_owned);
        let texts = SourceTexts {
            caption: text("caption"),
            alt: text("alt"),
            title: text("title"),
            credit: text("credit"),
            ..SourceTexts::default()
        };
        let decision = decide(&texts, row["headline"].as_str().unwrap_or_default(), None).decision;
        (row, decision)
    };
    files.iter().flat_map(|file| file.lines()).map(decided).collect()
}

/// Returns precision and recall; both are 1 without any rows.
fn precision_and_recall(rows: impl Iterator<Item = (bool, bool)>) -> (f64, f64) {
    let (mut right, mut wrong, mut missed) = (0.0, 0.0, 0.0);
    for (decided, labelled) in rows {
        match (decided, labelled) {
            (true, true) => right += 1.0,
            (true, false) => wrong += 1.0,
            (false, true) => missed += 1.0,
            (false, false) => {}
        }
    }
    let share = |of: f64| if of == 0.0 { 1.0 } else { right / of };
    (share(right + wrong), share(right + missed))
}

#[test]
fn labelled_pairs_reach_the_figures_of_docs_captions() {
    let rows = rows();
    let is_redundant =
        |decision: &Decision| matches!(decision.relation, Relation::Same | Relation::Contained);
    let both = rows.iter().filter(|(row, _)| {
        !row["relation"].as_str().unwrap().ends_with("-only") && !row["note"].to_string().contains("xlang")
    });
    let both: Vec<(bool, bool)> =
        both.map(|(row, decision)| (is_redundant(decision), row["relation"] != "different")).collect();
    let (precision, recall) = precision_and_recall(both.into_iter());
    assert!(
        (precision - 1.0).abs() < f64::EPSILON,
        "different pairs are called redundant: precision {precision}"
    );
    let f1 = 2.0 * precision * recall / (precision + recall);
    assert!(f1 >= 0.94, "F1 of redundant: {f1}");
}

#[test]
fn labelled_junk_reaches_the_figures_of_docs_captions() {
    let junk = rows().into_iter().map(|(row, decision)| (decision.junk_alt, row["junk_alt"] == true));
    let (precision, recall) = precision_and_recall(junk);
    assert!(precision >= 0.97 && recall >= 0.85, "junk: precision {precision}, recall {recall}");
}
