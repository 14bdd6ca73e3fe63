//! The lightbox and what is outside it: the address, the host, the reader's settings and the full screen.
//!
//! Never here: which item is shown after a request (see `content::lightbox`).

use crate::options::Address;
use crate::state::content::lightbox::LightboxRequest;
use crate::state::content::lightbox::item::LightboxChange;
use crate::state::content::stack::Stack;
use crate::state::effect::{Effect, HistoryEffect, LightboxEffect, StorageEffect};
use crate::state::event::HostEvent;
use crate::state::fragment;
use crate::state::model::State;

impl State {
    pub(super) fn on_lightbox_request(&mut self, request: LightboxRequest) -> Vec<Effect> {
        let Some(stack) = self.content.stack_mut() else { return Vec::new() };
        match request {
            LightboxRequest::Transform(step) => vec![Effect::Lightbox(LightboxEffect::Transform(step))],
            LightboxRequest::ToggleFullScreen => vec![Effect::Lightbox(LightboxEffect::ToggleFullScreen)],
            LightboxRequest::ToggleCaptions => {
                let captions_hidden = self.preferences.toggle_captions();
                let stored = Effect::Storage(StorageEffect::CaptionsHidden(captions_hidden));
                vec![stored, HostEvent::Settings { captions_hidden }.into()]
            }
            LightboxRequest::Share => {
                // The page's address names the photo where it follows the reader; else only the article has one.
                let is_page = self.options.address == Address::Hash;
                let url = stack.current.parsed.article.url.clone().filter(|_| !is_page);
                vec![Effect::Lightbox(LightboxEffect::Share(url))]
            }
            request => match stack.update_lightbox(request) {
                Some(change) => self.on_lightbox_change(change),
                None => Vec::new(),
            },
        }
    }

    /// Puts the photo into the address and tells the host. All photos share one entry of the history, so that Back leads to the
    /// article.
    fn on_lightbox_change(&mut self, change: LightboxChange) -> Vec<Effect> {
        let LightboxChange { was_open, name, item } = change;
        let route = self.content.route();
        let fragment = route.and_then(|route| fragment::fragment(&route, name.as_deref(), self.home()));
        let history = match name {
            Some(_) if was_open => HistoryEffect::Replace(fragment),
            Some(_) => HistoryEffect::Push(fragment),
            None => HistoryEffect::ClosePhoto(fragment),
        };
        vec![history.into(), HostEvent::Lightbox(item).into()]
    }

    /// Whether a photo is enlarged.
    pub(super) fn is_lightbox_open(&self) -> bool {
        self.stack().is_some_and(|stack| stack.lightbox.position().is_some())
    }

    /// Closes the lightbox without an animation, because its article is left.
    pub(super) fn close_lightbox(&mut self) -> Vec<Effect> {
        let was_open = self.is_lightbox_open();
        if let Some(stack) = self.content.stack_mut() {
            stack.lightbox = Default::default();
        }
        if was_open { vec![HostEvent::Lightbox(None).into()] } else { Vec::new() }
    }

    /// Notes that an image of the article at this index failed, of the current one without an index.
    pub(super) fn fail_image(&mut self, index: Option<usize>, position: usize) -> Vec<Effect> {
        if let Some(stack) = self.content.stack_mut() {
            let index = index.unwrap_or_else(|| Stack::current_index(stack));
            stack.fail_image(index, position);
        }
        Vec::new()
    }
}
