//! The formats and their names in the attribute `format`, on the command line and in `av-article`.

/// A kind of article JSON.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// The viewer's own format, in the terms of schema.org.
    #[default]
    House,
    /// A post of the WordPress REST API.
    WordPress,
    /// JSON Feed.
    JsonFeed,
    /// The Content API of Ghost.
    Ghost,
    /// An article of schema.org as JSON-LD.
    JsonLd,
    /// Apple News Format.
    AppleNews,
    /// The block articles of the BBC.
    BbcBlocks,
    /// The articles of the Guardian.
    Guardian,
    /// A document of Editor.js.
    EditorJs,
    /// Portable Text, as Sanity stores it.
    PortableText,
    /// The rich text of Contentful.
    Contentful,
    /// A document of ProseMirror or TipTap.
    ProseMirror,
    /// The blocks of Strapi.
    Strapi,
    /// Any document that a mapping describes.
    Mapped,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 14] = [
        Self::House,
        Self::WordPress,
        Self::JsonFeed,
        Self::Ghost,
        Self::JsonLd,
        Self::AppleNews,
        Self::BbcBlocks,
        Self::Guardian,
        Self::EditorJs,
        Self::PortableText,
        Self::Contentful,
        Self::ProseMirror,
        Self::Strapi,
        Self::Mapped,
    ];

    /// The name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::House => "house",
            Self::WordPress => "wordpress",
            Self::JsonFeed => "json-feed",
            Self::Ghost => "ghost",
            Self::JsonLd => "json-ld",
            Self::AppleNews => "apple-news",
            Self::BbcBlocks => "bbc-blocks",
            Self::Guardian => "guardian",
            Self::EditorJs => "editorjs",
            Self::PortableText => "portable-text",
            Self::Contentful => "contentful",
            Self::ProseMirror => "prosemirror",
            Self::Strapi => "strapi",
            Self::Mapped => "mapped",
        }
    }

    /// Parses a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.as_str() == name)
    }
}
