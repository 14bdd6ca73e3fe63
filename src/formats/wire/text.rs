//! Text and its spans.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{LooseString, UrlReference};
use crate::article::text;

/// Text: a string, a list of strings and spans, or one span.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "text")]
pub enum TextJson {
    // Text without spans.
    Plain(LooseString),
    // Strings and spans.
    List(#[schemars(length(min = 1))] Vec<Piece>),
    // A single span.
    Span(SpanJson),
}

/// A member of a list of strings and spans.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(inline)]
pub enum Piece {
    // Text without markup.
    Plain(LooseString),
    // Marked text.
    Span(SpanJson),
}

/// A marked piece of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type", rename_all = "lowercase")]
#[schemars(rename = "span")]
pub enum SpanJson {
    /// Text of strong importance
    Strong {
        /// The text
        text: Box<TextJson>,
    },
    /// Emphasized text
    Emphasis {
        /// The text
        text: Box<TextJson>,
    },
    /// Text that links to an address
    Link {
        /// The address
        #[schemars(length(min = 1))]
        url: UrlReference,
        /// The text
        text: Box<TextJson>,
    },
    /// Program code within text
    Code {
        /// The code
        #[schemars(length(min = 1))]
        text: LooseString,
    },
    /// Subscript
    Sub {
        /// The text
        #[schemars(length(min = 1))]
        text: LooseString,
    },
    /// Superscript
    Sup {
        /// The text
        #[schemars(length(min = 1))]
        text: LooseString,
    },
    /// Characters with their reading above them
    Ruby {
        /// The characters
        #[schemars(length(min = 1))]
        text: LooseString,
        /// Their reading
        #[schemars(length(min = 1))]
        annotation: LooseString,
    },
    /// A line break
    Break {},
}

impl From<&text::Text> for TextJson {
    fn from(text: &text::Text) -> Self {
        match text.0.as_slice() {
            [] => Self::Plain("".into()),
            [text::Span::Plain(words)] => Self::Plain(words.as_str().into()),
            spans => Self::List(spans.iter().map(Piece::from).collect()),
        }
    }
}

impl From<&text::Span> for Piece {
    fn from(span: &text::Span) -> Self {
        let inner = |text: &text::Text| Box::new(TextJson::from(text));
        Self::Span(match span {
            text::Span::Plain(words) => return Self::Plain(words.as_str().into()),
            text::Span::Strong(text) => SpanJson::Strong { text: inner(text) },
            text::Span::Emphasis(text) => SpanJson::Emphasis { text: inner(text) },
            text::Span::Link { url, text } => SpanJson::Link { url: url.into(), text: inner(text) },
            text::Span::Code(words) => SpanJson::Code { text: words.as_str().into() },
            text::Span::Sub(words) => SpanJson::Sub { text: words.as_str().into() },
            text::Span::Sup(words) => SpanJson::Sup { text: words.as_str().into() },
            text::Span::Ruby { text, annotation } => {
                SpanJson::Ruby { text: text.as_str().into(), annotation: annotation.as_str().into() }
            }
            text::Span::Break => SpanJson::Break {},
        })
    }
}
