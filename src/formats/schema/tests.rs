//! The tables and the readers: a document is made from each table, and the reader must ask for its keys and no
//! others, notice nothing, and make something of every one of them, which the writer writes again.

use std::collections::BTreeSet;

use super::article::SHAPES;
use super::block::{BLOCKS, SPANS};
use super::{Key, Kind, Shape, site};
use crate::formats::json::{Json, Node, Notices};
use crate::formats::{foreign, house, json, site as site_reader};

/// Where a shape stands: what is written before it and after it, and its path.
type Place = (&'static str, &'static str, &'static str);

/// The places of `SHAPES`, in their order.
const PLACES: [Place; 5] = [
    ("", "", ""),
    (r#"{"author": ["#, "]}", "/author/0"),
    (r#"{"body": [{"type": "gallery", "images": ["#, "]}]}", "/body/0/images/0"),
    (
        r#"{"body": [{"type": "image", "contentUrl": "/a.jpg", "renditions": ["#,
        "]}]}",
        "/body/0/renditions/0",
    ),
    (r#"{"body": [{"type": "list", "items": ["#, "]}]}", "/body/0/items/0"),
];
const BLOCK: Place = (r#"{"body": ["#, "]}", "/body/0");
const SPAN: Place = (r#"{"body": [{"type": "paragraph", "text": ["before ", "#, r#"]}]}"#, "/body/0/text/1");

fn example(key: &Key) -> Json {
    match key.kind {
        Kind::Words => key.name.into(),
        Kind::Names => Json::List(vec![key.name.into()]),
        Kind::Date => "2026-11-20".into(),
        Kind::Language => "zh-Hans".into(),
        Kind::Address => "/address".into(),
        Kind::Pixels => 640.into(),
        Kind::Count => 7.into(),
        Kind::Level => 3.into(),
        Kind::Word(word) => word.into(),
        Kind::Choice(words) => words[0].into(),
        Kind::Colour => "#78a".into(),
        Kind::Flag => Json::Flag(true),
        Kind::Rows => Json::List(vec![Json::List(vec!["cell".into()])]),
        Kind::One(name) => named(name),
        Kind::Many(name) => Json::List(vec![named(name)]),
    }
}

fn named(name: &str) -> Json {
    match name {
        "rendition" => Json::object([("contentUrl", Some("/r.jpg".into())), ("width", Some(320.into()))]),
        "channel" => Json::object([("name", Some("Channel".into()))]),
        other => other.into(),
    }
}

fn sample(shape: &Shape, without: Option<&str>) -> Json {
    let tag = shape.tag.map(|tag| ("type", Json::from(tag)));
    let keys = shape.keys.iter().filter(|key| Some(key.name) != without);
    Json::fields(tag.into_iter().chain(keys.map(|key| (key.name, example(key)))))
}

/// What a document comes to, in words that can be compared, and what was asked for at a path.
fn read(text: &str, path: &str, is_site: bool) -> (String, BTreeSet<String>) {
    let notices = Notices::default();
    let value = json::parse(text).unwrap();
    let root = Node::root(&value, &notices);
    let read = if is_site {
        format!("{:?}", site_reader::read(&root, None))
    } else {
        format!("{:?}", house::read(&root, None))
    };
    let asked = notices.asked.take().into_iter().filter(|(place, key)| place == path && key != "type");
    let asked = asked.map(|(_, key)| key).collect();
    assert_eq!(notices.into_list(), [], "{text}");
    (read, asked)
}

/// A document, read and written again.
fn written(text: &str) -> String {
    let notices = Notices::default();
    let value = json::parse(text).unwrap();
    let root = Node::root(&value, &notices);
    foreign::write::article(&house::read(&root, None))
}

fn check(shape: &Shape, (before, after, path): Place, is_site: bool) {
    let document = |without| format!("{before}{}{after}", sample(shape, without));
    let whole = document(None);
    let (complete, asked) = read(&whole, path, is_site);
    let keys: BTreeSet<String> = shape.keys.iter().map(|key| key.name.to_owned()).collect();
    assert_eq!(asked, keys, "{whole}");
    if !is_site {
        assert_eq!(read(&written(&whole), "", false).0, complete, "{whole}");
    }
    for key in shape.keys.iter().filter(|key| !key.needed) {
        let (less, _) = read(&document(Some(key.name)), path, is_site);
        assert_ne!(less, complete, "{} makes no difference: {whole}", key.name);
    }
}

#[test]
fn the_readers_read_the_keys_of_the_tables_and_no_others() {
    for (shape, place) in SHAPES.iter().zip(PLACES) {
        check(shape, place, false);
    }
    for shape in BLOCKS {
        check(shape, BLOCK, false);
    }
    for shape in SPANS {
        check(shape, SPAN, false);
    }
    for (shape, place) in site::SHAPES.iter().zip([("", "", ""), (r#"{"channels": ["#, "]}", "/channels/0")])
    {
        check(shape, place, true);
    }
}

#[test]
fn what_is_needed_is_missed() {
    let tagged = BLOCKS.iter().map(|shape| (shape, BLOCK)).chain(SPANS.iter().map(|shape| (shape, SPAN)));
    for (shape, (before, after, _)) in SHAPES.iter().copied().zip(PLACES).chain(tagged) {
        for key in shape.keys.iter().filter(|key| key.needed) {
            let whole = format!("{before}{}{after}", sample(shape, None));
            let less = format!("{before}{}{after}", sample(shape, Some(key.name)));
            let read = |text: &str| {
                let notices = Notices::default();
                let value = json::parse(text).unwrap();
                let root = Node::root(&value, &notices);
                let read = house::read(&root, None);
                (format!("{read:?}"), notices.into_list().len())
            };
            assert_ne!(read(&less), read(&whole), "{} is not missed: {less}", key.name);
        }
    }
}
