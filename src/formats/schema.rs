//! The keys of house JSON and of site JSON as tables, and the JSON Schemas that are written from them.
//!
//! The readers are code and no tables, because a cursor that forgives is smaller and says better what it mended. So
//! that they cannot come apart, tests read a document made from each table and compare: every key of a table is
//! asked for and changes what is read, and nothing else is asked for. What never belongs here: foreign formats.
//!
//! A schema describes documents that are right: what it lets pass is read without a notice about its shape. Readers
//! forgive more.

mod article;
mod block;
mod site;
#[cfg(test)]
mod tests;

use super::json::Json;

/// An object, and what it may have.
pub struct Shape {
    /// The value of its `type`.
    tag: Option<&'static str>,
    what: &'static str,
    keys: &'static [Key],
}

/// One key of a shape.
pub struct Key {
    name: &'static str,
    kind: Kind,
    needed: bool,
    what: &'static str,
}

/// What may stand behind a key.
#[derive(Clone, Copy)]
enum Kind {
    /// A string; a number will do.
    Words,
    /// Words, several times.
    Names,
    /// A date in one of the shapes of the contract.
    Date,
    /// A language tag.
    Language,
    /// The address of a page, of a picture or a film, of JSON.
    Address,
    /// A number of pixels.
    Pixels,
    /// A whole number from 0.
    Count,
    /// The level of a heading.
    Level,
    /// Yes or no.
    Flag,
    /// This word and no other.
    Word(&'static str),
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A colour as style sheets write it.
    Colour,
    /// Lists of text, a list for each row.
    Rows,
    /// One of the definitions, by its name.
    One(&'static str),
    /// Several of them; a single one needs no brackets.
    Many(&'static str),
}

const fn key(name: &'static str, kind: Kind, what: &'static str) -> Key {
    Key { name, kind, needed: false, what }
}

const fn needed(name: &'static str, kind: Kind, what: &'static str) -> Key {
    Key { name, kind, needed: true, what }
}

/// The JSON Schema of article JSON.
pub fn article() -> Json {
    let either = |key: &'static str| Json::object([("required", Some(Json::List(vec![key.into()])))]);
    // Either of the two makes an object an article.
    let recognised = Json::List(vec![either("headline"), either("body")]);
    page("Article JSON", &article::ARTICLE, [("anyOf", recognised), ("$defs", article::definitions())])
}

/// The JSON Schema of site JSON.
pub fn site() -> Json {
    page("Site JSON", &site::SITE, [("$defs", site::definitions())])
}

/// Every key and every type that stands in the tables: what the contract must tell of.
pub fn names() -> Vec<&'static str> {
    let shapes = article::SHAPES.iter().chain(site::SHAPES).copied();
    let shapes = shapes.chain(block::BLOCKS).chain(block::SPANS);
    shapes.flat_map(|shape| shape.tag.into_iter().chain(shape.keys.iter().map(|key| key.name))).collect()
}

fn page<const COUNT: usize>(title: &'static str, shape: &Shape, rest: [(&'static str, Json); COUNT]) -> Json {
    let mut fields =
        vec![("$schema", "https://json-schema.org/draft/2020-12/schema".into()), ("title", title.into())];
    fields.extend(object(shape));
    fields.extend(rest);
    Json::fields(fields)
}

fn object(shape: &Shape) -> Vec<(&'static str, Json)> {
    let tag = shape.tag.map(|tag| ("type", Json::object([("const", Some(tag.into()))])));
    let required = tag.is_some().then_some("type").into_iter();
    let required = required.chain(shape.keys.iter().filter(|key| key.needed).map(|key| key.name));
    let mut fields = vec![("description", shape.what.into()), ("type", "object".into())];
    fields.extend(Json::list(required.map(Json::from)).map(|names| ("required", names)));
    let properties = shape.keys.iter().map(|key| {
        let fields = [("description", Json::from(key.what))].into_iter().chain(kind(key.kind, key.needed));
        (key.name, Json::fields(fields))
    });
    fields.push(("properties", Json::fields(tag.into_iter().chain(properties))));
    fields
}

/// What is needed must not be empty.
fn kind(kind: Kind, needed: bool) -> Vec<(&'static str, Json)> {
    let mut fields = match kind {
        Kind::Words | Kind::Date => vec![("type", types(&["string", "number"]))],
        Kind::Names => {
            vec![("type", types(&["array", "string", "number"])), ("items", words())]
        }
        Kind::Language => vec![("type", "string".into()), ("minLength", 2.into())],
        Kind::Address => vec![("type", "string".into()), ("format", "iri-reference".into())],
        Kind::Pixels => range(1, 100_000),
        Kind::Count => range(0, u32::MAX),
        Kind::Level => range(2, 6),
        Kind::Word(word) => vec![("const", word.into())],
        Kind::Choice(words) => vec![("enum", types(words))],
        Kind::Colour => {
            vec![("type", "string".into()), ("pattern", "^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$".into())]
        }
        Kind::Flag => vec![("type", "boolean".into())],
        Kind::Rows => vec![("type", "array".into()), ("items", Json::fields(many("text", None)))],
        Kind::One(name) => vec![("$ref", pointer(name))],
        Kind::Many(name) => many(name, needed.then(|| 1.into())),
    };
    match kind {
        Kind::Words | Kind::Address if needed => fields.push(("minLength", 1.into())),
        Kind::Rows if needed => fields.push(("minItems", 1.into())),
        _ => {}
    }
    fields
}

fn words() -> Json {
    Json::fields(kind(Kind::Words, false))
}

fn many(name: &str, least: Option<Json>) -> Vec<(&'static str, Json)> {
    let list =
        Json::object([("type", Some("array".into())), ("items", Some(reference(name))), ("minItems", least)]);
    // A list is always the list, never a single text in several pieces.
    let single =
        Json::object([("type", Some(types(&["string", "number", "object"]))), ("$ref", Some(pointer(name)))]);
    vec![("anyOf", Json::List(vec![list, single]))]
}

fn range(least: u32, most: u32) -> Vec<(&'static str, Json)> {
    vec![("type", "integer".into()), ("minimum", least.into()), ("maximum", most.into())]
}

fn types(names: &[&'static str]) -> Json {
    Json::List(names.iter().map(|name| Json::from(*name)).collect())
}

fn pointer(name: &str) -> Json {
    Json::String(format!("#/$defs/{name}"))
}

fn reference(name: &str) -> Json {
    Json::object([("$ref", Some(pointer(name)))])
}

fn any(choices: Vec<Json>) -> Json {
    Json::object([("anyOf", Some(Json::List(choices)))])
}
