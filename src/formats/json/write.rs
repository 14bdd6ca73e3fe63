//! JSON text from values, piece by piece. What is written is sound as long as what is begun is ended.

use std::fmt::Write;

/// A document on its way.
#[derive(Default)]
pub struct Writer(String);

impl Writer {
    /// The document.
    pub fn finish(self) -> String {
        self.0
    }

    /// Begins an object or a list, by its bracket.
    pub fn begin(&mut self, bracket: char) {
        self.part();
        self.0.push(bracket);
    }

    /// Ends it.
    pub fn end(&mut self, bracket: char) {
        self.0.push(bracket);
    }

    /// Writes a key; its value must follow.
    pub fn key(&mut self, key: &str) {
        self.string(key);
        self.0.push(':');
    }

    /// Writes a string.
    pub fn string(&mut self, words: &str) {
        self.part();
        self.0.push('"');
        for c in words.chars() {
            match c {
                '"' => self.0.push_str("\\\""),
                '\\' => self.0.push_str("\\\\"),
                '\n' => self.0.push_str("\\n"),
                // Writing to a string cannot fail.
                '\0'..='\u{1F}' => _ = write!(self.0, "\\u{:04x}", c as u32),
                c => self.0.push(c),
            }
        }
        self.0.push('"');
    }

    /// Writes a number.
    pub fn number(&mut self, number: u32) {
        self.part();
        _ = write!(self.0, "{number}");
    }

    /// Writes `true`.
    pub fn yes(&mut self) {
        self.part();
        self.0.push_str("true");
    }

    /// Writes a key and a string, if there is one.
    pub fn member(&mut self, key: &str, words: Option<&str>) {
        if let Some(words) = words {
            self.key(key);
            self.string(words);
        }
    }

    /// Parts a value from the one before it.
    fn part(&mut self) {
        if !self.0.is_empty() && !self.0.ends_with(['{', '[', ':']) {
            self.0.push(',');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_json() {
        let mut writer = Writer::default();
        writer.begin('{');
        writer.member("a\"\\", Some("{\u{1}\n河:"));
        writer.member("none", None);
        writer.key("b");
        writer.begin('[');
        writer.number(7);
        writer.yes();
        writer.begin('{');
        writer.end('}');
        writer.end(']');
        writer.end('}');
        let text = writer.finish();
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value, serde_json::json!({"a\"\\": "{\u{1}\n河:", "b": [7, true, {}]}));
    }
}
