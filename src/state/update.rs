//! Transitions that concern several parts of the state: each message goes to the file of its subject.
//!
//! Never here: transitions of one part alone, which are methods of that part.

mod article;
mod channel;
mod host;
mod lightbox;
mod navigation;
mod network;
mod prefetch;
mod reload;

use crate::state::effect::{Effect, FocusEffect, HostEffect, StorageEffect};
use crate::state::host::read_history::ReadHistory;
use crate::state::message::{Fact, Message};
use crate::state::model::State;
use crate::state::request::Request;
use crate::state::route::NavigationTarget;

impl State {
    /// Applies a message at this time, in seconds, and returns what is to be done.
    pub fn update(&mut self, message: Message, now: u32) -> Vec<Effect> {
        self.now = now;
        let mut effects = match message {
            Message::Request(request) => self.on_request(request),
            Message::Fact(fact) => self.on_fact(fact),
        };
        self.register_requests(&mut effects);
        // The address, the history and the title of a host's page are the host's.
        if !self.owns_address() {
            effects.retain(|effect| !matches!(effect, Effect::History(_)));
        }
        effects
    }

    fn on_request(&mut self, request: Request) -> Vec<Effect> {
        match request {
            Request::Navigate(target) => self.navigate(target),
            Request::Prefetch(target) => self.prefetch_target(&target),
            Request::CancelPrefetch => self.cancel_list_prefetch(),
            Request::Retry => self.retry(),
            Request::CancelLoad => self.cancel_load(),
            Request::LoadMore => self.load_more(),
            Request::ShowNewer => self.show_newer(),
            Request::Lightbox(request) => self.on_lightbox_request(request),
            Request::ImageFailed(position) => self.fail_image(None, position),
            Request::InArticle { index, request } => match *request {
                // An image error is not user input; it must not change the current article.
                Request::ImageFailed(position) => self.fail_image(Some(index), position),
                request => {
                    let mut effects = self.select_article(index);
                    effects.extend(self.on_request(request));
                    effects
                }
            },
            Request::RetryImage(position) => {
                let Some(stack) = self.content.stack_mut() else { return Vec::new() };
                stack.current.retry_image(position);
                vec![FocusEffect::Photo(position).into()]
            }
            Request::ActivateEmbed(url) => {
                let Some(stack) = self.content.stack_mut() else { return Vec::new() };
                stack.current.activate_embed(url);
                vec![FocusEffect::EmbedPlayer.into()]
            }
            Request::ClearReadHistory => {
                self.preferences.clear_history();
                vec![Effect::Storage(StorageEffect::ReadHistory(ReadHistory::default()))]
            }
            Request::OpenSection(name) => self.open_section(name),
        }
    }

    fn on_fact(&mut self, fact: Fact) -> Vec<Effect> {
        match fact {
            Fact::Started { inline, fragment } => self.start(inline, fragment.as_deref()),
            Fact::Attribute { name, value, base } => {
                self.set_attribute(&name, value.as_deref(), base.as_ref())
            }
            Fact::Inline(bytes) => self.set_inline(bytes),
            Fact::NavigationAllowed(target) => self.on_navigation_allowed(&target),
            Fact::FragmentChanged { fragment, has_scroll_anchor, closes_photo } => {
                self.on_fragment_changed(&fragment, has_scroll_anchor, closes_photo)
            }
            Fact::Rendered => self.draw_more(),
            Fact::ArticleInView(index) => self.select_article(index),
            Fact::QuarterPassed { index, quarter } => self.pass_quarter(index, quarter),
            Fact::ArticleFinished(index) => self.on_article_finished(index),
            Fact::ReadHistory(history) => {
                self.preferences.read_history = history;
                Vec::new()
            }
            Fact::Idle => self.prefetch_list(self.list_to_prefetch()),
            Fact::FullScreen(full_screen) => {
                self.environment.full_screen = full_screen;
                Vec::new()
            }
            Fact::Response { kind, url, result, info } => self.on_arrival(kind, url, result, info),
            Fact::Progress { url, received } => {
                self.attempts.progress(&url, received);
                Vec::new()
            }
            Fact::Tick => self.on_tick(),
            Fact::Reconnected => self.on_reconnected(),
            Fact::StoredCopy { url, bytes, fetched_at } => self.on_stored_copy(url, bytes, fetched_at),
            Fact::Converted { kind, url, result } => self.on_converted(kind, url, result),
        }
    }

    /// Asks the host whether the reader may navigate.
    fn navigate(&mut self, target: NavigationTarget) -> Vec<Effect> {
        self.requested = Some(target.route());
        // A host's page must not be animated, and a reader who switches channels is in a hurry.
        let has_transition = self.owns_address() && matches!(target, NavigationTarget::Article { .. });
        vec![Effect::Host(HostEffect::AskNavigation { target, has_transition })]
    }
}
