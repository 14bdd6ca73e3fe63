//! Films and recordings that are to be silent.

use wasm_bindgen::JsCast;
use web_sys::{HtmlMediaElement, NodeList};

/// Stops those of these players that play.
pub fn pause(players: &NodeList) {
    for index in 0..players.length() {
        if let Some(player) = players.item(index)
            && let Some(player) = player.dyn_ref::<HtmlMediaElement>()
        {
            // One that does not play stays as it is.
            _ = player.pause();
        }
    }
}
