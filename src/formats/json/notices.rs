//! Collects the notices of one document.

use std::cell::RefCell;

use crate::article::notice::{Notice, NoticeKind};

/// The notices of one document. The first hundred are kept, the others are counted.
#[derive(Default)]
pub struct Notices {
    list: RefCell<Vec<Notice>>,
    more: RefCell<usize>,
    /// The path and key of every look-up. Tests compare them with the wire structs.
    #[cfg(test)]
    pub looked_up: RefCell<std::collections::BTreeSet<(String, String)>>,
}

impl Notices {
    const MOST: usize = 100;

    /// Adds a notice. `path` is called only if the notice is kept.
    pub fn add(&self, path: impl FnOnce() -> String, kind: NoticeKind) {
        let mut list = self.list.borrow_mut();
        if list.len() < Self::MOST {
            list.push(Notice { path: path(), kind });
        } else {
            *self.more.borrow_mut() += 1;
        }
    }

    /// Returns the notices in the order of reading.
    pub fn into_list(self) -> Vec<Notice> {
        let mut list = self.list.into_inner();
        let more = self.more.into_inner();
        if more > 0 {
            list.push(Notice { path: String::new(), kind: NoticeKind::Omitted(more) });
        }
        list
    }
}
