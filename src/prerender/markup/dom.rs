//! The DOM that html5ever builds: nodes in one vector, linked by index.
//!
//! It is much faster than a reference-counted DOM, because a node allocates nothing but its text. Only the body is returned. Which
//! elements an article may have never belongs here.

use std::borrow::Cow;
use std::cell::RefCell;

use html5ever::interface::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, Namespace, QualName, local_name, ns};

use crate::formats::foreign::html::{HtmlTree, TreeBuilder};

/// A document that is being built. Node 0 is the document itself.
pub struct Dom(RefCell<Nodes>);

struct Nodes(Vec<Node>);

#[derive(Default)]
struct Node {
    data: Data,
    parent: Option<usize>,
    previous: Option<usize>,
    next: Option<usize>,
    first: Option<usize>,
    last: Option<usize>,
}

#[derive(Default)]
enum Data {
    /// The document, a comment, the content of a template: ignored.
    #[default]
    Other,
    Text(StrTendril),
    Element {
        name: QualName,
        attributes: Vec<Attribute>,
        /// The content of a template.
        contents: Option<usize>,
        is_integration_point: bool,
    },
}

impl Default for Dom {
    fn default() -> Self {
        Self(RefCell::new(Nodes(vec![Node::default()])))
    }
}

impl Nodes {
    fn add(&mut self, data: Data) -> usize {
        self.0.push(Node { data, ..Node::default() });
        self.0.len() - 1
    }

    /// Inserts a node or text into `parent`, before one of its children or at the end.
    fn insert(&mut self, parent: usize, before: Option<usize>, child: NodeOrText<usize>) {
        let child = match child {
            NodeOrText::AppendNode(child) => {
                self.remove(child);
                child
            }
            NodeOrText::AppendText(words) => {
                if let Some(previous) = self.previous(parent, before)
                    && let Data::Text(text) = &mut self.0[previous].data
                {
                    return text.push_tendril(&words);
                }
                self.add(Data::Text(words))
            }
        };
        let previous = self.previous(parent, before);
        let node = &mut self.0[child];
        (node.parent, node.previous, node.next) = (Some(parent), previous, before);
        match previous {
            Some(previous) => self.0[previous].next = Some(child),
            None => self.0[parent].first = Some(child),
        }
        match before {
            Some(before) => self.0[before].previous = Some(child),
            None => self.0[parent].last = Some(child),
        }
    }

    fn previous(&self, parent: usize, before: Option<usize>) -> Option<usize> {
        before.map_or(self.0[parent].last, |before| self.0[before].previous)
    }

    fn remove(&mut self, child: usize) {
        let node = &mut self.0[child];
        let (previous, next) = (node.previous.take(), node.next.take());
        let Some(parent) = node.parent.take() else { return };
        match previous {
            Some(previous) => self.0[previous].next = next,
            None => self.0[parent].first = next,
        }
        match next {
            Some(next) => self.0[next].previous = previous,
            None => self.0[parent].last = previous,
        }
    }

    /// Returns the tree of the body. Without recursion, because deep nesting would overflow the stack.
    fn into_tree(self) -> HtmlTree {
        let mut builder = TreeBuilder::default();
        let is_body = |node: &Node| matches!(&node.data, Data::Element { name, .. } if name.local == local_name!("body"));
        let Some(body) = self.0.iter().position(is_body) else { return builder.finish() };
        let mut at = self.0[body].first;
        while let Some(place) = at {
            let node = &self.0[place];
            match &node.data {
                Data::Other => {}
                Data::Text(words) => builder.text(words),
                Data::Element { name, attributes, .. } => {
                    builder.open(&name.local);
                    for attribute in attributes {
                        builder.attribute(&attribute.name.local, &attribute.value);
                    }
                    if node.first.is_some() {
                        at = node.first;
                        continue;
                    }
                    builder.close();
                }
            }
            at = node.next;
            // The end of the last child is the end of its parent.
            let mut inner = place;
            while let (None, Some(parent)) = (at, self.0[inner].parent.filter(|&parent| parent != body)) {
                builder.close();
                inner = parent;
                at = self.0[parent].next;
            }
        }
        builder.finish()
    }
}

impl TreeSink for Dom {
    type Handle = usize;
    type Output = HtmlTree;
    type ElemName<'a> = Name;

    fn finish(self) -> HtmlTree {
        self.0.into_inner().into_tree()
    }

    fn get_document(&self) -> usize {
        0
    }

    fn elem_name(&self, target: &usize) -> Name {
        match &self.0.borrow().0[*target].data {
            Data::Element { name, .. } => Name { namespace: name.ns.clone(), local: name.local.clone() },
            _ => Name { namespace: ns!(), local: local_name!("") },
        }
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> usize {
        let mut nodes = self.0.borrow_mut();
        let contents = flags.template.then(|| nodes.add(Data::Other));
        let is_integration_point = flags.mathml_annotation_xml_integration_point;
        nodes.add(Data::Element { name, attributes, contents, is_integration_point })
    }

    fn create_comment(&self, _: StrTendril) -> usize {
        self.0.borrow_mut().add(Data::Other)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> usize {
        self.0.borrow_mut().add(Data::Other)
    }

    fn append(&self, parent: &usize, child: NodeOrText<usize>) {
        self.0.borrow_mut().insert(*parent, None, child);
    }

    fn append_before_sibling(&self, sibling: &usize, child: NodeOrText<usize>) {
        let mut nodes = self.0.borrow_mut();
        if let Some(parent) = nodes.0[*sibling].parent {
            nodes.insert(parent, Some(*sibling), child);
        }
    }

    fn append_based_on_parent_node(&self, element: &usize, previous: &usize, child: NodeOrText<usize>) {
        let is_placed = self.0.borrow().0[*element].parent.is_some();
        if is_placed { self.append_before_sibling(element, child) } else { self.append(previous, child) }
    }

    fn remove_from_parent(&self, target: &usize) {
        self.0.borrow_mut().remove(*target);
    }

    fn reparent_children(&self, node: &usize, parent: &usize) {
        let mut nodes = self.0.borrow_mut();
        while let Some(child) = nodes.0[*node].first {
            nodes.remove(child);
            nodes.insert(*parent, None, NodeOrText::AppendNode(child));
        }
    }

    fn add_attrs_if_missing(&self, target: &usize, more: Vec<Attribute>) {
        if let Data::Element { attributes, .. } = &mut self.0.borrow_mut().0[*target].data {
            for attribute in more {
                if attributes.iter().all(|known| known.name != attribute.name) {
                    attributes.push(attribute);
                }
            }
        }
    }

    fn get_template_contents(&self, target: &usize) -> usize {
        match &self.0.borrow().0[*target].data {
            Data::Element { contents: Some(contents), .. } => *contents,
            _ => *target,
        }
    }

    fn is_mathml_annotation_xml_integration_point(&self, target: &usize) -> bool {
        matches!(self.0.borrow().0[*target].data, Data::Element { is_integration_point: true, .. })
    }

    fn same_node(&self, one: &usize, other: &usize) -> bool {
        one == other
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}
    fn parse_error(&self, _: Cow<'static, str>) {}
    fn set_quirks_mode(&self, _: QuirksMode) {}
}

/// The name of an element.
#[derive(Debug)]
pub struct Name {
    namespace: Namespace,
    local: LocalName,
}

impl ElemName for Name {
    fn ns(&self) -> &Namespace {
        &self.namespace
    }

    fn local_name(&self) -> &LocalName {
        &self.local
    }
}
