//! The schemas of articles and sites agree with the contract and the readers.

use std::collections::BTreeSet;

use article_viewer::article::notice::NoticeKind;
use article_viewer::formats::foreign::{self, ReadOptions};
use article_viewer::formats::wire;
use article_viewer::prerender;
use serde_json::{Value, json};

use super::{ARTICLE, SITE, parsed, validator::fault, variants};
use crate::tree;

fn of(name: &str) -> Value {
    parsed(&tree::text(name))
}

/// Returns the first notice about the structure of a document.
fn structure_fault(document: &Value) -> Option<String> {
    let notices =
        match foreign::article(document.to_string().as_bytes(), ReadOptions::new(None, &prerender::parser()))
        {
            Ok(reading) => reading.notices,
            Err(error) => return Some(error.to_string()),
        };
    let refused = |path: &str| {
        notices
            .iter()
            .any(|notice| matches!(notice.kind, NoticeKind::UnsafeUrl(_)) && notice.path.starts_with(path))
    };
    let wrong = notices.iter().find(|notice| match notice.kind {
        NoticeKind::UnknownBlock(_) | NoticeKind::UnknownSpan(_) | NoticeKind::WrongType { .. } => true,
        // An unsafe address is missing in the article, but the structure is valid.
        NoticeKind::Missing(_) => !refused(&notice.path),
        _ => false,
    });
    wrong.map(ToString::to_string)
}

/// Collects every key and every type of a schema.
fn names(schema: &Value, found: &mut BTreeSet<String>) {
    if let Some(properties) = schema["properties"].as_object() {
        found.extend(properties.keys().cloned());
        found.extend(properties.get("type").and_then(|tag| tag["const"].as_str()).map(str::to_owned));
    }
    match schema {
        Value::Object(fields) => fields.values().for_each(|value| names(value, found)),
        Value::Array(members) => members.iter().for_each(|value| names(value, found)),
        _ => {}
    }
}

#[test]
fn the_contract_names_every_key() {
    let contract = tree::text("CONTRACT.md");
    let described = &contract[contract.find("\n## Article JSON\n").unwrap()..];
    // The names between backticks.
    let code = described.split('`').skip(1).step_by(2);
    let words: Vec<&str> =
        code.flat_map(|code| code.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '_')).collect();
    let mut found = BTreeSet::new();
    names(&of(ARTICLE), &mut found);
    names(&of(SITE), &mut found);
    assert!(found.len() > 70, "{found:?}");
    for name in found {
        assert!(words.contains(&name.as_str()), "CONTRACT.md does not describe {name}");
    }
}

#[test]
fn demo_and_valid_fixtures_satisfy_the_schemas() {
    let (article, site) = (of(ARTICLE), of(SITE));
    let mut names = tree::files("static/demo/articles", ".json");
    let fixtures = tree::files("tests/fixtures", "/source.json");
    names.extend(fixtures.into_iter().filter(|name| name.starts_with("tests/fixtures/house-")));
    let (mut right, mut wrong) = (0, 0);
    for name in names {
        // Documents that are not UTF-8 cannot be validated.
        let Ok(text) = std::fs::read_to_string(tree::root().join(&name)) else { continue };
        let document = parsed(&text);
        let fault = fault(&article, &article, &document, "");
        if let Some(notice) = structure_fault(&document) {
            assert!(fault.is_some(), "{name}: the schema does not report {notice}");
            wrong += 1;
        } else {
            assert_eq!(fault, None, "{name}");
            right += 1;
        }
    }
    assert!(right >= 30 && wrong >= 2, "{right} right, {wrong} wrong");
    assert_eq!(fault(&site, &site, &of("static/demo/site.json"), ""), None);
}

#[test]
fn converted_articles_satisfy_the_schema() {
    let schema = of(ARTICLE);
    for (name, house) in crate::convert::articles() {
        let document = parsed(&house);
        assert_eq!(fault(&schema, &schema, &document, ""), None, "{name}");
    }
}

#[test]
fn valid_documents_have_no_notice_about_their_structure() {
    let schema = of(ARTICLE);
    let values = [json!(null), json!(17), json!(0.5), json!("x"), json!(true), json!([]), json!({})];
    let variants = variants(&of("tests/fixtures/house-complete/source.json"), &values);
    let passing: Vec<&Value> =
        variants.iter().filter(|variant| fault(&schema, &schema, variant, "").is_none()).collect();
    for variant in &passing {
        assert_eq!(structure_fault(variant), None, "{variant}");
        // The structs accept what the schema accepts.
        let article: wire::ArticleJson = serde_json::from_value((*variant).clone()).unwrap();
        let written = serde_json::to_value(article).unwrap();
        assert_eq!(fault(&schema, &schema, &written, ""), None, "{written}");
    }
    // The schema rejects some variants and accepts others.
    let (all, passed) = (variants.len(), passing.len());
    assert!(all > 800 && passed > all / 10 && passed < all / 2, "{passed} of {all} pass");
}
