//! The address of a list's next page, as the headers of a response name it.
//!
//! Never here: the address that the list itself names, which `formats` reads.

use crate::article::url::Url;

/// The headers in which lists name their next page. The server of another origin may not expose them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaginationHeaders {
    /// `Link` (RFC 8288).
    pub link: Option<String>,
    /// `X-WP-TotalPages`: the number of pages of a WordPress list.
    pub pages: Option<String>,
}

impl PaginationHeaders {
    /// The page after the one at `url`.
    pub fn next_page(&self, url: &Url) -> Option<Url> {
        let linked = self.link.as_deref().and_then(|link| linked(link, url));
        linked.or_else(|| counted(url, self.pages.as_deref()?))
    }
}

/// The target of `rel="next"` in a `Link` header.
fn linked(links: &str, base: &Url) -> Option<Url> {
    links.split('<').find_map(|link| {
        let (target, parameters) = link.split_once('>')?;
        let is_next = parameters.split(';').any(|parameter| {
            let relation = parameter.trim().trim_end_matches(',').trim_end().strip_prefix("rel=");
            relation.is_some_and(|relation| relation.trim_matches('"') == "next")
        });
        if is_next { Url::document(Some(base), target) } else { None }
    })
}

/// The address with the next page number, if there are that many pages. WordPress counts them in the query.
fn counted(url: &Url, pages: &str) -> Option<Url> {
    let address = url.without_fragment();
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let number = query.split('&').find_map(|pair| pair.strip_prefix("page=")).unwrap_or("1");
    let number: u32 = number.parse().ok()?;
    if number >= pages.trim().parse().ok()? {
        return None;
    }
    let mut next = [path, "?"].concat();
    for pair in query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("page=")) {
        next.push_str(pair);
        next.push('&');
    }
    next.push_str("page=");
    next.push_str(&(number + 1).to_string());
    Url::document(None, &next)
}
