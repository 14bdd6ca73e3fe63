//! Where the reader has to be after the next drawing: the page, and the focus.

use web_sys::{Element, HtmlElement, window};
use yew::NodeRef;

use super::journey::view;
use super::light::small;
use crate::browser::scroll::Spot;
use crate::browser::{focus, frame, scroll};
use crate::state::State;
use crate::view::Landmarks;

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
    /// Where they were when they left, or else at the top of the page.
    Return(Option<Spot>),
    /// The same after a reload, with the focus where the browser has it.
    Resume(Spot),
}

impl After {
    /// Brings the reader there, if what they are to see has been drawn.
    pub fn settle(&mut self, host: &HtmlElement, landmarks: &Landmarks, state: &State) {
        let there = match *self {
            Self::Stay => return,
            Self::Add => {
                // The cards come where the button was; the page need not move. Who has gone on in the meantime stays there.
                if is_waiting(host) {
                    focus_quietly(&landmarks.added);
                }
                true
            }
            Self::Photo(position) => {
                // In the lightbox the frame has it by now.
                if focus::within(host).is_none()
                    && let Some(photo) = small(host, state.current, position)
                {
                    focus::quietly(&photo);
                }
                true
            }
            Self::Play => match landmarks.player.cast::<HtmlElement>() {
                // A player that cannot take the focus leaves it where it was.
                Some(player) => {
                    _ = player.focus();
                    true
                }
                None => false,
            },
            Self::Arrive => {
                scroll::to_top_of(host);
                // The heading comes with the article, or with the panel that says why there is none.
                focus_quietly(&landmarks.heading)
            }
            Self::Return(spot) => {
                let is_here = match spot {
                    Some(spot) => return_to(spot, host, state),
                    None => state.is_drawn(),
                };
                if is_here {
                    // What had the focus is gone with the place that was left; the heading of the new one takes it over.
                    focus_quietly(&landmarks.heading);
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
fn return_to(spot: Spot, host: &HtmlElement, state: &State) -> bool {
    let view = view(host, state.current);
    let is_here = view.as_ref().is_some_and(|view| spot.show(view)) || state.is_drawn();
    if let Some(view) = view.filter(|_| is_here) {
        stay(view, spot, FRAMES);
    }
    is_here
}

/// Keeps the reader there while the browser learns how high the things around them are.
fn stay(view: Element, spot: Spot, frames: u32) {
    if frames > 0 {
        frame::after(move || {
            spot.show(&view);
            stay(view, spot, frames - 1);
        });
    }
}

/// Whether the reader is still at the end of the list, or, as Safari does not focus what is clicked, nowhere.
fn is_waiting(host: &HtmlElement) -> bool {
    match focus::within(host) {
        Some(focused) => focused.closest(".av-channel__rest").is_ok_and(|rest| rest.is_some()),
        None => window()
            .and_then(|window| window.document()?.active_element())
            .is_none_or(|focused| focused.tag_name() == "BODY"),
    }
}

/// Gives the focus to an element where it is, and says whether it is there.
fn focus_quietly(node: &NodeRef) -> bool {
    node.cast::<HtmlElement>().is_some_and(|element| focus::quietly(&element))
}
