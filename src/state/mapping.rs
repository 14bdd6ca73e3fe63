//! The mapping, without which the articles of some publishers cannot be read. It is fetched beside the article, and
//! goes to the converter with it.

use std::rc::Rc;

use super::State;
use super::effect::{Effect, Wanted};
use super::load::{Load, LoadError};
use super::message::Answer;
use super::place::{Place, Source};
use crate::article::url::Url;
use crate::formats::ReadError;

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

    pub(super) fn mapping_answered(&mut self, url: Option<&Url>, answer: Answer) -> Vec<Effect> {
        let Some(url) = url.filter(|url| self.options.mapping.as_ref() == Some(url)) else {
            return Vec::new();
        };
        self.mapping = match answer {
            Ok(bytes) => Load::Ready(Rc::new(bytes)),
            Err(error) => {
                let reason = match error {
                    LoadError::Status { status, .. } => format!("HTTP {status}"),
                    LoadError::Unreachable { reason, .. } => reason,
                    other => other.to_string(),
                };
                Load::Failed(LoadError::Mapping { url: url.clone(), reason })
            }
        };
        let awaited = matches!(self.place, Place::Article(_)) && matches!(self.article, Load::Loading);
        let held = self.held.take();
        match (self.mapping.error().cloned(), held) {
            _ if !awaited => Vec::new(),
            (Some(error), _) => self.fail_article(error),
            (None, Some((url, bytes))) => self.answered(Wanted::Article, url, Ok(bytes)),
            (None, None) => Vec::new(),
        }
    }

    /// Keeps an article until its mapping has come; gives back what need not wait.
    pub(super) fn hold(&mut self, wanted: Wanted, url: &Option<Url>, answer: Answer) -> Option<Answer> {
        if !matches!(wanted, Wanted::Article | Wanted::NextArticle) {
            return Some(answer);
        }
        match (&self.mapping, answer) {
            (Load::Idle | Load::Ready(_), answer) => Some(answer),
            (Load::Loading, Ok(bytes)) => {
                // One that nobody waits for must not take the place of one that is awaited.
                if self.place == Place::Article(url.clone().map_or(Source::Inline, Source::Url)) {
                    self.held = Some((url.clone(), bytes));
                }
                None
            }
            (Load::Loading, failure) => Some(failure),
            // Read without its mapping it would be something else.
            (Load::Failed(_), _) => None,
        }
    }

    /// What is wrong with the mapping is no fault of the article.
    pub(super) fn blamed(&self, error: LoadError) -> LoadError {
        match (error, &self.options.mapping) {
            (LoadError::Unreadable { error: ReadError::Mapping { message }, .. }, Some(url)) => {
                LoadError::Mapping { url: url.clone(), reason: message }
            }
            (error, _) => error,
        }
    }
}
