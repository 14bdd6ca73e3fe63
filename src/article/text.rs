//! Formatted text of paragraphs, headings and cells. Markup and white-space rules do not belong here.

use super::url::Url;

/// A sequence of spans.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(pub Vec<Span>);

/// A piece of text with one format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Text without a format.
    Plain(String),
    /// Important text (`<strong>`).
    Strong(Text),
    /// Emphasized text (`<em>`).
    Emphasis(Text),
    /// A link.
    Link { url: Url, text: Text },
    /// Code.
    Code(String),
    /// Subscript.
    Sub(String),
    /// Superscript.
    Sup(String),
    /// Ruby: characters and their annotation.
    Ruby { text: String, annotation: String },
    /// A line break.
    Break,
}

impl Text {
    /// Returns text without a format.
    pub fn plain(words: impl Into<String>) -> Self {
        let words = words.into();
        if words.is_empty() { Self::default() } else { Self(vec![Span::Plain(words)]) }
    }

    /// Whether the text is empty or white space only.
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|span| match span {
            Span::Plain(words) | Span::Code(words) | Span::Sub(words) | Span::Sup(words) => {
                words.trim().is_empty()
            }
            Span::Strong(text) | Span::Emphasis(text) | Span::Link { text, .. } => text.is_blank(),
            Span::Ruby { text, .. } => text.trim().is_empty(),
            Span::Break => true,
        })
    }

    /// Returns the plain text, without formats and annotations.
    pub fn words(&self) -> String {
        let mut words = String::new();
        self.write_words(&mut words);
        words
    }

    fn write_words(&self, out: &mut String) {
        for span in &self.0 {
            match span {
                Span::Plain(words) | Span::Code(words) | Span::Sub(words) | Span::Sup(words) => {
                    out.push_str(words);
                }
                Span::Strong(text) | Span::Emphasis(text) | Span::Link { text, .. } => text.write_words(out),
                Span::Ruby { text, .. } => out.push_str(text),
                Span::Break => out.push('\n'),
            }
        }
    }
}
