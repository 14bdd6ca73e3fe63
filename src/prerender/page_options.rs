//! Settings that all pages of a site share.

use crate::article::Article;
use crate::article::site::Site;
use crate::article::url::Url;

/// Settings that all pages of a site share.
#[derive(Clone, Debug, Default)]
pub struct PageOptions {
    /// The site: the masthead, the row of channels, and the publisher in the metadata.
    pub site: Option<Site>,
    /// The address below which the pages are public. It makes the addresses of the metadata absolute.
    pub base: Option<Url>,
    /// The address of `article-viewer.js`. Without it the pages have no script.
    pub loader: Option<String>,
    /// The attributes of the element, such as `site` and `theme`.
    pub attributes: Vec<(String, String)>,
    /// The style sheet of the view.
    pub style: Style,
    /// Feeds that the page's head names: type, title, address.
    pub feeds: Vec<(&'static str, String, Url)>,
}

/// Where the style sheet of the view is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// In each page. A policy without inline styles forbids it.
    #[default]
    Inline,
    /// In the file with this address.
    Link(String),
}

impl PageOptions {
    /// Returns the absolute form of an address, if there is one.
    pub fn absolute(&self, url: &Url) -> Option<String> {
        let url =
            if url.is_absolute() { Some(url.clone()) } else { Url::link(self.base.as_ref(), url.as_str()) };
        url.filter(Url::is_absolute).map(|url| url.as_str().to_owned())
    }

    /// Whether an article has an absolute address that is not below the base.
    pub fn is_elsewhere(&self, article: &Article) -> bool {
        let is_own =
            |url: &Url| self.base.as_ref().is_some_and(|base| url.as_str().starts_with(base.as_str()));
        article.url.as_ref().is_some_and(|url| url.is_absolute() && !is_own(url))
    }

    /// Names the feeds at these addresses below the base, by the name of the site. Without a base there is none.
    pub fn name_feeds(&mut self, rss: &str, atom: &str) {
        let title = self.site.as_ref().map(|site| site.name.clone()).unwrap_or_default();
        let base = self.base.as_ref();
        let feed = |kind, name| Some((kind, title.clone(), Url::link(Some(base?), name)?));
        let feeds = [feed("application/rss+xml", rss), feed("application/atom+xml", atom)];
        self.feeds = feeds.into_iter().flatten().collect();
    }
}
