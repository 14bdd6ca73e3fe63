//! Mappings: where the parts of an article, of a list and of a site are in JSON of any shape (docs/mapping.md).
//!
//! The structs describe valid mappings. `foreign::mapping` reads them with the cursor, because its errors name the place
//! and the allowed keys.

mod list;
mod rule;
mod source;

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{OneOrMany, OneOrMore};
pub use list::{FeedMappingJson, SiteMappingJson};
pub use rule::RuleJson;
use source::{DateKind, HtmlOrTextKind, ListKind, TextKind, TextOrHtmlKind, UrlKind};
pub use source::{LinkSourceJson, SourceJson};

/// A path or several paths; the first one with a value counts.
pub type PathsJson = OneOrMore<PathJson>;
/// A rule or several rules, which are applied one after the other.
pub type RulesJson = OneOrMany<RuleJson>;

type Plain = SourceJson<TextKind>;
type Words = SourceJson<TextOrHtmlKind>;
type Marked = SourceJson<HtmlOrTextKind>;
type Names = SourceJson<ListKind>;
type Moment = SourceJson<DateKind>;
type Address = SourceJson<UrlKind>;

/// Where the parts of an article, of a list and of a site are in JSON of any shape; see docs/mapping.md
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(
    title = "A mapping of the article viewer",
    extend("anyOf" = [
        { "required": ["headline"] },
        { "required": ["body"] },
        { "required": ["feed"] },
        { "required": ["site"] }
    ])
)]
pub struct MappingJson {
    /// The id of the article
    pub id: Option<Plain>,
    /// Its public page
    pub url: Option<Address>,
    /// Its language, a BCP 47 tag
    pub in_language: Option<Plain>,
    /// The headline
    pub headline: Option<Words>,
    /// A second headline
    pub alternative_headline: Option<Words>,
    /// A summary
    pub description: Option<Words>,
    /// The date of the first publication
    pub date_published: Option<Moment>,
    /// The date of the last change
    pub date_modified: Option<Moment>,
    /// The sections of the publication that the article belongs to
    pub article_section: Option<Names>,
    /// The way from the home page
    pub breadcrumb: Option<LinkSourceJson<ListKind>>,
    /// The authors
    pub author: Option<LinkSourceJson<ListKind>>,
    /// The editors
    pub editor: Option<LinkSourceJson<ListKind>>,
    /// The organization that the article was taken from
    pub source_organization: Option<LinkSourceJson<TextOrHtmlKind>>,
    /// Further articles
    pub related_link: Option<LinkSourceJson<ListKind>>,
    /// The next article
    pub next_article: Option<LinkSourceJson<TextOrHtmlKind>>,
    /// The previous article
    pub previous_article: Option<LinkSourceJson<TextOrHtmlKind>>,
    /// The rules that make the blocks of the body
    pub body: Option<RulesJson>,
    /// Where the parts of a channel's list are
    pub feed: Option<FeedMappingJson>,
    /// Where the parts of a site are
    pub site: Option<SiteMappingJson>,
    /// Keys for people and editors.
    #[serde(flatten)]
    pub comments: Comments,
}

/// A JSON Pointer in which the step `*` matches every member. The empty path is the value itself
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
#[schemars(rename = "path")]
pub struct PathJson(#[schemars(regex(pattern = "^(/.*)?$"))] pub String);

/// Keys for people and editors, which every object of a mapping may have. No other key may be added to the object.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Comments(BTreeMap<CommentKey, serde_json::Value>);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
enum CommentKey {
    #[serde(rename = "$schema")]
    Schema,
    #[serde(rename = "$comment")]
    Comment,
}

impl JsonSchema for Comments {
    fn schema_name() -> Cow<'static, str> {
        "comments".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "object", "properties": { "$schema": {}, "$comment": {} } })
    }
}
