//! The host's attributes and inline JSON, at the start and when they change.
//!
//! Never here: what an attribute's value means (see `options`).

use std::rc::Rc;

use crate::article::url::Url;
use crate::options;
use crate::state::content::Content;
use crate::state::effect::{Effect, FocusEffect, HistoryEffect, HostEffect};
use crate::state::event::HostEvent;
use crate::state::fragment;
use crate::state::model::State;
use crate::state::net::effect::NetworkEffect;
use crate::state::net::load::Load;
use crate::state::net::request_kind::RequestKind;
use crate::state::route::Route;

impl State {
    pub(super) fn start(&mut self, inline: Option<Rc<[u8]>>, fragment: Option<&str>) -> Vec<Effect> {
        self.inline = inline;
        let mut effects = vec![HostEvent::Ready.into()];
        effects.extend(self.fetch_mapping());
        effects.extend(self.fetch_site());
        let (anchor, rest) = fragment.map(fragment::anchor).unwrap_or_default();
        let route = fragment::route(&rest, self.home()).or_else(|| self.first_route());
        effects.extend(self.go_to(route));
        effects.extend(self.open_anchor(anchor));
        effects
    }

    pub(super) fn set_attribute(
        &mut self,
        name: &str,
        value: Option<&str>,
        base: Option<&Url>,
    ) -> Vec<Effect> {
        let before = self.options.clone();
        let mut effects = Vec::new();
        if let Err(notice) = self.options.set(name, value, base) {
            effects.push(Effect::Host(HostEffect::Warn(notice.to_string())));
        }
        // The same address again loads what has failed or takes too long.
        if self.options == before && !(name == "src" && self.is_stuck()) {
            return effects;
        }
        effects.extend(self.apply_attribute(name));
        // The host has answered the reader's request by this attribute, and the focus moves as it does without a host.
        if matches!(name, "src" | "channel")
            && self.requested.is_some()
            && self.requested == self.content.route()
        {
            self.requested = None;
            effects.push(FocusEffect::Heading.into());
        }
        effects
    }

    fn apply_attribute(&mut self, name: &str) -> Vec<Effect> {
        let is_article = matches!(self.content, Content::Article(_));
        match name {
            "src" => {
                // It replaces inline JSON as well. The same address again means that the host wants it fresh.
                self.inline = None;
                if let Some(src) = &self.options.src {
                    self.caches.expire_article(src);
                }
                self.replace_content(self.first_route())
            }
            "format" => {
                if let (Some(src), None) = (&self.options.src, &self.inline) {
                    self.caches.remove_article(src);
                }
                if is_article { self.replace_content(self.content.route()) } else { Vec::new() }
            }
            "mapping" => {
                let mut effects = self.fetch_mapping();
                // The cached documents were read with another mapping.
                self.caches.clear();
                effects.extend(self.fetch_site());
                let route = self.content.route().or_else(|| self.first_route());
                if !is_article {
                    // The list that is shown must not be cached again.
                    self.content = Content::Waiting;
                }
                effects.extend(self.replace_content(route));
                effects
            }
            "site" => {
                let mut effects = self.fetch_site();
                if !is_article {
                    effects.extend(self.go_to(self.first_route()));
                }
                effects
            }
            // Above an article the channel only chooses the current tab.
            "channel" if !is_article => self.go_to(self.first_route()),
            _ => {
                debug_assert!(options::ATTRIBUTES.contains(&name));
                Vec::new()
            }
        }
    }

    pub(super) fn set_inline(&mut self, bytes: Option<Rc<[u8]>>) -> Vec<Effect> {
        self.inline = bytes;
        self.replace_content(self.first_route())
    }

    /// Shows something else at the host's request. The photo that was enlarged leaves the address.
    fn replace_content(&mut self, route: Option<Route>) -> Vec<Effect> {
        let was_open = self.is_lightbox_open();
        let mut effects = self.go_to(route);
        if was_open {
            let route = self.content.route();
            let fragment = route.and_then(|route| fragment::fragment(&route, None, self.home()));
            effects.push(HistoryEffect::Replace(fragment).into());
        }
        effects
    }

    pub(super) fn fetch_site(&mut self) -> Vec<Effect> {
        let url = self.options.site.clone();
        self.site = if url.is_some() { Load::Loading } else { Load::Idle };
        fetch(RequestKind::Site, url)
    }

    pub(super) fn fetch_mapping(&mut self) -> Vec<Effect> {
        let url = self.options.mapping.clone();
        self.mapping.reset(url.is_some());
        fetch(RequestKind::Mapping, url)
    }
}

fn fetch(kind: RequestKind, url: Option<Url>) -> Vec<Effect> {
    url.map(|url| NetworkEffect::Fetch { kind, url }.into()).into_iter().collect()
}
