//! The published JSON Schemas, generated from the structs.
//!
//! A schema describes valid documents. Readers accept more and record what they repair.

use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use serde_json::{Value, json};

use super::{ArticleJson, MappingJson, SiteJson};

/// The JSON Schema of article JSON.
pub fn article() -> Schema {
    generate::<ArticleJson>()
}

/// The JSON Schema of site JSON.
pub fn site() -> Schema {
    generate::<SiteJson>()
}

/// The JSON Schema of mappings.
pub fn mapping() -> Schema {
    let mut schema = generate::<MappingJson>();
    RecursiveTransform(without_other_keys).transform(&mut schema);
    schema
}

fn generate<T: schemars::JsonSchema>() -> Schema {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(without_null));
    settings.into_generator().into_root_schema_for::<T>()
}

/// An object with keys for people has no unknown keys. A mistyped key would be ignored silently.
fn without_other_keys(schema: &mut Schema) {
    if schema.get("properties").is_some_and(|properties| properties.get("$comment").is_some()) {
        schema.insert("additionalProperties".to_owned(), false.into());
    }
}

/// Optional keys are left out. `null` is accepted by readers, but not valid.
fn without_null(schema: &mut Schema) {
    let is_null = |choice: &Value| choice == &json!("null") || choice == &json!({ "type": "null" });
    for keyword in ["type", "anyOf", "enum"] {
        let Some(Value::Array(choices)) = schema.get_mut(keyword) else { continue };
        choices.retain(|choice| !is_null(choice) && !choice.is_null());
        if let [only] = choices.as_slice() {
            let only = only.clone();
            match (keyword, only) {
                ("anyOf", Value::Object(fields)) => {
                    schema.remove(keyword);
                    let object = schema.ensure_object();
                    fields.into_iter().for_each(|(key, value)| _ = object.entry(key).or_insert(value));
                }
                ("type", only) => _ = schema.insert(keyword.to_owned(), only),
                _ => {}
            }
        }
    }
}
