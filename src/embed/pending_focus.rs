//! The focus and the scroll position that are to be set once the content for them is rendered.
//!
//! Never here: which one is wanted (the state decides that).

use std::rc::{Rc, Weak};

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, window};
use yew::NodeRef;

use super::lightbox::thumbnail;
use super::navigation::{SCROLL_ITEMS, content};
use crate::browser::scroll_anchor::ScrollAnchor;
use crate::browser::{animation_frame, focus, scroll};
use crate::state::State;
use crate::state::content::stack::Stack;
use crate::state::effect::FocusEffect;
use crate::view::body::section_heading;
use crate::view::{NodeRefs, class};

/// The number of frames in which a scroll position is restored again: content that is laid out only when it is visible has its
/// height after the first, and what that brought into the window after the second.
const RESTORE_FRAMES: u32 = 2;

/// The focus and the scroll position that are to be set.
#[derive(Debug, Default)]
pub enum PendingFocus {
    /// Nothing is pending.
    #[default]
    None,
    /// An effect of the state, which needs no position.
    Effect(FocusEffect),
    /// The position of a history entry, or else the top of the page. The focus goes to what is visible there.
    Return(Option<ScrollAnchor>),
    /// The position of a history entry. The focus stays where it is.
    RestoreScroll(ScrollAnchor),
    /// Nothing is pending, and the restored position is kept while the browser lays out what surrounds it. The token ends with
    /// this value, so that a later position is not overwritten.
    Kept { _token: Rc<()> },
}

impl PendingFocus {
    /// The focus that an effect asks for. `anchor` is the position that the history entry has saved.
    pub fn new(effect: FocusEffect, anchor: Option<ScrollAnchor>) -> Self {
        match effect {
            FocusEffect::Return => Self::Return(anchor),
            FocusEffect::RestoreScroll => anchor.map_or(Self::None, Self::RestoreScroll),
            effect => Self::Effect(effect),
        }
    }

    /// Whether the reader is still on the way to a saved position.
    pub fn restores_scroll(&self) -> bool {
        matches!(self, Self::Return(_) | Self::RestoreScroll(_))
    }

    /// Sets the focus and the scroll position, if the content for them is rendered.
    pub fn apply(&mut self, host: &HtmlElement, nodes: &NodeRefs, state: &State) {
        let done = match *self {
            Self::None | Self::Kept { .. } => return,
            Self::Effect(effect) => apply(effect, host, nodes, state).then_some(Self::None),
            Self::Return(anchor) => return_to(anchor, host, nodes, state),
            Self::RestoreScroll(anchor) => restore(anchor, host, state),
        };
        if let Some(done) = done {
            *self = done;
        }
    }
}

/// Carries out an effect, and returns whether its content is rendered.
fn apply(effect: FocusEffect, host: &HtmlElement, nodes: &NodeRefs, state: &State) -> bool {
    match effect {
        FocusEffect::Heading => {
            scroll::to_top_of(host);
            // A reader who has pressed a tab keeps the focus on it. Otherwise it goes to the heading, which is rendered with the
            // article or with the error panel.
            is_on_tab(host) || focus_node(&nodes.heading)
        }
        FocusEffect::Section(index) => match section(host, state, index) {
            Some(heading) => {
                // The style sheet reserves the height of the channel row above it.
                heading.scroll_into_view();
                focus::without_scrolling(&heading)
            }
            None => false,
        },
        FocusEffect::Photo(position) => {
            // In the lightbox the frame has taken over the focus.
            if focus::active_element(host).is_none()
                && let Some(photo) = thumbnail(host, current_index(state), position)
            {
                focus::without_scrolling(&photo);
            }
            true
        }
        FocusEffect::AddedCards => {
            // The cards take the place of the button, so that the page need not scroll. A reader who has moved on keeps the focus.
            if is_on_list_footer(host) {
                focus_node(&nodes.first_added_card);
            }
            true
        }
        FocusEffect::EmbedPlayer => match nodes.embed_player.cast::<HtmlElement>() {
            // A player that is not focusable leaves the focus where it was.
            Some(player) => {
                _ = player.focus();
                true
            }
            None => false,
        },
        // They need a position, and are variants of their own.
        FocusEffect::Return | FocusEffect::RestoreScroll => true,
    }
}

/// Returns to a saved position, or to the top of the page, and moves the focus there. `None` as long as that is pending.
fn return_to(
    anchor: Option<ScrollAnchor>,
    host: &HtmlElement,
    nodes: &NodeRefs,
    state: &State,
) -> Option<PendingFocus> {
    let done = match anchor {
        Some(anchor) => restore(anchor, host, state)?,
        None if state.content.is_drawn() => PendingFocus::None,
        None => return None,
    };
    // The element that had the focus was removed with the previous content.
    let content = content(host, current_index(state));
    let first = content.and_then(|content| anchor?.first_visible_block(&content, &SCROLL_ITEMS));
    _ = match first {
        Some(first) => focus::set_navigation_start(&first),
        None => focus_node(&nodes.heading),
    };
    if anchor.is_none() {
        scroll::to(0.0);
    }
    Some(done)
}

/// Restores a saved position. `None` until it is reached, or cannot be approached any further.
fn restore(anchor: ScrollAnchor, host: &HtmlElement, state: &State) -> Option<PendingFocus> {
    let content = content(host, current_index(state));
    let is_reached = content.as_ref().is_some_and(|content| anchor.restore(content, &SCROLL_ITEMS));
    if !is_reached && !state.content.is_drawn() {
        return None;
    }
    let kept = Rc::new(());
    if let Some(content) = content {
        keep(content, anchor, Rc::downgrade(&kept), RESTORE_FRAMES);
    }
    Some(PendingFocus::Kept { _token: kept })
}

/// Restores the position in the following frames again, until another focus takes the place of `kept`.
fn keep(content: Element, anchor: ScrollAnchor, kept: Weak<()>, frames: u32) {
    if frames > 0 {
        animation_frame::after_next(move || {
            if kept.strong_count() > 0 {
                anchor.restore(&content, &SCROLL_ITEMS);
                keep(content, anchor, kept, frames - 1);
            }
        });
    }
}

/// The index of the current article.
fn current_index(state: &State) -> usize {
    state.stack().map_or(0, Stack::current_index)
}

/// Whether the focus is still on the footer of the list. Safari does not focus a clicked button, and leaves it on the body.
fn is_on_list_footer(host: &HtmlElement) -> bool {
    match focus::active_element(host) {
        Some(element) => {
            element.closest(&format!(".{}", class::LIST_FOOTER)).is_ok_and(|footer| footer.is_some())
        }
        None => window()
            .and_then(|window| window.document()?.active_element())
            .is_none_or(|element| element.tag_name() == "BODY"),
    }
}

fn is_on_tab(host: &HtmlElement) -> bool {
    focus::active_element(host).is_some_and(|element| element.matches("[role=tab]").unwrap_or_default())
}

/// The heading of the current article with this index, if it is rendered.
fn section(host: &HtmlElement, state: &State, index: usize) -> Option<HtmlElement> {
    let heading = state.article()?.article.heading_anchors.get(index)?;
    // Another article of the stack may have a section with the same name.
    let named = content(host, current_index(state))?.query_selector_all("[id]").ok()?;
    let id = section_heading::id(&heading.name);
    let mut elements =
        (0..named.length()).filter_map(|index| named.item(index)?.dyn_into::<HtmlElement>().ok());
    elements.find(|element| element.id() == id)
}

/// Focuses the element of a node without scrolling. Returns whether it is rendered.
fn focus_node(node: &NodeRef) -> bool {
    node.cast::<HtmlElement>().is_some_and(|element| focus::without_scrolling(&element))
}
