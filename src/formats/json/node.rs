//! A cursor over JSON: a value, the path to it, and the notices of the document.
//!
//! Formats read through a [`Node`], to which a missing key is no error. Never here: the keys of any
//! format, and what strings and numbers mean (see `scalar`).

#[cfg(feature = "foreign")]
mod member;
mod scalar;

use std::fmt::Write;

use super::{Notices, Value, shorten};
use crate::article::notice::NoticeKind;

/// A value and its position in the document.
pub struct Node<'a> {
    value: &'a Value<'a>,
    parent: Option<&'a Node<'a>>,
    step: Step<'a>,
    notices: &'a Notices,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Key(&'a str),
    Index(usize),
}

impl<'a> Node<'a> {
    /// The whole document.
    pub fn root(value: &'a Value<'a>, notices: &'a Notices) -> Self {
        Self { value, parent: None, step: Step::Root, notices }
    }

    /// The value itself.
    #[cfg(feature = "foreign")]
    pub fn value(&self) -> &'a Value<'a> {
        self.value
    }

    /// The name of the JSON type of this value.
    pub fn type_name(&self) -> &'static str {
        match self.value {
            Value::Null => "null",
            Value::Bool(_) => "true or false",
            Value::Number(_) => "a number",
            Value::String(_) => "a string",
            Value::Array(_) => "a list",
            Value::Object(_) => "an object",
        }
    }

    /// The first few keys of an object.
    pub fn keys(&self, most: usize) -> Vec<String> {
        match self.value {
            Value::Object(entries) => entries.iter().take(most).map(|(key, _)| shorten(key)).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether an object has this key, with anything but `null`.
    pub fn has(&self, key: &str) -> bool {
        self.entry(key).is_some()
    }

    /// The value of a key; `null` counts as absent.
    pub fn get<'s>(&'s self, key: &'s str) -> Option<Node<'s>> {
        let value = self.entry(key)?;
        Some(Node { value, parent: Some(self), step: Step::Key(key), notices: self.notices })
    }

    fn entry(&self, key: &str) -> Option<&'a Value<'a>> {
        #[cfg(test)]
        self.notices.looked_up.borrow_mut().insert((self.path(), key.to_owned()));
        let Value::Object(entries) = self.value else { return None };
        let (_, value) = entries.iter().rev().find(|(other, _)| other == key)?;
        (!matches!(value, Value::Null)).then_some(value)
    }

    /// Visits the members of a list except `null`. A single value counts as a list of one, because publishers forget
    /// brackets.
    pub fn visit(&self, visit: &mut dyn FnMut(&Node<'_>)) {
        let Value::Array(list) = self.value else { return visit(self) };
        for (index, value) in list.iter().enumerate().filter(|(_, value)| !is_null(value)) {
            visit(&Node { value, parent: Some(self), step: Step::Index(index), notices: self.notices });
        }
    }

    /// Reads the first member of a list that is not `null`. A single value counts as a list of one.
    pub fn first<T>(&self, read: impl FnOnce(&Node<'_>) -> T) -> Option<T> {
        let Value::Array(list) = self.value else { return Some(read(self)) };
        let (index, value) = list.iter().enumerate().find(|(_, value)| !is_null(value))?;
        Some(read(&Node { value, parent: Some(self), step: Step::Index(index), notices: self.notices }))
    }

    /// Reads the members of the list under a key. An absent key is an empty list.
    pub fn each<T>(&self, key: &str, mut read: impl FnMut(&Node<'_>) -> Option<T>) -> Vec<T> {
        let mut all = Vec::new();
        if let Some(list) = self.get(key) {
            list.visit(&mut |member| all.extend(read(member)));
        }
        all
    }

    /// The string, if this is one.
    pub fn as_str(&self) -> Option<&'a str> {
        match self.value {
            Value::String(words) => Some(words),
            _ => None,
        }
    }

    /// The number as it is written, if this is one.
    pub fn number(&self) -> Option<&'a str> {
        match self.value {
            Value::Number((number, _)) => Some(number),
            _ => None,
        }
    }

    /// Whether this is a list.
    pub fn is_list(&self) -> bool {
        matches!(self.value, Value::Array(_))
    }

    /// Whether this is an object.
    pub fn is_object(&self) -> bool {
        matches!(self.value, Value::Object(_))
    }

    /// Records that this value has the wrong type, and returns nothing.
    pub fn note_wrong_type<T>(&self, expected: &'static str) -> Option<T> {
        self.note(NoticeKind::WrongType { expected, found: self.type_name() });
        None
    }

    /// Records that a required key is missing, and returns nothing.
    pub fn note_missing<T>(&self, key: &'static str) -> Option<T> {
        self.note(NoticeKind::Missing(key));
        None
    }

    /// Records a notice at this position.
    pub fn note(&self, kind: NoticeKind) {
        self.notices.add(|| self.path(), kind);
    }

    /// A JSON Pointer to this value.
    pub fn path(&self) -> String {
        let mut path = self.parent.map(Node::path).unwrap_or_default();
        match self.step {
            Step::Root => {}
            Step::Key(key) => {
                path.push('/');
                path.push_str(&key.replace('~', "~0").replace('/', "~1"));
            }
            // Writing to a string cannot fail.
            Step::Index(index) => _ = write!(path, "/{index}"),
        }
        path
    }
}

fn is_null(value: &Value<'_>) -> bool {
    matches!(value, Value::Null)
}
