//! The program of one element: messages go to the state, its effects to the browser, its facts to the view.
//!
//! Never here: how an effect is carried out (see `carry_out`), and decisions.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::{Function, Object};
use web_sys::HtmlElement;
use yew::prelude::*;

use super::bootstrap;
use super::dwell::Dwell;
use super::event;
use super::lightbox::{LightboxPage, Rendered};
use super::locale_request::LocaleRequest;
use super::navigation::PageNavigation;
use super::pending_focus::PendingFocus;
use super::reading_progress::ReadingProgress;
use super::requests::Requests;
use super::tab_row::TabRow;
use crate::browser::history::{self, HistoryEvent};
use crate::browser::listener::Listeners;
use crate::browser::pointer::PointerInput;
use crate::browser::resume::Resume;
use crate::browser::scroll_anchor::ScrollAnchor;
use crate::browser::{clock, connection, document, popover, roving_tabindex, scroll_buttons, storage};
use crate::state::State;
use crate::state::content::lightbox::LightboxRequest;
use crate::state::content::stack::Stack;
use crate::state::event::HostEvent;
use crate::state::host::read_history::ReadHistory;
use crate::state::message::{Fact, Message};
use crate::state::request::Request;
use crate::view::{NodeRefs, viewer};

/// The values that the element passes to its program.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The element.
    pub host: HtmlElement,
    /// The requests that the loader has sent before.
    pub early: Object,
    /// Converts foreign documents to house JSON.
    pub convert: Function,
    /// Returns the texts of a language.
    pub locale: Function,
    /// The loader's side of the element, which outlives a program that fails.
    pub resume: Resume,
    /// Article JSON in the page.
    pub inline: Option<Rc<[u8]>>,
}

/// The state, and everything that has to agree with it.
pub struct App {
    pub(super) state: State,
    send: Callback<Request>,
    pub(super) nodes: NodeRefs,
    pub(super) requests: Requests,
    locale_request: LocaleRequest,
    /// Events for the host. They are dispatched when the content that they are about is rendered.
    pub(super) pending_events: Vec<HostEvent>,
    pub(super) pending_focus: PendingFocus,
    /// The position that the history entry has saved, while its traversal is handled.
    pub(super) saved_anchor: Option<ScrollAnchor>,
    pub(super) lightbox: LightboxPage,
    pub(super) navigation: PageNavigation,
    progress: ReadingProgress,
    dwell: Dwell,
    tab_row: TabRow,
    /// The timer of the requests.
    tick: Option<Timeout>,
    /// Whether the host knows what is shown first, because a program that failed has shown it.
    is_resumed: bool,
    /// Attached for as long as the program lives.
    _listeners: [Option<Listeners>; 4],
}

/// A message for the component.
pub enum AppMessage {
    /// A message for the state.
    State(Message),
    /// The element was moved in the document.
    Moved,
    /// The texts of the interface have arrived.
    LocaleArrived,
    /// The words of the host have changed.
    StringsChanged,
    /// Pointer input on an enlarged photo.
    PointerInput(PointerInput),
    /// The history was traversed, or scrolling has ended.
    History(HistoryEvent),
}

impl From<Message> for AppMessage {
    fn from(message: Message) -> Self {
        Self::State(message)
    }
}

impl Component for App {
    type Message = AppMessage;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let AppProps { host, early, convert, locale, resume, inline } = ctx.props();
        let mut app = Self {
            state: bootstrap::state(host),
            send: ctx.link().callback(|request: Request| AppMessage::State(request.into())),
            nodes: NodeRefs::default(),
            requests: Requests::new(early.clone(), convert.clone(), report(ctx)),
            locale_request: LocaleRequest::new(locale.clone()),
            pending_events: Vec::new(),
            pending_focus: PendingFocus::None,
            saved_anchor: None,
            lightbox: LightboxPage::new(),
            navigation: PageNavigation::default(),
            progress: ReadingProgress::default(),
            dwell: Dwell::new(),
            tab_row: TabRow::default(),
            is_resumed: resume.is_resumed(),
            tick: None,
            _listeners: [
                popover::listen(host),
                roving_tabindex::listen(host),
                scroll_buttons::listen(host),
                connection::listen({
                    let report = report(ctx);
                    move || report.emit(Fact::Reconnected)
                }),
            ],
        };
        app.load_read_history();
        let owns_address = app.state.owns_address();
        if let Some(anchor) = history::saved_anchor().filter(|_| owns_address) {
            app.pending_focus = PendingFocus::RestoreScroll(anchor);
        }
        let fragment = resume.fragment().or_else(|| owns_address.then(history::fragment));
        app.update_state(ctx, Fact::Started { inline: inline.clone(), fragment }.into());
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: AppMessage) -> bool {
        match message {
            AppMessage::State(message) => {
                let affects_view = message.affects_view();
                let message = self.complete(ctx, message);
                self.update_state(ctx, message);
                affects_view
            }
            // The browser closes the dialog of an element that is moved. Rendering opens it again.
            AppMessage::Moved | AppMessage::LocaleArrived => true,
            AppMessage::StringsChanged => {
                self.locale_request.forget();
                self.request_locale(ctx);
                true
            }
            AppMessage::PointerInput(input) => {
                // A gesture moves the photo without a rendering.
                let Some(message) = self.lightbox.handle(input, &self.state, &self.nodes) else {
                    return false;
                };
                self.update_state(ctx, message);
                true
            }
            AppMessage::History(HistoryEvent::Traversed(fragment, anchor)) => {
                let closes_photo = anchor.is_some() && std::mem::take(&mut self.navigation.closes_photo);
                let has_scroll_anchor = anchor.is_some();
                self.saved_anchor = anchor;
                self.update_state(
                    ctx,
                    Fact::FragmentChanged { fragment, has_scroll_anchor, closes_photo }.into(),
                );
                self.saved_anchor = None;
                true
            }
            AppMessage::History(HistoryEvent::ScrollEnded) => {
                // While a position is restored, the one on the screen is not the reader's.
                if !self.pending_focus.restores_scroll() {
                    history::save_anchor(self.navigation.scroll_anchor(&ctx.props().host));
                }
                false
            }
        }
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let locale = self.locale_request.texts(&self.state);
        viewer::viewer(&self.state, &viewer::context(&self.state, locale, &self.send, &self.nodes))
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let (link, AppProps { host, resume, .. }) = (ctx.link(), ctx.props());
        self.navigation.transition.resolve();
        self.navigation.listen(self.state.owns_address(), &link.callback(AppMessage::History));
        let input = link.callback(AppMessage::PointerInput);
        let rendered = Rendered { state: &self.state, nodes: &self.nodes, host, resume };
        self.lightbox.sync(&rendered, &input, &link.callback(lightbox_message));
        self.tab_row.sync(self.state.current_channel(), &self.nodes, host);
        self.pending_focus.apply(host, &self.nodes, &self.state);
        self.navigation.shown_index = self.state.stack().map_or(0, Stack::current_index);
        self.progress.observe(host, &report(ctx));
        self.dwell.listen(host);
        let dwell = self.dwell.set_article(self.state.article());
        for event in dwell.into_iter().chain(std::mem::take(&mut self.pending_events)) {
            if !(self.is_resumed && is_known(&event)) {
                event::dispatch(host, &event);
            }
            self.is_resumed &= matches!(event, HostEvent::Ready);
        }
        resume.set_fragment(&self.state.route_fragment().unwrap_or_default());
    }

    fn destroy(&mut self, ctx: &Context<Self>) {
        let dwell = self.dwell.finish();
        dwell.iter().for_each(|event| event::dispatch(&ctx.props().host, event));
    }
}

/// Whether a program that continues another one need not tell the host of this again.
fn is_known(event: &HostEvent) -> bool {
    matches!(event, HostEvent::Ready | HostEvent::Article(_) | HostEvent::Channel { .. })
}

/// Reports a fact to the state.
pub(super) fn report(ctx: &Context<App>) -> Callback<Fact> {
    ctx.link().callback(|fact: Fact| AppMessage::State(fact.into()))
}

/// A request for the lightbox.
pub(super) fn lightbox_message(request: LightboxRequest) -> AppMessage {
    Message::from(Request::Lightbox(request)).into()
}

impl App {
    fn update_state(&mut self, ctx: &Context<Self>, message: Message) {
        for effect in self.state.update(message, clock::seconds()) {
            self.carry_out(ctx, effect);
        }
        if self.tick.is_none() {
            let report = report(ctx);
            self.tick = self.state.tick().map(|tick| Timeout::new(tick, move || report.emit(Fact::Tick)));
        }
        let AppProps { host, resume, .. } = ctx.props();
        let rendered = Rendered { state: &self.state, nodes: &self.nodes, host, resume };
        self.lightbox.paint(&rendered, ctx.link().callback(lightbox_message));
        self.request_locale(ctx);
    }

    fn request_locale(&mut self, ctx: &Context<Self>) {
        self.locale_request.update(&self.state, ctx.link().callback(|()| AppMessage::LocaleArrived));
    }

    /// Adds to a message what only the browser knows, and brings up to date what depends on it.
    fn complete(&mut self, ctx: &Context<Self>, message: Message) -> Message {
        match message {
            Message::Fact(Fact::Attribute { name, value, .. }) => {
                let base = document::base_url(&ctx.props().host);
                return Fact::Attribute { name, value, base }.into();
            }
            Message::Fact(Fact::Response { ref url, .. }) => self.requests.finish(url),
            Message::Fact(Fact::Tick) => self.tick = None,
            // Other windows add to the history as well.
            Message::Fact(Fact::ArticleFinished(_)) => self.load_read_history(),
            Message::Request(Request::InArticle { index, .. }) => self.navigation.shown_index = index,
            _ => {}
        }
        message
    }

    /// Reads the history that the browser has stored, where the viewer owns the page.
    fn load_read_history(&mut self) {
        if let Some(stored) = storage::read_history().filter(|_| self.state.owns_address()) {
            let history = ReadHistory::from_stored(stored);
            self.state.update(Fact::ReadHistory(history).into(), clock::seconds());
        }
    }
}
