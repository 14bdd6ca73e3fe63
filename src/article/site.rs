//! A site: its name, its ways home, its channels. Facts only; which channel is open is state.

use super::language::Language;
use super::link::Link;
use super::url::Url;

/// A publisher's site, as its site JSON tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// What the site is called.
    pub name: String,
    /// Its home page.
    pub url: Option<Url>,
    /// Its emblem.
    pub logo: Option<Url>,
    /// The language it is written in.
    pub language: Option<Language>,
    /// The ways home, in the publisher's words.
    pub home: Vec<Link>,
    /// The channels, in the publisher's order. Ids are unique.
    pub channels: Vec<Channel>,
}

/// One channel of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Channel {
    /// The name that attributes, events and addresses use.
    pub id: String,
    /// The name that readers see.
    pub name: String,
    /// Where its list of articles is.
    pub feed: Option<Url>,
    /// Its public page.
    pub url: Option<Url>,
}

impl Site {
    /// Adds a channel. Two of one id would fight for one tab: the first one has it.
    pub fn add(&mut self, channel: Channel) {
        if self.channel(&channel.id).is_none() {
            self.channels.push(channel);
        }
    }

    /// The channel with this id.
    pub fn channel(&self, id: &str) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.id == id)
    }

    /// The channel that readers know by this name.
    pub fn channel_named(&self, name: &str) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.name == name)
    }
}
