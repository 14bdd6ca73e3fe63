//! A name that may lead somewhere: people, sources, related reading, the trail of a breadcrumb.

use super::url::Url;

/// A name, where it leads, and where the same thing can be had as JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// What the reader sees.
    pub name: String,
    /// The public page.
    pub url: Option<Url>,
    /// The article JSON, when the viewer can open it in place.
    pub src: Option<Url>,
}
