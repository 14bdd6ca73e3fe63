//! Elements, built by chained calls instead of the `html!` macro.
//!
//! The macro compiles to more wasm for each element than a chain of calls (docs/adr/002-building-markup.md). Attributes keep
//! the order in which they are set. An absent child leaves an empty node in its place, so that its siblings keep their positions and Yew
//! compares each with its predecessor.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, VList, VNode, VTag, VText};

use crate::article::language::Language;

/// An element that is being built. It is boxed as Yew stores it, so that a chain of calls passes a pointer and not the element.
pub struct Tag(Rc<VTag>);

/// Starts an element with its class; an empty class sets no attribute.
pub fn tag(name: &'static str, class: &'static str) -> Tag {
    let tag = Tag(Rc::new(VTag::new(name)));
    if class.is_empty() { tag } else { tag.attr("class", class) }
}

/// Returns a text node.
pub fn words(words: impl Into<AttrValue>) -> Html {
    VText::new(words).into()
}

/// Returns siblings without a parent element.
pub fn siblings(children: impl IntoIterator<Item = Html>) -> Html {
    let mut list = VList::new();
    for child in children {
        list.add_child(child);
    }
    list.into()
}

impl Tag {
    /// Sets an attribute.
    pub fn attr(self, name: &'static str, value: impl AttributeValue) -> Self {
        value.set(self, name)
    }

    /// Sets an attribute if there is a value.
    pub fn maybe(self, name: &'static str, value: Option<impl AttributeValue>) -> Self {
        match value {
            Some(value) => value.set(self, name),
            None => self,
        }
    }

    /// Sets a static value. Most values are static; a call with two plain slices is smaller than one with an `AttrValue`.
    #[inline(never)]
    fn fixed(self, name: &'static str, value: &'static str) -> Self {
        self.set(name, AttrValue::Static(value))
    }

    #[inline(never)]
    fn written(self, name: &'static str, value: String) -> Self {
        self.set(name, value.into())
    }

    fn set(self, name: &'static str, value: AttrValue) -> Self {
        self.with(|tag| {
            // `VTag::add_attribute` also converts other representations, which costs code.
            if !matches!(tag.attributes, Attributes::IndexMap(_)) {
                tag.attributes = Attributes::IndexMap(Rc::default());
            }
            if let Attributes::IndexMap(map) = &mut tag.attributes
                && let Some(map) = Rc::get_mut(map)
            {
                map.insert(AttrValue::Static(name), AttributeOrProperty::Attribute(value));
            }
        })
    }

    /// Changes the element, which has one owner until it is finished.
    fn with(mut self, change: impl FnOnce(&mut VTag)) -> Self {
        if let Some(tag) = Rc::get_mut(&mut self.0) {
            change(tag);
        }
        self
    }

    /// Sets the language of the content, if it is known.
    pub fn lang(self, language: Option<&Language>) -> Self {
        self.maybe("lang", language.map(|language| language.as_str().to_owned()))
    }

    /// Sets the part, which a host may style.
    pub fn part(self, name: &'static str) -> Self {
        self.attr("part", name)
    }

    /// Sets the label for assistive technology.
    pub fn label(self, words: impl AttributeValue) -> Self {
        self.attr("aria-label", words)
    }

    /// Sets the relation of a link. A button, which replaces a link without an address, has none.
    pub fn rel(self, relation: &'static str) -> Self {
        if self.0.tag() == "button" { self } else { self.attr("rel", relation) }
    }

    /// Adds a child.
    #[inline(never)]
    pub fn child(self, child: impl Into<VNode>) -> Self {
        self.with(|tag| tag.add_child(child.into()))
    }

    /// Adds children.
    pub fn children(self, children: impl IntoIterator<Item = Html>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// Adds text.
    pub fn text(self, text: impl Into<AttrValue>) -> Self {
        self.child(words(text))
    }

    /// Handles a click.
    pub fn onclick(self, callback: Callback<MouseEvent>) -> Self {
        self.on(Rc::new(yew::html::onclick::Wrapper::new(callback)))
    }

    /// Handles the pointer or the focus entering the element, and leaving it.
    pub fn on_hover_or_focus(self, near: Callback<()>, far: Callback<()>) -> Self {
        let (over, out) = (near.reform(|_: MouseEvent| ()), far.reform(|_: MouseEvent| ()));
        let (focus, blur) = (near.reform(|_: FocusEvent| ()), far.reform(|_: FocusEvent| ()));
        self.on(Rc::new(yew::html::onmouseover::Wrapper::new(over)))
            .on(Rc::new(yew::html::onmouseout::Wrapper::new(out)))
            .on(Rc::new(yew::html::onfocusin::Wrapper::new(focus)))
            .on(Rc::new(yew::html::onfocusout::Wrapper::new(blur)))
    }

    /// Handles a key.
    pub fn onkeydown(self, callback: Callback<KeyboardEvent>) -> Self {
        self.on(Rc::new(yew::html::onkeydown::Wrapper::new(callback)))
    }

    /// Handles a resource that failed to load.
    pub fn onerror(self, callback: Callback<Event>) -> Self {
        self.on(Rc::new(yew::html::onerror::Wrapper::new(callback)))
    }

    /// Handles the request to cancel a dialog.
    pub fn oncancel(self, callback: Callback<Event>) -> Self {
        self.on(Rc::new(yew::html::oncancel::Wrapper::new(callback)))
    }

    /// Handles the closing of a dialog.
    pub fn onclose(self, callback: Callback<Event>) -> Self {
        self.on(Rc::new(yew::html::onclose::Wrapper::new(callback)))
    }

    #[inline(never)]
    fn on(self, listener: Rc<dyn Listener>) -> Self {
        self.with(|tag| _ = tag.add_listener(listener))
    }

    /// Sets the key. An element with another key is a new element.
    pub fn key(self, key: impl Into<Key>) -> Self {
        self.with(|tag| tag.key = Some(key.into()))
    }

    /// Sets the reference by which the element is found.
    pub fn node(self, node: &NodeRef) -> Self {
        self.with(|tag| tag.node_ref = node.clone())
    }
}

/// A value of an attribute.
pub trait AttributeValue {
    /// Sets the attribute to this value.
    fn set(self, tag: Tag, name: &'static str) -> Tag;
}

impl AttributeValue for &'static str {
    fn set(self, tag: Tag, name: &'static str) -> Tag {
        tag.fixed(name, self)
    }
}

impl AttributeValue for AttrValue {
    fn set(self, tag: Tag, name: &'static str) -> Tag {
        tag.set(name, self)
    }
}

impl AttributeValue for String {
    fn set(self, tag: Tag, name: &'static str) -> Tag {
        tag.written(name, self)
    }
}

impl From<Tag> for VNode {
    fn from(tag: Tag) -> Self {
        Self::VTag(tag.0)
    }
}

/// Returns the element, or an empty node in its place.
pub fn maybe(tag: Option<Tag>) -> Html {
    tag.map_or_else(Html::default, Into::into)
}
