//! Sitemaps (sitemaps.org), their index, and sitemaps of news. Which pages they list is up to the caller.

use super::escape;

/// The number of addresses in one sitemap, by the protocol.
pub const MAX_ADDRESSES: usize = 50_000;

/// The beginning of a sitemap.
pub const START: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
    <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">\n";
/// The end of a sitemap.
pub const END: &str = "</urlset>\n";

/// Returns the entry of a page.
pub fn entry(address: &str, modified: Option<&str>) -> String {
    let modified = modified.map(|date| format!("<lastmod>{}</lastmod>", escape::markup(date)));
    format!("<url><loc>{}</loc>{}</url>\n", escape::markup(address), modified.unwrap_or_default())
}

/// An article of the last days.
pub struct News<'a> {
    /// The address of its page.
    pub address: &'a str,
    /// The name of the publication.
    pub publication: &'a str,
    /// The language of the article.
    pub language: &'a str,
    /// The date of publication.
    pub published: &'a str,
    /// The headline.
    pub title: &'a str,
}

impl News<'_> {
    /// Returns its entry.
    pub fn entry(&self) -> String {
        format!(
            "<url><loc>{}</loc><news:news><news:publication><news:name>{}</news:name><news:language>{}</news:language></news:publication>\
             <news:publication_date>{}</news:publication_date><news:title>{}</news:title></news:news></url>\n",
            escape::markup(self.address),
            escape::markup(&escape::label(self.publication)),
            escape::markup(self.language),
            escape::markup(self.published),
            escape::markup(&escape::label(self.title)),
        )
    }
}

/// Returns the index of sitemaps.
pub fn index(addresses: &[String]) -> String {
    let entries: String = addresses
        .iter()
        .map(|address| format!("<sitemap><loc>{}</loc></sitemap>\n", escape::markup(address)))
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{entries}</sitemapindex>\n"
    )
}
