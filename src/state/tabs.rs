//! The row of channels: whether it is links or ARIA tabs, and where its keys lead.
//!
//! Never here: the channels themselves, and their markup.

use crate::article::site::Site;
use crate::options::{Address, Navigation, Options};

/// The ARIA pattern of the channel row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TabsRole {
    /// Links: a channel has an address, or the row leads away from an article, or the host navigates.
    Links,
    /// Tabs that switch a panel: one list replaces another, and no channel has an address.
    Tabs,
}

/// The pattern of the row above a channel or an article.
pub fn tabs_role(options: &Options, site: Option<&Site>, is_channel: bool) -> TabsRole {
    let switches_panel =
        is_channel && options.navigation == Navigation::Inside && options.address != Address::Hash;
    let has_no_addresses =
        |site: &Site| !site.channels.is_empty() && site.channels.iter().all(|channel| channel.url.is_none());
    match site {
        Some(site) if switches_panel && has_no_addresses(site) => TabsRole::Tabs,
        _ => TabsRole::Links,
    }
}

/// The index of the tab to which a key leads, by the ARIA practices for tabs. The arrow keys wrap around.
pub fn key_target(key: &str, from: usize, count: usize, is_rtl: bool) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let is_forward = match key {
        "ArrowRight" => !is_rtl,
        "ArrowLeft" => is_rtl,
        "Home" => return Some(0),
        "End" => return Some(last),
        _ => return None,
    };
    Some(if is_forward {
        if from < last { from + 1 } else { 0 }
    } else {
        from.checked_sub(1).unwrap_or(last)
    })
}
