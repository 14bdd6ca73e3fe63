//! The labelled pairs of the study, if they are available: docs/captions.md has the figures.

use article_viewer::article::caption::{Relation, SourceTexts, decide};

use crate::tree;

#[test]
fn labelled_pairs_reach_the_figures_of_docs_captions() {
    let Ok(lines) = std::fs::read_to_string(tree::root().join("../shared/captions/pairs.jsonl")) else {
        return;
    };
    let (mut right, mut wrong, mut missed, mut dropped) = (0.0, 0.0, 0.0, Vec::new());
    let (mut junk_right, mut junk_wrong, mut junk_missed) = (0.0, 0.0, 0.0);
    for row in lines.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()) {
        let text = |key: &str| row[key].as_str().map(str::to_owned);
        let texts = SourceTexts {
            caption: text("caption"),
            alt: text("alt"),
            title: text("title"),
            credit: text("credit"),
            ..SourceTexts::default()
        };
        let decision = decide(&texts, row["headline"].as_str().unwrap_or_default(), None).decision;
        match (decision.junk_alt, row["junk_alt"] == true) {
            (true, true) => junk_right += 1.0,
            (true, false) => junk_wrong += 1.0,
            (false, true) => junk_missed += 1.0,
            (false, false) => {}
        }
        let (label, note) = (text("relation").unwrap(), text("note").unwrap_or_default());
        if label.ends_with("-only") || note.contains("xlang") {
            continue;
        }
        let is_redundant = matches!(decision.relation, Relation::Same | Relation::Contained);
        match (is_redundant, label != "different") {
            (true, true) => right += 1.0,
            (true, false) if note.contains("borderline") => wrong += 1.0,
            (true, false) => dropped.push(text("id")),
            (false, true) => missed += 1.0,
            (false, false) => {}
        }
    }
    assert!(dropped.is_empty(), "different pairs that were called redundant: {dropped:?}");
    let f1 = 2.0 * right / (2.0 * right + wrong + missed);
    assert!(f1 >= 0.94, "F1 of redundant: {f1}");
    let (precision, recall) =
        (junk_right / (junk_right + junk_wrong), junk_right / (junk_right + junk_missed));
    assert!(precision >= 0.97 && recall >= 0.85, "junk: precision {precision}, recall {recall}");
}
