//! The keys of a site and its channels.

use super::Kind::{Address, Language, Many, Words};
use super::{Json, Shape, article, key, needed, object};

pub const SITE: Shape = Shape {
    tag: None,
    what: "A publisher's site: its name, its ways home, its channels",
    keys: &[
        needed("name", Words, "What the site is called"),
        key("url", Address, "Its home page"),
        key("logo", Address, "Its emblem"),
        key("inLanguage", Language, "The language it is written in, a BCP 47 tag"),
        key("home", Many("link"), "The ways home, in the publisher's words"),
        key(
            "channels",
            Many("channel"),
            "The channels, in the publisher's order; of two with one id the first counts",
        ),
    ],
};

const CHANNEL: Shape = Shape {
    tag: None,
    what: "One channel",
    keys: &[
        needed("name", Words, "The name that readers see"),
        key("id", Words, "The name that attributes, events and addresses use; without one the name"),
        key("feed", Address, "Where its list of articles is: JSON Feed, or posts of WordPress"),
        key("url", Address, "Its public page"),
    ],
};

pub const SHAPES: &[&Shape] = &[&SITE, &CHANNEL];

/// What the keys refer to.
pub fn definitions() -> Json {
    Json::fields(vec![("channel", Json::fields(object(&CHANNEL))), ("link", article::link())])
}
