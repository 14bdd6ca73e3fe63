//! The formats by name: what the attribute `format`, the command line and `av-article` call them.

/// A kind of article JSON.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// The product's own, in schema.org's words.
    #[default]
    House,
    /// A post of the WordPress REST API.
    WordPress,
}

impl Format {
    /// All of them, in the order in which they are tried.
    pub const ALL: [Self; 2] = [Self::WordPress, Self::House];

    /// The name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::House => "house",
            Self::WordPress => "wordpress",
        }
    }

    /// The format of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.as_str() == name)
    }
}
