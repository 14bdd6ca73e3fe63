//! Site JSON.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{LinkJson, LooseString, OneOrMany, UrlReference};
use crate::article::site;

/// A publisher's site: its name, the links to its home pages, its channels
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(title = "Site JSON")]
pub struct SiteJson {
    /// The name of the site
    #[schemars(length(min = 1))]
    pub name: LooseString,
    /// Its home page
    pub url: Option<UrlReference>,
    /// Its logo
    pub logo: Option<UrlReference>,
    /// Its language, a BCP 47 tag
    #[schemars(length(min = 2))]
    pub in_language: Option<String>,
    /// Links to home pages, with the publisher's names
    pub home: Option<OneOrMany<LinkJson>>,
    /// The channels, in the publisher's order; of two with the same id the first counts
    pub channels: Option<OneOrMany<ChannelJson>>,
}

/// One channel
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "channel")]
pub struct ChannelJson {
    /// The name that attributes, events and addresses use; by default the name
    pub id: Option<LooseString>,
    /// The name that readers see
    #[schemars(length(min = 1))]
    pub name: LooseString,
    /// The address of its list of articles: JSON Feed, or posts of WordPress
    pub feed: Option<UrlReference>,
    /// Its public page
    pub url: Option<UrlReference>,
}

impl From<&site::Site> for SiteJson {
    fn from(site: &site::Site) -> Self {
        Self {
            name: site.name.as_str().into(),
            url: site.url.as_ref().map(UrlReference::from),
            logo: site.logo.as_ref().map(UrlReference::from),
            in_language: site.language.as_ref().map(|language| language.as_str().to_owned()),
            home: OneOrMany::non_empty(&site.home),
            channels: Some(OneOrMany::Many(site.channels.iter().map(ChannelJson::from).collect())),
        }
    }
}

impl From<&site::Channel> for ChannelJson {
    fn from(channel: &site::Channel) -> Self {
        Self {
            id: Some(channel.id.as_str().into()),
            name: channel.name.as_str().into(),
            feed: channel.feed.as_ref().map(UrlReference::from),
            url: channel.url.as_ref().map(UrlReference::from),
        }
    }
}
