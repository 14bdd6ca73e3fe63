//! `article-viewer captions --explain`: the reason of a decision in words, and the evidence behind it.

use article_viewer::article::caption::{Decision, Evidence, Field, Relation, Rule, Veto};
use serde_json::{Map, Value, json};

/// Returns the keys that `--explain` adds to a decision.
pub fn explanation(decision: &Decision) -> Map<String, Value> {
    let value = |(name, value, _): (&str, i32, i32)| (name.to_owned(), json!(value));
    let evidence = |evidence: Evidence| evidence.contributions().map(value).collect::<Map<_, _>>();
    let entries = [
        ("reason", json!(reason(decision))),
        ("veto", json!(decision.veto.map(Veto::as_str))),
        ("points", json!(decision.evidence.map(|evidence| evidence.points()))),
        ("evidence", json!(decision.evidence.map(evidence))),
    ];
    entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

/// Answers "Why is this caption shown?" and "Why is the alternative text announced, or not?".
fn reason(decision: &Decision) -> String {
    let shown = match decision.shown {
        Some(field) => format!("The caption is the field {}.", field.as_str()),
        None => "No field is a caption.".to_owned(),
    };
    let name = match (decision.alternative.map(Field::as_str), decision.junk_alt) {
        (Some(field), true) => format!("The alternative text describes nothing; {field} is announced."),
        (Some(field), false) => format!("The field {field} is announced."),
        (None, true) => "The alternative text describes nothing and is not announced.".to_owned(),
        (None, false) => "No other text is announced.".to_owned(),
    };
    [&*shown, comparison(decision), &*name].join(" ")
}

fn comparison(decision: &Decision) -> &'static str {
    match (decision.rule, decision.relation, decision.veto) {
        (Rule::Absent, ..) => "There is no second text to compare it with.",
        (Rule::EqualKeys, ..) => {
            "Both texts are equal except for case, spaces, punctuation and spelling variants."
        }
        (Rule::Containment, Relation::Same, _) => {
            "One text stands inside the other, which adds no word with content."
        }
        (Rule::Containment, ..) => "One text stands inside the other.",
        (Rule::Likeness, ..) => "Each text conveys the other: the evidence has more than 0 points.",
        (Rule::Words, ..) => {
            "One text conveys the other: the evidence has more than 0 points, or it has the same name."
        }
        (Rule::Unlike, _, Some(Veto::Number)) => "The texts differ: a number is missing.",
        (Rule::Unlike, _, Some(Veto::Name)) => "The texts differ: a name is missing.",
        (Rule::Unlike, _, Some(Veto::Opposite)) => "The texts differ: one character makes an opposite.",
        (Rule::Unlike, _, Some(Veto::Substitution)) => "The texts differ: a word is replaced by another one.",
        (Rule::Unlike, _, None) => "The texts differ: the evidence has no more than 0 points.",
    }
}
