//! The published JSON Schemas, generated from the structs.
//!
//! A schema describes valid documents. Readers accept more and record what they repair.

mod examples;
mod for_editors;
mod mapping_examples;

use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use serde_json::{Value, json};

use super::feed_document::JsonFeed;
use super::{ArticleJson, MappingJson, SiteJson};

/// The JSON Schema of article JSON.
pub fn article() -> Schema {
    generate::<ArticleJson>()
}

/// The JSON Schema of site JSON.
pub fn site() -> Schema {
    generate::<SiteJson>()
}

/// The schema of article JSON for editors: other keys are not allowed, and each key has an example.
pub fn strict_article() -> Schema {
    let mut schema = article();
    // Only prerendered pages read this key.
    let translations = json!({
        "description": "The pages of the same article in other languages, for prerendered pages",
        "type": "array",
        "items": {
            "type": "object",
            "properties": {
                "inLanguage": { "description": "The language, a BCP 47 tag", "type": "string" },
                "url": { "description": "The page", "type": "string", "format": "iri-reference" },
            },
            "required": ["inLanguage", "url"],
        },
    });
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        properties.insert("workTranslation".to_owned(), translations);
    }
    for_editors(schema)
}

/// The schema of site JSON for editors.
pub fn strict_site() -> Schema {
    for_editors(site())
}

/// The schema of JSON Feed with the viewer's extension, for editors.
pub fn feed() -> Schema {
    for_editors(generate::<JsonFeed>())
}

fn for_editors(mut schema: Schema) -> Schema {
    for_editors::close(&mut schema);
    for_editors::explain(&mut schema, examples::example);
    schema
}

/// The JSON Schema of mappings.
pub fn mapping() -> Schema {
    let mut schema = generate::<MappingJson>();
    RecursiveTransform(without_other_keys).transform(&mut schema);
    for_editors::explain(&mut schema, mapping_examples::example);
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
