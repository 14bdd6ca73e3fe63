//! The mapping, without which the articles of some publishers cannot be read. It is fetched beside the article, and
//! goes to the converter with it.

use std::rc::Rc;

use crate::article::url::Url;
use crate::formats::ReadError;
use crate::state::State;
use crate::state::effect::{Effect, RequestKind};
use crate::state::message::ResponseResult;
use crate::state::net::load::{Load, LoadError};
use crate::state::route::{ArticleSource, Route};

impl State {
    pub(in crate::state) fn fetch_mapping(&mut self) -> Vec<Effect> {
        self.held = None;
        match self.options.mapping.clone() {
            Some(url) => {
                self.mapping = Load::Loading;
                vec![Effect::Fetch { kind: RequestKind::Mapping, url }]
            }
            None => {
                self.mapping = Load::Idle;
                Vec::new()
            }
        }
    }

    pub(in crate::state) fn mapping_answered(
        &mut self,
        url: Option<&Url>,
        answer: ResponseResult,
    ) -> Vec<Effect> {
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
        let awaited = matches!(self.place, Route::Article(_)) && matches!(self.article, Load::Loading);
        let held = self.held.take();
        match (self.mapping.error().cloned(), held) {
            _ if !awaited => Vec::new(),
            (Some(error), _) => self.fail_article(error),
            (None, Some((url, bytes))) => self.answered(RequestKind::Article, url, Ok(bytes)),
            (None, None) => Vec::new(),
        }
    }

    /// Keeps an article until its mapping has come; gives back what need not wait.
    pub(in crate::state) fn hold(
        &mut self,
        kind: RequestKind,
        url: &Option<Url>,
        answer: ResponseResult,
    ) -> Option<ResponseResult> {
        if !matches!(kind, RequestKind::Article | RequestKind::PrefetchedArticle) {
            return Some(answer);
        }
        match (&self.mapping, answer) {
            (Load::Idle | Load::Ready(_), answer) => Some(answer),
            (Load::Loading, Ok(bytes)) => {
                // One that nobody waits for must not take the place of one that is awaited.
                if self.place == Route::Article(url.clone().map_or(ArticleSource::Inline, ArticleSource::Url))
                {
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
    pub(in crate::state) fn blamed(&self, error: LoadError) -> LoadError {
        match (error, &self.options.mapping) {
            (LoadError::Unreadable { error: ReadError::Mapping { message }, .. }, Some(url)) => {
                LoadError::Mapping { url: url.clone(), reason: message }
            }
            (error, _) => error,
        }
    }
}
