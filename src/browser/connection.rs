//! The return of the network, as far as the browser knows: it reports that it is online, or the page is shown again.

use gloo::events::EventListener;
use web_sys::window;

use super::document;
use super::listener::Listeners;

/// Calls `back` when the network may be back, until the listeners are dropped.
pub fn listen(back: impl Fn() + Clone + 'static) -> Option<Listeners> {
    let (window, shown) = (window()?, back.clone());
    let online = EventListener::new(&window, "online", move |_| back());
    let visible = document::on_visibility(move || {
        if document::is_visible() {
            shown();
        }
    })?;
    Some(vec![online, visible])
}
