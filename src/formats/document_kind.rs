//! What a document is wanted as.

/// The three things that a viewer asks documents for.
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
    /// The name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Feed => "feed",
            Self::Site => "site",
        }
    }

    /// The kind of a name.
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Article, Self::Feed, Self::Site].into_iter().find(|kind| kind.as_str() == name)
    }
}
