//! What was noted while one document was read.

use std::cell::RefCell;

use crate::article::notice::{Notice, NoticeKind};

/// The notices of one reading. The first hundred are kept, the rest are counted.
#[derive(Default)]
pub struct Notices {
    list: RefCell<Vec<Notice>>,
    more: RefCell<usize>,
    /// Every place and every key that was asked for there: tests hold it against the published keys.
    #[cfg(test)]
    pub asked: RefCell<std::collections::BTreeSet<(String, String)>>,
}

impl Notices {
    const MOST: usize = 100;

    /// Notes one more; where it was is only worked out for those that are kept.
    pub fn add(&self, path: impl FnOnce() -> String, kind: NoticeKind) {
        let mut list = self.list.borrow_mut();
        if list.len() < Self::MOST {
            list.push(Notice { path: path(), kind });
        } else {
            *self.more.borrow_mut() += 1;
        }
    }

    /// All that was noted, in the order in which it was met.
    pub fn into_list(self) -> Vec<Notice> {
        let mut list = self.list.into_inner();
        let more = self.more.into_inner();
        if more > 0 {
            list.push(Notice { path: String::new(), kind: NoticeKind::Omitted(more) });
        }
        list
    }
}
