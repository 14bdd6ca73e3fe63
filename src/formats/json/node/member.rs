//! Look-ups that only other formats need: all keys, members by index, Unix times.

use super::{Node, Step, is_null};
use crate::article::date::Date;
use crate::formats::json::Value;

impl<'a> Node<'a> {
    /// Whether an object has this key, even with the value `null`.
    pub fn has_key(&self, key: &str) -> bool {
        matches!(self.value, Value::Object(entries) if entries.iter().any(|(other, _)| other == key))
    }

    /// The member of a list at this index; `null` counts as absent.
    pub fn nth<'s>(&'s self, index: usize) -> Option<Node<'s>> {
        let Value::Array(list) = self.value else { return None };
        let value = list.get(index).filter(|value| !is_null(value))?;
        Some(Node { value, parent: Some(self), step: Step::Index(index), notices: self.notices })
    }

    /// The same place with another value.
    pub fn with_value<'s>(&'s self, value: &'s Value<'s>) -> Node<'s> {
        Node { value, parent: self.parent, step: self.step, notices: self.notices }
    }

    /// Visits the keys of an object and their values except `null`. Of two equal keys the last one counts. The search for
    /// equal keys is bounded, because it is quadratic.
    pub fn members(&self, visit: &mut dyn FnMut(&str, &Node<'_>)) {
        const MAX_DISTANCE: usize = 100;
        let Value::Object(entries) = self.value else { return };
        for (index, (key, value)) in entries.iter().enumerate() {
            let again = entries.iter().skip(index + 1).take(MAX_DISTANCE).any(|(other, _)| other == key);
            if again || is_null(value) {
                continue;
            }
            visit(key, &Node { value, parent: Some(self), step: Step::Key(key), notices: self.notices });
        }
    }

    /// The date under a key, in milliseconds since 1970.
    pub fn moment(&self, key: &str) -> Option<Date> {
        Date::from_unix(i64::try_from(self.count(key)? / 1000).ok()?, 0)
    }

    /// Whether this is `false`.
    pub fn is_false(&self) -> bool {
        matches!(self.value, Value::Bool(false))
    }
}
