//! Sources: the paths of one value in a mapping, and how it is read.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{Address, Comments, PathsJson, Words};

/// The source of a value: a path, several paths, or an object
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "source-{K}")]
pub enum SourceJson<K> {
    // Only paths.
    Paths(PathsJson),
    // Paths or a fixed value, with details.
    Object(SourceObject<K>),
}

/// A source with details
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(inline, extend("anyOf" = [{ "required": ["path"] }, { "required": ["value"] }]))]
pub struct SourceObject<K> {
    /// Where the value is
    pub path: Option<PathsJson>,
    /// The value if no path has one
    pub value: Option<String>,
    /// How the value is read
    pub kind: Option<K>,
    /// The characters between the names of a list in one string
    pub separator: Option<String>,
    /// The distance from UTC for dates that are numbers, such as +08:00
    #[schemars(regex(pattern = OFFSET))]
    pub offset: Option<String>,
    /// An address in which {} is the place of the value
    #[schemars(regex(pattern = TEMPLATE))]
    pub template: Option<String>,
    /// Keys for people and editors.
    #[serde(flatten)]
    pub comments: Comments,
}

/// The source of links
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "link-{K}")]
pub enum LinkSourceJson<K> {
    // Only paths.
    Paths(PathsJson),
    // Paths or a fixed value, with details.
    Object(Box<LinkSourceObject<K>>),
}

/// A source of links with details
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(inline)]
pub struct LinkSourceObject<K> {
    /// The links and their names.
    #[serde(flatten)]
    pub source: SourceObject<K>,
    /// The name, from the value of a link
    pub name: Option<Words>,
    /// The public page, from the value of a link
    pub url: Option<Address>,
    /// The article JSON, from the value of a link
    pub src: Option<Address>,
}

const TEMPLATE: &str = r"\{\}";
const OFFSET: &str = "^([Zz]|[+-][0-9]{2}(:?[0-9]{2})?)?$";

/// Plain text
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(rename = "text", inline, extend("default" = "text"))]
pub enum TextKind {
    // Plain text.
    Text,
}

/// Plain text, or HTML whose text counts
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(rename = "text-html", inline, extend("default" = "text"))]
pub enum TextOrHtmlKind {
    // Plain text.
    Text,
    // HTML.
    Html,
}

/// HTML with marks, or plain text
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(rename = "html-text", inline, extend("default" = "html"))]
pub enum HtmlOrTextKind {
    // HTML.
    Html,
    // Plain text.
    Text,
}

/// Plain text, HTML whose text counts, or several names in one string
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(rename = "text-html-list", inline, extend("default" = "text"))]
pub enum ListKind {
    // Plain text.
    Text,
    // HTML.
    Html,
    // Several names in one string.
    List,
}

/// A date
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(rename = "date", inline, extend("default" = "date"))]
pub enum DateKind {
    // A date.
    Date,
}

/// An address
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(rename = "url", inline, extend("default" = "url"))]
pub enum UrlKind {
    // An address.
    Url,
}
