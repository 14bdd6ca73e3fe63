//! Going from place to place: by a link, by the history, by another try.

use crate::options::Navigation;
use crate::state::State;
use crate::state::effect::{Effect, RequestKind};
use crate::state::fragment;
use crate::state::net::load::{Load, LoadError};
use crate::state::route::{ArticleSource, NavigationTarget, Route};

impl State {
    pub(in crate::state) fn follow(&mut self, target: NavigationTarget) -> Vec<Effect> {
        // A viewer that only asks has asked; the host answers by changing attributes.
        if self.options.navigation == Navigation::Host {
            return Vec::new();
        }
        self.asked = None;
        let place = target.place();
        // Below others it is no place to arrive at.
        if place == self.place && self.joined.is_empty() {
            return vec![Effect::Arrive];
        }
        let fragment = fragment::fragment(&place, None, self.home());
        // The address may be that of the article already: the line above it leads there, too.
        let is_named = place == self.place;
        let name = if is_named { Effect::ReplaceAddress } else { Effect::PushAddress };
        let mut effects = vec![name(fragment)];
        effects.extend(self.go(place));
        effects.push(Effect::Arrive);
        effects
    }

    pub(in crate::state) fn addressed(&mut self, fragment: &str) -> Vec<Effect> {
        // Any other fragment is the host's own anchor, and none of the viewer's business.
        if !(fragment.is_empty() || fragment == "#" || fragment.starts_with("#/")) {
            return Vec::new();
        }
        let (photo, fragment) = fragment::photo(fragment);
        let (section, fragment) = fragment::section(&fragment);
        let place = fragment::place(&fragment, self.home()).unwrap_or_else(|| self.first_place());
        let mut effects = match self.index_of(&place) {
            _ if place == self.place => Vec::new(),
            // It is here, above or below.
            Some(index) => {
                let mut effects = self.darken();
                effects.extend(self.turn_to(index));
                effects
            }
            None => self.go(place),
        };
        effects.extend(self.name_photo(photo));
        effects.extend(self.name_section(section));
        effects
    }

    pub(in crate::state) fn go(&mut self, place: Route) -> Vec<Effect> {
        let mut effects = self.darken();
        self.place = place;
        self.forgotten = false;
        let left = self.leave();
        effects.extend(match self.place.clone() {
            Route::Nowhere => self.nowhere(),
            // Without its mapping no article can be read.
            Route::Article(_) if self.mapping.error().is_some() => {
                let error = self.mapping.error().cloned().unwrap_or(LoadError::NoAddress);
                self.fail_article(error)
            }
            Route::Article(ArticleSource::Inline) => {
                let bytes = self.inline.clone().unwrap_or_default();
                self.article = Load::Loading;
                self.answered(RequestKind::Article, None, Ok(bytes.to_vec()))
            }
            Route::Article(ArticleSource::Url(url)) => match self.articles.get(&url) {
                Some(reading) => self.show_reading(reading),
                None => {
                    self.article = Load::Loading;
                    vec![Effect::Fetch { kind: RequestKind::Article, url }]
                }
            },
            Route::Channel(id) => self.open_channel(&id),
        });
        // After what is wanted now: it may have been on its way.
        effects.extend(left);
        // Whatever was fetched ahead for the place that was left, and is not what this one awaits.
        effects.extend(self.far());
        effects
    }

    /// Without an article and without a channel, a site that is on its way may still name one.
    pub(in crate::state) fn nowhere(&mut self) -> Vec<Effect> {
        if matches!(self.site, Load::Loading) {
            self.article = Load::Loading;
            return Vec::new();
        }
        let error = self.site.error().cloned().unwrap_or(LoadError::NoAddress);
        self.fail_article(error)
    }

    pub(in crate::state) fn retry(&mut self) -> Vec<Effect> {
        let mut effects = if self.site.error().is_some() { self.fetch_site() } else { Vec::new() };
        // One that came may have been wrong all the same.
        if !matches!(self.mapping, Load::Idle) {
            effects.extend(self.fetch_mapping());
        }
        effects.extend(self.go(self.place.clone()));
        // The button that was pressed is gone with the panel.
        effects.push(Effect::Arrive);
        effects
    }
}
