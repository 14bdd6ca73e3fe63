//! The schemas for editors: each key has a description and a valid example, other keys are not allowed, and every document of
//! the demo fits.

use serde_json::{Value, json};

use super::validator::fault;
use super::{FEED, MAPPING, STRICT_ARTICLE, STRICT_SITE, parsed};
use crate::tree;

/// Visits every object of a schema that has properties.
fn objects<'a>(value: &'a Value, visit: &mut dyn FnMut(&'a serde_json::Map<String, Value>)) {
    match value {
        Value::Object(object) => {
            if object.get("properties").is_some_and(Value::is_object) {
                visit(object);
            }
            object.values().for_each(|value| objects(value, visit));
        }
        Value::Array(members) => members.iter().for_each(|member| objects(member, visit)),
        _ => {}
    }
}

#[test]
fn each_key_has_a_description_and_a_valid_example() {
    for name in [STRICT_ARTICLE, STRICT_SITE, FEED, MAPPING] {
        let schema = parsed(&tree::text(name));
        let mut count = 0;
        objects(&schema, &mut |object| {
            assert_eq!(
                object.get("additionalProperties"),
                Some(&Value::Bool(false)),
                "{name}: {:?}",
                object["properties"]
            );
            for (key, property) in object["properties"].as_object().unwrap() {
                count += 1;
                assert!(property["description"].is_string(), "{name}: {key} has no description: {property}");
                let example = &property["examples"][0];
                assert!(!example.is_null(), "{name}: {key} has no example");
                assert_eq!(fault(property, &schema, example, key), None, "{name}: {key}, {example}");
            }
        });
        assert!(count >= 10, "{name} has {count} keys");
    }
}

#[test]
fn sound_documents_fit_and_unknown_keys_do_not() {
    let article = parsed(&tree::text(STRICT_ARTICLE));
    for file in tree::files("static/demo/articles", ".json") {
        assert_eq!(fault(&article, &article, &parsed(&tree::text(&file)), ""), None, "{file}");
    }
    let feed = parsed(&tree::text(FEED));
    for file in tree::files("static/demo/feeds", ".json") {
        assert_eq!(fault(&feed, &feed, &parsed(&tree::text(&file)), ""), None, "{file}");
    }
    let site = parsed(&tree::text(STRICT_SITE));
    assert_eq!(fault(&site, &site, &parsed(&tree::text("static/demo/site.json")), ""), None);
    let sound = json!({ "$schema": "https://viewer.example/schema/article.strict.json", "$comment": 1, "headline": "A" });
    assert_eq!(fault(&article, &article, &sound, ""), None);
    for (schema, wrong) in [
        (&article, json!({ "headline": "A", "autor": "B" })),
        (
            &article,
            json!({ "headline": "A", "body": [{ "type": "image", "contentUrl": "a.jpg", "altText": "B" }] }),
        ),
        (
            &article,
            json!({ "headline": "A", "body": [{ "type": "gallery", "images": ["a.jpg"], "layout": "carousel" }] }),
        ),
        (&site, json!({ "name": "A", "channels": [{ "name": "B", "rss": "b.xml" }] })),
        (&feed, json!({ "version": "1", "items": [{ "titel": "B" }] })),
    ] {
        assert!(fault(schema, schema, &wrong, "").is_some(), "{wrong}");
    }
    let extended = json!({ "version": "1", "items": [{ "id": "1", "_podcast": {} }], "_ours": 1 });
    assert_eq!(fault(&feed, &feed, &extended, ""), None);
}
