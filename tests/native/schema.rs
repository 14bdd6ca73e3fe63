//! The schema of mappings. It is generated from the tables that the program checks mappings with, and both accept and reject
//! the same mappings.
//!
//! `UPDATE_EXPECT=1 cargo test --features cli` updates static/schema/mapping.json.

use article_viewer::formats::foreign::Mapping;
use article_viewer::formats::foreign::mapping::vocabulary::{
    BLOCKS, BY_TYPE, COMMENT_KEYS, FIELDS, Keys, LINK, LINKS, SOURCE, ValueKind,
};
use expect_test::expect_file;
use serde_json::{Map, Value, json};

use super::tree;

const PATH: &str = "^(/.*)?$";
const OFFSET: &str = "^([Zz]|[+-][0-9]{2}(:?[0-9]{2})?)?$";

/// Returns the schema of an object with these properties and no others.
fn object(properties: Map<String, Value>) -> Value {
    let mut properties = properties;
    for remark in COMMENT_KEYS {
        properties.insert(remark.into(), json!({}));
    }
    json!({ "type": "object", "properties": properties, "additionalProperties": false })
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

fn names(kinds: &[ValueKind]) -> Vec<&'static str> {
    kinds.iter().map(|kind| kind.as_str()).collect()
}

/// Returns the schema of the source of a value. `more` has the further keys of a name with an address.
fn source(kinds: &[ValueKind], more: Keys) -> Value {
    let mut properties = Map::new();
    for key in SOURCE {
        let value = match key {
            "path" => reference("paths"),
            "kind" => json!({ "enum": names(kinds), "default": names(kinds)[0] }),
            "offset" => json!({ "type": "string", "pattern": OFFSET }),
            _ => json!({ "type": "string" }),
        };
        properties.insert(key.into(), value);
    }
    properties.extend(keys(more));
    let mut full = object(properties);
    full["anyOf"] = json!([{ "required": ["path"] }, { "required": ["value"] }]);
    json!({ "anyOf": [reference("paths"), full] })
}

fn definition(kinds: &[ValueKind]) -> String {
    format!("source-{}", names(kinds).join("-"))
}

fn keys(keys: Keys) -> Map<String, Value> {
    keys.iter().map(|(name, kinds)| ((*name).into(), reference(&definition(kinds)))).collect()
}

fn rule((kind, parts): &(&str, Keys)) -> Value {
    let mut properties = keys(parts);
    properties.insert("kind".into(), json!({ "const": kind }));
    properties.insert("path".into(), reference("paths"));
    let mut required = vec!["kind"];
    if *kind == BY_TYPE.0 {
        let rules = json!({ "type": "object", "additionalProperties": reference("rules") });
        properties.insert(BY_TYPE.1.into(), rules);
        required.extend(["type", BY_TYPE.1]);
    }
    let mut rule = object(properties);
    rule["required"] = json!(required);
    rule
}

fn schema() -> Value {
    let mut definitions = Map::new();
    let blocks = BLOCKS.iter().flat_map(|(_, parts)| parts.iter());
    for (_, kinds) in FIELDS.iter().chain(LINK).chain(blocks) {
        definitions.insert(definition(kinds), source(kinds, &[]));
    }
    definitions.insert("path".into(), json!({ "type": "string", "pattern": PATH }));
    let paths = json!([reference("path"), { "type": "array", "items": reference("path"), "minItems": 1 }]);
    definitions.insert("paths".into(), json!({ "anyOf": paths }));
    let mut each = vec![reference("path")];
    each.extend(BLOCKS.iter().map(rule));
    definitions.insert("rule".into(), json!({ "anyOf": each }));
    let rules = json!([reference("rule"), { "type": "array", "items": reference("rule") }]);
    definitions.insert("rules".into(), json!({ "anyOf": rules }));
    let mut properties = keys(FIELDS);
    properties.extend(LINKS.iter().map(|(name, kinds)| ((*name).to_owned(), source(kinds, LINK))));
    properties.insert("body".into(), reference("rules"));
    let mut schema = object(properties);
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    schema["title"] = "A mapping of the article viewer".into();
    schema["description"] =
        "Where the parts of an article are in somebody's JSON; see docs/mapping.md.".into();
    schema["anyOf"] = json!([{ "required": ["headline"] }, { "required": ["body"] }]);
    schema["$defs"] = definitions.into();
    schema
}

/// Whether a value is valid. Only the keywords that this schema uses are implemented.
fn is_valid(value: &Value, schema: &Value, root: &Value) -> bool {
    let Value::Object(rules) = schema else { return schema != &Value::Bool(false) };
    rules.iter().all(|(rule, kind)| match rule.as_str() {
        "$ref" => {
            is_valid(value, root.pointer(kind.as_str().unwrap().trim_start_matches('#')).unwrap(), root)
        }
        "anyOf" => kind.as_array().unwrap().iter().any(|schema| is_valid(value, schema, root)),
        "type" => match kind.as_str().unwrap() {
            "object" => value.is_object(),
            "array" => value.is_array(),
            "string" => value.is_string(),
            other => panic!("unknown type {other}"),
        },
        "const" => value == kind,
        "enum" => kind.as_array().unwrap().contains(value),
        "pattern" => value.as_str().is_none_or(|text| match kind.as_str().unwrap() {
            PATH => text.is_empty() || text.starts_with('/'),
            OFFSET => text.is_empty() || text.len() >= 3,
            other => panic!("unknown pattern {other}"),
        }),
        "required" => {
            let keys = kind.as_array().unwrap().iter().map(|key| key.as_str().unwrap());
            value.as_object().is_none_or(|object| keys.into_iter().all(|key| object.contains_key(key)))
        }
        "additionalProperties" => value.as_object().is_none_or(|object| {
            let known = |key: &str| schema["properties"].get(key).is_some();
            object.iter().all(|(key, value)| known(key) || is_valid(value, kind, root))
        }),
        "properties" => kind
            .as_object()
            .unwrap()
            .iter()
            .all(|(key, schema)| value.get(key).is_none_or(|value| is_valid(value, schema, root))),
        "items" => value.as_array().is_none_or(|list| list.iter().all(|value| is_valid(value, kind, root))),
        "minItems" => value.as_array().is_none_or(|list| list.len() as u64 >= kind.as_u64().unwrap()),
        "title" | "description" | "default" | "$schema" | "$defs" => true,
        other => panic!("unknown keyword {other}"),
    })
}

#[test]
fn the_schema_matches_the_tables() {
    let text = format!("{:#}\n", schema());
    expect_file![tree::root().join("static/schema/mapping.json")].assert_eq(&text);
}

#[test]
fn schema_and_program_accept_the_same_mappings() {
    let schema = schema();
    let mut mappings: Vec<String> = Vec::new();
    mappings.extend(tree::files("tests/fixtures", "mapping.json").iter().map(|name| tree::text(name)));
    mappings.extend(tree::files("static/demo/mappings", ".json").iter().map(|name| tree::text(name)));
    // The examples in the documentation are also mappings.
    let document = tree::text("docs/mapping.md");
    let examples = document.split("```json\n").skip(1).filter_map(|rest| rest.split("```").next());
    mappings.extend(
        examples
            .filter(|example| example.contains("\"body\"") || example.contains("\"headline\""))
            .map(str::to_owned),
    );
    assert!(mappings.len() >= 6, "mappings are missing");
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
        let value: Value = serde_json::from_str(&mapping).unwrap();
        let read = Mapping::read(mapping.as_bytes());
        assert_eq!(is_valid(&value, &schema, &schema), read.is_ok(), "{read:?}\n{mapping}");
    }
}
