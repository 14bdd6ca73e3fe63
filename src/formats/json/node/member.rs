//! What only foreign formats ask of a value: all of its keys, counts and moments.

use super::{Node, Step, is_null};
use crate::article::date::Date;
use crate::formats::json::Value;

impl<'a> Node<'a> {
    /// Whether an object has this key, be it with `null`.
    pub fn has_key(&self, key: &str) -> bool {
        matches!(self.value, Value::Object(entries) if entries.iter().any(|(other, _)| other == key))
    }

    /// The member of a list at this place; `null` counts as absent.
    pub fn nth<'s>(&'s self, index: usize) -> Option<Node<'s>> {
        let Value::Array(list) = self.value else { return None };
        let value = list.get(index).filter(|value| !is_null(value))?;
        Some(Node { value, parent: Some(self), step: Step::Index(index), notices: self.notices })
    }

    /// The same place with another value.
    pub fn with_value<'s>(&'s self, value: &'s Value<'s>) -> Node<'s> {
        Node { value, parent: self.parent, step: self.step, notices: self.notices }
    }

    /// Visits the keys of an object and their values, but for `null`. Of two equal keys the last one counts; how far
    /// it is looked for is bounded, or an object of very many keys would take very long.
    pub fn members(&self, visit: &mut dyn FnMut(&str, &Node<'_>)) {
        const NEAR: usize = 100;
        let Value::Object(entries) = self.value else { return };
        for (index, (key, value)) in entries.iter().enumerate() {
            let again = entries.iter().skip(index + 1).take(NEAR).any(|(other, _)| other == key);
            if again || is_null(value) {
                continue;
            }
            visit(key, &Node { value, parent: Some(self), step: Step::Key(key), notices: self.notices });
        }
    }

    /// The moment under a key, counted in milliseconds since 1970.
    pub fn moment(&self, key: &str) -> Option<Date> {
        Date::from_unix(i64::try_from(self.count(key)? / 1000).ok()?, 0)
    }

    /// Whether this is a plain no.
    pub fn is_no(&self) -> bool {
        matches!(self.value, Value::Bool(false))
    }
}
