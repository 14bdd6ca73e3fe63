//! The row of channels: whether it is links or tabs, and where its keys lead.

use crate::article::site::Site;
use crate::options::Navigation;
use crate::state::State;
use crate::state::route::Route;

/// What the row of channels honestly is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TabsRole {
    /// Ways to places: each has an address, or leads away from an article, or is the host's affair.
    Links,
    /// Tabs that switch a panel in place: a list takes the place of a list, and none of them has an address anywhere.
    Tabs,
}

impl State {
    /// What the row of channels is.
    pub fn tabs_role(&self) -> TabsRole {
        let switches = matches!(self.place, Route::Channel(_))
            && self.options.navigation == Navigation::Inside
            && !self.owns_address();
        let is_bare = |site: &Site| {
            !site.channels.is_empty() && site.channels.iter().all(|channel| channel.url.is_none())
        };
        match self.site.ready() {
            Some(site) if switches && is_bare(site) => TabsRole::Tabs,
            _ => TabsRole::Links,
        }
    }
}

/// The tab to which a key leads from the one at `from`, by the ARIA practices for tabs: the row has no ends.
pub fn key_target(key: &str, from: usize, count: usize, is_rtl: bool) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let is_on = match key {
        "ArrowRight" => !is_rtl,
        "ArrowLeft" => is_rtl,
        "Home" => return Some(0),
        "End" => return Some(last),
        _ => return None,
    };
    Some(if is_on { if from < last { from + 1 } else { 0 } } else { from.checked_sub(1).unwrap_or(last) })
}
