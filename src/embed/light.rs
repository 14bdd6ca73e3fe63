//! Makes the page agree with what the state says of the lightbox: the dialog, the page behind it, the photo's flight, the
//! focus, the row of small photos, and the time of a slideshow.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement};
use yew::Callback;

use super::journey::view;
use super::table::{Around, Table};
use crate::article::gallery;
use crate::browser::listener::Listeners;
use crate::browser::pointer::{self, PointerInput};
use crate::browser::viewport::is_in_viewport;
use crate::browser::{dialog, focus, fullscreen, media, scroll, scroll_lock};
use crate::locale::Locale;
use crate::state::State;
use crate::state::content::lightbox::{Lightbox, LightboxRequest, Mode, Slide, TransformStep};
use crate::state::effect::FullScreen;
use crate::state::message::{Fact, Message};
use crate::state::request::Request;
use crate::view::NodeRefs;

/// What stands in the article for each thing that can be enlarged, in their order.
const PLACES: &str = ".av-photo,.av-media__enlarge";
/// What has the focus when the lightbox opens.
const CLOSE: &str = ".av-lightbox__close";
/// So long a slideshow shows a photo, in milliseconds.
const SLIDE: u32 = 5_000;
/// So long a word stands over a photo.
const WORD: u32 = 3_000;

/// What is held while photos are enlarged.
#[derive(Debug)]
pub struct Light {
    table: Table,
    /// From the first photo on, until the program ends.
    ears: Option<Listeners>,
    /// Keeps the page behind from scrolling.
    lock: Option<scroll_lock::ScrollLock>,
    /// The time of the photo at this position runs, so long.
    time: Option<((usize, u32), Timeout)>,
    /// The position of the small photo that was brought into the middle of its row.
    middle: Option<usize>,
}

/// What there is to agree with, and where.
pub struct Sight<'a> {
    /// What the state says.
    pub state: &'a State,
    /// The elements of the view.
    pub nodes: &'a NodeRefs,
    /// The element.
    pub host: &'a HtmlElement,
}

impl Light {
    /// No photo is enlarged.
    pub fn new() -> Self {
        Self { table: Table::new(), ears: None, lock: None, time: None, middle: None }
    }

    /// Makes everything agree, once it is drawn.
    pub fn agree(&mut self, sight: &Sight<'_>, heard: &Callback<PointerInput>, ticked: &Callback<()>) {
        let Some(dialog) = sight.nodes.lightbox.cast::<HtmlDialogElement>() else { return };
        let show = show(sight.state);
        if show.is_some() && self.ears.is_none() {
            let heard = heard.clone();
            self.ears = Some(pointer::listen(&dialog, move |told| heard.emit(told)));
        }
        let changed = dialog::sync(&dialog, show.is_some());
        if show.is_some() != self.lock.is_some() {
            self.lock = if show.is_some() { scroll_lock::ScrollLock::new() } else { None };
        }
        if changed && show.is_none() {
            self.leave(sight);
        }
        let is_here = self.table.set(sight.nodes.lightbox_track.cast::<HtmlElement>().as_ref(), show);
        if let Some(Slide { position, .. }) = show {
            if changed {
                // Not by `autofocus`, which browsers refuse in a frame of another origin, with an error in the console.
                if let Ok(Some(close)) = dialog.query_selector(CLOSE)
                    && let Ok(close) = close.dyn_into::<HtmlElement>()
                {
                    _ = close.focus();
                }
                self.table.arrive(small(sight.host, sight.state.current, position).as_deref());
            }
            if is_here {
                heard.emit(PointerInput::ImageLoaded(position));
            }
            if self.middle != Some(position) {
                self.hush(sight);
            }
            keep_focus(sight);
        }
        self.bring_to_middle(show, sight.nodes);
        self.keep_time(show, ticked);
    }

    /// Hears of fingers, and of what else happens to an enlarged photo.
    pub fn hear(&mut self, heard: PointerInput, state: &State, nodes: &NodeRefs) -> Option<Message> {
        if let PointerInput::FullscreenChanged = heard {
            return Some(Fact::FullScreen(fullscreen::state_of(frame(nodes).as_ref())).into());
        }
        let count = gallery::items(&state.reading()?.article.body).len();
        let direction = Locale::choose(state.languages()).direction;
        let around = Around { show: show(state)?, count, direction };
        Some(Request::Lightbox(self.table.hear(heard, around)?).into())
    }

    /// Moves the photo without a finger.
    pub fn step(&mut self, step: TransformStep) -> Option<LightboxRequest> {
        self.table.step(step)
    }

    /// Fills the screen, or no longer.
    pub fn fill_screen(&self, nodes: &NodeRefs) {
        if let Some(frame) = frame(nodes) {
            fullscreen::toggle(&frame);
        }
    }

    /// The photo flies home, and the focus goes there.
    fn leave(&self, sight: &Sight<'_>) {
        if sight.state.screen == FullScreen::On {
            self.fill_screen(sight.nodes);
        }
        let Lightbox::Closing(position) = sight.state.lightbox else { return };
        let Some(small) = small(sight.host, sight.state.current, position) else { return };
        if let Ok(Some(row)) = small.closest(".av-gallery__rows") {
            // In a strip it may have been scrolled away.
            scroll::center(&row, &small);
        }
        if !is_in_viewport(&small) {
            small.scroll_into_view();
        }
        // In the place of one that did not come there is a button.
        let button = small.query_selector("button").ok().flatten();
        let button = button.and_then(|button| button.dyn_into().ok());
        focus::without_scrolling(button.as_ref().unwrap_or(&small));
        self.table.leave(&small);
    }

    /// Another one is shown than before. Two at once nobody wants to hear; who only looks at photos may go on listening.
    fn hush(&self, sight: &Sight<'_>) {
        if self.table.is_player()
            && let Some(root) = sight.host.shadow_root()
            && let Ok(players) = root.query_selector_all(".av-media__player")
        {
            media::pause_all(&players);
        }
    }

    fn bring_to_middle(&mut self, show: Option<Slide>, nodes: &NodeRefs) {
        let position = show.map(|show| show.position);
        if self.middle == position {
            return;
        }
        self.middle = position;
        if let Some(strip) = nodes.thumbnails.cast::<Element>()
            && let Ok(Some(small)) = strip.query_selector("[aria-current]")
        {
            scroll::center(&strip, &small);
        }
    }

    /// The time of a photo begins when it is here, that of a word about it at once.
    fn keep_time(&mut self, show: Option<Slide>, ticked: &Callback<()>) {
        let due = show.and_then(|show| match show.mode {
            Mode::Slideshow if show.loaded[1] => Some((show.position, SLIDE)),
            Mode::LinkCopied => Some((show.position, WORD)),
            _ => None,
        });
        if due != self.time.as_ref().map(|(due, _)| *due) {
            let ticked = ticked.clone();
            self.time = due.map(|due| (due, Timeout::new(due.1, move || ticked.emit(()))));
        }
    }
}

/// The photo of this position as it stands in the current article, or the button of the film, if it is drawn.
pub fn small(host: &HtmlElement, current: usize, position: usize) -> Option<HtmlElement> {
    let photos = view(host, current)?.query_selector_all(PLACES).ok()?;
    photos.item(u32::try_from(position).ok()?)?.dyn_into().ok()
}

fn show(state: &State) -> Option<Slide> {
    match state.lightbox {
        Lightbox::Open(show) => Some(show),
        Lightbox::Closed | Lightbox::Closing(_) => None,
    }
}

/// What had the focus may have gone with its slide, or with the button that was pressed, and the keys would go unheard.
fn keep_focus(sight: &Sight<'_>) {
    if focus::active_element(sight.host).is_none()
        && let Some(frame) = frame(sight.nodes)
        && let Ok(frame) = frame.dyn_into::<HtmlElement>()
    {
        _ = frame.focus();
    }
}

/// All that can fill the screen: browsers do not let a dialog do it.
fn frame(nodes: &NodeRefs) -> Option<Element> {
    nodes.lightbox.cast::<Element>()?.first_element_child()
}
