//! Where the reader has to be after the next drawing: the page, and the focus.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, window};
use yew::NodeRef;

use super::journey::{SCROLL_ITEMS, view};
use super::light::small;
use crate::browser::scroll_anchor::ScrollAnchor;
use crate::browser::{animation_frame, focus, scroll};
use crate::state::State;
use crate::view::NodeRefs;
use crate::view::body::section_heading;

/// What is drawn only where it is seen has its height after the first of these, and what that brought into sight after the next.
const FRAMES: u32 = 2;

/// Where the reader has to be after the next drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum After {
    /// Where they are.
    Stay,
    /// At the top of the view, with the focus on its heading.
    Arrive,
    /// At the first of the cards that were added to the list.
    Add,
    /// At the photo of this position, which takes the place of a button.
    Photo(usize),
    /// In the player that was drawn last.
    Play,
    /// At this one of the article's headings.
    Section(usize),
    /// Where they were when they left, or else at the top of the page.
    Return(Option<ScrollAnchor>),
    /// The same after a reload, with the focus where the browser has it.
    Resume(ScrollAnchor),
}

impl After {
    /// Brings the reader there, if what they are to see has been drawn.
    pub fn settle(&mut self, host: &HtmlElement, nodes: &NodeRefs, state: &State) {
        let there = match *self {
            Self::Stay => return,
            Self::Add => {
                // The cards come where the button was; the page need not move. Who has gone on in the meantime stays there.
                if is_waiting(host) {
                    focus_quietly(&nodes.first_added_card);
                }
                true
            }
            Self::Photo(position) => {
                // In the lightbox the frame has it by now.
                if focus::active_element(host).is_none()
                    && let Some(photo) = small(host, state.current, position)
                {
                    focus::without_scrolling(&photo);
                }
                true
            }
            Self::Play => match nodes.embed_player.cast::<HtmlElement>() {
                // A player that cannot take the focus leaves it where it was.
                Some(player) => {
                    _ = player.focus();
                    true
                }
                None => false,
            },
            Self::Arrive => {
                scroll::to_top_of(host);
                // Who pressed a tab stays on it: its panel is elsewhere. Otherwise the heading takes the focus, which comes with the
                // article, or with the panel that says why there is none.
                is_on_tab(host) || focus_quietly(&nodes.heading)
            }
            Self::Section(index) => match section(host, state, index) {
                Some(heading) => {
                    // The style sheet says how much room the row of channels takes above it.
                    heading.scroll_into_view();
                    focus::without_scrolling(&heading)
                }
                None => false,
            },
            Self::Return(spot) => {
                let is_here = match spot {
                    Some(spot) => return_to(spot, host, state),
                    None => state.is_drawn(),
                };
                if is_here {
                    // What had the focus is gone with the place that was left; what is in sight of the new one takes it over.
                    let view = view(host, state.current);
                    let first = view.and_then(|view| spot?.first_visible_block(&view, &SCROLL_ITEMS));
                    _ = match first {
                        Some(first) => focus::set_navigation_start(&first),
                        None => focus_quietly(&nodes.heading),
                    };
                }
                if is_here && spot.is_none() {
                    scroll::to(0.0);
                }
                is_here
            }
            Self::Resume(spot) => return_to(spot, host, state),
        };
        if there {
            *self = Self::Stay;
        }
    }
}

/// Brings the reader to where they were, and says whether they are there, or as near as they can come.
fn return_to(spot: ScrollAnchor, host: &HtmlElement, state: &State) -> bool {
    let view = view(host, state.current);
    let is_here = view.as_ref().is_some_and(|view| spot.restore(view, &SCROLL_ITEMS)) || state.is_drawn();
    if let Some(view) = view.filter(|_| is_here) {
        stay(view, spot, FRAMES);
    }
    is_here
}

/// Keeps the reader there while the browser learns how high the things around them are.
fn stay(view: Element, spot: ScrollAnchor, frames: u32) {
    if frames > 0 {
        animation_frame::after_next(move || {
            spot.restore(&view, &SCROLL_ITEMS);
            stay(view, spot, frames - 1);
        });
    }
}

/// Whether the reader is still at the end of the list, or, as Safari does not focus what is clicked, nowhere.
fn is_waiting(host: &HtmlElement) -> bool {
    match focus::active_element(host) {
        Some(focused) => focused.closest(".av-channel__rest").is_ok_and(|rest| rest.is_some()),
        None => window()
            .and_then(|window| window.document()?.active_element())
            .is_none_or(|focused| focused.tag_name() == "BODY"),
    }
}

fn is_on_tab(host: &HtmlElement) -> bool {
    focus::active_element(host).is_some_and(|focused| focused.matches("[role=tab]").unwrap_or_default())
}

/// This one of the article's headings, if it is drawn.
fn section(host: &HtmlElement, state: &State, index: usize) -> Option<HtmlElement> {
    let heading = state.reading()?.article.heading_anchors.get(index)?;
    // Another article below or above may have a section of the same name.
    let named = view(host, state.current)?.query_selector_all("[id]").ok()?;
    let id = section_heading::id(&heading.name);
    let mut elements =
        (0..named.length()).filter_map(|index| named.item(index)?.dyn_into::<HtmlElement>().ok());
    elements.find(|element| element.id() == id)
}

/// Gives the focus to an element where it is, and says whether it is there.
fn focus_quietly(node: &NodeRef) -> bool {
    node.cast::<HtmlElement>().is_some_and(|element| focus::without_scrolling(&element))
}
