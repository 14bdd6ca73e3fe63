//! Values that readers accept in more than one form.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize};

use crate::article::url::Url;

/// A string. A number is accepted in its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct LooseString(pub String);

impl From<&str> for LooseString {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<&String> for LooseString {
    fn from(text: &String) -> Self {
        Self(text.clone())
    }
}

impl<'de> Deserialize<'de> for LooseString {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Form {
            String(String),
            Number(serde_json::Number),
        }
        Ok(match Form::deserialize(deserializer)? {
            Form::String(string) => Self(string),
            Form::Number(number) => Self(number.to_string()),
        })
    }
}

impl JsonSchema for LooseString {
    fn schema_name() -> Cow<'static, str> {
        "LooseString".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["string", "number"] })
    }
}

/// The address of a page, of an image, video or audio file, or of JSON. It may be relative.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct UrlReference(pub String);

impl From<&Url> for UrlReference {
    fn from(url: &Url) -> Self {
        Self(url.as_str().to_owned())
    }
}

impl JsonSchema for UrlReference {
    fn schema_name() -> Cow<'static, str> {
        "UrlReference".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "iri-reference" })
    }
}

/// A list. A single value needs no brackets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(inline)]
pub enum OneOrMany<T> {
    // All values.
    Many(Vec<T>),
    // The only value.
    One(Box<T>),
}

impl<T> OneOrMany<T> {
    /// The list, unless it is empty.
    pub fn non_empty<'m, M>(members: &'m [M]) -> Option<Self>
    where
        T: From<&'m M>,
    {
        (!members.is_empty()).then(|| Self::Many(members.iter().map(T::from).collect()))
    }
}

/// A list that has at least one member. A single value needs no brackets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(inline)]
pub enum OneOrMore<T> {
    // All values.
    Many(#[schemars(length(min = 1))] Vec<T>),
    // The only value.
    One(Box<T>),
}
