//! The kind of document that a request expects.

/// The documents that a viewer requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentKind {
    /// One article.
    Article,
    /// A list of articles.
    Feed,
    /// A site and its channels.
    Site,
}

impl DocumentKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Article, Self::Feed, Self::Site];

    /// The name, as the loader passes it to the converter.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Feed => "feed",
            Self::Site => "site",
        }
    }

    /// Parses a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}
