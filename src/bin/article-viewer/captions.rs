//! `article-viewer captions`: applies the caption rules to lines of JSON, and scores them on labelled lines.

use anyhow::Context as _;
use article_viewer::article::caption::{self, Caption, Field, SourceTexts};
use serde_json::{Value, json};

use crate::explanation::explanation;
use crate::file;
use crate::score::Scores;

/// Decides the caption of each line, prints the decisions, and scores them where the lines are labelled.
pub fn run(name: &str, misses: bool, explain: bool) -> anyhow::Result<()> {
    let bytes = file::read(name)?;
    let text = String::from_utf8(bytes).with_context(|| format!("{name} is not UTF-8"))?;
    let mut scores = Scores::default();
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let row: Value =
            serde_json::from_str(line).with_context(|| format!("{name}, line {} is not JSON", index + 1))?;
        let settled = settle(&row);
        if !misses {
            let mut line = decision(&settled);
            if explain && let Value::Object(line) = &mut line {
                line.extend(explanation(&settled.decision));
            }
            println!("{line}");
        }
        if let Some(label) = row["relation"].as_str() {
            let miss = scores.add(&row, label, &settled);
            if misses && let Some(miss) = miss {
                println!("{miss}");
            }
        }
    }
    if !scores.is_empty() {
        eprintln!("{scores}");
    }
    Ok(())
}

fn settle(row: &Value) -> Caption {
    let text = |key: &str| row[key].as_str().map(str::to_owned);
    let texts = SourceTexts {
        caption: text("caption"),
        alt: text("alt"),
        title: text("title"),
        figcaption: text("figcaption"),
        full_screen: text("full_screen"),
        accessible: text("accessible"),
        description: text("description"),
        credit: text("credit"),
        ..SourceTexts::default()
    };
    caption::decide(&texts, row["headline"].as_str().unwrap_or_default(), None)
}

fn decision(caption: &Caption) -> Value {
    json!({
        "relation": caption.decision.relation.as_str(),
        "shown": caption.shown,
        "alternative": caption.alternative,
        "credit": caption.credit,
        "junk_alt": caption.decision.junk_alt,
        "rule": caption.decision.rule.as_str(),
        "score": caption.decision.score,
        "shown_from": caption.decision.shown.map(Field::as_str),
        "alternative_from": caption.decision.alternative.map(Field::as_str),
    })
}
