//! Shared data as a prop: equal when it is the same allocation.
//!
//! Comparing two articles block by block would cost more than drawing one. The state replaces shared data and never changes it in
//! place, so the pointer says whether a component must be drawn again.

use std::ops::Deref;
use std::rc::Rc;

/// A reference-counted value that compares by pointer.
#[derive(Debug)]
pub struct Shared<T>(Rc<T>);

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> From<&Rc<T>> for Shared<T> {
    fn from(value: &Rc<T>) -> Self {
        Self(value.clone())
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> Shared<T> {
    /// A key that differs between two values that are alive at the same time.
    pub fn key(&self) -> String {
        format!("{:p}", Rc::as_ptr(&self.0))
    }
}
