//! The address of the next page in the headers of a response.

use super::pagination::list;
use super::*;

#[test]
fn reads_the_next_page_from_the_link_header() {
    for (links, next) in [
        (r#"<https://n.example/a.json?page=2>; rel="next""#, Some("a.json?page=2")),
        (r#"<a.json?page=0>; rel="prev", <a.json?page=2>; rel="next""#, Some("a.json?page=2")),
        (r#"<a.json?page=2>; title="x"; rel=next, <b>; rel="prev""#, Some("a.json?page=2")),
        (r#"<javascript:alert(1)>; rel="next""#, None),
        (r#"<a.json?page=2>; rel="prev""#, None),
        ("<<<>>>;;rel=", None),
        ("", None),
    ] {
        let (mut state, _) = start(&[("site", "site.json")]);
        answer(&mut state, RequestKind::Site, "site.json", SITE);
        let named = PaginationHeaders { link: Some(links.to_owned()), pages: None };
        let bytes = list(0, 2, None).into_bytes();
        state.update(list_with_headers(RequestKind::Feed, "a.json", bytes, named));
        assert_eq!(state.feed().and_then(|feed| feed.next.clone()), next.map(url), "{links}");
    }
}

#[test]
fn reads_the_next_page_from_the_number_of_pages() {
    for (name, pages, next) in [
        ("posts", "3", Some("posts?page=2")),
        ("posts?page=2&_embed", "3", Some("posts?_embed&page=3")),
        ("posts?categories=7&page=2", " 3 ", Some("posts?categories=7&page=3")),
        ("posts?per_page=5", "2", Some("posts?per_page=5&page=2")),
        ("posts?page=3", "3", None),
        ("posts?page=x", "3", None),
        ("posts?page=4294967296", "9", None),
        ("posts", "1", None),
        ("posts", "0", None),
        ("posts", "", None),
        ("posts", "-1", None),
        ("posts", "many", None),
    ] {
        let site = SITE.replace("a.json", name);
        let links = |link: Option<&str>| {
            let link = link.map(str::to_owned);
            let (mut state, _) = start(&[("site", "site.json")]);
            answer(&mut state, RequestKind::Site, "site.json", &site);
            let links = PaginationHeaders { link, pages: Some(pages.into()) };
            let bytes = list(0, 2, None).into_bytes();
            state.update(list_with_headers(RequestKind::Feed, name, bytes, links));
            state.feed().and_then(|feed| feed.next.clone())
        };
        assert_eq!(links(None), next.map(url), "{name} of {pages}");
        assert_eq!(
            links(Some("<x>; rel=next")),
            Some(url("x")),
            "where the server names it, it need not be guessed"
        );
    }
}
