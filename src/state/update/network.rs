//! Responses and conversions, by what they were fetched for.
//!
//! Never here: how a document is parsed (see `net::foreign` and `formats`).

use crate::article::url::Url;
use crate::formats;
use crate::state::content::{ArticleContent, Content};
use crate::state::effect::Effect;
use crate::state::model::State;
use crate::state::net::effect::NetworkEffect;
use crate::state::net::foreign::Received;
use crate::state::net::load::{self, ResponseResult};
use crate::state::net::mapping::{self, Deferral, DeferredArticle};
use crate::state::net::request_kind::RequestKind;
use crate::state::route::{ArticleSource, Route};

impl State {
    /// A document was fetched from `url`, or came with the page.
    pub(super) fn on_response(
        &mut self,
        kind: RequestKind,
        url: Option<Url>,
        result: ResponseResult,
    ) -> Vec<Effect> {
        if kind == RequestKind::Mapping {
            return self.on_mapping(url.as_ref(), result);
        }
        let Some(result) = self.defer(kind, &url, result) else { return Vec::new() };
        let (format, mapping) = (self.options.format, &self.mapping);
        let received = Received { kind, url: &url, result, format, mapping };
        let parsed = match kind {
            RequestKind::Mapping => return Vec::new(),
            RequestKind::Site => received.parse(formats::site).map(|read| self.on_site(url.clone(), read)),
            RequestKind::Feed
            | RequestKind::PrefetchedFeed
            | RequestKind::Revalidation
            | RequestKind::NextPage => {
                received.parse(formats::feed).map(|read| self.on_list(kind, url.clone(), read))
            }
            RequestKind::Article | RequestKind::PrefetchedArticle => {
                received.parse(formats::article).map(|read| self.on_article(url.clone(), read))
            }
        };
        parsed.unwrap_or_else(|document| vec![NetworkEffect::Convert(*document).into()])
    }

    /// A document was converted to house JSON, or could not be.
    pub(super) fn on_converted(
        &mut self,
        kind: RequestKind,
        url: Option<Url>,
        result: ResponseResult,
    ) -> Vec<Effect> {
        let base = url.as_ref();
        match kind {
            RequestKind::Mapping => Vec::new(),
            RequestKind::Site => {
                let read = load::read(&result, base, formats::site);
                self.on_site(url, read)
            }
            RequestKind::Feed
            | RequestKind::PrefetchedFeed
            | RequestKind::Revalidation
            | RequestKind::NextPage => {
                let read = load::read(&result, base, formats::converted_feed);
                self.on_list(kind, url, read)
            }
            RequestKind::Article | RequestKind::PrefetchedArticle => {
                let read = load::read(&result, base, formats::converted);
                let read = read.map_err(|error| mapping::blame(error, self.options.mapping.as_ref()));
                self.on_article(url, read)
            }
        }
    }

    fn on_mapping(&mut self, url: Option<&Url>, result: ResponseResult) -> Vec<Effect> {
        let Some(url) = url.filter(|url| self.options.mapping.as_ref() == Some(url)) else {
            return Vec::new();
        };
        let deferred = self.mapping.receive(url, result);
        if !matches!(self.content, Content::Article(ArticleContent::Loading { .. })) {
            return Vec::new();
        }
        match (self.mapping.error().cloned(), deferred) {
            (Some(error), _) => self.fail_article(error),
            (None, Some(DeferredArticle { url, bytes })) => {
                self.on_response(RequestKind::Article, url, Ok(bytes))
            }
            (None, None) => Vec::new(),
        }
    }

    /// Keeps an article until its mapping is here. Returns the response if it can be parsed now.
    fn defer(
        &mut self,
        kind: RequestKind,
        url: &Option<Url>,
        result: ResponseResult,
    ) -> Option<ResponseResult> {
        if !kind.is_article() {
            return Some(result);
        }
        match self.mapping.deferral(result) {
            Deferral::Parse(result) => Some(result),
            Deferral::Defer(bytes) => {
                // A prefetched article must not take the place of the one that the reader waits for.
                if self.content.route() == Some(Route::Article(ArticleSource::from(url.clone()))) {
                    self.mapping.defer(DeferredArticle { url: url.clone(), bytes });
                }
                None
            }
            Deferral::Drop => None,
        }
    }
}
