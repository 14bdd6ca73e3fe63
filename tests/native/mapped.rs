//! Robustness of mappings: replaces each value of each fixture with a mapping by other values, one at a time. The result is
//! an article or an error, never a panic, and the converter's output for it is valid.

use article_viewer::article::url::Url;
use article_viewer::formats::foreign::{Mapping, ReadOptions};
use article_viewer::prerender;
use serde_json::{Value, json};

use super::{convert, tree};

/// Collects the JSON Pointers of all values of a document.
fn pointers(value: &Value, at: String, all: &mut Vec<String>) {
    match value {
        Value::Array(list) => {
            for (index, inner) in list.iter().enumerate() {
                pointers(inner, format!("{at}/{index}"), all);
            }
        }
        Value::Object(map) => {
            for (key, inner) in map {
                let key = key.replace('~', "~0").replace('/', "~1");
                pointers(inner, format!("{at}/{key}"), all);
            }
        }
        _ => {}
    }
    all.push(at);
}

fn read(value: &Value, mapping: &Mapping, what: &dyn Fn() -> String) {
    let bytes = serde_json::to_vec(value).unwrap();
    let (address, parser) = (Url::media(None, "https://news.example/source.json"), prerender::parser());
    let context = ReadOptions { mapping: Some(mapping), ..ReadOptions::new(address.as_ref(), &parser) };
    _ = convert::both_ways(&bytes, context, what);
}

#[test]
fn values_of_the_wrong_type_never_panic() {
    let mut count = 0;
    for folder in tree::folders("tests/fixtures") {
        let Ok(mapping) = std::fs::read(folder.join("mapping.json")) else { continue };
        let mapping = Mapping::read(&mapping).unwrap();
        let source: Value =
            serde_json::from_slice(&std::fs::read(folder.join("source.json")).unwrap()).unwrap();
        let mut all = Vec::new();
        pointers(&source, String::new(), &mut all);
        for pointer in &all {
            let others =
                [json!(null), json!(7), json!("x"), json!([[]]), json!({"type": {}}), source.clone()];
            for other in &others {
                let mut changed = source.clone();
                *changed.pointer_mut(pointer).unwrap() = other.clone();
                read(&changed, &mapping, &|| format!("{}, {pointer} is {other}", folder.display()));
                count += 1;
            }
        }
    }
    assert!(count > 500, "only {count} changes were tested");
}
