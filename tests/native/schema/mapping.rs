//! The schema of mappings and the program agree: both accept and reject the same mappings, and allow the same keys and kinds.

use std::collections::BTreeSet;

use article_viewer::formats::foreign::Mapping;
use article_viewer::formats::wire::{MappingJson, schema, to_json};
use serde_json::{Map, Value, json};

use super::{parsed, validator::fault, variants};
use crate::tree;

/// Returns the mappings of the fixtures, of the demo, and in the documentation.
fn valid_mappings() -> Vec<String> {
    let mut files = tree::files("tests/fixtures", "mapping.json");
    files.extend(tree::files("tests/feeds", "mapping.json"));
    files.extend(tree::files("static/demo/mappings", ".json"));
    let mut mappings: Vec<String> = files.iter().map(|name| tree::text(name)).collect();
    let document = tree::text("docs/mapping.md");
    let examples = document.split("```json\n").skip(1).filter_map(|rest| rest.split("```").next());
    let is_mapping = |example: &&str| {
        ["\"body\"", "\"headline\"", "\"feed\"", "\"site\""].iter().any(|key| example.contains(key))
    };
    mappings.extend(examples.filter(is_mapping).map(str::to_owned));
    assert!(mappings.len() >= 6, "mappings are missing");
    mappings
}

/// Returns the object that a part of the schema allows.
fn object<'s>(schema: &'s Value, root: &'s Value) -> &'s Value {
    if let Some(reference) = schema["$ref"].as_str() {
        return object(root.pointer(reference.trim_start_matches('#')).unwrap(), root);
    }
    let choices = schema["anyOf"].as_array().into_iter().flatten();
    choices
        .map(|choice| object(choice, root))
        .find(|choice| choice["properties"].is_object())
        .unwrap_or(schema)
}

/// Returns the keys of an object, without those for people.
fn keys(object: &Value) -> BTreeSet<String> {
    let keys = object["properties"].as_object().unwrap().keys();
    keys.filter(|key| !key.starts_with('$')).cloned().collect()
}

/// Returns the names that the error about a mapping lists as allowed.
fn allowed(mapping: &Value) -> BTreeSet<String> {
    let error = Mapping::read(mapping.to_string().as_bytes()).unwrap_err().to_string();
    let (_, names) = error.split_once("allowed ").unwrap_or_else(|| panic!("{error}\n{mapping}"));
    let (_, names) = names.split_once(": ").unwrap();
    names.split(", ").map(str::to_owned).collect()
}

/// Compares the sources in the properties of an object. `place` makes a mapping with the object's further keys.
/// Returns their number.
fn compare_sources(
    object_schema: &Value,
    root: &Value,
    place: &dyn Fn(Map<String, Value>) -> Value,
) -> usize {
    let mut count = 0;
    for (key, schema) in object_schema["properties"].as_object().unwrap() {
        let source = object(schema, root);
        let kinds = &source["properties"]["kind"];
        if kinds.is_null() || key == "body" {
            continue;
        }
        count += 1;
        let with = |more: Map<String, Value>| {
            let mut value = Map::from_iter([("path".to_owned(), json!("/a"))]);
            value.extend(more);
            place(Map::from_iter([(key.clone(), value.into())]))
        };
        let with_unknown = |key: &str| with(Map::from_iter([(key.to_owned(), json!("unknown"))]));
        assert_eq!(allowed(&with_unknown("unknown")), keys(source), "{key}");
        let names = kinds["enum"].as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned());
        assert_eq!(allowed(&with_unknown("kind")), names.collect(), "{key}");
        count += compare_sources(source, root, &with);
    }
    count
}

#[test]
fn the_program_allows_the_keys_and_kinds_of_the_structs() {
    let schema = Value::from(schema::mapping());
    let at_root = |more: Map<String, Value>| {
        let mut mapping = Map::from_iter([("headline".to_owned(), json!("/h"))]);
        mapping.extend(more);
        mapping.into()
    };
    assert_eq!(allowed(&json!({ "headline": "/h", "unknown": 1 })), keys(&schema));
    // The links have three parts each.
    assert_eq!(compare_sources(&schema, &schema, &at_root), 16 + 7 * 3);

    type Place<'a> = &'a dyn Fn(Value) -> Value;
    let lists: [(&str, Place<'_>, Value, usize); 4] = [
        ("feed", &|feed| json!({ "feed": feed }), json!({ "items": { "path": "/a", "headline": "/h" } }), 2),
        ("item", &|item| json!({ "feed": { "items": item } }), json!({ "path": "/a", "headline": "/h" }), 8),
        (
            "site",
            &|site| json!({ "site": site }),
            json!({ "channels": { "path": "/a", "name": "/n" } }),
            5 + 3,
        ),
        ("channel", &|one| json!({ "site": { "channels": one } }), json!({ "path": "/a", "name": "/n" }), 4),
    ];
    for (name, root_of, required, count) in lists {
        let place = |more: Map<String, Value>| {
            let mut value = required.as_object().unwrap().clone();
            value.extend(more);
            root_of(value.into())
        };
        let object = &schema["$defs"][name];
        assert_eq!(allowed(&place(Map::from_iter([("unknown".to_owned(), json!(1))]))), keys(object));
        assert_eq!(compare_sources(object, &schema, &place), count, "{name}");
    }

    let choices = schema["$defs"]["rule"]["anyOf"].as_array().unwrap();
    let rules = choices.iter().find_map(|choice| choice["oneOf"].as_array()).unwrap();
    let kind_of = |rule: &Value| rule["properties"]["kind"]["const"].as_str().unwrap().to_owned();
    assert_eq!(allowed(&json!({ "body": { "kind": "unknown" } })), rules.iter().map(kind_of).collect());
    let mut sources = 0;
    for rule in rules {
        let in_rule = |more: Map<String, Value>| {
            let mut value = Map::from_iter([("kind".to_owned(), kind_of(rule).into())]);
            if rule["required"].as_array().unwrap().len() > 1 {
                value.extend([("type".to_owned(), json!("/t")), ("rules".to_owned(), json!({}))]);
            }
            value.extend(more);
            json!({ "body": value })
        };
        let unknown = Map::from_iter([("unknown".to_owned(), json!(1))]);
        assert_eq!(allowed(&in_rule(unknown)), keys(rule), "{rule}");
        sources += compare_sources(rule, &schema, &in_rule);
    }
    assert_eq!((rules.len(), sources), (17, 42));
}

#[test]
fn valid_variants_are_accepted_by_the_program_and_the_structs() {
    let schema = Value::from(schema::mapping());
    let source = json!({ "path": ["/x", ""], "value": "x", "$comment": 1 });
    let values =
        [source, json!(null), json!(17), json!("x"), json!("/x"), json!(true), json!(["/x"]), json!({})];
    let (mut all, mut passed) = (0, 0);
    for variant in valid_mappings().iter().flat_map(|mapping| variants(&parsed(mapping), &values)) {
        all += 1;
        let text = variant.to_string();
        if fault(&schema, &schema, &variant, "").is_some() {
            continue;
        }
        passed += 1;
        assert!(Mapping::read(text.as_bytes()).is_ok(), "{text}");
        let mapping: MappingJson =
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
        assert_eq!(parsed(&to_json(&mapping)), variant);
    }
    assert!(all > 2_000 && passed > 350 && passed < all / 2, "{passed} of {all} pass");
}

#[test]
fn schema_and_program_accept_the_same_mappings() {
    let schema = Value::from(schema::mapping());
    let mut mappings = valid_mappings();
    for mapping in &mappings {
        Mapping::read(mapping.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{mapping}"));
    }
    for wrong in [
        "[]",
        "{}",
        r#"{"headlin":"/a"}"#,
        r#"{"headline":"a"}"#,
        r#"{"headline":7}"#,
        r#"{"headline":[]}"#,
        r#"{"headline":["/a",true]}"#,
        r#"{"headline":{}}"#,
        r#"{"headline":{"path":"/a","kind":"date"}}"#,
        r#"{"headline":{"path":"/a","name":"/n"}}"#,
        r#"{"headline":"/a","datePublished":{"path":"/d","offset":"8"}}"#,
        r#"{"author":{"path":"/a","name":"x"},"body":"/b"}"#,
        r#"{"feed":{}}"#,
        r#"{"feed":{"items":"/a"}}"#,
        r#"{"feed":{"items":{"path":"/a/*"}}}"#,
        r#"{"feed":{"items":{"path":"/a/*","headline":"/h","link":"/l"}}}"#,
        r#"{"site":{"name":"/n"}}"#,
        r#"{"site":{"channels":{"path":{"path":"/c"},"name":"/n"}}}"#,
        r#"{"headline":"/h","url":{"path":"/id","template":"/x"}}"#,
        r#"{"body":[{"path":"/a"}]}"#,
        r#"{"body":[{"kind":"htm"}]}"#,
        r#"{"body":[{"kind":"code","lang":"/l"}]}"#,
        r#"{"body":["/a",7]}"#,
        r#"{"body":{"kind":"html","path":{"path":"/a"}}}"#,
        r#"{"body":{"kind":"blocks","path":"/a/*"}}"#,
        r#"{"body":{"kind":"blocks","type":"/t"}}"#,
        r#"{"body":{"kind":"blocks","type":"/t","rules":{"p":[{"kind":"paragraf"}]}}}"#,
    ] {
        mappings.push(wrong.to_owned());
    }
    for mapping in mappings {
        let read = Mapping::read(mapping.as_bytes());
        let fault = fault(&schema, &schema, &parsed(&mapping), "");
        assert_eq!(fault.is_none(), read.is_ok(), "{fault:?}\n{read:?}\n{mapping}");
    }
}
