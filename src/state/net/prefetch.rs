//! Documents that are on their way though nobody waits for them: at most one article, one list and one revalidation.
//!
//! Never here: which document the reader may want next.

use crate::article::url::Url;
use crate::state::net::effect::NetworkEffect;
use crate::state::net::request_kind::RequestKind;

/// The addresses that are on their way.
#[derive(Debug, Default)]
pub struct InFlight {
    article: Option<Url>,
    list: Option<Url>,
    revalidation: Option<Url>,
}

impl InFlight {
    /// Prefetches an article, unless it is on its way.
    pub fn prefetch_article(&mut self, url: Url) -> Option<NetworkEffect> {
        start(&mut self.article, RequestKind::PrefetchedArticle, url)
    }

    /// Prefetches a list, unless it is on its way.
    pub fn prefetch_list(&mut self, url: Url) -> Option<NetworkEffect> {
        start(&mut self.list, RequestKind::PrefetchedFeed, url)
    }

    /// Revalidates a list, unless that is on its way.
    pub fn revalidate(&mut self, url: Url) -> Option<NetworkEffect> {
        start(&mut self.revalidation, RequestKind::Revalidation, url)
    }

    /// Whether a list is prefetched.
    pub fn has_list(&self) -> bool {
        self.list.is_some()
    }

    /// Whether the list at this address is prefetched.
    pub fn is_list(&self, url: &Url) -> bool {
        self.list.as_ref() == Some(url)
    }

    /// Aborts the prefetched article, unless the reader waits for it now.
    pub fn cancel_article(&mut self, awaited: impl Fn(&Url) -> bool) -> Option<NetworkEffect> {
        let url = self.article.take().filter(|url| !awaited(url));
        url.map(|_| NetworkEffect::Abort(RequestKind::PrefetchedArticle))
    }

    /// Aborts the prefetched list.
    pub fn cancel_list(&mut self) -> Option<NetworkEffect> {
        self.list.take().map(|_| NetworkEffect::Abort(RequestKind::PrefetchedFeed))
    }

    /// Notes that the article at this address is here.
    pub fn finish_article(&mut self, url: &Url) {
        self.article.take_if(|other| other == url);
    }

    /// Notes that the list at this address is here, or that the reader waits for it from now on.
    pub fn finish_list(&mut self, url: &Url) {
        self.list.take_if(|other| other == url);
    }

    /// Notes that the answer to a revalidation is here.
    pub fn finish_revalidation(&mut self, url: &Url) {
        self.revalidation.take_if(|other| other == url);
    }
}

fn start(slot: &mut Option<Url>, kind: RequestKind, url: Url) -> Option<NetworkEffect> {
    if slot.as_ref() == Some(&url) {
        return None;
    }
    *slot = Some(url.clone());
    Some(NetworkEffect::Fetch { kind, url })
}
