//! Reads JSON with faults: each fault is recorded with its place, and the parser continues after it.
//!
//! The viewer's own reader decides whether a document is readable. This parser only finds the places of values and faults.

use super::fault::{FaultKind, SyntaxFault};
use super::string_scan::{self, StringScan};
use super::tree::{TreeMember, TreeNode, TreeValue};

/// The most brackets within brackets. The parser is recursive, and the stack is bounded.
const MAX_DEPTH: usize = 256;
/// The most faults that are recorded.
const MAX_FAULTS: usize = 20;

/// Parses a document. The faults are in the order of their places.
pub fn parse(text: &str) -> (TreeNode, Vec<SyntaxFault>) {
    let mut parser = RecoveringParser { text, position: 0, faults: Vec::new(), is_stopped: false };
    parser.skip_space();
    let root = parser.value(0, '\0');
    parser.skip_space();
    if parser.peek().is_some() {
        parser.fault(parser.position, FaultKind::Rest);
    }
    parser.faults.sort_by_key(|fault| fault.start);
    (root, parser.faults)
}

struct RecoveringParser<'a> {
    text: &'a str,
    position: usize,
    faults: Vec<SyntaxFault>,
    /// Whether the rest cannot be understood.
    is_stopped: bool,
}

impl RecoveringParser<'_> {
    fn rest(&self) -> &str {
        if self.is_stopped { "" } else { self.text.get(self.position..).unwrap_or_default() }
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn fault(&mut self, start: usize, kind: FaultKind) {
        if self.faults.len() < MAX_FAULTS && !self.is_stopped {
            self.faults.push(SyntaxFault { start, kind });
        }
    }

    fn stop(&mut self, start: usize, kind: FaultKind) {
        self.fault(start, kind);
        self.is_stopped = true;
    }

    /// Skips white space and comments.
    fn skip_space(&mut self) {
        loop {
            let (start, rest) = (self.position, self.rest());
            let length = match rest.chars().next() {
                Some(' ' | '\n' | '\r' | '\t') => 1,
                Some('/') if rest.starts_with("/*") => {
                    let length = rest.find("*/").map_or(rest.len(), |end| end + 2);
                    self.fault(start, FaultKind::Comment { is_block: true });
                    length
                }
                Some('/') if rest.starts_with("//") => {
                    let length = rest.find('\n').unwrap_or(rest.len());
                    self.fault(start, FaultKind::Comment { is_block: false });
                    length
                }
                Some('\u{FEFF}') if start == 0 => '\u{FEFF}'.len_utf8(),
                Some(space) if space.is_whitespace() || space == '\u{FEFF}' || space == '\u{200B}' => {
                    self.fault(start, FaultKind::Space(space));
                    space.len_utf8()
                }
                _ => return,
            };
            self.position += length;
        }
    }

    fn value(&mut self, depth: usize, container: char) -> TreeNode {
        let start = self.position;
        let value = match self.peek() {
            Some('{' | '[') if depth >= MAX_DEPTH => {
                self.is_stopped = true;
                TreeValue::Null
            }
            Some('{') => self.object(depth),
            Some('[') => self.list(depth),
            Some(_) if self.is_quote() => TreeValue::String(self.string(false)),
            Some('-' | '+' | '.' | '0'..='9') => self.number(),
            Some(letter) if letter.is_alphabetic() || letter == '_' => self.word(),
            Some(found) => {
                self.stop(start, FaultKind::Unexpected(found));
                TreeValue::Null
            }
            None => {
                if container == '\0' {
                    self.is_stopped = true;
                }
                TreeValue::Null
            }
        };
        TreeNode { start, value }
    }

    fn object(&mut self, depth: usize) -> TreeValue {
        let open = self.position;
        self.position += 1;
        let mut members = Vec::new();
        while self.next_member(open, '{') {
            let start = self.position;
            let key = match self.peek() {
                Some(_) if self.is_quote() => self.string(true),
                Some(letter) if letter.is_alphanumeric() || letter == '_' || letter == '$' => {
                    let key = self.take_while(|c| c.is_alphanumeric() || c == '_' || c == '$' || c == '-');
                    self.fault(start, FaultKind::BareKey(key.clone()));
                    key
                }
                found => {
                    self.stop(start, FaultKind::Unexpected(found.unwrap_or_default()));
                    break;
                }
            };
            self.skip_space();
            self.colon();
            self.skip_space();
            let node = self.value(depth + 1, '{');
            if let (Some(':'), TreeValue::String(_)) = (self.after_space(), &node.value) {
                self.forget_from(node.start);
                self.stop(node.start, FaultKind::UnclosedString);
            }
            members.push(TreeMember { key, start, node });
        }
        TreeValue::Object(members)
    }

    fn list(&mut self, depth: usize) -> TreeValue {
        let open = self.position;
        self.position += 1;
        let mut nodes = Vec::new();
        while self.next_member(open, '[') {
            let node = self.value(depth + 1, '[');
            if let (Some(':'), TreeValue::String(_)) = (self.after_space(), &node.value) {
                self.forget_from(node.start);
                self.stop(open, FaultKind::UnclosedBracket('['));
            }
            nodes.push(node);
        }
        TreeValue::List(nodes)
    }

    /// Moves to the next member of an object or a list. Returns whether there is one.
    fn next_member(&mut self, open: usize, bracket: char) -> bool {
        let end = self.position;
        let is_first = end == open + 1;
        let mut comma = None;
        loop {
            self.skip_space();
            let at = self.position;
            match self.peek() {
                None => {
                    self.stop(open, FaultKind::UnclosedBracket(bracket));
                    return false;
                }
                Some(',') => {
                    if comma.is_some() || is_first {
                        self.fault(at, FaultKind::ExtraComma);
                    }
                    comma = Some(at);
                    self.position += 1;
                }
                Some('，') => {
                    self.fault(at, FaultKind::WideCharacter { found: '，', meant: ',' });
                    comma = Some(at);
                    self.position += '，'.len_utf8();
                }
                Some(found @ ('}' | ']')) => {
                    if let Some(comma) = comma {
                        self.fault(comma, FaultKind::TrailingComma(found));
                    }
                    if found == super::fault::closer(bracket) {
                        self.position += 1;
                    } else {
                        self.stop(at, FaultKind::WrongBracket { open: bracket, found });
                    }
                    return false;
                }
                Some(_) => {
                    if comma.is_none() && !is_first {
                        self.fault(end, FaultKind::MissingComma);
                    }
                    return true;
                }
            }
        }
    }

    fn colon(&mut self) {
        let at = self.position;
        match self.peek() {
            Some(':') => self.position += 1,
            Some('：') => {
                self.fault(at, FaultKind::WideCharacter { found: '：', meant: ':' });
                self.position += '：'.len_utf8();
            }
            Some('=') => {
                self.fault(at, FaultKind::WideCharacter { found: '=', meant: ':' });
                self.position += 1;
            }
            Some(_) => self.fault(at, FaultKind::MissingColon),
            None => {}
        }
    }

    fn is_quote(&self) -> bool {
        self.peek().is_some_and(|mark| string_scan::closing_mark(mark).is_some())
    }

    fn string(&mut self, is_key: bool) -> String {
        let StringScan { content, length, is_closed, faults } = string_scan::scan(self.rest(), is_key);
        let start = self.position;
        for (at, kind) in faults {
            self.fault(start + at, kind);
        }
        self.position += length;
        if !is_closed {
            self.stop(start, FaultKind::UnclosedString);
        }
        content
    }

    fn number(&mut self) -> TreeValue {
        let start = self.position;
        let number = self.take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '.'));
        if serde_json::from_str::<serde_json::Number>(&number).is_err() {
            self.fault(start, FaultKind::Number(number.clone()));
        }
        TreeValue::Number(number)
    }

    fn word(&mut self) -> TreeValue {
        let start = self.position;
        let word = self.take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '-'));
        match word.as_str() {
            "true" | "false" => TreeValue::Bool,
            "null" => TreeValue::Null,
            _ => {
                self.fault(start, FaultKind::BareWord(word));
                TreeValue::Null
            }
        }
    }

    fn take_while(&mut self, is_wanted: impl Fn(char) -> bool) -> String {
        let rest = self.rest();
        let taken = rest[..rest.find(|c| !is_wanted(c)).unwrap_or(rest.len())].to_owned();
        self.position += taken.len();
        taken
    }

    /// The first character after white space.
    fn after_space(&self) -> Option<char> {
        self.rest().trim_start().chars().next()
    }

    /// Removes the faults that follow from a fault at this place.
    fn forget_from(&mut self, start: usize) {
        self.faults.retain(|fault| fault.start < start);
    }
}
