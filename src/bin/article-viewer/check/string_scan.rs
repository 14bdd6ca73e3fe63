//! Finds the end of a string whose quotation marks may be wrong, as the viewer's reader does it.

use article_viewer::formats::ends_string;

use super::fault::FaultKind;

/// A string in the text.
pub struct StringScan {
    /// The text between the quotation marks, with escape sequences for quotation marks and letters replaced.
    pub content: String,
    /// The bytes with the quotation marks.
    pub length: usize,
    /// Whether the closing quotation mark was found.
    pub is_closed: bool,
    /// Faults and their distance from the beginning, each kind once.
    pub faults: Vec<(usize, FaultKind)>,
}

/// The mark that closes a string, for every mark that people begin strings with.
pub fn closing_mark(mark: char) -> Option<char> {
    match mark {
        '"' => Some('"'),
        '\'' => Some('\''),
        '“' | '”' => Some('”'),
        '„' => Some('“'),
        '「' => Some('」'),
        '«' => Some('»'),
        '`' => Some('`'),
        _ => None,
    }
}

/// Scans a string at the beginning of a text. A key ends at the first closing mark.
pub fn scan(text: &str, is_key: bool) -> StringScan {
    let mut chars = text.char_indices();
    let open = chars.next().map_or('"', |(_, mark)| mark);
    let close = closing_mark(open).unwrap_or('"');
    let mut scan =
        StringScan { content: String::new(), length: text.len(), is_closed: false, faults: Vec::new() };
    match open {
        '"' => {}
        '\'' | '`' => scan.faults.push((0, FaultKind::SingleQuotes)),
        mark => scan.faults.push((0, FaultKind::OtherQuotes(mark))),
    }
    while let Some((at, c)) = chars.next() {
        let after = &text[at + c.len_utf8()..];
        if c == close {
            let ends =
                is_key || ends_string(after) || (open != '"' && after.trim_start().starts_with(['，', '：']));
            if ends {
                scan.length = at + c.len_utf8();
                scan.is_closed = true;
                return scan;
            }
            scan.note(at, FaultKind::BareQuote);
            scan.content.push(c);
        } else if c == '\\' {
            let Some((_, escaped)) = chars.next() else { break };
            scan.escape(at, escaped, &text[at + 1 + escaped.len_utf8()..]);
        } else {
            if c < ' ' {
                scan.note(at, FaultKind::Control(c));
            }
            scan.content.push(c);
        }
    }
    scan
}

impl StringScan {
    fn note(&mut self, at: usize, kind: FaultKind) {
        if !self.faults.iter().any(|(_, other)| *other == kind) {
            self.faults.push((at, kind));
        }
    }

    fn escape(&mut self, at: usize, escaped: char, after: &str) {
        match escaped {
            '"' | '\\' | '/' => self.content.push(escaped),
            'n' | 'r' | 't' | 'b' | 'f' => self.content.push(' '),
            'u' if after.bytes().take(4).filter(u8::is_ascii_hexdigit).count() == 4 => {
                self.content.push('\u{FFFD}')
            }
            _ => self.note(at, FaultKind::Escape),
        }
    }
}
