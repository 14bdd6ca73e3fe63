//! Lists that are here already, and may have changed since.

use super::super::content::list::CARDS;
use super::super::net::pagination::PaginationHeaders;
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
        .filter(|effect| matches!(effect, Effect::Network(Fetch { kind: RequestKind::Revalidation, .. })))
        .count()
}

/// A reader who came back to channel `a` with this list after a while.
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
fn an_old_list_is_shown_at_once_and_asked_for_again() {
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
    // A clock that was set back must not make a list young for ever.
    let mut state = open(&list(0, 3, None));
    time(&mut state, 100 * FRESH);
    state.update(Request::Retry.into());
    answer(&mut state, RequestKind::Revalidation, AGAIN, &list(0, 3, None));
    time(&mut state, 0);
    go(&mut state, "b");
    assert_eq!(renewals(&go(&mut state, "a")), 1);
}

#[test]
fn what_was_corrected_is_shown_where_it_stands() {
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
fn new_articles_wait_until_the_reader_wants_them() {
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
fn back_finds_the_list_as_it_was_left_and_a_tab_shows_the_new_one() {
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
    // The tab on which one is changes nothing.
    let mut state = back(&list(10, 12, None));
    answer(&mut state, RequestKind::Revalidation, AGAIN, &list(9, 12, None));
    go(&mut state, "a");
    assert_eq!((first(&state), state.has_newer()), ("T10", true));
}

#[test]
fn pages_that_were_added_stay_below_a_renewed_list() {
    let mut state = back(&list(10, 10 + CARDS, Some("p2.json")));
    state.update(Request::LoadMore.into());
    answer(&mut state, RequestKind::NextPage, "p2.json", &list(10 + CARDS, 10 + 2 * CARDS, Some("p3.json")));
    answer(&mut state, RequestKind::Revalidation, AGAIN, &list(5, 5 + CARDS, Some("p2.json")));
    state.update(Request::ShowNewer.into());
    assert_eq!((first(&state), items(&state), state.footer()), ("T5", 2 * CARDS + 5, ListFooter::More));
    let next = state.feed().and_then(|feed| feed.next.clone());
    assert_eq!(next, Some(url("p3.json")), "it goes on where it had come to");
}

#[test]
fn a_list_that_has_become_short_goes_on_no_more() {
    let renewed = |pages: [&str; 2]| {
        let (mut state, _) = start(&[("site", "site.json")]);
        answer(&mut state, RequestKind::Site, "site.json", SITE);
        for (kind, pages) in [RequestKind::Feed, RequestKind::Revalidation].into_iter().zip(pages) {
            let links = Some(PaginationHeaders { link: None, pages: Some(pages.into()) });
            let answer = Ok(list(0, 2, None).into_bytes());
            state.update(Fact::Response { kind, url: url("a.json"), result: answer, headers: links }.into());
        }
        state.footer()
    };
    assert_eq!((renewed(["2", "2"]), renewed(["2", "1"])), (ListFooter::More, ListFooter::Empty));
}

#[test]
fn a_list_that_cannot_be_had_again_is_as_good_as_it_was() {
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

/// What happens between a list's being asked for again and its answer.
type Meanwhile = fn(&mut Viewer);

/// The first article, how many there are, and whether new ones wait.
type Shown = (&'static str, usize, bool);

/// Each row is what happens while a list is asked for again; what stands first in it then, how long it is, and whether
/// new articles wait. Its old state is 10..40, its new one 9..39.
#[test]
fn races_of_a_renewal() {
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
