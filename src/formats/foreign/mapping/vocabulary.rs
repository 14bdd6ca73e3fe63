//! The keys of mappings in tables, with which mappings are checked. Their form is described by `wire::MappingJson`; a
//! test holds both together (tests/native/schema/mapping.rs).

/// How a value is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// Plain text.
    Text,
    /// HTML.
    Html,
    /// A date.
    Date,
    /// A URL.
    Url,
    /// Several names in one string.
    List,
}

impl ValueKind {
    /// Returns the name in a mapping.
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

/// The keys of an object, and the kinds of value allowed for each. The first kind is the default.
pub type Keys = &'static [(&'static str, &'static [ValueKind])];

const WORDS: &[ValueKind] = &[ValueKind::Text, ValueKind::Html];
const MARKED: &[ValueKind] = &[ValueKind::Html, ValueKind::Text];
const LIST: &[ValueKind] = &[ValueKind::Text, ValueKind::Html, ValueKind::List];
const DATE: &[ValueKind] = &[ValueKind::Date];
const ADDRESS: &[ValueKind] = &[ValueKind::Url];
const NUMBER: &[ValueKind] = &[ValueKind::Text];

/// Fields of an article that are single values or lists of texts.
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

/// Fields of an article that are links: names with or without URLs.
pub const LINKS: Keys = &[
    ("breadcrumb", LIST),
    ("author", LIST),
    ("editor", LIST),
    ("sourceOrganization", WORDS),
    ("relatedLink", LIST),
    ("nextArticle", WORDS),
    ("previousArticle", WORDS),
];

/// The parts of a link.
pub const LINK: Keys = &[("name", WORDS), ("url", ADDRESS), ("src", ADDRESS)];

/// The parts of a list, beside its items.
pub const FEED: Keys = &[("title", WORDS), ("next", ADDRESS)];

/// The parts of an item of a list. The first one is required.
pub const ITEM: Keys = &[
    ("headline", WORDS),
    ("url", ADDRESS),
    ("src", ADDRESS),
    ("image", ADDRESS),
    ("description", WORDS),
    ("author", LIST),
    ("datePublished", DATE),
    ("inLanguage", NUMBER),
];

/// The parts of a site, beside its home links and channels.
pub const SITE: Keys = &[("name", WORDS), ("url", ADDRESS), ("logo", ADDRESS), ("inLanguage", NUMBER)];

/// The home links of a site.
pub const HOME: (&str, &[ValueKind]) = ("home", LIST);

/// The parts of a channel. The first one is required.
pub const CHANNEL: Keys = &[("name", WORDS), ("id", NUMBER), ("feed", ADDRESS), ("url", ADDRESS)];

/// The keys of a source.
pub const SOURCE: [&str; 6] = ["path", "value", "kind", "separator", "offset", "template"];

/// The place of the value in a template.
pub const PLACEHOLDER: &str = "{}";

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

/// The kinds of rules and their keys. Without a path for the first key, it is the matched value itself.
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

/// The kind of rule that chooses by the type of each value, and the key of its rules.
pub const BY_TYPE: (&str, &str) = ("blocks", "rules");

/// The name for all other types in such a rule.
pub const ANY_TYPE: &str = "*";

/// Keys for people and editors.
pub const COMMENT_KEYS: [&str; 2] = ["$schema", "$comment"];
