//! The program of one element: messages go to the state, its effects to the browser, its facts to the view.

use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::{Function, Object};
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::after::After;
use super::event;
use super::light::{Light, Sight};
use crate::article::url::Url;
use crate::browser::fetch::{self, Urgency};
use crate::browser::pointer::Heard;
use crate::browser::{console, convert, document, frame, history, memory, press, screen, scroll, share};
use crate::locale::Locale;
use crate::options::{ATTRIBUTES, Address};
use crate::state::State;
use crate::state::effect::{Effect, Event, Wanted};
use crate::state::lightbox::LightboxRequest;
use crate::state::message::{Fact, Message, Request};
use crate::view::way::Way;
use crate::view::{self, Landmarks};

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
    landmarks: Landmarks,
    /// One request of each kind at the most.
    under_way: Vec<(Wanted, Url, fetch::Request)>,
    /// One conversion of each kind at the most.
    converting: Vec<(Wanted, convert::Conversion)>,
    /// Facts for the host; they are told when what they speak of is on the screen.
    untold: Vec<Event>,
    after: After,
    shown_channel: Option<String>,
    light: Light,
    history: Option<EventListener>,
    /// Moves strips and closes sheets; held for as long as the program lives.
    _presses: Option<EventListener>,
}

/// What the component is told: messages for the state, and the history's memory of a scroll.
pub enum AppMessage {
    /// For the state.
    State(Message),
    /// The element was moved in the document.
    Moved,
    /// Something happened to an enlarged photo.
    Heard(Heard),
    /// The reader went through the history.
    Went {
        /// The fragment that is now in the address.
        fragment: String,
        /// How far down the page was.
        scroll: f64,
    },
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
        let AppProperties { host, inline, .. } = ctx.props();
        let mut app = Self {
            state: State::new(document::languages(host)),
            requests: ctx.link().callback(|request: Request| AppMessage::State(request.into())),
            landmarks: Landmarks::default(),
            under_way: Vec::new(),
            converting: Vec::new(),
            untold: Vec::new(),
            after: After::Stay,
            shown_channel: None,
            light: Light::new(),
            history: None,
            _presses: press::listen(host),
        };
        let base = document::base(host);
        for name in ATTRIBUTES {
            let value = host.get_attribute(name);
            if let Err(notice) = app.state.options.set(name, value.as_deref(), base.as_ref()) {
                console::warn(&notice.to_string());
            }
        }
        app.state.bare = memory::is_bare();
        app.state.narrow = document::share(host).filter(|share| *share < 90);
        app.state.screen = screen::of(None);
        let fragment = app.owns_address().then(history::fragment);
        app.tell(ctx, Fact::Started { inline: inline.clone(), fragment }.into());
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: AppMessage) -> bool {
        match message {
            AppMessage::State(Message::Fact(Fact::Attribute { name, value, .. })) => {
                let base = document::base(&ctx.props().host);
                self.tell(ctx, Fact::Attribute { name, value, base }.into());
            }
            // What is fetched ahead of time is not to be seen.
            AppMessage::State(message @ Message::Request(Request::Near(_) | Request::Far)) => {
                self.tell(ctx, message);
                return false;
            }
            AppMessage::State(message) => {
                if let Message::Fact(Fact::Answered { url, .. }) = &message {
                    self.under_way.retain(|(_, other, _)| other != url);
                }
                self.tell(ctx, message);
            }
            // What the move undid is mended after drawing.
            AppMessage::Moved => {}
            AppMessage::Heard(heard) => {
                // A finger moves a photo without a new drawing.
                let Some(message) = self.light.hear(heard, &self.state, &self.landmarks) else {
                    return false;
                };
                self.tell(ctx, message);
            }
            AppMessage::Went { fragment, scroll } => {
                let before = self.state.place.clone();
                self.tell(ctx, Fact::Addressed(fragment).into());
                if self.state.place != before {
                    self.after = After::Return(scroll);
                }
            }
        }
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let locale = Locale::choose(self.state.languages());
        let home = self.state.home().filter(|_| self.owns_address()).cloned();
        let way = Way { requests: self.requests.clone(), home };
        view::page(&self.state, locale, &way, &self.landmarks)
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        self.listen(ctx);
        self.enlighten(ctx);
        self.show_current_tab();
        self.after.settle(&ctx.props().host, &self.landmarks, &self.state);
        for event in std::mem::take(&mut self.untold) {
            event::tell(&ctx.props().host, &event);
        }
    }
}

/// A word to the lightbox.
fn light(request: LightboxRequest) -> AppMessage {
    Message::from(Request::Lightbox(request)).into()
}

impl App {
    fn owns_address(&self) -> bool {
        self.state.options.address == Address::Hash
    }

    fn tell(&mut self, ctx: &Context<Self>, message: Message) {
        for effect in self.state.update(message) {
            self.carry_out(ctx, effect);
        }
    }

    fn carry_out(&mut self, ctx: &Context<Self>, effect: Effect) {
        match effect {
            Effect::Fetch { wanted, url } if self.promote(wanted, &url) => {}
            Effect::Fetch { wanted, url } => {
                let link = ctx.link().clone();
                let urgency = if wanted.is_ahead() { Urgency::Later } else { Urgency::Now };
                let request =
                    fetch::get(url.clone(), urgency, &ctx.props().early, move |url, answer, links| {
                        link.send_message(Message::from(Fact::Answered { wanted, url, answer, links }));
                    });
                // An older request of the same kind is dropped here, and thereby aborted.
                self.under_way.retain(|(kind, ..)| *kind != wanted);
                self.under_way.push((wanted, url, request));
                // What is fetched anew is converted anew.
                self.converting.retain(|(kind, _)| *kind != wanted);
            }
            Effect::Drop(wanted) => self.under_way.retain(|(kind, ..)| *kind != wanted),
            Effect::Convert(foreign) => {
                let (link, wanted) = (ctx.link().clone(), foreign.wanted);
                let conversion = convert::convert(&ctx.props().convert, foreign, move |foreign, answer| {
                    let url = foreign.url;
                    link.send_message(Message::from(Fact::Converted { wanted, url, answer }));
                });
                // An older one of the same kind is dropped here, and thereby void.
                self.converting.retain(|(kind, _)| *kind != wanted);
                self.converting.push((wanted, conversion));
            }
            Effect::Ask(target) => {
                if event::ask(&ctx.props().host, &target) {
                    ctx.link().send_message(Message::from(Fact::Allowed(target)));
                }
            }
            Effect::Tell(event) => self.untold.push(event),
            Effect::Warn(words) => console::warn(&words),
            Effect::PushAddress(fragment) if self.owns_address() => history::push(fragment.as_deref()),
            Effect::Title(title) if self.owns_address() => document::set_title(&title),
            Effect::ReplaceAddress(fragment) if self.owns_address() => history::replace(fragment.as_deref()),
            Effect::LeavePhoto(fragment) if self.owns_address() => history::leave_photo(fragment.as_deref()),
            Effect::PushAddress(_) | Effect::ReplaceAddress(_) | Effect::LeavePhoto(_) | Effect::Title(_) => {
            }
            Effect::Move(step) => {
                if let Some(request) = self.light.step(step) {
                    ctx.link().send_message(light(request));
                }
            }
            Effect::FullScreen => self.light.fill_screen(&self.landmarks),
            Effect::Share(url) => {
                let link = ctx.link().clone();
                let copied = move || link.send_message(light(LightboxRequest::Copied));
                share::share_address(url.as_ref().map(Url::as_str), copied);
            }
            Effect::Remember { bare } => memory::set_bare(bare),
            Effect::Arrive => self.after = After::Arrive,
            Effect::FocusAdded => self.after = After::Add,
            Effect::FocusPhoto(position) => self.after = After::Photo(position),
            Effect::FocusPlayer => self.after = After::Play,
            Effect::Draw => {
                let link = ctx.link().clone();
                frame::after(move || link.send_message(Message::from(Fact::Drawn)));
            }
        }
    }

    /// What is fetched ahead of time may become what the reader waits for; it need not be fetched again.
    fn promote(&mut self, wanted: Wanted, url: &Url) -> bool {
        let ahead = wanted.ahead();
        let index = self.under_way.iter().position(|(kind, other, _)| Some(*kind) == ahead && other == url);
        let Some(index) = index else { return false };
        let (_, url, request) = self.under_way.remove(index);
        self.under_way.retain(|(kind, ..)| *kind != wanted);
        self.under_way.push((wanted, url, request));
        true
    }

    /// Follows the history for as long as the viewer owns the address.
    fn listen(&mut self, ctx: &Context<Self>) {
        if !self.owns_address() {
            self.history = None;
        } else if self.history.is_none() {
            let link = ctx.link().clone();
            self.history = history::listen(move |fragment, scroll| {
                link.send_message(AppMessage::Went { fragment, scroll })
            });
        }
    }

    fn enlighten(&mut self, ctx: &Context<Self>) {
        let link = ctx.link();
        let (heard, ticked) =
            (link.callback(AppMessage::Heard), link.callback(|()| light(LightboxRequest::Tick)));
        let sight = Sight { state: &self.state, landmarks: &self.landmarks, host: &ctx.props().host };
        self.light.agree(&sight, &heard, &ticked);
    }

    /// Brings the tab of the current channel into the middle of its row, once for each channel.
    fn show_current_tab(&mut self) {
        let current = self.state.current_channel().map(str::to_owned);
        if current == self.shown_channel {
            return;
        }
        let row = self.landmarks.tabs.cast::<Element>();
        let tab = self.landmarks.current_tab.cast::<Element>();
        if let (Some(row), Some(tab)) = (row, tab) {
            scroll::centre(&row, &tab);
            self.shown_channel = current;
        }
    }
}
