//! Closes a document that was cut off.
//!
//! Complete values stay. A text that was cut stays as far as it came, because a body may be a single string. A name, an
//! address or a number that was cut is dropped, because a part of it means something else.

/// Returns the part of a text up to its last usable value, with everything closed that is open there.
pub fn close(text: &str) -> String {
    let mut scan = Scan::default();
    scan.run(text.as_bytes());
    let cut_text = scan.string_start.filter(|_| scan.is_value).and_then(|start| {
        let whole = text.get(start..scan.string_end)?;
        is_prose(whole).then_some((start, whole))
    });
    let mut out = match cut_text {
        Some((start, words)) => [&text[..start], words, "…\""].concat(),
        None => text.get(..scan.complete).unwrap_or_default().to_owned(),
    };
    out.extend(scan.closers.iter().rev().map(|closer| char::from(*closer)));
    out
}

/// Whether a string is text for readers: it has spaces, or letters beyond ASCII.
fn is_prose(words: &str) -> bool {
    words.contains([' ', '\\', '<']) || !words.is_ascii()
}

#[derive(Default)]
struct Scan {
    /// The closing brackets of what is open.
    closers: Vec<u8>,
    /// The end of the last complete value, or of an opening bracket.
    complete: usize,
    /// Whether a string here is a value and not a key.
    is_value: bool,
    /// The first byte of the content of an open string.
    string_start: Option<usize>,
    /// The end of the last complete character or escape sequence of the open string.
    string_end: usize,
}

impl Scan {
    fn run(&mut self, bytes: &[u8]) {
        let mut at = 0;
        while let Some(byte) = bytes.get(at) {
            at = match (self.string_start, byte) {
                (None, _) => self.outside(*byte, at),
                (Some(_), b'\\') => {
                    let end = at + if bytes.get(at + 1) == Some(&b'u') { 6 } else { 2 };
                    if end <= bytes.len() {
                        self.string_end = end;
                    }
                    end
                }
                (Some(_), b'"') => {
                    self.string_start = None;
                    if self.is_value {
                        self.complete = at + 1;
                    }
                    at + 1
                }
                (Some(_), _) => {
                    at += 1;
                    self.string_end = at;
                    at
                }
            };
        }
    }

    fn outside(&mut self, byte: u8, at: usize) -> usize {
        match byte {
            b'"' => (self.string_start, self.string_end) = (Some(at + 1), at + 1),
            b'{' | b'[' => {
                self.closers.push(if byte == b'{' { b'}' } else { b']' });
                self.is_value = byte == b'[';
                self.complete = at + 1;
            }
            b'}' | b']' => {
                self.closers.pop();
                self.complete = at + 1;
            }
            b':' => self.is_value = true,
            b',' => {
                self.complete = at;
                self.is_value = self.closers.last() == Some(&b']');
            }
            _ => {}
        }
        at + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::json::parse;

    #[test]
    fn keeps_complete_values_and_the_beginning_of_a_text() {
        for (cut, closed) in [
            (r#"{"a": 1, "b": 23"#, r#"{"a": 1}"#),
            (r#"{"a": [true, fal"#, r#"{"a": [true]}"#),
            (r#"{"a": "b c", "de"#, r#"{"a": "b c"}"#),
            (r#"{"a": "b c", "de" "#, r#"{"a": "b c"}"#),
            (r#"{"a": "b c", "de": "#, r#"{"a": "b c"}"#),
            (r#"{"a": "b c", "de": ["#, r#"{"a": "b c", "de": []}"#),
            (r#"{"a": ["x", "The river ri"#, r#"{"a": ["x", "The river ri…"]}"#),
            (r#"{"a": "一条"#, r#"{"a": "一条…"}"#),
            (r#"{"a": "one \u4e0"#, r#"{"a": "one …"}"#),
            (r#"{"a": "one \"#, r#"{"a": "one …"}"#),
            (r#"{"u": "https://a.example/b"#, "{}"),
            (r#"{"a": {"b": "c", "d": {"e": ["#, r#"{"a": {"b": "c", "d": {"e": []}}}"#),
        ] {
            assert_eq!(close(cut), closed, "{cut}");
            assert!(parse(&close(cut)).is_ok(), "{cut}");
        }
    }

    #[test]
    fn closes_every_prefix_of_a_document() {
        let text = r#"{"a":[1,-2.5e3,true,null,"河 \u6cb3\n\"x"],"b":{"c":false,"d e":[[],{}]}}"#;
        for end in (1..text.len()).filter(|&end| text.is_char_boundary(end)) {
            let closed = close(&text[..end]);
            assert!(parse(&closed).is_ok(), "{}: {closed}", &text[..end]);
        }
    }
}
