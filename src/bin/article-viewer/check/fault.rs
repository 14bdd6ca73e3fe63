//! Faults of the syntax of JSON, worded for the person who writes it.

use std::fmt;

/// A fault and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxFault {
    /// The byte that the fault begins at.
    pub start: usize,
    /// The fault.
    pub kind: FaultKind,
}

/// The faults that people make. The text of a fault has its cure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    Comment { is_block: bool },
    Control(char),
    BareQuote,
    TrailingComma(char),
    ExtraComma,
    MissingComma,
    MissingColon,
    SingleQuotes,
    OtherQuotes(char),
    UnclosedString,
    UnclosedBracket(char),
    WrongBracket { open: char, found: char },
    BareKey(String),
    BareWord(String),
    Number(String),
    Escape,
    WideCharacter { found: char, meant: char },
    Space(char),
    Unexpected(char),
    Rest,
}

impl FaultKind {
    /// Whether the viewer repairs the fault when it reads the document.
    pub fn is_repaired(&self) -> bool {
        matches!(
            self,
            Self::Comment { is_block: true } | Self::Control(_) | Self::BareQuote | Self::TrailingComma(_)
        )
    }
}

impl fmt::Display for FaultKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Comment { .. } => f.write_str("a comment, which JSON does not have: remove it"),
            Self::Control('\n' | '\r') => {
                f.write_str("a line break inside a text: write \\n, or two paragraphs")
            }
            Self::Control('\t') => f.write_str("a tab inside a text: write \\t or a space"),
            Self::Control(_) => f.write_str("a control character inside a text: remove it"),
            Self::BareQuote => f.write_str("a quotation mark inside a text: write \\\" or “ ”"),
            Self::TrailingComma(bracket) => write!(f, "a comma before \"{bracket}\": remove the comma"),
            Self::ExtraComma => f.write_str("a comma too many: remove it"),
            Self::MissingComma => f.write_str("a comma is missing after this value: add it"),
            Self::MissingColon => f.write_str("a \":\" is missing between key and value: add it"),
            Self::SingleQuotes => f.write_str("single quotation marks: use double ones, \"…\""),
            Self::OtherQuotes(mark) => write!(f, "the quotation mark {mark}: use straight ones, \"…\""),
            Self::UnclosedString => {
                f.write_str("the text that begins here has no closing quotation mark: add \"")
            }
            Self::UnclosedBracket(bracket) => {
                write!(
                    f,
                    "the bracket \"{bracket}\" that is here is not closed: add \"{}\"",
                    closer(*bracket)
                )
            }
            Self::WrongBracket { open, found } => {
                write!(f, "\"{found}\" does not close \"{open}\": write \"{}\"", closer(*open))
            }
            Self::BareKey(key) => write!(f, "the key {key} has no quotation marks: write \"{key}\""),
            Self::BareWord(word) => match word.as_str() {
                "True" | "TRUE" => write!(f, "{word} is not JSON: write true"),
                "False" | "FALSE" => write!(f, "{word} is not JSON: write false"),
                "None" | "NULL" | "Null" | "nil" | "undefined" | "NaN" => {
                    write!(f, "{word} is not JSON: write null, or leave the key out")
                }
                _ => write!(f, "the text {word} has no quotation marks: write \"{word}\""),
            },
            Self::Number(number) => {
                write!(f, "{number} is not a number of JSON: write it as 2 or 0.5, or as a text")
            }
            Self::Escape => f.write_str("a backslash that begins no escape sequence: write \\\\"),
            Self::WideCharacter { found, meant } => write!(f, "the character {found}: write \"{meant}\""),
            Self::Space(space) => {
                write!(f, "the invisible character U+{:04X}: write an ordinary space", u32::from(*space))
            }
            Self::Unexpected(found) => write!(f, "the character {found} cannot be here"),
            Self::Rest => f.write_str("text after the end of the document: remove it"),
        }
    }
}

/// The bracket that closes this one.
pub fn closer(bracket: char) -> char {
    if bracket == '{' { '}' } else { ']' }
}
