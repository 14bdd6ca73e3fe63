//! An inert tree of HTML: elements, attributes and text as plain values.

use crate::article::bidi;

/// The nodes of a piece of HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HtmlTree(pub Vec<HtmlNode>);

/// A node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HtmlNode {
    /// Text with entities decoded and white space unchanged.
    Text(String),
    /// An element.
    Element(Element),
}

/// An element of any name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    /// The name in lower case.
    pub name: String,
    /// Names in lower case, and values.
    pub attributes: Vec<(String, String)>,
    /// The child nodes.
    pub children: Vec<HtmlNode>,
}

impl HtmlTree {
    /// Returns a tree of text without markup.
    pub fn plain(words: &str) -> Self {
        Self(vec![HtmlNode::Text(words.to_owned())])
    }

    /// Parses the tokens in which a browser passes a tree. U+0000 separates them, which parsed HTML cannot contain.
    /// The first character is the type: `<` opens an element, `@` is an attribute `name=value`, `#` is text, `>`
    /// closes the element.
    pub fn from_tokens(pieces: &str) -> Self {
        let mut builder = TreeBuilder::default();
        for piece in pieces.split('\0') {
            if let Some(name) = piece.strip_prefix('<') {
                builder.open(name);
            } else if let Some(attribute) = piece.strip_prefix('@') {
                let (name, value) = attribute.split_once('=').unwrap_or((attribute, ""));
                builder.attribute(name, value);
            } else if let Some(words) = piece.strip_prefix('#') {
                builder.text(words);
            } else if piece == ">" {
                builder.close();
            }
        }
        builder.finish()
    }
}

impl Element {
    /// Returns the value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    /// Returns the trimmed value of an attribute; `None` if it is blank.
    pub fn non_empty(&self, name: &str) -> Option<&str> {
        self.attribute(name).map(str::trim).filter(|value| !value.is_empty())
    }

    /// Whether an element has a class.
    pub fn has_class(&self, class: &str) -> bool {
        self.has_any_class(&[class])
    }

    /// Whether an element has one of some classes.
    pub fn has_any_class(&self, wanted: &[&str]) -> bool {
        self.attribute("class")
            .is_some_and(|classes| classes.split_ascii_whitespace().any(|class| wanted.contains(&class)))
    }

    /// Returns the child elements.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        elements(&self.children)
    }

    /// Returns the first descendant in document order that `wanted` accepts.
    pub fn find<'a>(&'a self, wanted: &mut dyn FnMut(&Element) -> bool) -> Option<&'a Element> {
        for element in self.elements() {
            if wanted(element) {
                return Some(element);
            }
            if let Some(found) = element.find(wanted) {
                return Some(found);
            }
        }
        None
    }

    /// Returns the first descendant with one of some names.
    pub fn find_named(&self, names: &[&str]) -> Option<&Element> {
        self.find(&mut |element| names.contains(&element.name.as_str()))
    }
}

/// Returns the elements among some nodes.
pub fn elements(contents: &[HtmlNode]) -> impl Iterator<Item = &Element> {
    contents.iter().filter_map(|content| match content {
        HtmlNode::Element(element) => Some(element),
        HtmlNode::Text(_) => None,
    })
}

/// Returns the text of some nodes. Line breaks and block boundaries separate words.
pub fn text_content(contents: &[HtmlNode]) -> String {
    text_content_without(contents, None)
}

/// Returns the text of some nodes except that of one element.
pub fn text_content_without(contents: &[HtmlNode], but: Option<&Element>) -> String {
    let mut out = String::new();
    write_words(contents, but, &mut out);
    out
}

fn write_words(contents: &[HtmlNode], but: Option<&Element>, out: &mut String) {
    for content in contents {
        match content {
            HtmlNode::Text(words) => out.push_str(words),
            HtmlNode::Element(element) if but.is_some_and(|but| std::ptr::eq(but, element)) => {}
            HtmlNode::Element(element) => match element.name.as_str() {
                "script" | "style" | "template" | "rt" | "rp" | "del" | "s" | "strike" | "annotation"
                | "annotation-xml" => {}
                "br" => out.push('\n'),
                "p" | "div" | "li" | "tr" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                    out.push('\n');
                    write_words(&element.children, but, out);
                    out.push('\n');
                }
                _ => write_words(&element.children, but, out),
            },
        }
    }
}

/// Builds a tree from the events of a parser. Elements below the maximum depth are dropped, so that trees can be read
/// by recursion; their text is kept.
#[derive(Debug, Default)]
pub struct TreeBuilder {
    root: Vec<HtmlNode>,
    open: Vec<Element>,
    /// The number of open elements that are dropped.
    skipped: usize,
    /// The value of `skipped` at which an element without readable text began; 0 if there is none.
    muted_at: usize,
}

/// The maximum depth. Layouts with nested tables reach about forty levels.
const MAX_DEPTH: usize = 120;

impl TreeBuilder {
    /// Opens an element.
    pub fn open(&mut self, name: &str) {
        if self.skipped > 0 || self.open.len() == MAX_DEPTH {
            self.skipped += 1;
            if self.muted_at == 0 && matches!(name, "script" | "style" | "template" | "svg" | "noscript") {
                self.muted_at = self.skipped;
            }
        } else {
            self.open.push(Element { name: name.to_owned(), ..Element::default() });
        }
    }

    /// Adds an attribute to the innermost open element.
    pub fn attribute(&mut self, name: &str, value: &str) {
        if let (0, Some(element)) = (self.skipped, self.open.last_mut()) {
            element.attributes.push((name.to_owned(), bidi::contained(value.into()).into_owned()));
        }
    }

    /// Appends text.
    pub fn text(&mut self, words: &str) {
        if self.muted_at == 0 {
            self.contents().push(HtmlNode::Text(bidi::contained(words.into()).into_owned()));
        }
    }

    /// Closes the innermost open element.
    pub fn close(&mut self) {
        if self.skipped > 0 {
            if self.muted_at == self.skipped {
                self.muted_at = 0;
            }
            self.skipped -= 1;
        } else if let Some(element) = self.open.pop() {
            self.contents().push(HtmlNode::Element(element));
        }
    }

    /// Returns the tree. Open elements are closed.
    pub fn finish(mut self) -> HtmlTree {
        self.skipped = 0;
        while !self.open.is_empty() {
            self.close();
        }
        HtmlTree(self.root)
    }

    fn contents(&mut self) -> &mut Vec<HtmlNode> {
        match self.open.last_mut() {
            Some(element) => &mut element.children,
            None => &mut self.root,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parses_tokens() {
        let tree = HtmlTree::from_tokens("#a\0<p\0@class=x  y\0#b\0<br\0>\0>\0#c");
        let HtmlNode::Element(p) = &tree.0[1] else { panic!("no element") };
        assert!(p.has_class("y") && !p.has_class("x  y"));
        assert_eq!(p.children.len(), 2);
        assert_eq!(text_content(&tree.0), "a\nb\n\nc");
    }

    #[test]
    fn drops_elements_below_the_maximum_depth_and_keeps_their_text() {
        let mut builder = TreeBuilder::default();
        for _ in 0..100_000 {
            builder.open("div");
        }
        builder.text("deep");
        builder.open("script");
        builder.text("alert(1)");
        builder.close();
        for _ in 0..100_000 {
            builder.close();
        }
        builder.text("after");
        assert_eq!(
            text_content(&builder.finish().0).split_ascii_whitespace().collect::<Vec<_>>(),
            ["deep", "after"]
        );
        assert_eq!(HtmlTree::from_tokens(">\0>\0#a\0<b").0.len(), 2);
    }
}
