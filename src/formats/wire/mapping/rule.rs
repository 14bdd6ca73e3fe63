//! Rules: the values of a body, and the blocks that are made of them.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{Address, Comments, Marked, PathJson, PathsJson, Plain, RulesJson, Words};

/// A rule. A path alone is a rule for HTML
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "rule")]
pub enum RuleJson {
    // The path of HTML.
    Path(PathJson),
    // A rule with a kind.
    Block(Box<BlockRuleJson>),
}

/// A rule, identified by its kind. Without a path for the first key, it is the matched value itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "lowercase")]
#[schemars(inline)]
pub enum BlockRuleJson {
    /// Blocks from HTML
    Html(ValueRule),
    /// A paragraph for each line
    Text(ValueRule),
    /// Blocks from Markdown
    Markdown(ValueRule),
    /// Blocks from a document of a known editor
    Document(ValueRule),
    /// Running text
    Paragraph(ParagraphRule),
    /// The title of a section
    Heading(HeadingRule),
    /// A list
    List(ListRule),
    /// A quotation
    Quote(QuoteRule),
    /// One photo
    Image(ImageRule),
    /// Photos that belong together
    Gallery(ImageRule),
    /// A video
    Video(VideoRule),
    /// An audio recording
    Audio(AudioRule),
    /// A third-party page
    Embed(EmbedRule),
    /// A table
    Table(TableRule),
    /// Program code
    Code(CodeRule),
    /// A break between sections
    Divider(ValueRule),
    /// Rules by the type of each value
    Blocks(BlocksRule),
}

/// Declares the structs of rules. Each also has a path and keys for people.
macro_rules! rules {
    ($($(#[$of_rule:meta])* $rule:ident { $($(#[$of_key:meta])* $key:ident: $source:ty,)* })*) => {$(
        $(#[$of_rule])*
        #[skip_serializing_none]
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
        #[serde(rename_all = "camelCase")]
        #[schemars(inline)]
        pub struct $rule {
            /// Where the values are
            pub path: Option<PathsJson>,
            $($(#[$of_key])* pub $key: Option<$source>,)*
            /// Keys for people and editors.
            #[serde(flatten)]
            pub comments: Comments,
        }
    )*};
}

rules! {
    /// A rule without details.
    ValueRule {}

    /// A rule for paragraphs.
    ParagraphRule {
        /// The text
        text: Marked,
    }

    /// A rule for headings.
    HeadingRule {
        /// The text
        text: Marked,
        /// The level, 2 to 6
        level: Plain,
    }

    /// A rule for lists.
    ListRule {
        /// The items
        items: Marked,
        /// Whether it is numbered
        ordered: Plain,
    }

    /// A rule for quotations.
    QuoteRule {
        /// The text
        text: Marked,
        /// The person or work that is quoted
        cite: Words,
    }

    /// A rule for photos.
    ImageRule {
        /// The address of the file
        content_url: Address,
        /// The caption
        caption: Words,
        /// The alternative text
        alt: Words,
        /// The title
        title: Words,
        /// The description
        description: Words,
        /// The credit
        credit_text: Words,
        /// The width in pixels
        width: Plain,
        /// The height in pixels
        height: Plain,
        /// The id of the photo
        id: Plain,
    }

    /// A rule for videos.
    VideoRule {
        /// The address of the file
        content_url: Address,
        /// The address of a still image
        poster: Address,
        /// The caption
        caption: Words,
        /// The width in pixels
        width: Plain,
        /// The height in pixels
        height: Plain,
    }

    /// A rule for audio recordings.
    AudioRule {
        /// The address of the file
        content_url: Address,
        /// The caption
        caption: Words,
    }

    /// A rule for third-party pages.
    EmbedRule {
        /// The address of the page
        url: Address,
        /// The title
        title: Words,
        /// The caption
        caption: Words,
        /// The width in pixels
        width: Plain,
        /// The height in pixels
        height: Plain,
    }

    /// A rule for tables.
    TableRule {
        /// The rows, each a list of cells
        rows: Marked,
        /// The cells of the header
        header: Marked,
    }

    /// A rule for program code.
    CodeRule {
        /// The code
        text: Plain,
        /// The programming language
        language: Plain,
    }
}

/// A rule that chooses other rules by the type of each value.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(inline)]
pub struct BlocksRule {
    /// Where the values are
    pub path: Option<PathsJson>,
    /// The type of a value
    #[serde(rename = "type")]
    pub kind: Plain,
    /// The rules for each type; `*` stands for all other types
    pub rules: BTreeMap<String, RulesJson>,
    /// Keys for people and editors.
    #[serde(flatten)]
    pub comments: Comments,
}
