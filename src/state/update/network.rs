//! Responses and conversions, by what they were fetched for.
//!
//! Never here: how a document is parsed (see `net::foreign` and `formats`).

use crate::article::url::Url;
use crate::formats;
use crate::state::content::{ArticleContent, Content};
use crate::state::effect::Effect;
use crate::state::fragment;
use crate::state::model::State;
use crate::state::net::attempts::LoadOutcome;
use crate::state::net::effect::NetworkEffect;
use crate::state::net::foreign::Received;
use crate::state::net::load::{self, LoadError, ResponseResult};
use crate::state::net::mapping::{self, Deferral, DeferredDocument};
use crate::state::net::request_kind::RequestKind;
use crate::state::net::response::ResponseInfo;
use crate::state::route::{ArticleSource, Route};

impl State {
    /// A response of the network is here, or the request has ended without one.
    pub(super) fn on_arrival(
        &mut self,
        kind: RequestKind,
        url: Url,
        result: ResponseResult,
        info: Option<ResponseInfo>,
    ) -> Vec<Effect> {
        self.note_next_page(kind, &url, info.as_ref().map(|info| &info.pagination));
        let info = info.unwrap_or_default();
        let target = info.redirected.clone().filter(|target| !self.may_redirect(kind, &url, target));
        let timeout = self.attempts.arrive(kind, &url, info);
        let result = match (result, target, timeout) {
            (_, Some(url), _) => Err(LoadError::Origin { url }),
            (Err(LoadError::Unreachable { .. }), _, Some(timeout)) => Err(timeout),
            (result, ..) => result,
        };
        self.on_response(kind, Some(url), result)
    }

    /// Whether a document may come from the address to which its own one redirects. A fragment opens only articles of the
    /// publisher's origin, and a page may limit the origins of documents. The host's own `src` may lead anywhere.
    fn may_redirect(&self, kind: RequestKind, url: &Url, target: &Url) -> bool {
        let (from, to) = (fragment::origin(url.as_str()), fragment::origin(target.as_str()));
        let allowed = &self.environment.origins;
        let is_limited = allowed.iter().any(|origin| origin == from);
        let is_named_by_fragment = kind.is_article()
            && self.owns_address()
            && self.options.src.as_ref() != Some(url)
            && self.home().is_some_and(|home| fragment::origin(home.as_str()) == from);
        from == to || !(is_named_by_fragment || (is_limited && !allowed.iter().any(|origin| origin == to)))
    }

    /// Ends the load of a document. A document that cannot be parsed because its body was cut has failed by the network.
    pub(super) fn conclude<T>(
        &mut self,
        kind: RequestKind,
        url: Option<&Url>,
        read: &mut Result<T, LoadError>,
    ) -> LoadOutcome {
        if read.is_err()
            && let Some(cut) = self.attempts.cut(kind, url)
        {
            *read = Err(cut);
        }
        self.attempts.conclude(kind, url, read.as_ref().err(), self.tick_length())
    }

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
                received.parse(formats::article).map(|read| self.on_article(kind, url.clone(), read))
            }
        };
        match parsed {
            Ok(effects) => effects,
            // A conversion that the reader does not wait for must not take the place of another one.
            Err(document) if !self.wants(document.kind, document.url.as_ref()) => Vec::new(),
            Err(document) => vec![NetworkEffect::Convert(*document).into()],
        }
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
                let read = load::read(&result, base, formats::converted_site);
                let read = read.map_err(|error| mapping::blame(error, self.options.mapping.as_ref()));
                self.on_site(url, read)
            }
            RequestKind::Feed
            | RequestKind::PrefetchedFeed
            | RequestKind::Revalidation
            | RequestKind::NextPage => {
                let read = load::read(&result, base, formats::converted_feed);
                let read = read.map_err(|error| mapping::blame(error, self.options.mapping.as_ref()));
                self.on_list(kind, url, read)
            }
            RequestKind::Article | RequestKind::PrefetchedArticle => {
                let read = load::read(&result, base, formats::converted);
                let read = read.map_err(|error| mapping::blame(error, self.options.mapping.as_ref()));
                self.on_article(kind, url, read)
            }
        }
    }

    fn on_mapping(&mut self, url: Option<&Url>, mut result: ResponseResult) -> Vec<Effect> {
        let Some(url) = url.filter(|url| self.options.mapping.as_ref() == Some(url)) else {
            return Vec::new();
        };
        // Half a mapping is none.
        if result.is_ok()
            && let Some(cut) = self.attempts.cut(RequestKind::Mapping, Some(url))
        {
            result = Err(cut);
        }
        if let LoadOutcome::Repeat(effect) = self.conclude(RequestKind::Mapping, Some(url), &mut result) {
            return vec![effect.into()];
        }
        let deferred = self.mapping.receive(url, result);
        let mut effects = self.on_mapping_settled();
        for DeferredDocument { kind, url, bytes } in deferred {
            // The reader may have left the document that waited for the mapping.
            if self.wants(kind, url.as_ref()) {
                effects.extend(self.on_response(kind, url, Ok(bytes)));
            }
        }
        effects
    }

    /// Fetches again documents that could not be read without the mapping. An article that is on its way fails with its mapping.
    fn on_mapping_settled(&mut self) -> Vec<Effect> {
        let needs_mapping = |error: Option<&LoadError>| matches!(error, Some(LoadError::Mapping { .. }));
        if let Some(error) = self.mapping.error().cloned() {
            let is_loading = matches!(self.content, Content::Article(ArticleContent::Loading { .. }));
            return if is_loading { self.fail_article(error) } else { Vec::new() };
        }
        let mut effects =
            if needs_mapping(self.site.error()) { self.refetch_failed_site() } else { Vec::new() };
        if needs_mapping(self.content.error()) {
            effects.extend(self.go_to(self.content.route()));
        }
        effects
    }

    /// Keeps a document until its mapping is here. Returns the response if it can be parsed now.
    fn defer(
        &mut self,
        kind: RequestKind,
        url: &Option<Url>,
        result: ResponseResult,
    ) -> Option<ResponseResult> {
        match self.mapping.deferral(kind, result) {
            Deferral::Parse(result) => Some(result),
            Deferral::Defer(bytes) => {
                self.attempts.defer(url.as_ref());
                // A prefetched article must not take the place of the one that the reader waits for.
                let is_open = self.content.route() == Some(Route::Article(ArticleSource::from(url.clone())));
                if is_open || !kind.is_article() {
                    self.mapping.defer(DeferredDocument { kind, url: url.clone(), bytes });
                }
                None
            }
            Deferral::Drop => None,
        }
    }
}
