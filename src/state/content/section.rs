//! The section of an article that the address names, or that the reader wants to link to.

use crate::state::State;
use crate::state::content::chunk;
use crate::state::effect::Effect;
use crate::state::fragment;
use crate::state::route::Route;

impl State {
    /// The address names this section, or none: the reader is brought there. A section that is none changes nothing.
    pub(in crate::state) fn name_section(&mut self, section: Option<String>) -> Vec<Effect> {
        if !matches!(self.place, Route::Article(_)) {
            return Vec::new();
        }
        let Some(reading) = self.reading().cloned() else {
            self.section = section;
            return Vec::new();
        };
        let named = |name| reading.article.heading_anchors.iter().position(|heading| heading.name == name);
        let Some(index) = section.and_then(named) else { return Vec::new() };
        // The reader cannot be brought to what is not drawn, nor to the top of a window that nothing fills below it.
        let needed = chunk::until(&reading.article.body, reading.article.heading_anchors[index].block) + 1;
        self.drawn = self.drawn.max(needed.min(self.chunks()));
        vec![Effect::Section(index)]
    }

    /// The reader wants the address of a section.
    pub(in crate::state) fn open_section(&mut self, section: String) -> Vec<Effect> {
        let fragment = fragment::section_fragment(&self.place, &section, self.home());
        let mut effects = vec![Effect::PushAddress(fragment)];
        effects.extend(self.name_section(Some(section)));
        effects
    }
}
