//! A limit for open elements in HTML, applied before html5ever parses it. For each tag a parser searches all open elements, and
//! repeats unclosed formatting elements in each new paragraph, which takes minutes for malicious input.
//!
//! The rules are those of static/markup.js. The text of dropped tags stays.

use std::cell::RefCell;

use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult};

/// The limit of browsers.
const MAX_OPEN: usize = 512;
/// The most formatting elements that are open at the same time.
const MAX_FORMATS: usize = 16;

/// Elements without content, and those whose content is not HTML.
const NEVER_OPEN: [&str; 22] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr", "iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp",
];
const FORMATS: [&str; 14] =
    ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

/// Passes tags on, except those of elements that are too deep.
pub struct Bounded<Sink> {
    pub sink: Sink,
    open: RefCell<OpenElements>,
}

impl<Sink> Bounded<Sink> {
    pub fn new(sink: Sink) -> Self {
        Self { sink, open: RefCell::default() }
    }
}

impl<Sink: TokenSink> TokenSink for Bounded<Sink> {
    type Handle = Sink::Handle;

    fn process_token(&self, token: Token, line_number: u64) -> TokenSinkResult<Self::Handle> {
        match &token {
            Token::TagToken(tag) if !self.open.borrow_mut().admits(tag) => TokenSinkResult::Continue,
            _ => self.sink.process_token(token, line_number),
        }
    }

    fn end(&self) {
        self.sink.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.sink.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// An estimate of the elements that are open: never fewer than in the parser.
#[derive(Default)]
struct OpenElements {
    names: Vec<String>,
    /// Start tags that were dropped and not ended yet.
    dropped: usize,
    formats: Vec<String>,
}

impl OpenElements {
    /// Whether the parser gets a tag.
    fn admits(&mut self, tag: &Tag) -> bool {
        let name = &*tag.name;
        if NEVER_OPEN.contains(&name) || (tag.self_closing && self.is_foreign()) {
            return true;
        }
        match tag.kind {
            TagKind::StartTag => self.starts(name, &format!("{name}{:?}", tag.attrs)),
            TagKind::EndTag => self.ends(name),
        }
    }

    /// In SVG and MathML `/>` closes an element.
    fn is_foreign(&self) -> bool {
        self.names.iter().any(|name| matches!(name.as_str(), "svg" | "math"))
    }

    fn starts(&mut self, name: &str, tag: &str) -> bool {
        if FORMATS.contains(&name) {
            // A parser keeps three equal ones at most.
            let equal = self.formats.iter().filter(|open| *open == tag).count();
            if equal < 3 {
                if self.formats.len() == MAX_FORMATS {
                    return false;
                }
                self.formats.push(tag.to_owned());
            }
        }
        self.end_siblings(name);
        if self.names.len() == MAX_OPEN {
            self.dropped += 1;
            return false;
        }
        self.names.push(name.to_owned());
        true
    }

    /// Ends an element without an end tag where the next one begins.
    fn end_siblings(&mut self, name: &str) {
        let (ended, passed): (&[&str], fn(&str) -> bool) = match name {
            "p" | "option" => (&[name], |_| false),
            "li" => (&["li"], |open| open == "p"),
            "dd" | "dt" => (&["dd", "dt"], |open| open == "p"),
            "rt" | "rp" if self.names.iter().any(|open| open == "ruby") => (&["rt", "rp"], |_| false),
            "td" | "th" => (&["td", "th"], |open| open != "table"),
            "tr" => (&["tr"], |open| open != "table"),
            "tbody" | "thead" | "tfoot" => (&["tbody", "thead", "tfoot"], |open| open != "table"),
            _ => return,
        };
        for at in (0..self.names.len()).rev() {
            let open = self.names[at].as_str();
            if ended.contains(&open) {
                return self.names.truncate(at);
            }
            if !passed(open) {
                return;
            }
        }
    }

    fn ends(&mut self, name: &str) -> bool {
        if FORMATS.contains(&name) {
            let is_same = |open: &String| open.strip_prefix(name).is_some_and(|rest| rest.starts_with('['));
            if let Some(at) = self.formats.iter().rposition(is_same) {
                self.formats.remove(at);
            }
        }
        if self.dropped > 0 {
            self.dropped -= 1;
            return false;
        }
        let is_heading = |name: &str| matches!(name.as_bytes(), [b'h', b'1'..=b'6']);
        let ended = |open: &String| open == name || (is_heading(name) && is_heading(open));
        if let Some(at) = self.names.iter().rposition(ended) {
            self.names.truncate(at);
        }
        true
    }
}
