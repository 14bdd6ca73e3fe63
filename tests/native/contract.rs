//! CONTRACT.md and the code agree: attributes and their values, events and their details, slots, parts, custom
//! properties, error codes, formats, messages of frames. The behavior behind the names is tested elsewhere.

use std::collections::BTreeSet;

use article_viewer::article::url::Url;
use article_viewer::options::{ATTRIBUTES, Options};

use super::tree;

// The generators of a release read the contract with the same code.
#[path = "../../xtask/src/dist/contract.rs"]
mod page;
use page::Values;

const LOADER: &str = "static/article-viewer.js";

/// The names in the table under a heading.
fn listed(heading: &str) -> BTreeSet<String> {
    let rows = page::rows(&tree::text("CONTRACT.md"), heading);
    assert!(!rows.is_empty(), "no table under ## {heading}");
    rows.into_iter().map(|row| row.name).collect()
}

/// Every string between `before` and a quotation mark in the files.
fn quoted(files: &[String], before: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in files {
        let text = tree::text(file);
        for (at, _) in text.match_indices(before) {
            let rest = &text[at + before.len()..];
            found.insert(rest.split(['"', '\'']).next().unwrap_or_default().to_owned());
        }
    }
    found
}

fn set(names: impl IntoIterator<Item = impl Into<String>>) -> BTreeSet<String> {
    names.into_iter().map(Into::into).collect()
}

/// The TypeScript of the contract without its comments.
fn details() -> String {
    let contract = tree::text("CONTRACT.md");
    let code = page::typescript(&contract, "Events");
    let parts = code.split("/**").map(|part| part.split_once("*/").map_or(part, |(_, code)| code));
    parts.collect()
}

/// The string values that a type of the contract lists after `name`.
fn union(name: &str) -> BTreeSet<String> {
    let details = details();
    let list = details.split(name).nth(1).and_then(|rest| rest.split([';', '}']).next());
    set(list.unwrap_or_default().split('"').skip(1).step_by(2))
}

#[test]
fn attributes_are_those_of_the_contract() {
    assert_eq!(listed("Attributes"), set(ATTRIBUTES));
    let loader = tree::text(LOADER);
    assert_eq!(
        constant(&loader, "ATTRIBUTES"),
        set(ATTRIBUTES),
        "the loader must observe the attributes of CONTRACT.md"
    );
}

#[test]
fn values_of_attributes_are_those_of_the_contract() {
    let base = Url::media(None, "https://host.example/").unwrap();
    for row in page::rows(&tree::text("CONTRACT.md"), "Attributes") {
        let set_to = |value: &str| Options::default().set(&row.name, Some(value), Some(&base));
        let words = match page::values(&row.cells[0]) {
            Values::Any => continue,
            Values::One(words) => words,
            Values::Several(words) => {
                assert_eq!(set_to(&words.join(" ")), Ok(()), "{}: all of them", row.name);
                words
            }
            Values::Format(words) => {
                for format in listed("Formats") {
                    assert_eq!(set_to(&format), Ok(()), "{}", row.name);
                }
                words
            }
        };
        for word in &words {
            assert_eq!(set_to(word), Ok(()), "{}", row.name);
        }
        // The warning for an invalid value lists exactly the valid ones.
        let allowed = set_to("¿").unwrap_err().allowed.replace(" or ", ", ").replace(" and ", ", ");
        let allowed = allowed.trim_start_matches("any of ").split(", the name").next().unwrap_or_default();
        assert_eq!(set(allowed.split(", ")), set(words), "{}", row.name);
    }
}

#[test]
fn events_are_those_of_the_contract() {
    let files = tree::files("src/embed", ".rs");
    let mut named = quoted(&files, "\"av-");
    named.extend(quoted(&[LOADER.into()], "CustomEvent('av-"));
    let named = set(named.into_iter().map(|name| format!("av-{name}")));
    assert_eq!(listed("Events"), named);
    let typed = details()
        .split("\"av-")
        .skip(1)
        .filter_map(|rest| Some(format!("av-{}", rest.split_once('"')?.0)))
        .collect();
    assert_eq!(named, typed, "the TypeScript of CONTRACT.md must name the same events");
    let callbacks = quoted(&["src/element.rs".into()], "EventListener::new(\"");
    assert_eq!(listed("Events"), callbacks, "the component for Yew hosts must have the same events");
}

#[test]
fn event_details_are_those_of_the_contract() {
    let structs = tree::text("src/event_detail.rs");
    let fields = structs.lines().map(|line| line.trim().trim_start_matches("pub "));
    let fields = fields.filter(|line| line.starts_with(char::is_lowercase));
    let fields = fields.filter_map(|line| line.strip_suffix(',')?.split_once(": "));
    let sent: BTreeSet<String> = fields.map(|(name, _)| camel_case(name)).collect();
    let typed = details().replace("?:", ":");
    let is_name = |c: char| c.is_alphanumeric();
    let keys = typed.split(": ").filter_map(|before| before.rsplit(|c| !is_name(c)).next());
    let keys: BTreeSet<String> =
        keys.filter(|key| !key.is_empty() && key.starts_with(char::is_lowercase)).map(Into::into).collect();
    assert_eq!(keys, sent);
    let source = |name: &str| quoted(&[format!("src/{name}.rs")], "=> \"");
    assert_eq!(union("type CaptionField ="), source("article/caption/source_texts"));
    assert_eq!(union("image: string | null; kind:"), source("state/content/lightbox/item"));
}

/// The key that serde writes for a field.
fn camel_case(field: &str) -> String {
    let (first, rest) = field.split_once('_').unwrap_or((field, ""));
    let (initial, rest) = rest.split_at(rest.len().min(1));
    format!("{first}{}{rest}", initial.to_uppercase())
}

#[test]
fn slots_are_those_of_the_contract() {
    assert_eq!(
        listed("Slots"),
        quoted(&[LOADER.into()], "slot('").into_iter().filter(|name| !name.is_empty()).collect()
    );
}

#[test]
fn formats_are_those_of_the_contract() {
    assert_eq!(listed("Formats"), quoted(&["src/formats/format.rs".into()], "=> \""));
}

/// The keys of `const handlers = {`: the message types that a script of the frame handles.
fn handled(script: &str) -> BTreeSet<String> {
    let (_, rest) = script.split_once("const handlers = {\n").unwrap();
    let indent = rest.len() - rest.trim_start().len();
    let own = rest.lines().take_while(|line| !line.trim_start().starts_with("};"));
    let keys =
        own.filter(|line| line.len() - line.trim_start().len() == indent && !line.trim().starts_with('}'));
    set(keys.filter_map(|line| line.trim().split([':', '(']).next()).map(|key| key.trim_matches('\'')))
}

/// The strings of `const NAME = […]`.
fn constant(script: &str, name: &str) -> BTreeSet<String> {
    let (_, rest) = script.split_once(&format!("const {name} = [")).unwrap();
    let (list, _) = rest.split_once(']').unwrap();
    set(list.split('\'').skip(1).step_by(2))
}

#[test]
fn frame_messages_are_those_of_the_contract() {
    let (frame, parent) = ("static/embed.js".to_owned(), "static/article-frame.js".to_owned());
    let [inside, outside] = [&frame, &parent].map(|name| tree::text(name));
    let attributes = ATTRIBUTES.into_iter().filter(|name| !["address", "loading"].contains(name));
    assert_eq!(
        constant(&inside, "ATTRIBUTES"),
        set(attributes),
        "`address` and `loading` belong to the parent page"
    );
    // Enlarged photos are reported by two messages with other names.
    let mut events = constant(&inside, "EVENTS");
    assert_eq!(constant(&outside, "EVENTS"), events);
    events.insert("lightbox".into());
    assert_eq!(listed("Events"), events.iter().map(|name| format!("av-{name}")).collect());
    events.remove("lightbox");

    let said_inside: BTreeSet<String> = quoted(&[frame], "send('").union(&events).cloned().collect();
    let said_outside = quoted(&[parent], "send(frame, '");
    assert_eq!(
        said_inside,
        handled(&outside).union(&events).cloned().collect(),
        "the parent must handle every message of the frame"
    );
    assert_eq!(said_outside, handled(&inside), "the frame must handle every message of the parent");
    assert_eq!(listed("In a frame"), said_inside.union(&said_outside).cloned().collect());
    for script in [inside, outside] {
        assert!(script.contains("const VERSION = 1;") && tree::text("CONTRACT.md").contains("version: 1"));
    }
}

#[test]
fn parts_are_those_of_the_contract() {
    let mut files = tree::files("src/view", ".rs");
    files.push("src/view.rs".into());
    let named = quoted(&files, ".part(\"");
    let words = named.iter().flat_map(|names| names.split(' ')).filter(|name| !name.is_empty());
    assert_eq!(listed("Parts"), set(words));
}

#[test]
fn custom_properties_are_those_of_the_contract() {
    let sheets = tree::files("src/view", ".css");
    let sheets: Vec<String> = sheets.iter().map(|name| tree::text(name)).collect();
    let used = sheets.iter().flat_map(|sheet| sheet.split("var(--av-").skip(1));
    let names = used.filter_map(|rest| rest.split([')', ',']).next());
    assert_eq!(listed("Custom properties"), set(names.map(|name| format!("--av-{name}"))));
}

#[test]
fn error_codes_are_those_of_the_contract() {
    let text = tree::text("src/state/net/load.rs");
    let codes = text.split("=> \"").skip(1).filter_map(|rest| rest.split('"').next());
    let mut codes = set(codes);
    codes.insert("program".into());
    assert_eq!(listed("Error codes"), codes);
}
