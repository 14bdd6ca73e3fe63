//! The mapping, without which the articles of some publishers cannot be read. It is fetched beside the article.

use std::rc::Rc;

use super::State;
use super::effect::{Effect, Wanted};
use super::load::{Load, LoadError};
use super::message::Answer;
use super::place::{Place, Source};
use crate::article::url::Url;
use crate::formats::Mapping;

impl State {
    pub(super) fn fetch_mapping(&mut self) -> Vec<Effect> {
        self.held = None;
        match self.options.mapping.clone() {
            Some(url) => {
                self.mapping = Load::Loading;
                vec![Effect::Fetch { wanted: Wanted::Mapping, url }]
            }
            None => {
                self.mapping = Load::Idle;
                Vec::new()
            }
        }
    }

    pub(super) fn mapping_answered(&mut self, url: &Url, answer: Answer) -> Vec<Effect> {
        if self.options.mapping.as_ref() != Some(url) {
            return Vec::new();
        }
        let read = match answer {
            Ok(bytes) => Mapping::read(&bytes).map_err(|error| error.to_string()),
            Err(LoadError::Status { status, .. }) => Err(status_words(status)),
            Err(LoadError::Unreachable { reason, .. }) => Err(reason),
            Err(other) => Err(other.to_string()),
        };
        self.mapping = match read {
            Ok(mapping) => Load::Ready(Rc::new(mapping)),
            Err(reason) => Load::Failed(LoadError::Mapping { url: url.clone(), reason }),
        };
        let awaited = matches!(self.place, Place::Article(_)) && matches!(self.article, Load::Loading);
        let held = self.held.take();
        match (self.mapping.error().cloned(), held) {
            _ if !awaited => Vec::new(),
            (Some(error), _) => self.fail_article(error),
            (None, Some((url, bytes))) => self.article_answered(&url, Ok(bytes)),
            (None, None) if self.place == Place::Article(Source::Inline) => self.go(self.place.clone()),
            (None, None) => Vec::new(),
        }
    }

    /// Keeps an article until its mapping has come; gives back what need not wait.
    pub(super) fn hold(&mut self, url: &Url, answer: Answer) -> Option<Answer> {
        match (&self.mapping, answer) {
            (Load::Idle | Load::Ready(_), answer) => Some(answer),
            (Load::Loading, Ok(bytes)) => {
                // One that nobody waits for must not take the place of one that is awaited.
                if self.place == Place::Article(Source::Url(url.clone())) {
                    self.held = Some((url.clone(), bytes));
                }
                None
            }
            (Load::Loading, failure) => Some(failure),
            // Read without its mapping it would be something else.
            (Load::Failed(_), _) => None,
        }
    }
}

fn status_words(status: u16) -> String {
    let mut words = String::from("HTTP ");
    words.push_str(&status.to_string());
    words
}
