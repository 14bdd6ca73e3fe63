//! Completes a schema for editors: no other keys, and an example for each key.

use schemars::Schema;
use serde_json::{Map, Value, json};

/// Returns an example for a key of an object of a type, which is empty for objects without a type, and `object` for a key that holds an object.
pub type Examples = fn(&str, &str) -> Option<Value>;

/// Descriptions of keys that have none in the structs.
const DESCRIPTIONS: [(&str, &str); 4] = [
    ("type", "The kind of this object"),
    ("kind", "The way in which the value is read"),
    ("$schema", "The address of this schema, for editors"),
    ("$comment", "A note for people"),
];

/// Forbids other keys than those of an object, and allows `$schema` and `$comment` at the root.
pub fn close(schema: &mut Schema) {
    let root = schema.ensure_object();
    if let Some(Value::Object(properties)) = root.get_mut("properties") {
        properties.insert("$schema".to_owned(), json!({ "type": "string" }));
        properties.insert("$comment".to_owned(), json!({}));
    }
    close_objects(schema.ensure_object());
}

fn close_objects(object: &mut Map<String, Value>) {
    if let Some(Value::Object(properties)) = object.get("properties") {
        // JSON Feed allows extensions.
        if !properties.contains_key("_article_viewer") && !properties.contains_key("version") {
            object.insert("additionalProperties".to_owned(), false.into());
        } else {
            object.insert("patternProperties".to_owned(), json!({ "^_": {} }));
            object.insert("additionalProperties".to_owned(), false.into());
        }
    }
    for value in object.values_mut() {
        each_object(value, &mut close_objects);
    }
}

/// Adds examples and the missing descriptions to all keys.
pub fn explain(schema: &mut Schema, example: Examples) {
    explain_objects(schema.ensure_object(), example);
}

fn explain_objects(object: &mut Map<String, Value>, example: Examples) {
    let constant = |keys: &Value| {
        let name = ["type", "kind"].iter().find_map(|key| keys.get(key)?.get("const")?.as_str());
        name.map(str::to_owned)
    };
    let kind = object.get("properties").and_then(constant).unwrap_or_default();
    if let Some(Value::Object(properties)) = object.get_mut("properties") {
        for (key, schema) in properties.iter_mut() {
            // `true` and `{}` allow everything.
            if !schema.is_object() {
                *schema = json!({});
            }
            let Value::Object(schema) = schema else { continue };
            if let Some((_, words)) = DESCRIPTIONS.iter().find(|(name, _)| name == key) {
                schema.entry("description").or_insert((*words).into());
            }
            let constant = schema.get("const").or(schema.get("enum").and_then(|names| names.get(0))).cloned();
            let is_object = schema.get("type").is_some_and(|name| name == "object")
                || schema.get("$ref").and_then(|name| name.as_str()?.strip_prefix("#/$defs/")) == Some(key);
            let kind = if is_object { "object" } else { kind.as_str() };
            if let Some(value) = constant.or_else(|| example(kind, key)) {
                schema.entry("examples").or_insert(json!([value]));
            }
        }
    }
    for value in object.values_mut() {
        each_object(value, &mut |object| explain_objects(object, example));
    }
}

/// Visits the objects below a value that is not one of the visited kind itself.
fn each_object(value: &mut Value, visit: &mut dyn FnMut(&mut Map<String, Value>)) {
    match value {
        Value::Object(object) => visit(object),
        Value::Array(members) => members.iter_mut().for_each(|member| each_object(member, visit)),
        _ => {}
    }
}
