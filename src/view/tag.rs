//! Elements, built by calls instead of the `html!` macro.
//!
//! The macro unfolds into some 250 bytes of wasm for each element, a chain of calls into some 80; over
//! all components that is a tenth of the program (docs/adr/002-tags-without-a-macro.md). Attributes keep
//! the order in which they are set. A child that is not there leaves its place empty, so that its
//! siblings keep theirs, and Yew compares like with like.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{Key, Listener, VList, VNode, VTag, VText};

use crate::article::language::Language;

/// An element that is being built.
pub struct Tag(VTag);

/// Begins an element with its class; an empty class is none.
pub fn tag(name: &'static str, class: &'static str) -> Tag {
    let mut tag = VTag::new(name);
    if !class.is_empty() {
        tag.add_attribute("class", class);
    }
    Tag(tag)
}

/// Words between elements.
pub fn words(words: impl Into<AttrValue>) -> Html {
    VText::new(words).into()
}

/// Siblings without an element around them.
pub fn siblings(children: impl IntoIterator<Item = Html>) -> Html {
    let mut list = VList::new();
    for child in children {
        list.add_child(child);
    }
    list.into()
}

impl Tag {
    /// Sets an attribute.
    pub fn attr(self, name: &'static str, value: impl Into<AttrValue>) -> Self {
        self.set(name, value.into())
    }

    /// Sets an attribute, if there is a value.
    pub fn maybe(self, name: &'static str, value: Option<impl Into<AttrValue>>) -> Self {
        match value {
            Some(value) => self.set(name, value.into()),
            None => self,
        }
    }

    #[inline(never)]
    fn set(mut self, name: &'static str, value: AttrValue) -> Self {
        self.0.add_attribute(name, value);
        self
    }

    /// Says the language of what is inside, if it is known.
    pub fn lang(self, language: Option<&Language>) -> Self {
        self.maybe("lang", language.map(|language| language.as_str().to_owned()))
    }

    /// Names the part that a host may style.
    pub fn part(self, name: &'static str) -> Self {
        self.attr("part", name)
    }

    /// Names the element for assistive technology.
    pub fn label(self, words: impl Into<AttrValue>) -> Self {
        self.attr("aria-label", words)
    }

    /// Adds a child.
    #[inline(never)]
    pub fn child(mut self, child: impl Into<VNode>) -> Self {
        self.0.add_child(child.into());
        self
    }

    /// Adds children.
    pub fn children(self, children: impl IntoIterator<Item = Html>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// Adds words.
    pub fn text(self, text: impl Into<AttrValue>) -> Self {
        self.child(words(text))
    }

    /// Hears a click.
    pub fn onclick(self, callback: Callback<MouseEvent>) -> Self {
        self.on(Rc::new(yew::html::onclick::Wrapper::new(callback)))
    }

    /// Hears a key.
    pub fn onkeydown(self, callback: Callback<KeyboardEvent>) -> Self {
        self.on(Rc::new(yew::html::onkeydown::Wrapper::new(callback)))
    }

    /// Hears that a resource failed.
    pub fn onerror(self, callback: Callback<Event>) -> Self {
        self.on(Rc::new(yew::html::onerror::Wrapper::new(callback)))
    }

    /// Hears that a dialog is asked to go.
    pub fn oncancel(self, callback: Callback<Event>) -> Self {
        self.on(Rc::new(yew::html::oncancel::Wrapper::new(callback)))
    }

    /// Hears that a dialog has gone.
    pub fn onclose(self, callback: Callback<Event>) -> Self {
        self.on(Rc::new(yew::html::onclose::Wrapper::new(callback)))
    }

    #[inline(never)]
    fn on(mut self, listener: Rc<dyn Listener>) -> Self {
        self.0.add_listener(listener);
        self
    }

    /// Tells this element from its siblings: another key is another element.
    pub fn key(mut self, key: impl Into<Key>) -> Self {
        self.0.key = Some(key.into());
        self
    }

    /// Lets the element be found.
    pub fn node(mut self, node: &NodeRef) -> Self {
        self.0.node_ref = node.clone();
        self
    }
}

impl From<Tag> for VNode {
    #[inline(never)]
    fn from(tag: Tag) -> Self {
        tag.0.into()
    }
}

/// An element, or its empty place.
pub fn maybe(tag: Option<Tag>) -> Html {
    tag.map_or_else(Html::default, Into::into)
}
