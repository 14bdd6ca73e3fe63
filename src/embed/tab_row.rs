//! The row of channel tabs after a rendering: the current tab is in its middle and the stop of the Tab key, a mouse can drag the row,
//! and the list of all channels is closed when another channel is shown.
//!
//! Never here: which channel is current (the state decides that).

use web_sys::{Element, HtmlElement};

use crate::browser::drag_scroll::DragScroll;
use crate::browser::{popover, roving_tabindex, scroll};
use crate::view::NodeRefs;

/// The row, and the channels for which it was brought up to date.
#[derive(Debug, Default)]
pub struct TabRow {
    drag_scroll: Option<DragScroll>,
    /// The channel that was rendered last.
    shown: Option<String>,
    /// The channel whose tab was scrolled into the middle of the row.
    centered: Option<String>,
}

impl TabRow {
    /// Brings the row up to date with the current channel.
    pub fn sync(&mut self, current: Option<&str>, nodes: &NodeRefs, host: &HtmlElement) {
        let row = nodes.tab_list.cast::<Element>();
        let is_new = DragScroll::attach(&mut self.drag_scroll, row.clone());
        let is_other = current != self.shown.as_deref();
        if let Some(row) = row.filter(|row| is_other || roving_tabindex::is_outdated(row)) {
            roving_tabindex::update(&row);
        }
        if is_other {
            self.shown = current.map(str::to_owned);
            popover::close_open(host);
        }
        if is_new {
            self.centered = None;
        }
        self.center(current, nodes);
    }

    /// Scrolls the tab of the current channel into the middle of its row, once for each channel and row.
    fn center(&mut self, current: Option<&str>, nodes: &NodeRefs) {
        if current == self.centered.as_deref() {
            return;
        }
        let (row, tab) = (nodes.tab_list.cast::<Element>(), nodes.current_tab.cast::<Element>());
        if let (Some(row), Some(tab)) = (row, tab) {
            scroll::center(&row, &tab);
            self.centered = current.map(str::to_owned);
        }
    }
}
