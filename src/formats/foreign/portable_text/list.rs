//! Lists of Portable Text: a flat run of blocks with kinds and levels, which are nested here.

use std::iter::Peekable;
use std::vec::IntoIter;

use crate::article::block::{Block, ListItem};
use crate::formats::json::Node;

/// The maximum level.
const MAX_DEPTH: u32 = 16;

/// The items of a run in document order.
#[derive(Default)]
pub struct ListRun(Vec<LeveledItem>);

struct LeveledItem {
    level: u32,
    start: Option<u32>,
    item: ListItem,
}

impl ListRun {
    /// Adds an item. The default level is 1.
    pub fn add(&mut self, node: &Node<'_>, words: Vec<Block>) {
        let Some(item) = ListItem::from_blocks(words) else { return };
        let level = node.pixels("level").unwrap_or(1).min(MAX_DEPTH);
        let start = (node.text("listItem").as_deref() == Some("number")).then_some(1);
        self.0.push(LeveledItem { level, start, item });
    }

    /// Returns the lists of the run and empties it.
    pub fn take(&mut self) -> Vec<Block> {
        let mut entries = std::mem::take(&mut self.0).into_iter().peekable();
        nest(&mut entries, 1)
    }
}

/// Returns the lists from this level on, up to an item of a lower level.
fn nest(entries: &mut Peekable<IntoIter<LeveledItem>>, level: u32) -> Vec<Block> {
    let mut lists: Vec<Block> = Vec::new();
    while let Some(found) = entries.peek().map(|entry| entry.level).filter(|found| *found >= level) {
        if found > level {
            let deeper = nest(entries, found);
            match lists.last_mut() {
                // A deeper list belongs to the item before it.
                Some(Block::List { items, .. }) => {
                    if let Some(item) = items.last_mut() {
                        item.body.extend(deeper);
                    }
                }
                _ => lists.extend(deeper),
            }
        } else if let Some(LeveledItem { start, item, .. }) = entries.next() {
            match lists.last_mut() {
                Some(Block::List { start: same, items }) if *same == start => items.push(item),
                _ => lists.push(Block::List { start, items: vec![item] }),
            }
        }
    }
    lists
}
