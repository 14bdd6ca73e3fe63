//! What only foreign formats ask of a value: all of its keys, counts and moments.

use super::{Node, Step};
use crate::article::date::Date;
use crate::formats::json::Value;

impl<'a> Node<'a> {
    /// Whether an object has this key, be it with `null`.
    pub fn has_key(&self, key: &str) -> bool {
        matches!(self.value, Value::Object(entries) if entries.iter().any(|(other, _)| other == key))
    }

    /// Visits the keys of an object and their values, but for `null`.
    pub fn members(&self, visit: &mut dyn FnMut(&str, &Node<'_>)) {
        let Value::Object(entries) = self.value else { return };
        for (key, value) in entries.iter().filter(|(_, value)| *value != Value::Null) {
            visit(key, &Node { value, parent: Some(self), step: Step::Key(key), notices: self.notices });
        }
    }

    /// A whole number from 0 under a key; a string with one will do.
    pub fn count(&self, key: &str) -> Option<u64> {
        let node = self.get(key)?;
        node.whole()?.or_else(|| node.wrong("a whole number"))
    }

    /// The moment under a key, counted in milliseconds since 1970.
    pub fn moment(&self, key: &str) -> Option<Date> {
        Date::of_epoch(self.count(key)?)
    }

    /// Whether this is a plain no.
    pub fn is_no(&self) -> bool {
        *self.value == Value::Bool(false)
    }
}
