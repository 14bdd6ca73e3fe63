//! The published JSON Schemas, generated from the structs.
//!
//! A schema describes valid documents. Readers accept more and record what they repair.

use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use serde_json::{Value, json};

use super::{ArticleJson, SiteJson};

/// The JSON Schema of article JSON.
pub fn article() -> Schema {
    generate::<ArticleJson>()
}

/// The JSON Schema of site JSON.
pub fn site() -> Schema {
    generate::<SiteJson>()
}

fn generate<T: schemars::JsonSchema>() -> Schema {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(without_null));
    settings.into_generator().into_root_schema_for::<T>()
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
