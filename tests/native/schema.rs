//! The published JSON Schemas. They are generated from the wire structs and kept as files.
//!
//! `UPDATE_EXPECT=1 cargo test --features cli` updates the files.

mod article;
mod for_editors;
mod mapping;
mod validator;

use article_viewer::formats::wire::schema;
use expect_test::expect_file;
use serde_json::Value;

use crate::tree;

const ARTICLE: &str = "static/schema/article.json";
const MAPPING: &str = "static/schema/mapping.json";
const SITE: &str = "static/schema/site.json";
const STRICT_ARTICLE: &str = "static/schema/article.strict.json";
const STRICT_SITE: &str = "static/schema/site.strict.json";
const FEED: &str = "static/schema/feed.json";

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn schema_files_are_current() {
    let text = |schema| format!("{}\n", serde_json::to_string_pretty(&schema).unwrap());
    expect_file![tree::root().join(ARTICLE)].assert_eq(&text(schema::article()));
    expect_file![tree::root().join(MAPPING)].assert_eq(&text(schema::mapping()));
    expect_file![tree::root().join(SITE)].assert_eq(&text(schema::site()));
    expect_file![tree::root().join(STRICT_ARTICLE)].assert_eq(&text(schema::strict_article()));
    expect_file![tree::root().join(STRICT_SITE)].assert_eq(&text(schema::strict_site()));
    expect_file![tree::root().join(FEED)].assert_eq(&text(schema::feed()));
}

/// Returns all documents that have one of these values in place of one of this document.
fn variants(document: &Value, values: &[Value]) -> Vec<Value> {
    let mut pointers = Vec::new();
    collect(document, String::new(), &mut pointers);
    let with = |pointer: &String, value: &Value| {
        let mut variant = document.clone();
        *variant.pointer_mut(pointer).unwrap() = value.clone();
        variant
    };
    pointers
        .iter()
        .flat_map(|pointer| values.iter().map(|value| with(pointer, value)).collect::<Vec<_>>())
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
