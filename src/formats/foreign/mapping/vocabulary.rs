//! All words of a mapping, in tables: the reader checks with them, and the schema is made of them
//! (tests/native/schema.rs).

/// How what a source leads to is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words, as they are.
    Text,
    /// HTML.
    Html,
    /// A date.
    Date,
    /// An address.
    Url,
    /// Several words in one string.
    List,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Text, Self::Html, Self::Date, Self::Url, Self::List];

    /// The name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Html => "html",
            Self::Date => "date",
            Self::Url => "url",
            Self::List => "list",
        }
    }
}

/// The keys of something, and the kinds that each may be read as; the first one is the usual one.
pub type Keys = &'static [(&'static str, &'static [Kind])];

const WORDS: &[Kind] = &[Kind::Text, Kind::Html];
const MARKED: &[Kind] = &[Kind::Html, Kind::Text];
const LIST: &[Kind] = &[Kind::Text, Kind::Html, Kind::List];
const DATE: &[Kind] = &[Kind::Date];
const ADDRESS: &[Kind] = &[Kind::Url];
const NUMBER: &[Kind] = &[Kind::Text];

/// The fields of an article that are single values or lists of words.
pub const FIELDS: Keys = &[
    ("id", NUMBER),
    ("url", ADDRESS),
    ("inLanguage", NUMBER),
    ("headline", WORDS),
    ("alternativeHeadline", WORDS),
    ("description", WORDS),
    ("datePublished", DATE),
    ("dateModified", DATE),
    ("articleSection", LIST),
];

/// The fields of an article that are names, with or without addresses.
pub const LINKS: Keys = &[
    ("breadcrumb", LIST),
    ("author", LIST),
    ("editor", LIST),
    ("sourceOrganization", WORDS),
    ("relatedLink", LIST),
    ("nextArticle", WORDS),
    ("previousArticle", WORDS),
];

/// What a name with an address is made of.
pub const LINK: Keys = &[("name", WORDS), ("url", ADDRESS), ("src", ADDRESS)];

/// What a source may say of itself.
pub const SOURCE: [&str; 5] = ["path", "value", "kind", "separator", "offset"];

const IMAGE: Keys = &[
    ("contentUrl", ADDRESS),
    ("caption", WORDS),
    ("alt", WORDS),
    ("title", WORDS),
    ("description", WORDS),
    ("creditText", WORDS),
    ("width", NUMBER),
    ("height", NUMBER),
    ("id", NUMBER),
];
const FILM: Keys = &[
    ("contentUrl", ADDRESS),
    ("poster", ADDRESS),
    ("caption", WORDS),
    ("width", NUMBER),
    ("height", NUMBER),
];
const TEXT: Keys = &[("text", MARKED)];

/// The kinds of block rules, and what each is made of. The first key is the one that is the value itself where the
/// rule does not name it.
pub const BLOCKS: &[(&str, Keys)] = &[
    ("html", &[]),
    ("text", &[]),
    ("markdown", &[]),
    ("document", &[]),
    ("paragraph", TEXT),
    ("heading", &[("text", MARKED), ("level", NUMBER)]),
    ("list", &[("items", MARKED), ("ordered", NUMBER)]),
    ("quote", &[("text", MARKED), ("cite", WORDS)]),
    ("image", IMAGE),
    ("gallery", IMAGE),
    ("video", FILM),
    ("audio", &[("contentUrl", ADDRESS), ("caption", WORDS)]),
    (
        "embed",
        &[("url", ADDRESS), ("title", WORDS), ("caption", WORDS), ("width", NUMBER), ("height", NUMBER)],
    ),
    ("table", &[("rows", MARKED), ("header", MARKED)]),
    ("code", &[("text", NUMBER), ("language", NUMBER)]),
    ("divider", &[]),
    ("blocks", &[("type", NUMBER)]),
];

/// The kind of rule that looks at the type of each value, and the key of its rules.
pub const SORTED: (&str, &str) = ("blocks", "rules");

/// What stands for every other type among such rules.
pub const ANY: &str = "*";

/// Keys that say something to people and editors only.
pub const REMARKS: [&str; 2] = ["$schema", "$comment"];
