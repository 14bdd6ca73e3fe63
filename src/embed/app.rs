//! The program of one element: messages go to the state, its effects to the browser, its facts to the view.

use std::rc::Rc;

use js_sys::{Function, Object};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::after::After;
use super::dwell::Dwell;
use super::errands::Errands;
use super::event;
use super::journey::Journey;
use super::light::{Light, Sight};
use super::outset;
use crate::article::url::Url;
use crate::browser::drag_scroll::DragScroll;
use crate::browser::history::{self, HistoryEvent};
use crate::browser::listener::Listeners;
use crate::browser::pointer::PointerInput;
use crate::browser::{
    animation_frame, clock, console, document, idle, popover, roving_tabindex, scroll, scroll_buttons, share,
    storage, transition,
};
use crate::state::State;
use crate::state::content::lightbox::LightboxRequest;
use crate::state::effect::{Effect, Event};
use crate::state::host::read_history::ReadHistory;
use crate::state::message::{Fact, Message};
use crate::state::request::Request;
use crate::state::route::NavigationTarget;
use crate::view::{NodeRefs, viewer};

/// What can wait waits so many milliseconds at the most.
const SOON: u32 = 1_000;

/// What the element gives its program.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProperties {
    /// The element.
    pub host: HtmlElement,
    /// The requests that the loader has already sent.
    pub early: Object,
    /// Makes house JSON of foreign documents.
    pub convert: Function,
    /// Article JSON that came with the page.
    pub inline: Option<Rc<[u8]>>,
}

/// The state, and what has to be done once the browser has caught up.
pub struct App {
    state: State,
    requests: Callback<Request>,
    nodes: NodeRefs,
    errands: Errands,
    /// Facts for the host; they are told when what they speak of is on the screen.
    untold: Vec<Event>,
    after: After,
    shown_channel: Option<String>,
    light: Light,
    journey: Journey,
    dwell: Dwell,
    row: Option<DragScroll>,
    /// Attached for as long as the program lives.
    _listeners: [Option<Listeners>; 3],
}

/// What the component is told: messages for the state, and what happens to the history.
pub enum AppMessage {
    /// For the state.
    State(Message),
    /// The element was moved in the document.
    Moved,
    /// Something happened to an enlarged photo.
    PointerInput(PointerInput),
    /// The reader went through the history, or came to rest.
    Passed(HistoryEvent),
}

impl From<Message> for AppMessage {
    fn from(message: Message) -> Self {
        Self::State(message)
    }
}

impl Component for App {
    type Message = AppMessage;
    type Properties = AppProperties;

    fn create(ctx: &Context<Self>) -> Self {
        let AppProperties { host, early, convert, inline } = ctx.props();
        let mut app = Self {
            state: outset::state(host),
            requests: ctx.link().callback(|request: Request| AppMessage::State(request.into())),
            nodes: NodeRefs::default(),
            errands: Errands::new(early.clone(), convert.clone(), told(ctx)),
            untold: Vec::new(),
            after: After::Stay,
            shown_channel: None,
            light: Light::new(),
            journey: Journey::default(),
            dwell: Dwell::default(),
            row: None,
            _listeners: [popover::listen(host), roving_tabindex::listen(host), scroll_buttons::listen(host)],
        };
        app.recall();
        let fragment = app.owns_address().then(history::fragment);
        if let Some(spot) = history::saved_anchor().filter(|_| app.owns_address()) {
            app.after = After::Resume(spot);
        }
        app.tell(ctx, Fact::Started { inline: inline.clone(), fragment }.into());
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: AppMessage) -> bool {
        match message {
            AppMessage::State(Message::Fact(Fact::Attribute { name, value, .. })) => {
                let base = document::base_url(&ctx.props().host);
                self.tell(ctx, Fact::Attribute { name, value, base }.into());
            }
            // What is fetched ahead of time is not to be seen.
            AppMessage::State(
                message @ (Message::Request(Request::Prefetch(_) | Request::CancelPrefetch)
                | Message::Fact(Fact::Idle)),
            ) => {
                self.tell(ctx, message);
                return false;
            }
            AppMessage::State(message) => {
                match &message {
                    Message::Fact(Fact::Response { url, .. }) => {
                        self.errands.done(url);
                    }
                    // Other windows remember, too.
                    Message::Fact(Fact::ArticleFinished(_)) => self.recall(),
                    Message::Request(Request::InArticle { index, .. }) => self.journey.current = *index,
                    _ => {}
                }
                self.tell(ctx, message);
            }
            // What the move undid is mended after drawing.
            AppMessage::Moved => {}
            AppMessage::PointerInput(heard) => {
                // A finger moves a photo without a new drawing.
                let Some(message) = self.light.hear(heard, &self.state, &self.nodes) else {
                    return false;
                };
                self.tell(ctx, message);
            }
            AppMessage::Passed(HistoryEvent::Traversed(fragment, spot)) => {
                let before = self.state.place.clone();
                let was_lit = self.state.lightbox.position().is_some();
                self.tell(ctx, Fact::FragmentChanged(fragment).into());
                let is_lit = self.state.lightbox.position().is_some();
                let went = self.state.place != before;
                let spot = spot.filter(|_| !std::mem::take(&mut self.journey.closes) || went);
                match spot {
                    // Where the reader was counts for more than where the section begins that the address names.
                    Some(_) if went => self.after = After::Return(spot),
                    // From section to section; a photo leaves the page where it is.
                    Some(spot) if !was_lit && !is_lit => self.after = After::Resume(spot),
                    None if went && !matches!(self.after, After::Section(_)) => {
                        self.after = After::Return(None)
                    }
                    _ => {}
                }
            }
            AppMessage::Passed(HistoryEvent::ScrollEnded) => {
                // Who is still on the way to where they were has not left it.
                if !matches!(self.after, After::Return(_) | After::Resume(_)) {
                    history::save_anchor(self.journey.spot(&ctx.props().host));
                }
                return false;
            }
        }
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        viewer::viewer(&self.state, &viewer::context(&self.state, &self.requests, &self.nodes))
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let link = ctx.link();
        self.journey.drawn.resolve();
        self.journey.listen(self.owns_address(), &link.callback(AppMessage::Passed));
        self.enlighten(ctx);
        self.show_current_tab();
        self.after.settle(&ctx.props().host, &self.nodes, &self.state);
        self.journey.watch(&ctx.props().host, &self.state, &told(ctx));
        self.dwell.listen(&ctx.props().host);
        let left = self.dwell.turn(self.state.article_in_sight());
        for event in left.into_iter().chain(std::mem::take(&mut self.untold)) {
            event::tell(&ctx.props().host, &event);
        }
    }

    fn destroy(&mut self, ctx: &Context<Self>) {
        let left = self.dwell.end();
        left.iter().for_each(|event| event::tell(&ctx.props().host, event));
    }
}

/// Where facts go.
fn told(ctx: &Context<App>) -> Callback<Fact> {
    ctx.link().callback(|fact: Fact| AppMessage::State(fact.into()))
}

/// A word to the lightbox.
fn light(request: LightboxRequest) -> AppMessage {
    Message::from(Request::Lightbox(request)).into()
}

impl App {
    fn owns_address(&self) -> bool {
        self.state.owns_address()
    }

    /// What was read before, on this page's origin.
    fn recall(&mut self) {
        if let Some(marks) = storage::read_history().filter(|_| self.owns_address()) {
            self.state.update(Fact::ReadHistory(ReadHistory::kept(marks)).into());
        }
    }

    fn tell(&mut self, ctx: &Context<Self>, message: Message) {
        self.state.update(Fact::Time { seconds: clock::seconds() }.into());
        for effect in self.state.update(message) {
            self.carry_out(ctx, effect);
        }
    }

    fn carry_out(&mut self, ctx: &Context<Self>, effect: Effect) {
        match effect {
            Effect::Fetch { kind, url } => self.errands.fetch(kind, url),
            Effect::Drop(wanted) => self.errands.drop(wanted),
            Effect::Convert(foreign) => self.errands.convert(foreign),
            Effect::Ask(target) => {
                if event::ask(&ctx.props().host, &target) {
                    let link = ctx.link().clone();
                    let is_article = matches!(target, NavigationTarget::Article { .. });
                    let go = move || link.send_message(Message::from(Fact::NavigationAllowed(target)));
                    // A host's page is not the viewer's to move, and a reader who changes tabs is in a hurry.
                    if is_article && self.owns_address() {
                        transition::begin(&self.journey.drawn, go)
                    } else {
                        go()
                    }
                }
            }
            Effect::Tell(event) => self.untold.push(event),
            Effect::Warn(words) => console::warn(&words),
            effect @ (Effect::PushAddress(_)
            | Effect::ReplaceAddress(_)
            | Effect::LeavePhoto(_)
            | Effect::Title(_)) => {
                if self.owns_address() {
                    self.journey.name(effect, &ctx.props().host);
                }
            }
            Effect::Transform(step) => {
                if let Some(request) = self.light.step(step) {
                    ctx.link().send_message(light(request));
                }
            }
            Effect::FullScreen => self.light.fill_screen(&self.nodes),
            Effect::Share(url) => {
                let link = ctx.link().clone();
                let copied = move || link.send_message(light(LightboxRequest::LinkCopied));
                share::share_address(url.as_ref().map(Url::as_str), copied);
            }
            Effect::Remember { bare } => storage::set_captions_hidden(bare),
            Effect::Mark(marks) => storage::set_read_history(marks.as_str()),
            Effect::Arrive => self.after = After::Arrive,
            Effect::Section(index) => self.after = After::Section(index),
            Effect::FocusAdded => self.after = After::Add,
            Effect::FocusPhoto(position) => self.after = After::Photo(position),
            Effect::FocusPlayer => self.after = After::Play,
            Effect::Idle => {
                let told = told(ctx);
                spawn_local(async move {
                    idle::wait(SOON).await;
                    told.emit(Fact::Idle);
                });
            }
            Effect::RenderNext => {
                let link = ctx.link().clone();
                animation_frame::after_next(move || link.send_message(Message::from(Fact::Rendered)));
            }
        }
    }

    fn enlighten(&mut self, ctx: &Context<Self>) {
        let link = ctx.link();
        let (heard, ticked) = (
            link.callback(AppMessage::PointerInput),
            link.callback(|()| light(LightboxRequest::TimerElapsed)),
        );
        let sight = Sight { state: &self.state, nodes: &self.nodes, host: &ctx.props().host };
        self.light.agree(&sight, &heard, &ticked);
    }

    /// Brings the tab of the current channel into the middle of its row, once for each channel and row.
    fn show_current_tab(&mut self) {
        let row = self.nodes.tab_list.cast::<Element>();
        if DragScroll::attach(&mut self.row, row.clone()) {
            self.shown_channel = None;
        }
        let current = self.state.current_channel().map(str::to_owned);
        if current == self.shown_channel {
            return;
        }
        let tab = self.nodes.current_tab.cast::<Element>();
        if let (Some(row), Some(tab)) = (row, tab) {
            scroll::center(&row, &tab);
            self.shown_channel = current;
        }
    }
}
