//! Links to persons, organizations, channels and articles.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{LooseString, UrlReference};
use crate::article::link;

/// A link, or only its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "link")]
pub enum LinkJson {
    // Only the name is known.
    Name(LooseString),
    // A name with addresses.
    Object(LinkObject),
}

/// A name, its public page, and the same content as article JSON
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(inline)]
pub struct LinkObject {
    /// The name that readers see
    #[schemars(length(min = 1))]
    pub name: LooseString,
    /// The public page
    pub url: Option<UrlReference>,
    /// The article JSON, which opens in place
    pub src: Option<UrlReference>,
}

impl From<&link::Link> for LinkJson {
    fn from(link: &link::Link) -> Self {
        let link::Link { name, url, src } = link;
        Self::Object(LinkObject {
            name: name.as_str().into(),
            url: url.as_ref().map(UrlReference::from),
            src: src.as_ref().map(UrlReference::from),
        })
    }
}
