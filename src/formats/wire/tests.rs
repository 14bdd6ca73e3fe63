//! The structs and the readers agree. A document is made from each object of the schemas; the reader must ask for its
//! keys and no others, record no notice, and use every key; the structs must write it again.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::{ArticleJson, schema, to_json};
use crate::formats::json::{self, Notices};
use crate::formats::{house, site};

/// The position of an object: the text before it and after it, and its JSON Pointer.
type Position = (&'static str, &'static str, &'static str);

const ROOT: Position = ("", "", "");
const LINK: Position = (r#"{"author": ["#, "]}", "/author/0");
const IMAGE: Position = (r#"{"body": [{"type": "gallery", "images": ["#, "]}]}", "/body/0/images/0");
const RENDITION: Position = (
    r#"{"body": [{"type": "image", "contentUrl": "/a.jpg", "renditions": ["#,
    "]}]}",
    "/body/0/renditions/0",
);
const ITEM: Position = (r#"{"body": [{"type": "list", "items": ["#, "]}]}", "/body/0/items/0");
const BLOCK: Position = (r#"{"body": ["#, "]}", "/body/0");
const SPAN: Position =
    (r#"{"body": [{"type": "paragraph", "text": ["before ", "#, r#"]}]}"#, "/body/0/text/1");
const CHANNEL: Position = (r#"{"channels": ["#, "]}", "/channels/0");

/// An object of a schema with its position in a document.
struct Object {
    properties: Map<String, Value>,
    required: BTreeSet<String>,
    position: Position,
}

impl Object {
    /// Returns all objects that this part of a schema allows at one position.
    fn all(schema: &Value, position: Position) -> Vec<Self> {
        if let Some(properties) = schema["properties"].as_object() {
            let required = schema["required"].as_array().into_iter().flatten();
            let required = required.filter_map(Value::as_str).map(str::to_owned).collect();
            return vec![Self { properties: properties.clone(), required, position }];
        }
        let choices = ["anyOf", "oneOf"].iter().filter_map(|keyword| schema[keyword].as_array()).flatten();
        choices.flat_map(|choice| Self::all(choice, position)).collect()
    }

    fn optional(&self) -> impl Iterator<Item = &str> {
        self.properties.keys().map(String::as_str).filter(|key| !self.required.contains(*key))
    }

    /// Returns a document with all keys of the object except one.
    fn document(&self, without: Option<&str>) -> String {
        let (before, after, _) = self.position;
        let keys = self.properties.iter().filter(|(key, _)| Some(key.as_str()) != without);
        let keys: Map<String, Value> =
            keys.map(|(key, schema)| (key.clone(), example(key, schema))).collect();
        format!("{before}{}{after}", Value::Object(keys))
    }
}

fn article_objects() -> Vec<Object> {
    let schema = Value::from(schema::article());
    let definition = |name: &str, position| Object::all(&schema["$defs"][name], position);
    [
        Object::all(&schema, ROOT),
        definition("link", LINK),
        definition("image", IMAGE),
        definition("rendition", RENDITION),
        definition("item", ITEM),
        definition("block", BLOCK),
        definition("span", SPAN),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn site_objects() -> Vec<Object> {
    let schema = Value::from(schema::site());
    let mut objects = Object::all(&schema, ROOT);
    objects.extend(Object::all(&schema["$defs"]["channel"], CHANNEL));
    objects
}

/// Returns a valid value for a key.
fn example(key: &str, schema: &Value) -> Value {
    let has_type = |name: &str| {
        let names = &schema["type"];
        names == name || names.as_array().is_some_and(|names| names.contains(&name.into()))
    };
    if let Some(constant) = schema.get("const").or_else(|| schema["enum"].get(0)) {
        return constant.clone();
    }
    if let Some(reference) = schema["$ref"].as_str() {
        return match reference {
            "#/$defs/rendition" => json!({ "contentUrl": "/r.jpg", "width": 320 }),
            "#/$defs/channel" => json!({ "name": "Channel" }),
            _ => key.into(),
        };
    }
    if let Some(choice) = schema["anyOf"].get(0) {
        return example(key, choice);
    }
    if has_type("array") {
        return json!([example(key, &schema["items"])]);
    }
    if has_type("boolean") {
        return true.into();
    }
    if has_type("integer") {
        return if schema["maximum"] == 6 { 3.into() } else { 640.into() };
    }
    match key {
        "datePublished" | "dateModified" => "2026-11-20".into(),
        "inLanguage" => "zh-Hans".into(),
        "color" => "#78a".into(),
        _ if schema["format"] == "iri-reference" => "/address".into(),
        _ => key.into(),
    }
}

/// Returns the debug output of the parsed document, the keys that the reader looked up at a path, and the number of notices.
fn read(text: &str, path: &str, is_site: bool) -> (String, BTreeSet<String>, usize) {
    let notices = Notices::default();
    let mut read = String::new();
    json::visit(text, &notices, &mut |root| {
        read = if is_site {
            format!("{:?}", site::read(root, None))
        } else {
            format!("{:?}", house::read(root, None))
        };
    })
    .unwrap();
    let asked = notices.looked_up.take().into_iter().filter(|(place, _)| place == path);
    let asked = asked.map(|(_, key)| key).collect();
    (read, asked, notices.into_list().len())
}

/// Parses a document and writes it again.
fn rewritten(text: &str) -> String {
    let mut written = String::new();
    json::visit(text, &Notices::default(), &mut |root| {
        written = to_json(&ArticleJson::from(&house::read(root, None)));
    })
    .unwrap();
    written
}

#[test]
fn readers_look_up_exactly_the_keys_of_the_structs() {
    let (articles, sites) = (article_objects(), site_objects());
    assert_eq!((articles.len(), sites.len()), (26, 2));
    let articles = articles.iter().map(|object| (object, false));
    for (object, is_site) in articles.chain(sites.iter().map(|object| (object, true))) {
        let document = object.document(None);
        let path = object.position.2;
        let (complete, mut asked, notices) = read(&document, path, is_site);
        assert_eq!(notices, 0, "{document}");
        let mut keys: BTreeSet<String> = object.properties.keys().cloned().collect();
        // Items and texts are asked for a type, too: they may be spans.
        keys.insert("type".to_owned());
        asked.insert("type".to_owned());
        assert_eq!(asked, keys, "{document}");
        if !is_site {
            assert_eq!(read(&rewritten(&document), "", false).0, complete, "{document}");
        }
        for key in object.optional() {
            let (less, _, notices) = read(&object.document(Some(key)), path, is_site);
            assert_ne!(less, complete, "{key} makes no difference: {document}");
            assert_eq!(notices, 0, "{key} is missed: {document}");
        }
    }
}

#[test]
fn a_missing_required_key_changes_the_result() {
    for object in article_objects() {
        for key in object.required.iter().filter(|key| *key != "type") {
            let (whole, less) = (object.document(None), object.document(Some(key)));
            let result = |text: &str| {
                let (read, _, notices) = read(text, "", false);
                (read, notices)
            };
            assert_ne!(result(&less), result(&whole), "{key} is not required: {less}");
        }
    }
}
