//! Scores decisions against labels: precision, recall and F1 for each relation and each language.

use std::collections::BTreeMap;
use std::fmt;

use article_viewer::article::caption::{Caption, Relation};
use serde_json::Value;

/// The counts of one binary classification.
#[derive(Clone, Copy, Default)]
struct Tally {
    right: usize,
    wrong: usize,
    missed: usize,
}

/// The classifications: redundant or not, each relation, and junk alternative text or not.
#[derive(Default)]
pub struct Scores {
    /// By group: all rows, rows in one language, and the tuned-on and held-out rows among those.
    redundant: BTreeMap<&'static str, Tally>,
    relations: BTreeMap<String, Tally>,
    languages: BTreeMap<String, Tally>,
    junk: Tally,
    rows: usize,
}

impl Scores {
    /// Counts a row. Returns a description if the decision differs from the label.
    pub fn add(&mut self, row: &Value, label: &str, caption: &Caption) -> Option<String> {
        self.rows += 1;
        let decided = caption.decision.relation;
        let both = !matches!(label, "alt-only" | "caption-only");
        let redundant = matches!(decided, Relation::Same | Relation::Contained);
        let labelled = matches!(label, "same" | "contained");
        if both {
            let note = row["note"].as_str().unwrap_or_default();
            let mut groups = vec!["all rows with both texts"];
            if !note.contains("xlang") {
                let borderline = note.contains("borderline");
                groups.push("rows of one language");
                groups.push(if held_out(row) { "  held out" } else { "  tuned on" });
                if !borderline {
                    groups.push("  without borderline rows");
                    groups.push(if held_out(row) { "    held out" } else { "    tuned on" });
                }
            }
            for group in groups {
                self.redundant.entry(group).or_default().count(redundant, labelled);
            }
            let language = row["lang"].as_str().unwrap_or("?").to_owned();
            self.languages.entry(language).or_default().count(redundant, labelled);
        }
        for relation in ["same", "contained", "different", "alt-only", "caption-only"] {
            let tally = self.relations.entry(relation.to_owned()).or_default();
            tally.count(decided.as_str() == relation, label == relation);
        }
        let junk = row["junk_alt"].as_bool().unwrap_or_default();
        self.junk.count(caption.decision.junk_alt, junk);
        let agrees = decided.as_str() == label && caption.decision.junk_alt == junk;
        // Held-out rows are counted and never printed, so that they stay unseen.
        (!agrees && !held_out(row)).then(|| {
            format!(
                "{} [{}] {label}{} → {}{} ({}, {})\n   alt: {}\n   cap: {}\n   note: {}",
                row["id"].as_str().unwrap_or_default(),
                row["lang"].as_str().unwrap_or_default(),
                if junk { " junk" } else { "" },
                decided.as_str(),
                if caption.decision.junk_alt { " junk" } else { "" },
                caption.decision.rule.as_str(),
                caption.decision.score,
                row["alt"].as_str().unwrap_or_default(),
                row["caption"].as_str().unwrap_or_default(),
                row["note"].as_str().unwrap_or_default(),
            )
        })
    }

    /// Whether no row has a label.
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }
}

/// Whether a row is in the held-out quarter, which was not used to make the rules. The FNV-1a hash of its id decides.
fn held_out(row: &Value) -> bool {
    let id = row["id"].as_str().unwrap_or_default();
    let hash = id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    (hash >> 20) % 4 == 0
}

impl Tally {
    fn count(&mut self, decided: bool, labelled: bool) {
        match (decided, labelled) {
            (true, true) => self.right += 1,
            (true, false) => self.wrong += 1,
            (false, true) => self.missed += 1,
            (false, false) => {}
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let share = |of: usize| if of == 0 { 1.0 } else { self.right as f64 / of as f64 };
        let (precision, recall) = (share(self.right + self.wrong), share(self.right + self.missed));
        let sum = precision + recall;
        let f1 = if sum == 0.0 { 0.0 } else { 2.0 * precision * recall / sum };
        let Self { right, wrong, missed } = self;
        write!(
            f,
            "P {precision:.3}  R {recall:.3}  F1 {f1:.3}  ({right} right, {wrong} wrong, {missed} missed)"
        )
    }
}

impl fmt::Display for Scores {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "redundant (same or contained)")?;
        for (group, tally) in &self.redundant {
            writeln!(f, "  {group:<26} {tally}")?;
        }
        writeln!(f, "by relation")?;
        for (relation, tally) in &self.relations {
            writeln!(f, "  {relation:<26} {tally}")?;
        }
        writeln!(f, "  {:<26} {}", "junk alt", self.junk)?;
        writeln!(f, "redundant, by language")?;
        for (language, tally) in &self.languages {
            writeln!(f, "  {language:<26} {tally}")?;
        }
        Ok(())
    }
}
