//! Makes the page agree with the lightbox of the state: the dialog, the scroll lock, the animation, the focus, the thumbnails, the
//! players and the timer.
//!
//! Never here: which slide is shown, and for how long (the state decides that).

mod dialog_focus;
mod first_paint;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement};
use yew::Callback;

use first_paint::{FirstPaint, OpenedItem};

use super::navigation::content;
use super::pan_zoom::{PanZoom, SlideContext};
use crate::article::gallery;
use crate::browser::listener::Listeners;
use crate::browser::pointer::{self, PointerInput};
use crate::browser::resume::{Resume, ScrollLock};
use crate::browser::viewport::is_in_viewport;
use crate::browser::{dialog, focus, fullscreen, media, scroll};
use crate::locale::Locale;
use crate::state::State;
use crate::state::content::lightbox::{Lightbox, LightboxRequest, Slide, TransformStep};
use crate::state::content::stack::Stack;
use crate::state::host::environment::FullScreen;
use crate::state::message::{Fact, Message};
use crate::state::request::Request;
use crate::view::{NodeRefs, class};

/// The parts of the page that belong to the lightbox.
#[derive(Debug)]
pub struct LightboxPage {
    pan_zoom: PanZoom,
    /// The lightbox that is about to be painted.
    first_paint: Option<FirstPaint>,
    /// Attached when the first photo is opened.
    listeners: Option<Listeners>,
    /// Keeps the page behind from scrolling.
    scroll_lock: Option<ScrollLock>,
    /// The timer that runs, with its position and duration.
    timer: Option<((usize, u32), Timeout)>,
    /// The position of the thumbnail that was scrolled into the middle.
    centered: Option<usize>,
}

/// The state and the elements that have to agree.
pub struct Rendered<'a> {
    /// The state.
    pub state: &'a State,
    /// The elements of the view.
    pub nodes: &'a NodeRefs,
    /// The element.
    pub host: &'a HtmlElement,
    /// The loader's side of the element.
    pub resume: &'a Resume,
}

impl LightboxPage {
    /// No photo is enlarged.
    pub fn new() -> Self {
        Self {
            pan_zoom: PanZoom::new(),
            first_paint: None,
            listeners: None,
            scroll_lock: None,
            timer: None,
            centered: None,
        }
    }

    /// Paints a slide that was just opened. [`sync`](Self::sync) waits until it is painted.
    pub fn paint(&mut self, rendered: &Rendered<'_>, requests: Callback<LightboxRequest>) {
        let Rendered { state, nodes, host, .. } = *rendered;
        match slide(state) {
            Some(Slide { position, is_painted: false, .. }) => {
                self.first_paint.get_or_insert_with(|| {
                    let (host, nodes, index) = (host.clone(), nodes.clone(), current_index(state));
                    FirstPaint::new(OpenedItem { host, nodes, index, position }, requests)
                });
            }
            // The keys wait until the dialog is open.
            Some(_) => {}
            None => self.first_paint = None,
        }
    }

    /// Makes everything agree after a rendering.
    pub fn sync(
        &mut self,
        rendered: &Rendered<'_>,
        input: &Callback<PointerInput>,
        requests: &Callback<LightboxRequest>,
    ) {
        let Some(dialog) = rendered.nodes.lightbox.cast::<HtmlDialogElement>() else { return };
        let slide = slide(rendered.state);
        if slide.is_some_and(|slide| !slide.is_painted) {
            return;
        }
        if slide.is_some() && self.listeners.is_none() {
            let input = input.clone();
            self.listeners = Some(pointer::listen(&dialog, move |event| input.emit(event)));
        }
        let has_changed = dialog::sync(&dialog, slide.is_some());
        if slide.is_some() != self.scroll_lock.is_some() {
            self.scroll_lock = slide.is_some().then(|| ScrollLock::new(rendered.resume));
        }
        if has_changed && slide.is_none() {
            self.close(rendered);
        }
        let row = rendered.nodes.lightbox_track.cast::<HtmlElement>();
        let is_loaded = self.pan_zoom.set_slide(row.as_ref(), slide);
        if let Some(Slide { position, .. }) = slide {
            if has_changed {
                dialog_focus::enter(&dialog);
                let first_paint = self.first_paint.take();
                if first_paint.is_some_and(|first_paint| first_paint.replay_keys(&dialog)) {
                    requests.emit(LightboxRequest::Close);
                }
            }
            if is_loaded {
                input.emit(PointerInput::ImageLoaded(position));
            }
            if self.centered != Some(position) {
                self.pause_players(rendered);
            }
            if let Some(frame) = frame(rendered.nodes) {
                dialog_focus::keep(rendered.host, &frame);
            }
        }
        self.center_thumbnail(slide, rendered.nodes);
        self.set_timer(slide, requests);
    }

    /// Handles pointer input. Returns a message for the state, if the input amounts to one.
    pub fn handle(&mut self, input: PointerInput, state: &State, nodes: &NodeRefs) -> Option<Message> {
        if let PointerInput::FullscreenChanged = input {
            return Some(Fact::FullScreen(fullscreen::state_of(frame(nodes).as_ref())).into());
        }
        let count = gallery::items(&state.article()?.article.body).len();
        let direction = Locale::choose(state.languages()).direction();
        let context = SlideContext { slide: slide(state)?, count, direction };
        Some(Request::Lightbox(self.pan_zoom.handle(input, context)?).into())
    }

    /// Transforms the photo by one step, without a gesture.
    pub fn step(&mut self, step: TransformStep) -> Option<LightboxRequest> {
        self.pan_zoom.step(step)
    }

    /// Enters or leaves full screen.
    pub fn toggle_full_screen(&self, nodes: &NodeRefs) {
        if let Some(frame) = frame(nodes) {
            fullscreen::toggle(&frame);
        }
    }

    /// The dialog was closed: the photo is animated back to its thumbnail, which takes the focus.
    fn close(&self, rendered: &Rendered<'_>) {
        if rendered.state.environment.full_screen == FullScreen::On {
            self.toggle_full_screen(rendered.nodes);
        }
        let Some(Lightbox::Closing(position)) = rendered.state.stack().map(|stack| stack.lightbox) else {
            return;
        };
        let index = current_index(rendered.state);
        let Some(thumbnail) = thumbnail(rendered.host, index, position) else { return };
        if let Ok(Some(row)) = thumbnail.closest(&format!(".{}", class::GALLERY_ROWS)) {
            // In a horizontal strip it may be out of view.
            scroll::center(&row, &thumbnail);
        }
        if !is_in_viewport(&thumbnail) {
            thumbnail.scroll_into_view();
        }
        // A photo that failed has a button in its place.
        let button = thumbnail.query_selector("button").ok().flatten();
        let button = button.and_then(|button| button.dyn_into().ok());
        focus::without_scrolling(button.as_ref().unwrap_or(&thumbnail));
        self.pan_zoom.animate_to(&thumbnail);
    }

    /// Pauses the players in the article when a player is shown. A reader who looks at photos may go on listening.
    fn pause_players(&self, rendered: &Rendered<'_>) {
        if self.pan_zoom.is_player()
            && let Some(root) = rendered.host.shadow_root()
            && let Ok(players) = root.query_selector_all(&format!(".{}", class::MEDIA_PLAYER))
        {
            media::pause_all(&players);
        }
    }

    fn center_thumbnail(&mut self, slide: Option<Slide>, nodes: &NodeRefs) {
        let position = slide.map(|slide| slide.position);
        if self.centered == position {
            return;
        }
        self.centered = position;
        if let Some(thumbnails) = nodes.thumbnails.cast::<Element>()
            && let Ok(Some(current)) = thumbnails.query_selector("[aria-current]")
        {
            scroll::center(&thumbnails, &current);
        }
    }

    fn set_timer(&mut self, slide: Option<Slide>, requests: &Callback<LightboxRequest>) {
        let due = slide.and_then(|slide| Some((slide.position, slide.timer()?)));
        if due != self.timer.as_ref().map(|(due, _)| *due) {
            let requests = requests.clone();
            let elapsed = move || requests.emit(LightboxRequest::TimerElapsed);
            self.timer = due.map(|due| (due, Timeout::new(due.1, elapsed)));
        }
    }
}

/// The element in the article that was enlarged: the photo at this position, or the button of a video or an audio file.
pub fn thumbnail(host: &HtmlElement, index: usize, position: usize) -> Option<HtmlElement> {
    let selector = format!(".{},.{}", class::PHOTO, class::ENLARGE_MEDIA);
    let thumbnails = content(host, index)?.query_selector_all(&selector).ok()?;
    thumbnails.item(u32::try_from(position).ok()?)?.dyn_into().ok()
}

fn slide(state: &State) -> Option<Slide> {
    state.stack()?.lightbox.slide()
}

fn current_index(state: &State) -> usize {
    state.stack().map_or(0, Stack::current_index)
}

/// The element that enters full screen: browsers do not allow it for a dialog.
fn frame(nodes: &NodeRefs) -> Option<Element> {
    nodes.lightbox.cast::<Element>()?.first_element_child()
}
