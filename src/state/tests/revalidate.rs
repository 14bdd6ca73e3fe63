//! Revalidation of cached lists.

use super::super::content::list::CARDS;
use super::super::net::revalidate::FRESH;
use super::pagination::{items, list, open};
use super::*;

const AGAIN: &str = "a.json";

fn time(state: &mut Viewer, seconds: u32) {
    state.now = seconds;
}

fn go(state: &mut Viewer, id: &str) -> Vec<Effect> {
    state.update(Fact::NavigationAllowed(channel(id)).into())
}

fn renewals(effects: &[Effect]) -> usize {
    effects
        .iter()
        .filter(|effect| {
            let Effect::Network(Fetch { kind, .. } | Refetch { kind, .. }) = effect else { return false };
            *kind == RequestKind::Revalidation
        })
        .count()
}

/// The reader has returned to channel `a` with this list after it became stale.
fn back(json: &str) -> Viewer {
    let mut state = open(json);
    go(&mut state, "b");
    time(&mut state, FRESH);
    assert_eq!(renewals(&go(&mut state, "a")), 1);
    state
}

fn first(state: &Viewer) -> &str {
    state.feed().and_then(|feed| feed.items.first()).map_or("", |item| &item.link.name)
}

#[test]
fn shows_a_stale_list_and_revalidates_it() {
    let mut state = open(&list(0, 3, None));
    go(&mut state, "b");
    for (seconds, count) in [(0, 0), (FRESH - 1, 0), (FRESH, 1)] {
        time(&mut state, seconds);
        let effects = go(&mut state, "a");
        assert_eq!(renewals(&effects), count, "after {seconds} seconds");
        assert!(
            effects.contains(&Effect::Host(Dispatch(HostEvent::Channel { id: "a".into() }))),
            "and shown"
        );
        assert_eq!(items(&state), 3);
        go(&mut state, "b");
    }
    assert_eq!(renewals(&go(&mut state, "a")), 0, "it is on its way");
    answer(&mut state, RequestKind::Revalidation, AGAIN, &list(0, 3, None));
    go(&mut state, "b");
    assert_eq!(renewals(&go(&mut state, "a")), 0, "it is as good as new");
    // A clock that was set back must not keep a list fresh for ever.
    let mut state = open(&list(0, 3, None));
    time(&mut state, 100 * FRESH);
    state.update(Request::Retry.into());
    answer(&mut state, RequestKind::Revalidation, AGAIN, &list(0, 3, None));
    time(&mut state, 0);
    go(&mut state, "b");
    assert_eq!(renewals(&go(&mut state, "a")), 1);
}

#[test]
fn shows_corrections_in_place() {
    let mut state = back(&list(0, 2 * CARDS, None));
    let effects = answer(
        &mut state,
        RequestKind::Revalidation,
        AGAIN,
        &list(0, 2 * CARDS - 1, None).replace("T0", "Corrected"),
    );
    assert_eq!(effects, []);
    assert_eq!((first(&state), items(&state), state.has_newer()), ("Corrected", 2 * CARDS - 1, false));
}

#[test]
fn keeps_new_articles_until_the_reader_asks() {
    let mut state = back(&list(10, 10 + 3 * CARDS, None));
    state.update(Request::LoadMore.into());
    answer(&mut state, RequestKind::Revalidation, AGAIN, &list(8, 8 + 3 * CARDS, None));
    assert_eq!(
        (first(&state), state.card_count(), state.has_newer()),
        ("T10", 2 * CARDS, true),
        "nothing moves"
    );
    assert_eq!(state.update(Request::ShowNewer.into()), [Effect::Focus(FocusEffect::Heading)]);
    assert_eq!((first(&state), state.card_count(), state.has_newer()), ("T8", CARDS, false));
    assert_eq!(state.update(Request::ShowNewer.into()), [], "nothing is new");
    go(&mut state, "b");
    go(&mut state, "a");
    assert_eq!(first(&state), "T8", "and it stays so");
}

#[test]
fn shows_newer_articles_after_a_tab_but_not_after_back() {
    let left = || {
        let mut state = back(&list(10, 10 + 2 * CARDS, None));
        state.update(Request::LoadMore.into());
        state.update(Fact::NavigationAllowed(article("y.json")).into());
        answer(&mut state, RequestKind::Revalidation, AGAIN, &list(8, 8 + 2 * CARDS, None));
        state
    };
    let mut state = left();
    state.update(fragment_changed("#/channel/a"));
    assert_eq!((first(&state), state.card_count(), state.has_newer()), ("T10", 2 * CARDS, true));
    let mut state = left();
    go(&mut state, "a");
    assert_eq!((first(&state), state.card_count(), state.has_newer()), ("T8", CARDS, false));
    // The tab of the channel that is shown changes nothing.
    let mut state = back(&list(10, 12, None));
    answer(&mut state, RequestKind::Revalidation, AGAIN, &list(9, 12, None));
    go(&mut state, "a");
    assert_eq!((first(&state), state.has_newer()), ("T10", true));
}

#[test]
fn keeps_added_pages_below_a_revalidated_list() {
    let mut state = back(&list(10, 10 + CARDS, Some("p2.json")));
    state.update(Request::LoadMore.into());
    answer(&mut state, RequestKind::NextPage, "p2.json", &list(10 + CARDS, 10 + 2 * CARDS, Some("p3.json")));
    answer(&mut state, RequestKind::Revalidation, AGAIN, &list(5, 5 + CARDS, Some("p2.json")));
    state.update(Request::ShowNewer.into());
    assert_eq!((first(&state), items(&state), state.footer()), ("T5", 2 * CARDS + 5, ListFooter::More));
    let next = state.feed().and_then(|feed| feed.next.clone());
    assert_eq!(next, Some(url("p3.json")), "the next page is unchanged");
}

#[test]
fn forgets_the_next_page_of_a_shortened_list() {
    let renewed = |pages: [&str; 2]| {
        let (mut state, _) = start(&[("site", "site.json")]);
        answer(&mut state, RequestKind::Site, "site.json", SITE);
        for (kind, pages) in [RequestKind::Feed, RequestKind::Revalidation].into_iter().zip(pages) {
            let links = PaginationHeaders { link: None, pages: Some(pages.into()) };
            state.update(list_with_headers(kind, "a.json", list(0, 2, None).into_bytes(), links));
        }
        state.footer()
    };
    assert_eq!((renewed(["2", "2"]), renewed(["2", "1"])), (ListFooter::More, ListFooter::Empty));
}

#[test]
fn keeps_a_list_whose_revalidation_fails() {
    for text in ["", "<html>", "{\"headline\":\"H\",\"body\":[\"x\"]}"] {
        let mut state = back(&list(0, 3, None));
        let effects = answer(&mut state, RequestKind::Revalidation, AGAIN, text);
        assert!(
            effects.iter().all(|effect| matches!(effect, Effect::Network(Convert(_)))),
            "{text}: {effects:?}"
        );
        assert_eq!(items(&state), 3);
        let error = LoadError::NoAddress;
        let fact =
            Fact::Converted { kind: RequestKind::Revalidation, url: Some(url(AGAIN)), result: Err(error) };
        assert_eq!(state.update(fact.into()), []);
        assert_eq!(items(&state), 3);
        go(&mut state, "b");
        assert_eq!(renewals(&go(&mut state, "a")), 1, "it is tried again");
    }
}

/// An event between the request and the response of a revalidation.
type Meanwhile = fn(&mut Viewer);

/// The first article, the number of articles, and whether new ones wait.
type Shown = (&'static str, usize, bool);

/// Each row is an event before the response, one after it, and the list that is shown then. The list was 10..40 and is 9..39.
#[test]
fn applies_a_revalidation_after_other_events() {
    let later: Meanwhile = |state| {
        answer(state, RequestKind::NextPage, "p2.json", &list(40, 45, None));
    };
    let rows: [(&str, Meanwhile, Meanwhile, Shown); 8] = [
        ("nothing", |_| (), |_| (), ("T10", 30, true)),
        (
            "another channel and back",
            |state| {
                go(state, "b");
                go(state, "a");
            },
            |_| (),
            ("T10", 30, true),
        ),
        (
            "another channel that came, and back after the answer",
            |state| {
                go(state, "b");
                answer(state, RequestKind::Feed, "b.json", &list(900, 905, None));
            },
            |state| {
                assert_eq!((first(state), items(state), state.has_newer()), ("T900", 5, false));
                go(state, "a");
            },
            ("T9", 30, false),
        ),
        (
            "an article, and back after the answer",
            |state| drop(state.update(Fact::NavigationAllowed(article("y.json")).into())),
            |state| drop(state.update(fragment_changed("#/channel/a"))),
            ("T10", 30, true),
        ),
        (
            "a page that comes before it",
            |state| {
                state.update(Request::LoadMore.into());
                answer(state, RequestKind::NextPage, "p2.json", &list(40, 45, None));
            },
            |state| drop(state.update(Request::ShowNewer.into())),
            ("T9", 36, false),
        ),
        (
            "a page that comes after it",
            |state| drop(state.update(Request::LoadMore.into())),
            later,
            ("T10", 35, true),
        ),
        (
            "a page that does not come",
            |state| drop(state.update(Request::LoadMore.into())),
            |state| {
                answer_with(state, RequestKind::NextPage, "p2.json", Err(LoadError::NoAddress));
                assert_eq!(state.footer(), ListFooter::Failed);
            },
            ("T10", 30, true),
        ),
        (
            "another site",
            |state| {
                let (name, value) = ("site".to_owned(), Some("other.json".to_owned()));
                state.update(Fact::Attribute { name, value, base: Some(url("")) }.into());
            },
            |state| assert_eq!(state.content.route(), None, "its own list is not here yet"),
            ("", 0, false),
        ),
    ];
    for (what, before, after, expected) in rows {
        let mut state = back(&list(10, 40, Some("p2.json")));
        before(&mut state);
        answer(&mut state, RequestKind::Revalidation, AGAIN, &list(9, 39, Some("p2.json")));
        after(&mut state);
        assert_eq!((first(&state), items(&state), state.has_newer()), expected, "{what}");
    }
}
