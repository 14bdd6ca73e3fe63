//! Wrong types anywhere: each value of each foreign fixture is exchanged for others, one at a time, and whatever comes of
//! it is an article or an error, never a panic; what the converter writes of it is sound.

use article_viewer::article::url::Url;
use article_viewer::formats::foreign::{self, Context, Mapping};
use article_viewer::formats::{self, Format, Kind};
use article_viewer::prerender;
use serde_json::{Value, json};

use super::tree;

/// Whose fixtures are exchanged, and how they are insisted on.
const FORMATS: [(&str, Format); 6] = [
    ("editorjs-", Format::EditorJs),
    ("portable-text-", Format::PortableText),
    ("contentful-", Format::Contentful),
    ("prosemirror-", Format::ProseMirror),
    ("strapi-", Format::Strapi),
    ("mapped-", Format::Mapped),
];

/// The pointers to all values of a document.
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

fn read(value: &Value, format: Option<Format>, mapping: Option<&Mapping>) {
    let bytes = serde_json::to_vec(value).unwrap();
    let (address, parser) = (Url::media(None, "https://news.example/source.json"), prerender::parser());
    let context = Context { format, mapping, ..Context::new(address.as_ref(), &parser) };
    if let Ok(text) = foreign::convert(Kind::Article, &bytes, context) {
        formats::converted(text.as_bytes(), address.as_ref())
            .unwrap_or_else(|error| panic!("{error}: {text}"));
    }
}

#[test]
fn a_value_of_the_wrong_type_is_never_a_panic() {
    let mut count = 0;
    for folder in tree::folders("tests/fixtures") {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let Some((_, format)) = FORMATS.iter().find(|(prefix, _)| name.starts_with(prefix)) else { continue };
        let mapping = std::fs::read(folder.join("mapping.json")).ok();
        let mapping = mapping.map(|bytes| Mapping::read(&bytes).unwrap());
        let source: Value =
            serde_json::from_slice(&std::fs::read(folder.join("source.json")).unwrap()).unwrap();
        let mut all = Vec::new();
        pointers(&source, String::new(), &mut all);
        for (turn, pointer) in all.iter().enumerate() {
            let others =
                [json!(null), json!(7), json!("x"), json!([[]]), json!({"type": {}}), source.clone()];
            // Each place gets two of them, and all of them come everywhere in the long run.
            for other in [&others[turn % 6], &others[(turn + 3) % 6]] {
                let mut changed = source.clone();
                *changed.pointer_mut(pointer).unwrap() = other.clone();
                let insisted = (turn % 2 == 0 && mapping.is_none()).then_some(*format);
                read(&changed, insisted, mapping.as_ref());
                count += 1;
            }
        }
    }
    assert!(count > 1000, "{count} changes are few");
}
