//! Names with optional addresses: people, sources, related articles, breadcrumbs.

use super::url::Url;

/// A name, its public page, and its JSON document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// The text of the link.
    pub name: String,
    /// The address of the public page.
    pub url: Option<Url>,
    /// The address of the article JSON, if the viewer can open it in place.
    pub src: Option<Url>,
}
