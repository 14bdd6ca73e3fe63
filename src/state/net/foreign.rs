//! What came: read here if it is written in the viewer's own words, else handed on to be converted.
//!
//! The readers of foreign formats are a program of their own, which only those who need it download
//! (docs/adr/007-converters-for-foreign-formats.md). It answers with house JSON, and the way is the same from there on.

use std::rc::Rc;

use crate::article::url::Url;
use crate::formats::{self, Format, ReadError};
use crate::state::State;
use crate::state::effect::{Effect, RequestKind};
use crate::state::message::ResponseResult;
use crate::state::net::load::{self, LoadError};

/// A document that has to be converted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForeignDocument {
    /// What it had been wanted as.
    pub kind: RequestKind,
    /// Where it came from; inline JSON has no address.
    pub url: Option<Url>,
    /// The document.
    pub bytes: Rc<[u8]>,
    /// The format that the host insists on.
    pub format: Option<Format>,
    /// What says where its parts are.
    pub mapping: Option<Rc<Vec<u8>>>,
    /// What is wrong with it, if nobody can convert it.
    pub otherwise: LoadError,
}

impl State {
    /// Something came from `url`, or with the page.
    pub(in crate::state) fn answered(
        &mut self,
        kind: RequestKind,
        url: Option<Url>,
        answer: ResponseResult,
    ) -> Vec<Effect> {
        let answer = match self.hold(kind, &url, answer) {
            Some(answer) => answer,
            None => return Vec::new(),
        };
        let read = match kind {
            RequestKind::Mapping => return self.mapping_answered(url.as_ref(), answer),
            RequestKind::Site => {
                self.own(kind, &url, answer, formats::site).map(|read| self.site_read(url, read))
            }
            RequestKind::Feed
            | RequestKind::PrefetchedFeed
            | RequestKind::Revalidation
            | RequestKind::NextPage => {
                self.own(kind, &url, answer, formats::feed).map(|read| self.list_read(kind, url, read))
            }
            RequestKind::Article | RequestKind::PrefetchedArticle => {
                self.own(kind, &url, answer, formats::article).map(|read| self.article_read(url, read))
            }
        };
        read.unwrap_or_else(|foreign| vec![Effect::Convert(*foreign)])
    }

    /// The converter answered with the same in house JSON, or could not.
    pub(in crate::state) fn converted(
        &mut self,
        kind: RequestKind,
        url: Option<Url>,
        answer: ResponseResult,
    ) -> Vec<Effect> {
        let base = url.as_ref();
        match kind {
            RequestKind::Mapping => Vec::new(),
            RequestKind::Site => {
                let read = load::read(&answer, base, formats::site);
                self.site_read(url, read)
            }
            RequestKind::Feed
            | RequestKind::PrefetchedFeed
            | RequestKind::Revalidation
            | RequestKind::NextPage => {
                let read = load::read(&answer, base, formats::converted_feed);
                self.list_read(kind, url, read)
            }
            RequestKind::Article | RequestKind::PrefetchedArticle => {
                let read = load::read(&answer, base, formats::converted);
                let read = read.map_err(|error| self.blamed(error));
                self.article_read(url, read)
            }
        }
    }

    /// What a document says in the viewer's own words, or the document, if it may say something in others.
    fn own<T>(
        &self,
        kind: RequestKind,
        url: &Option<Url>,
        answer: ResponseResult,
        reader: fn(&[u8], Option<&Url>) -> Result<T, ReadError>,
    ) -> Result<Result<T, LoadError>, Box<ForeignDocument>> {
        let is_article = matches!(kind, RequestKind::Article | RequestKind::PrefetchedArticle);
        let mapping = self.mapping.ready().filter(|_| is_article).cloned();
        // A mapping says more than a format.
        let format = self.options.format.filter(|_| is_article && mapping.is_none());
        let own = mapping.is_none() && format.is_none_or(|format| format == Format::House);
        let read = load::read(&answer, url.as_ref(), reader);
        let otherwise = match &read {
            // ForeignDocument formats are told from the house's by what the viewer cannot read in them.
            Err(error @ LoadError::Unreadable { error: unread, .. }) if unread.may_be_foreign() => {
                error.clone()
            }
            Ok(_) if !own => LoadError::Unreadable {
                url: url.clone(),
                error: ReadError::NotArticle { found: "another format", keys: Vec::new() },
            },
            _ => return Ok(read),
        };
        match answer {
            Ok(bytes) => {
                let url = url.clone();
                Err(Box::new(ForeignDocument { kind, url, bytes: bytes.into(), format, mapping, otherwise }))
            }
            Err(_) => Ok(read),
        }
    }
}
