//! The lexer that hifijson parses with: it works on text, keeps its position for error messages, and replaces
//! characters that cannot be shown, or that would reorder the text around them. Never here: the grammar, which is hifijson's.

use std::borrow::Cow;

use crate::article::bidi;
use hifijson::escape::{self, Lex as _};
use hifijson::num::{self, Num};
use hifijson::str::{self, LexWrite as _};
use hifijson::{Read, Write};

/// A JSON text and the position of its next byte.
pub struct Lexer<'a> {
    text: &'a str,
    position: usize,
}

impl<'a> Lexer<'a> {
    /// A lexer at the beginning of a text.
    pub fn new(text: &'a str) -> Self {
        Self { text, position: 0 }
    }

    /// How many bytes have been read.
    pub fn position(&self) -> usize {
        self.position
    }

    /// Reads an escape sequence after its backslash. A lone surrogate becomes U+FFFD, as `TextDecoder` does it.
    fn unescape(&mut self) -> Result<char, escape::Error> {
        let kind = self.take_next().ok_or(escape::Error::Eof)?;
        if kind != b'u' {
            return self.escape(kind);
        }
        let unit: u16 = self.hex()?;
        if let 0xD800..=0xDBFF = unit {
            let after_first = self.position;
            if self.strip_prefix(b"\\u") {
                let second: u16 = self.hex()?;
                if let Some(Ok(character)) = char::decode_utf16([unit, second]).next() {
                    return Ok(character);
                }
            }
            // The second half is missing. The next escape sequence is read on its own.
            self.position = after_first;
        }
        // U+0000 cannot be shown, either.
        let character = char::from_u32(unit.into()).filter(|&character| character != '\0');
        Ok(character.unwrap_or(char::REPLACEMENT_CHARACTER))
    }
}

impl Read for Lexer<'_> {
    fn peek_next(&mut self) -> Option<u8> {
        self.text.as_bytes().get(self.position).copied()
    }

    fn take_next(&mut self) -> Option<u8> {
        let next = self.peek_next()?;
        self.position += 1;
        Some(next)
    }

    /// Stops at the first byte that differs, which is the place of the fault.
    fn strip_prefix(&mut self, prefix: &[u8]) -> bool {
        prefix.iter().all(|byte| {
            let fits = self.peek_next() == Some(*byte);
            self.position += usize::from(fits);
            fits
        })
    }
}

impl<'a> Write for Lexer<'a> {
    type Bytes = &'a str;

    /// The parser stops at characters of ASCII only, so the piece is always whole.
    fn write_until(&mut self, piece: &mut &'a str, mut stop: impl FnMut(u8) -> bool) {
        let start = self.position;
        self.skip_until(&mut stop);
        *piece = self.text.get(start..self.position).unwrap_or_default();
    }
}

impl<'a> num::LexWrite for Lexer<'a> {
    type Num = &'a str;

    fn num_string_with(&mut self, start: Num) -> Num<&'a str> {
        self.num_bytes_with(start)
    }
}

impl<'a> str::LexAlloc for Lexer<'a> {
    type Str = Cow<'a, str>;

    /// Strings without escape sequences borrow from the text.
    fn str_string(&mut self) -> Result<Self::Str, str::Error> {
        let push = |piece: &mut &'a str, string: &mut Self::Str| {
            match *piece {
                "" => {}
                piece if string.is_empty() => *string = Cow::Borrowed(piece),
                piece => string.to_mut().push_str(piece),
            }
            Ok(())
        };
        let string = self.str_fold(Cow::Borrowed(""), push, |lexer, string| {
            string.to_mut().push(lexer.unescape().map_err(str::Error::Escape)?);
            Ok(())
        });
        string.map(bidi::contained)
    }
}
