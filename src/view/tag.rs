//! Elements, built by calls instead of the `html!` macro.
//!
//! The macro unfolds into some 250 bytes of wasm for each element, a chain of calls into some 80; over
//! all components that is a tenth of the program (docs/adr/002-building-markup.md). Attributes keep
//! the order in which they are set. A child that is not there leaves its place empty, so that its
//! siblings keep theirs, and Yew compares like with like.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, VList, VNode, VTag, VText};

use crate::article::language::Language;

/// An element that is being built. It lies where Yew will have it in the end, so that a chain of calls hands on
/// a pointer and not the element.
pub struct Tag(Rc<VTag>);

/// Begins an element with its class; an empty class is none.
pub fn tag(name: &'static str, class: &'static str) -> Tag {
    let tag = Tag(Rc::new(VTag::new(name)));
    if class.is_empty() { tag } else { tag.attr("class", class) }
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
    pub fn attr(self, name: &'static str, value: impl Value) -> Self {
        value.set(self, name)
    }

    /// Sets an attribute, if there is a value.
    pub fn maybe(self, name: &'static str, value: Option<impl Value>) -> Self {
        match value {
            Some(value) => value.set(self, name),
            None => self,
        }
    }

    /// Apart from the others, because most values stand in the program: two numbers each, handed on as they are.
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
            // Yew's own way can also add to lists that are not a map yet, and carries that along.
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

    /// Changes the element, which nobody else has before it is finished.
    fn with(mut self, change: impl FnOnce(&mut VTag)) -> Self {
        if let Some(tag) = Rc::get_mut(&mut self.0) {
            change(tag);
        }
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
    pub fn label(self, words: impl Value) -> Self {
        self.attr("aria-label", words)
    }

    /// Says what a link leads to. A button, which stands for a link without an address, has no such word.
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

    /// Adds words.
    pub fn text(self, text: impl Into<AttrValue>) -> Self {
        self.child(words(text))
    }

    /// Hears a click.
    pub fn onclick(self, callback: Callback<MouseEvent>) -> Self {
        self.on(Rc::new(yew::html::onclick::Wrapper::new(callback)))
    }

    /// Hears that the pointer or the focus comes, and that it goes again.
    pub fn on_hover_or_focus(self, near: Callback<()>, far: Callback<()>) -> Self {
        let (over, out) = (near.reform(|_: MouseEvent| ()), far.reform(|_: MouseEvent| ()));
        let (focus, blur) = (near.reform(|_: FocusEvent| ()), far.reform(|_: FocusEvent| ()));
        self.on(Rc::new(yew::html::onmouseover::Wrapper::new(over)))
            .on(Rc::new(yew::html::onmouseout::Wrapper::new(out)))
            .on(Rc::new(yew::html::onfocusin::Wrapper::new(focus)))
            .on(Rc::new(yew::html::onfocusout::Wrapper::new(blur)))
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
    fn on(self, listener: Rc<dyn Listener>) -> Self {
        self.with(|tag| _ = tag.add_listener(listener))
    }

    /// Tells this element from its siblings: another key is another element.
    pub fn key(self, key: impl Into<Key>) -> Self {
        self.with(|tag| tag.key = Some(key.into()))
    }

    /// Lets the element be found.
    pub fn node(self, node: &NodeRef) -> Self {
        self.with(|tag| tag.node_ref = node.clone())
    }
}

/// What an attribute can be set to.
pub trait Value {
    /// Sets it.
    fn set(self, tag: Tag, name: &'static str) -> Tag;
}

impl Value for &'static str {
    fn set(self, tag: Tag, name: &'static str) -> Tag {
        tag.fixed(name, self)
    }
}

impl Value for AttrValue {
    fn set(self, tag: Tag, name: &'static str) -> Tag {
        tag.set(name, self)
    }
}

impl Value for String {
    fn set(self, tag: Tag, name: &'static str) -> Tag {
        tag.written(name, self)
    }
}

impl From<Tag> for VNode {
    fn from(tag: Tag) -> Self {
        Self::VTag(tag.0)
    }
}

/// An element, or its empty place.
pub fn maybe(tag: Option<Tag>) -> Html {
    tag.map_or_else(Html::default, Into::into)
}
