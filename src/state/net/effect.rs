//! Effects for the network and the converter.
//!
//! Never here: when an effect is wanted.

use std::rc::Rc;

use crate::article::url::Url;
use crate::formats::Format;
use crate::state::net::load::LoadError;
use crate::state::net::request_kind::RequestKind;

/// An action of the network or of the converter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NetworkEffect {
    /// Fetch a document. It replaces an earlier request of the same kind.
    Fetch {
        /// Its purpose.
        kind: RequestKind,
        /// Where it is.
        url: Url,
    },
    /// Fetch a document past the HTTP cache, because its last load failed.
    Refetch {
        /// Its purpose.
        kind: RequestKind,
        /// Where it is.
        url: Url,
    },
    /// Stop the request of this kind. What has arrived of it is reported.
    Stop(RequestKind),
    /// Abort the request and the conversion of this kind. Nothing is reported.
    Abort(RequestKind),
    /// Convert a foreign document. It replaces an earlier conversion of the same kind.
    Convert(ForeignDocument),
}

/// A document that has to be converted (docs/adr/007-converters-for-foreign-formats.md).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForeignDocument {
    /// The kind of request that fetched it.
    pub kind: RequestKind,
    /// Where it was fetched from; inline JSON has no address.
    pub url: Option<Url>,
    /// The document.
    pub bytes: Rc<[u8]>,
    /// The format that the host has set.
    pub format: Option<Format>,
    /// The mapping that the host has set.
    pub mapping: Option<Rc<Vec<u8>>>,
    /// The error to report if the converter cannot convert it.
    pub otherwise: LoadError,
    /// Whether its last conversion may have failed, so that the converter is loaded anew.
    pub is_repeated: bool,
}
