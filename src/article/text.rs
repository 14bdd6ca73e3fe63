//! Text with marks: what a paragraph is made of. It holds no markup and no white space rules.

use super::url::Url;

/// A run of spans, in reading order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(pub Vec<Span>);

/// One stretch of text, marked or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Unmarked words.
    Plain(String),
    /// Words of importance.
    Strong(Text),
    /// Stressed words.
    Emphasis(Text),
    /// Words that lead somewhere.
    Link { url: Url, text: Text },
    /// A piece of program text.
    Code(String),
    /// Lowered.
    Sub(String),
    /// Raised.
    Sup(String),
    /// Characters with their reading above them.
    Ruby { text: String, annotation: String },
    /// A line that ends here.
    Break,
}

impl Text {
    /// Text without a mark.
    pub fn plain(words: impl Into<String>) -> Self {
        let words = words.into();
        if words.is_empty() { Self::default() } else { Self(vec![Span::Plain(words)]) }
    }

    /// Whether there is nothing to read.
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

    /// The words alone, as one would say them: no marks, no readings.
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
