//! An inert tree: the elements, attributes and words of a piece of HTML, as plain values.

/// The contents of a piece of HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HtmlTree(pub Vec<HtmlNode>);

/// What an element may hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HtmlNode {
    /// Words, with entities resolved and white space untouched.
    Text(String),
    /// An element.
    Element(Element),
}

/// An element of any name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    /// Its name, in lower case.
    pub name: String,
    /// Names, in lower case, and values.
    pub attributes: Vec<(String, String)>,
    /// What it holds.
    pub children: Vec<HtmlNode>,
}

impl HtmlTree {
    /// Words without mark-up.
    pub fn plain(words: &str) -> Self {
        Self(vec![HtmlNode::Text(words.to_owned())])
    }

    /// Reads the form in which a browser hands a tree over: pieces parted by U+0000, which no parsed HTML can
    /// contain. A piece begins with what it is: `<` opens an element, `@` is an attribute `name=value`, `#` is
    /// words, `>` closes the element.
    pub fn from_pieces(pieces: &str) -> Self {
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
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    /// The value of an attribute that says something.
    pub fn filled(&self, name: &str) -> Option<&str> {
        self.attribute(name).map(str::trim).filter(|value| !value.is_empty())
    }

    /// Whether one of its classes is this one.
    pub fn has_class(&self, class: &str) -> bool {
        self.has_one_of(&[class])
    }

    /// Whether one of its classes is one of these.
    pub fn has_one_of(&self, wanted: &[&str]) -> bool {
        self.attribute("class")
            .is_some_and(|classes| classes.split_ascii_whitespace().any(|class| wanted.contains(&class)))
    }

    /// Its elements, without the words between them.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        elements(&self.children)
    }

    /// The first element inside, at any depth and in reading order, that `wanted` wants.
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

    /// The first element of one of these names inside, at any depth.
    pub fn find_named(&self, names: &[&str]) -> Option<&Element> {
        self.find(&mut |element| names.contains(&element.name.as_str()))
    }
}

/// The elements among some contents.
pub fn elements(contents: &[HtmlNode]) -> impl Iterator<Item = &Element> {
    contents.iter().filter_map(|content| match content {
        HtmlNode::Element(element) => Some(element),
        HtmlNode::Text(_) => None,
    })
}

/// All words inside, in reading order. A line break and the end of a block part words.
pub fn words(contents: &[HtmlNode]) -> String {
    words_but(contents, None)
}

/// All words inside but for those of one element.
pub fn words_but(contents: &[HtmlNode], but: Option<&Element>) -> String {
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

/// Makes a tree from the events of a parser. Elements nested deeper than anyone writes are left out, so that every
/// walk over a tree may be a recursion; their words stay.
#[derive(Debug, Default)]
pub struct TreeBuilder {
    done: Vec<HtmlNode>,
    open: Vec<Element>,
    /// How many elements are open that are left out.
    skipped: usize,
    /// At how many of them one began whose words are not to be read; 0 is none.
    mute: usize,
}

/// Layouts of nested tables come to some forty levels.
const DEEPEST: usize = 120;

impl TreeBuilder {
    /// An element begins.
    pub fn open(&mut self, name: &str) {
        if self.skipped > 0 || self.open.len() == DEEPEST {
            self.skipped += 1;
            if self.mute == 0 && matches!(name, "script" | "style" | "template" | "svg" | "noscript") {
                self.mute = self.skipped;
            }
        } else {
            self.open.push(Element { name: name.to_owned(), ..Element::default() });
        }
    }

    /// The element that began last has an attribute.
    pub fn attribute(&mut self, name: &str, value: &str) {
        if let (0, Some(element)) = (self.skipped, self.open.last_mut()) {
            element.attributes.push((name.to_owned(), value.to_owned()));
        }
    }

    /// Words come.
    pub fn text(&mut self, words: &str) {
        if self.mute == 0 {
            self.contents().push(HtmlNode::Text(words.to_owned()));
        }
    }

    /// The element that began last ends.
    pub fn close(&mut self) {
        if self.skipped > 0 {
            if self.mute == self.skipped {
                self.mute = 0;
            }
            self.skipped -= 1;
        } else if let Some(element) = self.open.pop() {
            self.contents().push(HtmlNode::Element(element));
        }
    }

    /// The tree, with whatever is still open closed.
    pub fn finish(mut self) -> HtmlTree {
        self.skipped = 0;
        while !self.open.is_empty() {
            self.close();
        }
        HtmlTree(self.done)
    }

    fn contents(&mut self) -> &mut Vec<HtmlNode> {
        match self.open.last_mut() {
            Some(element) => &mut element.children,
            None => &mut self.done,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_become_a_tree() {
        let tree = HtmlTree::from_pieces("#a\0<p\0@class=x  y\0#b\0<br\0>\0>\0#c");
        let HtmlNode::Element(p) = &tree.0[1] else { panic!("no element") };
        assert!(p.has_class("y") && !p.has_class("x  y"));
        assert_eq!(p.children.len(), 2);
        assert_eq!(words(&tree.0), "a\nb\n\nc");
    }

    #[test]
    fn elements_that_are_too_deep_are_left_out_and_their_words_are_not() {
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
            words(&builder.finish().0).split_ascii_whitespace().collect::<Vec<_>>(),
            ["deep", "after"]
        );
        assert_eq!(HtmlTree::from_pieces(">\0>\0#a\0<b").0.len(), 2);
    }
}
