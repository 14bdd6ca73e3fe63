//! The network: what is fetched and how it is parsed, cached, prefetched and revalidated.
//!
//! Never here: the requests themselves (`embed` sends them), and what is shown.

pub mod attempt;
pub mod attempts;
pub mod cache;
pub mod deadline;
pub mod effect;
pub mod foreign;
pub mod load;
pub mod mapping;
pub mod pagination;
pub mod prefetch;
pub mod request_kind;
pub mod response;
pub mod retry;
pub mod revalidate;
