//! A site: its name, home links and channels. The selected channel belongs to the state.

use super::language::Language;
use super::link::Link;
use super::url::Url;

/// A publisher's site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// The name.
    pub name: String,
    /// The home page.
    pub url: Option<Url>,
    /// The logo.
    pub logo: Option<Url>,
    /// The language.
    pub language: Option<Language>,
    /// Links to the home page with the publisher's names.
    pub home: Vec<Link>,
    /// The channels in the publisher's order. Their ids are unique.
    pub channels: Vec<Channel>,
}

/// One channel of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Channel {
    /// The id in attributes, events and addresses.
    pub id: String,
    /// The name for readers.
    pub name: String,
    /// The address of its list of articles.
    pub feed: Option<Url>,
    /// The address of its public page.
    pub url: Option<Url>,
}

impl Site {
    /// Adds a channel. A second channel with the same id is ignored.
    pub fn add(&mut self, channel: Channel) {
        if self.channel(&channel.id).is_none() {
            self.channels.push(channel);
        }
    }

    /// Returns the channel with an id.
    pub fn channel(&self, id: &str) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.id == id)
    }

    /// Returns the channel with a name.
    pub fn channel_named(&self, name: &str) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.name == name)
    }
}
