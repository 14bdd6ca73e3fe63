//! The contestants and screens of a comparison: their names on the command line and in documents.

use clap::ValueEnum;

/// A page that is measured. The order is that of the columns.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, ValueEnum)]
pub enum Contestant {
    /// HTML and CSS without scripts
    Plain,
    /// Preact and PhotoSwipe
    Preact,
    /// React and Yet Another React Lightbox
    React,
    /// The viewer with the snippet of the README
    Ours,
    /// The same snippet without preload hints
    OursWithoutHints,
    /// A page of `article-viewer prerender`
    OursPrerendered,
    /// The viewer with the article as a post of WordPress
    OursWordpress,
}

impl Contestant {
    pub const USUAL: [Self; 4] = [Self::Plain, Self::Preact, Self::React, Self::Ours];
    /// The contestants that ratios are taken to.
    pub const BASES: [Self; 2] = [Self::Preact, Self::Plain];

    /// The name in the script and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Preact => "preact",
            Self::React => "react",
            Self::Ours => "ours",
            Self::OursWithoutHints => "ours-without-hints",
            Self::OursPrerendered => "ours-prerendered",
            Self::OursWordpress => "ours-wordpress",
        }
    }

    /// The name in documents.
    pub fn title(self) -> &'static str {
        match self {
            Self::Plain => "HTML + CSS",
            Self::Preact => "Preact + PhotoSwipe",
            Self::React => "React + YARL",
            Self::Ours => "article viewer",
            Self::OursWithoutHints => "… without hints",
            Self::OursPrerendered => "… prerendered",
            Self::OursWordpress => "… from WordPress",
        }
    }
}

/// A screen.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum Profile {
    /// 390 × 844, density 2
    Phone,
    /// 1280 × 900, density 1
    Desktop,
}

impl Profile {
    /// The name in the script and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Desktop => "desktop",
        }
    }

    /// The name in documents.
    pub fn title(self) -> &'static str {
        match self {
            Self::Phone => "Phone, 390 × 844 at density 2",
            Self::Desktop => "Desktop, 1280 × 900",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Contestant, Profile};
    use clap::ValueEnum as _;

    #[test]
    fn names_are_those_of_the_command_line() {
        for contestant in Contestant::value_variants() {
            assert_eq!(contestant.to_possible_value().unwrap().get_name(), contestant.name());
        }
        for profile in Profile::value_variants() {
            assert_eq!(profile.to_possible_value().unwrap().get_name(), profile.name());
        }
    }
}
