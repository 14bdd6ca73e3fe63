//! Focus and closing of popovers. Whether a popover is open is not part of the state.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusEvent, HtmlElement};

use super::focus;
use super::listener::Listeners;

/// An open popover. The lightbox is one of another kind while it opens. Browsers without popovers reject the selector.
const OPEN: &str = "[popover=auto]:popover-open";

/// Moves the focus into a popover that opens, and back when it closes. A choice in a popover closes it, and so does the Tab key beyond
/// its ends: the focus would be on what the popover covers.
pub fn listen(host: &HtmlElement) -> Option<Listeners> {
    let root = host.shadow_root()?;
    let click = EventListener::new(&root, "click", |event| _ = close(event));
    // The toggle events of popovers do not bubble, so they are received in the capture phase.
    let options = EventListenerOptions::run_in_capture_phase;
    let open = EventListener::new_with_options(&root, "toggle", options(), |event| _ = focus_entry(event));
    let leave = EventListener::new(&root, "focusout", |event| _ = close_left(event));
    let closing =
        EventListener::new_with_options(&root, "beforetoggle", options(), |event| _ = restore_focus(event));
    Some([click, open, leave, closing].into())
}

/// Closes the popover that is open, because its content is about another page.
pub fn close_open(host: &HtmlElement) -> Option<()> {
    let open = host.shadow_root()?.query_selector(OPEN).ok()??;
    open.dyn_into::<HtmlElement>().ok()?.hide_popover().ok()
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Focuses the current entry of a popover that has opened, which also scrolls it into view.
fn focus_entry(event: &Event) -> Option<()> {
    let popover = target(event).filter(is_open)?;
    let find = |selector: &str| popover.query_selector(selector).ok()?;
    let entry = find("[aria-current]").or_else(|| find("li > *"))?;
    entry.dyn_into::<HtmlElement>().ok()?.focus().ok()
}

/// Returns the focus to the button that opened the popover. Browsers should do that themselves, but Chromium 156 looks for
/// the focus at the host and not in its shadow tree.
fn restore_focus(event: &Event) -> Option<()> {
    let popover = target(event).filter(is_open)?;
    let opener = popover.parent_element()?.query_selector("[popovertarget]").ok()??;
    let has_focus = popover.query_selector(":focus").ok()?.is_some();
    (has_focus && focus::without_scrolling(opener.unchecked_ref())).then_some(())
}

fn is_open(popover: &Element) -> bool {
    popover.matches(OPEN).unwrap_or_default()
}

fn close_left(event: &Event) -> Option<()> {
    let popover = target(event)?.closest("[popover=auto]").ok()??;
    // Without a next element the focus leaves the window, or a press takes it away.
    let next: Element = event.unchecked_ref::<FocusEvent>().related_target()?.dyn_into().ok()?;
    // A press on the opener closes the popover itself, and would open it again if it were closed.
    let stays = popover.contains(Some(&next)) || next.has_attribute("popovertarget");
    (!stays).then(|| popover.unchecked_into::<HtmlElement>().hide_popover().ok())?
}

fn close(event: &Event) -> Option<()> {
    let popover = target(event)?.closest("a,button").ok()??.closest("[popover=auto]").ok()??;
    // In browsers without popovers the call fails, and there is nothing to close.
    popover.dyn_into::<HtmlElement>().ok()?.hide_popover().ok()
}
