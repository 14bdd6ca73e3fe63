//! Sites in a mapping: the key `site`.

use super::check::Checker;
use super::error::MappingError;
use super::field::{self, MappedField};
use super::mapping_run::MappingRun;
use super::parts::{Parts, Records};
use super::vocabulary::{CHANNEL, HOME, SITE};
use crate::article::site::{Channel, Site};
use crate::article::url::Url;
use crate::formats::json::Node;

/// Where the parts of a site are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MappedSite {
    parts: Parts,
    home: Option<MappedField>,
    channels: Records,
}

impl MappedSite {
    /// Parses the key `site`.
    pub fn parse(node: &Node<'_>, checker: &mut Checker) -> Result<Self, MappingError> {
        let parts = Parts::parse(node, SITE, &[HOME.0, "channels"], checker)?;
        let home = node.get(HOME.0).map(|home| field::links(HOME.0, &home, HOME.1, checker)).transpose()?;
        Ok(Self { parts, home, channels: Records::parse("channels", node, CHANNEL, checker)? })
    }

    /// Reads a site. Returns `None` if the document has no channels at their path.
    pub fn read(&self, root: &Node<'_>, run: &MappingRun<'_>) -> Option<Site> {
        let channels = self.channels.read(root, run, &|node, parts| channel(node, parts, run))?;
        let mut site = Site {
            name: self.parts.text("name", root, run).unwrap_or_default(),
            url: self.parts.url("url", root, run, Url::link),
            logo: self.parts.url("logo", root, run, Url::media),
            language: self.parts.get("inLanguage").and_then(|source| source.language(root, run)),
            home: self.home.as_ref().map(|home| home.links(root, run)).unwrap_or_default(),
            channels: Vec::new(),
        };
        channels.into_iter().for_each(|channel| site.add(channel));
        Some(site)
    }
}

fn channel(node: &Node<'_>, parts: &Parts, run: &MappingRun<'_>) -> Option<Channel> {
    let Some(name) = parts.text("name", node, run) else { return node.note_missing("name") };
    Some(Channel {
        id: parts.text("id", node, run).unwrap_or_else(|| name.clone()),
        name,
        feed: parts.url("feed", node, run, Url::document),
        url: parts.url("url", node, run, Url::link),
    })
}
