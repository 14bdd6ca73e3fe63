//! Facts of a response besides its document.
//!
//! Never here: the document.

use crate::article::url::Url;
use crate::state::net::pagination::PaginationHeaders;

/// The facts of a response that the state needs besides its body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResponseInfo {
    /// The headers that name the next page of a list.
    pub pagination: PaginationHeaders,
    /// `Retry-After`, in seconds.
    pub retry_after: Option<u32>,
    /// The address from which a redirected response came.
    pub redirected: Option<Url>,
    /// Whether the answer may be one that the HTTP cache has kept.
    pub may_be_cached: bool,
    /// The reason why the body ends early.
    pub cut: Option<String>,
}
