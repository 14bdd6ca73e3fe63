//! The published JSON Schemas: they are generated from the wire structs, kept as files, and agree with the contract and
//! the readers.
//!
//! `UPDATE_EXPECT=1 cargo test --features cli` updates the files. The validator here knows only the keywords that the
//! schemas use, and fails on any other.

use std::collections::BTreeSet;

use article_viewer::article::notice::NoticeKind;
use article_viewer::formats::foreign::{self, ReadOptions};
use article_viewer::formats::wire::{self, schema};
use article_viewer::prerender;
use expect_test::expect_file;
use serde_json::{Value, json};

use super::tree;

const ARTICLE: &str = "static/schema/article.json";
const SITE: &str = "static/schema/site.json";

/// Returns the first violation of a schema, with its path.
fn fault(schema: &Value, root: &Value, value: &Value, path: &str) -> Option<String> {
    let matches = |name: &Value| match name.as_str().unwrap() {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "number" => value.is_number(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        other => panic!("no type is called {other}"),
    };
    let fault_of = |schema: &Value, value: &Value, path: &str| fault(schema, root, value, path);
    for (keyword, rule) in schema.as_object().unwrap() {
        let broken = match keyword.as_str() {
            "$schema" | "$defs" | "title" | "description" | "format" => None,
            "$ref" => {
                let name = rule.as_str().unwrap().strip_prefix('#').unwrap();
                fault_of(root.pointer(name).unwrap(), value, path)
            }
            "anyOf" => {
                let fits = rule.as_array().unwrap().iter().any(|rule| fault_of(rule, value, path).is_none());
                (!fits).then(|| format!("{path} is none of the choices"))
            }
            "oneOf" => {
                let fits =
                    rule.as_array().unwrap().iter().filter(|rule| fault_of(rule, value, path).is_none());
                (fits.count() != 1).then(|| format!("{path} is not exactly one of the choices"))
            }
            "type" => {
                let fits = rule.as_array().map_or_else(|| matches(rule), |names| names.iter().any(matches));
                (!fits).then(|| format!("{path} is no {rule}"))
            }
            "enum" => {
                (!rule.as_array().unwrap().contains(value)).then(|| format!("{path} is none of {rule}"))
            }
            // The only pattern is that of a color.
            "pattern" => {
                let is_color = |words: &str| {
                    let digits = words.strip_prefix('#').unwrap_or_default();
                    matches!(digits.len(), 3 | 6) && digits.chars().all(|c| c.is_ascii_hexdigit())
                };
                value.as_str().is_some_and(|words| !is_color(words)).then(|| format!("{path} is no colour"))
            }
            "const" => (rule != value).then(|| format!("{path} is not {rule}")),
            "required" => {
                let mut names = rule.as_array().unwrap().iter().filter_map(Value::as_str);
                let missing = names.find(|name| value.is_object() && value.get(name).is_none());
                missing.map(|name| format!("{path} lacks {name}"))
            }
            "properties" => rule
                .as_object()
                .unwrap()
                .iter()
                .find_map(|(key, rule)| fault_of(rule, value.get(key)?, &format!("{path}/{key}"))),
            "items" => value.as_array().and_then(|members| {
                let mut members = members.iter().enumerate();
                members.find_map(|(index, member)| fault_of(rule, member, &format!("{path}/{index}")))
            }),
            "minItems" => below(value.as_array().map(Vec::len), rule).then(|| format!("{path} is empty")),
            "minLength" => below(value.as_str().map(|words| words.chars().count()), rule)
                .then(|| format!("{path} is short")),
            "minimum" => {
                value.as_f64().is_some_and(|number| number < rule.as_f64().unwrap()).then(|| path.into())
            }
            "maximum" => {
                value.as_f64().is_some_and(|number| number > rule.as_f64().unwrap()).then(|| path.into())
            }
            other => panic!("the keyword {other} is not checked"),
        };
        if broken.is_some() {
            return broken;
        }
    }
    None
}

fn below(length: Option<usize>, least: &Value) -> bool {
    length.is_some_and(|length| length < least.as_u64().unwrap() as usize)
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

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

#[test]
fn schema_files_are_current() {
    let text = |schema| format!("{}\n", serde_json::to_string_pretty(&schema).unwrap());
    expect_file![tree::root().join(ARTICLE)].assert_eq(&text(schema::article()));
    expect_file![tree::root().join(SITE)].assert_eq(&text(schema::site()));
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
    for (name, house) in super::convert::articles() {
        let document = parsed(&house);
        assert_eq!(fault(&schema, &schema, &document, ""), None, "{name}");
    }
}

/// Returns all documents that differ from this one in a single value.
fn variants(document: &Value) -> Vec<Value> {
    let wrong = [json!(null), json!(17), json!(0.5), json!("x"), json!(true), json!([]), json!({})];
    let mut pointers = Vec::new();
    collect(document, String::new(), &mut pointers);
    let with = |pointer: &String, wrong: &Value| {
        let mut variant = document.clone();
        *variant.pointer_mut(pointer).unwrap() = wrong.clone();
        variant
    };
    pointers
        .iter()
        .flat_map(|pointer| wrong.iter().map(|wrong| with(pointer, wrong)).collect::<Vec<_>>())
        .collect()
}

fn collect(value: &Value, path: String, pointers: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(key, value)| collect(value, format!("{path}/{key}"), pointers));
        }
        Value::Array(members) => {
            let members = members.iter().enumerate();
            members.for_each(|(index, value)| collect(value, format!("{path}/{index}"), pointers));
        }
        _ => {}
    }
    pointers.push(path);
}

#[test]
fn valid_documents_have_no_notice_about_their_structure() {
    let schema = of(ARTICLE);
    let variants = variants(&of("tests/fixtures/house-complete/source.json"));
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
