//! The fragment of the page's address that names a route: `#/article/tea.json`, `#/channel/economy`, with an enlarged photo
//! `#/photo/bridge/article/tea.json`, and at a heading `#/section/notes/article/tea.json`.
//!
//! Writing and reading undo each other. Photo and section stand first, because the address of an article may contain anything that
//! could follow it. An address has only one of them, because a section behind an enlarged photo is not visible. Articles are named
//! relative to the document of the host, and only articles of the same origin are: a link must not make a publisher's page show the
//! text of a third party. Never here: the history of the browser.

use std::borrow::Cow;

use crate::article::substring;
use crate::article::url::Url;
use crate::state::route::{Anchor, ArticleSource, Route};

/// The fragment for a route, or for a photo in it, with its `#`; `None` for a route that cannot be named.
pub fn fragment(route: &Route, photo: Option<&str>, home: Option<&Url>) -> Option<String> {
    match photo {
        Some(photo) => within(PHOTO, photo, route, home),
        None => Some(format!("#{}", path(route, home)?)),
    }
}

/// The fragment for a section of a route, with its `#`; `None` for a route that cannot be named.
pub fn section_fragment(route: &Route, section: &str, home: Option<&Url>) -> Option<String> {
    within(SECTION, section, route, home)
}

/// The name of the photo in a fragment, and the fragment without it.
pub fn photo(fragment: &str) -> (Option<String>, Cow<'_, str>) {
    without(PHOTO, fragment)
}

/// The name of the section in a fragment, and the fragment without it.
pub fn section(fragment: &str) -> (Option<String>, Cow<'_, str>) {
    without(SECTION, fragment)
}

/// The photo or section in a fragment, and the fragment without it.
pub fn anchor(fragment: &str) -> (Option<Anchor>, String) {
    let (photo, rest) = photo(fragment);
    let (section, rest) = section(&rest);
    (photo.map(Anchor::Photo).or(section.map(Anchor::Section)), rest.into_owned())
}

const PHOTO: &str = "#/photo/";
const SECTION: &str = "#/section/";

fn within(kind: &str, name: &str, route: &Route, home: Option<&Url>) -> Option<String> {
    // The page's own article needs no name; what is within it does.
    let path =
        if *route == Route::Article(ArticleSource::Inline) { String::new() } else { path(route, home)? };
    Some(format!("{kind}{}{path}", encode(name).replace('/', "%2F")))
}

fn without<'a>(kind: &str, fragment: &'a str) -> (Option<String>, Cow<'a, str>) {
    let Some(named) = fragment.strip_prefix(kind) else { return (None, fragment.into()) };
    let (name, path) = named.split_at(named.find('/').unwrap_or(named.len()));
    (decode(name).filter(|name| !name.is_empty()), format!("#{path}").into())
}

fn path(route: &Route, home: Option<&Url>) -> Option<String> {
    match route {
        Route::Article(ArticleSource::Inline) => None,
        Route::Article(ArticleSource::Url(url)) => {
            let (home, address) = (home?, url.without_fragment());
            if origin(address) != origin(home.as_str()) {
                return None;
            }
            let folder = folder(home.without_fragment());
            // A name such as `a:b.json` or `?id=1` would be read as something else without its folder.
            let means_it = |name: &&str| Url::document(Some(home), name).as_ref() == Some(url);
            let name = address.strip_prefix(folder).filter(means_it).unwrap_or(address);
            Some(format!("/article/{}", encode(name)))
        }
        Route::Channel(id) => Some(format!("/channel/{}", encode(id))),
    }
}

/// The route that a fragment names, without its photo and section.
pub fn route(fragment: &str, home: Option<&Url>) -> Option<Route> {
    let named = fragment.strip_prefix("#/")?;
    if let Some(id) = named.strip_prefix("channel/") {
        let id = decode(id)?;
        return (!id.is_empty()).then_some(Route::Channel(id));
    }
    let name = decode(named.strip_prefix("article/")?)?;
    let home = home?;
    let url = Url::document(Some(home), &name).filter(|_| !name.is_empty())?;
    (origin(url.as_str()) == origin(home.as_str())).then_some(Route::Article(ArticleSource::Url(url)))
}

/// Scheme and authority; everything of a relative address is of one origin.
pub fn origin(address: &str) -> &str {
    let start = substring::find(address, "://").map_or(0, |at| at + 3);
    if start == 0 {
        // `data:` and `blob:` addresses are origins of their own; `//host` leaves the page's.
        return if address.contains(':') || address.starts_with("//") { address } else { "" };
    }
    let end = address[start..].find(['/', '?', '#']).map_or(address.len(), |at| start + at);
    &address[..end]
}

fn folder(address: &str) -> &str {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    match path.rfind('/') {
        Some(at) => &address[..=at],
        None => "",
    }
}

/// Percent-encodes what would not survive inside a fragment. Other languages' letters may stay: browsers
/// show them as they are.
fn encode(name: &str) -> String {
    let mut encoded = String::with_capacity(name.len());
    for c in name.chars() {
        if c == '%' || c == '#' || c.is_whitespace() || c.is_control() || "\"<>`".contains(c) {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                encoded.push_str(&format!("%{byte:02X}"));
            }
        } else {
            encoded.push(c);
        }
    }
    encoded
}

fn decode(encoded: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
            let value = digit(rest.next())? * 16 + digit(rest.next())?;
            bytes.push(u8::try_from(value).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests;
