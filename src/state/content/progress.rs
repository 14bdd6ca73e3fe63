//! How far a reader came in an article, for hosts that want to know it. The viewer itself tells it to nobody else.

use crate::state::State;
use crate::state::effect::{Effect, Event};

/// An article has so many quarters.
pub const ALL: u8 = 4;

impl State {
    /// So many quarters are passed. Who jumps has passed what lies between, too; nobody passes anything twice.
    pub(in crate::state) fn pass(&mut self, story: usize, quarter: u8) -> Vec<Effect> {
        let is_current = self.joined.is_empty() || story == self.current;
        let passed = if is_current {
            self.reading().cloned().map(|reading| (reading, &mut self.passed))
        } else {
            self.joined.get_mut(story).map(|story| (story.reading.clone(), &mut story.passed))
        };
        let Some((reading, passed)) = passed else { return Vec::new() };
        let before = std::mem::replace(passed, (*passed).max(quarter));
        (before..quarter).map(|done| Effect::Tell(Event::Progress(reading.clone(), done + 1))).collect()
    }
}
