//! Starting, and the changes of mind that a host may have later.

use std::rc::Rc;

use crate::article::url::Url;
use crate::options;
use crate::state::State;
use crate::state::effect::{Effect, Event};
use crate::state::fragment;
use crate::state::net::cache::Cache;
use crate::state::route::{ArticleSource, Route};

impl State {
    pub(in crate::state) fn start(
        &mut self,
        inline: Option<Rc<[u8]>>,
        fragment: Option<&str>,
    ) -> Vec<Effect> {
        self.inline = inline;
        let mut effects = vec![Effect::Tell(Event::Ready)];
        effects.extend(self.fetch_mapping());
        effects.extend(self.fetch_site());
        let (photo, fragment) = fragment.map(fragment::photo).unwrap_or_default();
        let (section, fragment) = fragment::section(&fragment);
        let named = fragment::place(&fragment, self.home());
        effects.extend(self.go(named.unwrap_or_else(|| self.first_place())));
        effects.extend(self.name_photo(photo));
        effects.extend(self.name_section(section));
        effects
    }

    /// What the host asked to see.
    pub(in crate::state) fn first_place(&self) -> Route {
        if self.inline.is_some() {
            return Route::Article(ArticleSource::Inline);
        }
        if let Some(src) = &self.options.src {
            return Route::Article(ArticleSource::Url(src.clone()));
        }
        if let Some(channel) = &self.options.channel {
            return Route::Channel(channel.clone());
        }
        match self.site.ready().and_then(|site| site.channels.first()) {
            Some(channel) => Route::Channel(channel.id.clone()),
            None => Route::Nowhere,
        }
    }

    pub(in crate::state) fn attribute(
        &mut self,
        name: &str,
        value: Option<&str>,
        base: Option<&Url>,
    ) -> Vec<Effect> {
        let before = self.options.clone();
        let mut effects = Vec::new();
        if let Err(notice) = self.options.set(name, value, base) {
            effects.push(Effect::Warn(notice.to_string()));
        }
        if self.options == before {
            return effects;
        }
        match name {
            "src" => {
                // A new address means a new article, even where inline JSON was shown before; the same one
                // again means that the host wants it fresh.
                self.inline = None;
                if let Some(src) = &self.options.src {
                    self.articles.forget(src);
                }
                effects.extend(self.replaced(self.first_place()));
            }
            "format" => {
                // What was read as something else has to be read again.
                if let (Some(src), None) = (&self.options.src, &self.inline) {
                    self.articles.forget(src);
                }
                if matches!(self.place, Route::Article(_)) {
                    effects.extend(self.replaced(self.place.clone()));
                }
            }
            "mapping" => {
                effects.extend(self.fetch_mapping());
                // What was read by the old one is read anew.
                self.articles = Cache::default();
                if matches!(self.place, Route::Article(_)) {
                    effects.extend(self.replaced(self.place.clone()));
                }
            }
            "site" => {
                effects.extend(self.fetch_site());
                if !matches!(self.place, Route::Article(_)) {
                    effects.extend(self.go(self.first_place()));
                }
            }
            "channel" => {
                // With an article open the channel is only a hint for the tabs.
                if !matches!(self.place, Route::Article(_)) {
                    effects.extend(self.go(self.first_place()));
                }
            }
            _ => debug_assert!(options::ATTRIBUTES.contains(&name)),
        }
        // The host has answered a wish of the reader: they arrive as they would have without it.
        let answers = matches!(name, "src" | "channel") && self.asked.as_ref() == Some(&self.place);
        if answers {
            self.asked = None;
            effects.push(Effect::Arrive);
        }
        effects
    }

    pub(in crate::state) fn inline(&mut self, bytes: Option<Rc<[u8]>>) -> Vec<Effect> {
        self.inline = bytes;
        self.replaced(self.first_place())
    }

    /// The host shows something else: a photo that was enlarged has no place in the address any more.
    fn replaced(&mut self, place: Route) -> Vec<Effect> {
        let was_open = self.lightbox.position().is_some();
        let mut effects = self.go(place);
        if was_open {
            effects.push(Effect::ReplaceAddress(fragment::fragment(&self.place, None, self.home())));
        }
        effects
    }
}
