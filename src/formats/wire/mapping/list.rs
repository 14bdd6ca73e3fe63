//! Lists and sites in a mapping.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::source::ListKind;
use super::{Address, Comments, LinkSourceJson, Moment, Names, PathsJson, Plain, Words};

/// Where the parts of a channel's list are
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "feed")]
pub struct FeedMappingJson {
    /// The name of the list
    pub title: Option<Words>,
    /// The articles
    pub items: ItemMappingJson,
    /// The address of the next page, with older articles
    pub next: Option<Address>,
    /// Keys for people and editors.
    #[serde(flatten)]
    pub comments: Comments,
}

/// Where the articles of a list are, and the parts of each one
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "item")]
pub struct ItemMappingJson {
    /// Where the articles are. The other paths are relative to each of them
    pub path: PathsJson,
    /// The headline
    pub headline: Words,
    /// The public page
    pub url: Option<Address>,
    /// The article JSON, which opens in place
    pub src: Option<Address>,
    /// The photo of the card
    pub image: Option<Address>,
    /// A sentence for the card
    pub description: Option<Words>,
    /// The authors
    pub author: Option<Names>,
    /// The date of publication
    pub date_published: Option<Moment>,
    /// The language, a BCP 47 tag
    pub in_language: Option<Plain>,
    /// Keys for people and editors.
    #[serde(flatten)]
    pub comments: Comments,
}

/// Where the parts of a site are
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "site")]
pub struct SiteMappingJson {
    /// The name of the site
    pub name: Option<Words>,
    /// Its home page
    pub url: Option<Address>,
    /// Its logo
    pub logo: Option<Address>,
    /// Its language, a BCP 47 tag
    pub in_language: Option<Plain>,
    /// Links to home pages
    pub home: Option<LinkSourceJson<ListKind>>,
    /// The channels
    pub channels: ChannelMappingJson,
    /// Keys for people and editors.
    #[serde(flatten)]
    pub comments: Comments,
}

/// Where the channels are, and the parts of each one
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "channel")]
pub struct ChannelMappingJson {
    /// Where the channels are. The other paths are relative to each of them
    pub path: PathsJson,
    /// The name that readers see
    pub name: Words,
    /// The name that attributes and addresses use; by default the name
    pub id: Option<Plain>,
    /// The list of its articles
    pub feed: Option<Address>,
    /// Its public page
    pub url: Option<Address>,
    /// Keys for people and editors.
    #[serde(flatten)]
    pub comments: Comments,
}
