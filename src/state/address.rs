//! The fragment of the page's address that names a place: `#/article/tea.json`, `#/channel/economy`, and with an
//! enlarged photo `#/photo/bridge/article/tea.json`. The photo comes first, because an article's own address may
//! contain anything that could follow it.
//!
//! Two functions that undo each other. Articles are named relative to the document that the host gave, and
//! only articles of the same origin are: a link must not make a publisher's page show a stranger's text.

use std::borrow::Cow;

use super::place::{Place, Source};
use crate::article::search;
use crate::article::url::Url;

/// The fragment that names a place and a photo of it, with its `#`; `None` for a place that has no name.
pub fn fragment(place: &Place, photo: Option<&str>, home: Option<&Url>) -> Option<String> {
    let Some(photo) = photo else { return Some(format!("#{}", path(place, home)?)) };
    // The page's own article needs no name; the photo does.
    let path = if *place == Place::Article(Source::Inline) { String::new() } else { path(place, home)? };
    Some(format!("#/photo/{}{path}", encode(photo).replace('/', "%2F")))
}

/// The name of the photo in a fragment, and the fragment without it.
pub fn photo(fragment: &str) -> (Option<String>, Cow<'_, str>) {
    let Some(named) = fragment.strip_prefix("#/photo/") else { return (None, fragment.into()) };
    let (photo, path) = named.split_at(named.find('/').unwrap_or(named.len()));
    (decode(photo).filter(|name| !name.is_empty()), format!("#{path}").into())
}

fn path(place: &Place, home: Option<&Url>) -> Option<String> {
    match place {
        Place::Nowhere | Place::Article(Source::Inline) => None,
        Place::Article(Source::Url(url)) => {
            let (home, address) = (home?, url.bare());
            if origin(address) != origin(home.as_str()) {
                return None;
            }
            let folder = folder(home.bare());
            // A name such as `a:b.json` or `?id=1` would be read as something else without its folder.
            let means_it = |name: &&str| Url::document(Some(home), name).as_ref() == Some(url);
            let name = address.strip_prefix(folder).filter(means_it).unwrap_or(address);
            Some(format!("/article/{}", encode(name)))
        }
        Place::Channel(id) => Some(format!("/channel/{}", encode(id))),
    }
}

/// The place that a fragment without a photo names.
pub fn place(fragment: &str, home: Option<&Url>) -> Option<Place> {
    let named = fragment.strip_prefix("#/")?;
    if let Some(id) = named.strip_prefix("channel/") {
        let id = decode(id)?;
        return (!id.is_empty()).then_some(Place::Channel(id));
    }
    let name = decode(named.strip_prefix("article/")?)?;
    let home = home?;
    let url = Url::document(Some(home), &name).filter(|_| !name.is_empty())?;
    (origin(url.as_str()) == origin(home.as_str())).then_some(Place::Article(Source::Url(url)))
}

/// Scheme and authority; everything of a relative address is of one origin.
fn origin(address: &str) -> &str {
    let start = search::position(address, "://").map_or(0, |at| at + 3);
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
mod tests {
    use super::*;

    fn url(address: &str) -> Url {
        Url::media(None, address).unwrap()
    }

    #[test]
    fn what_is_written_is_read_again() {
        let home = url("https://news.example/demo/articles/river.json");
        for (place_, fragment_) in [
            (Place::Channel("区县(市) 50%".into()), "#/channel/区县(市)%2050%25"),
            (
                Place::Article(Source::Url(url("https://news.example/demo/articles/tea.json"))),
                "#/article/tea.json",
            ),
            (
                Place::Article(Source::Url(url("https://news.example/demo/articles/a:b.json"))),
                "#/article/https://news.example/demo/articles/a:b.json",
            ),
            (
                Place::Article(Source::Url(url("https://news.example/x?id=1"))),
                "#/article/https://news.example/x?id=1",
            ),
        ] {
            assert_eq!(fragment(&place_, None, Some(&home)).as_deref(), Some(fragment_));
            assert_eq!(photo(fragment_), (None, fragment_.into()));
            assert_eq!(place(fragment_, Some(&home)), Some(place_.clone()));
            for name in ["bridge", "a/b c%2F#", "桥", "article"] {
                let with = fragment(&place_, Some(name), Some(&home)).unwrap();
                assert_eq!(photo(&with), (Some(name.into()), fragment_.into()), "{with}");
            }
        }
        let tea = Place::Article(Source::Url(url("https://news.example/demo/articles/photo/tea.json")));
        let with = fragment(&tea, Some("a/b"), Some(&home));
        assert_eq!(with.as_deref(), Some("#/photo/a%2Fb/article/photo/tea.json"));
        let inline = fragment(&Place::Article(Source::Inline), Some("two"), None);
        assert_eq!(inline.as_deref(), Some("#/photo/two"));
        assert_eq!(photo("#/photo/two"), (Some("two".into()), "#".into()));
    }

    #[test]
    fn a_link_from_before_photos_had_names_means_what_it_meant() {
        let home = url("https://news.example/demo/a.json");
        let old = "#/article/photo/two/article/b.json";
        assert_eq!(photo(old), (None, old.into()));
        let article = url("https://news.example/demo/photo/two/article/b.json");
        assert_eq!(place(old, Some(&home)), Some(Place::Article(Source::Url(article))));
    }

    #[test]
    fn a_photo_without_a_name_is_none() {
        for fragment in ["#/photo/", "#/photo//article/a.json", "#/photo/%/article/a.json"] {
            assert_eq!(photo(fragment).0, None, "{fragment}");
        }
    }

    #[test]
    fn browsers_may_encode_more() {
        assert_eq!(place("#/channel/%E6%B0%91", None), Some(Place::Channel("民".into())));
    }

    #[test]
    fn strangers_and_nonsense_name_no_place() {
        let home = url("https://news.example/demo/a.json");
        for fragment in [
            "",
            "#",
            "#section-2",
            "#/channel/",
            "#/article/",
            "#/article/%",
            "#/article/%FF",
            "#/article/https://evil.example/a.json",
            "#/article/https://news.example.evil.example/a.json",
            "#/article/https://news.example@evil.example/a.json",
            "#/article///evil.example/a.json",
            "#/article/javascript:alert(1)",
            "#/article/data:image/png;base64,AA",
        ] {
            assert_eq!(place(fragment, Some(&home)), None, "{fragment}");
        }
        let stranger = Place::Article(Source::Url(url("https://evil.example/a.json")));
        assert_eq!(fragment(&stranger, None, Some(&home)), None);
        assert_eq!(fragment(&stranger, Some("two"), Some(&home)), None);
        assert_eq!(fragment(&Place::Article(Source::Inline), None, Some(&home)), None);
    }
}
