//! Lists that go on: more of what is here, the next page, and what can go wrong with it.

use super::super::page::{CARDS, Rest};
use super::*;

/// A list of articles `from..to`, with the address of its next page.
fn list(from: usize, to: usize, next: Option<&str>) -> String {
    let items: Vec<String> = (from..to)
        .map(|nth| format!(r#"{{"id":"{nth}","title":"T{nth}","url":"https://n.example/{nth}"}}"#))
        .collect();
    let next = next.map(|next| format!(r#","next_url":"{next}""#)).unwrap_or_default();
    format!(r#"{{"version":"https://jsonfeed.org/version/1.1","items":[{}]{next}}}"#, items.join(","))
}

/// A site whose first channel is open with this list.
fn open(json: &str) -> State {
    let (mut state, _) = start(&[("site", "site.json")]);
    answer(&mut state, Wanted::Site, "site.json", SITE);
    answer(&mut state, Wanted::Feed, "a.json", json);
    state
}

fn more(state: &mut State) -> Vec<Effect> {
    state.update(Request::More.into())
}

fn fetches(name: &str) -> Vec<Effect> {
    vec![Fetch { wanted: Wanted::Page, url: url(name) }]
}

fn items(state: &State) -> usize {
    state.feed.ready().map_or(0, |feed| feed.items.len())
}

#[test]
fn a_short_list_needs_no_word_about_its_end() {
    let mut state = open(&list(0, 3, None));
    assert_eq!((state.rest(), state.added()), (Rest::Nothing, None));
    assert_eq!(more(&mut state), []);
}

#[test]
fn a_long_list_is_drawn_piece_by_piece_without_the_network() {
    let mut state = open(&list(0, 2 * CARDS + 1, None));
    assert_eq!((state.rest(), state.shown()), (Rest::More, CARDS));
    assert_eq!(more(&mut state), [Effect::FocusAdded]);
    assert_eq!((state.rest(), state.shown(), state.added()), (Rest::More, 2 * CARDS, Some(CARDS)));
    assert_eq!(more(&mut state), [Effect::FocusAdded]);
    assert_eq!(state.rest(), Rest::End);
    assert_eq!(more(&mut state), []);
}

#[test]
fn the_next_page_joins_the_list_and_what_is_there_already_does_not() {
    let mut state = open(&list(0, CARDS, Some("p2.json")));
    assert_eq!(state.rest(), Rest::More);
    assert_eq!(more(&mut state), fetches("p2.json"));
    assert_eq!((more(&mut state), state.rest()), (vec![], Rest::Coming));
    // Two articles were published in the meantime, and pushed two others onto the next page.
    let effects = answer(&mut state, Wanted::Page, "p2.json", &list(CARDS - 2, 2 * CARDS - 2, None));
    assert_eq!(effects, [Effect::FocusAdded]);
    assert_eq!((items(&state), state.rest()), (2 * CARDS - 2, Rest::End));
}

#[test]
fn the_first_of_the_new_cards_is_known_however_long_the_pieces_are() {
    let mut state = open(&list(0, CARDS + 5, Some("p2.json")));
    more(&mut state);
    assert_eq!(state.added(), Some(CARDS));
    more(&mut state);
    answer(&mut state, Wanted::Page, "p2.json", &list(CARDS + 5, CARDS + 7, Some("p3.json")));
    assert_eq!(state.added(), Some(CARDS + 5));
}

#[test]
fn a_list_that_runs_in_a_circle_ends() {
    let mut state = open(&list(0, CARDS, Some("p2.json")));
    more(&mut state);
    answer(&mut state, Wanted::Page, "p2.json", &list(CARDS, 2 * CARDS, Some("a.json")));
    assert_eq!(more(&mut state), fetches("a.json"));
    assert_eq!(answer(&mut state, Wanted::Page, "a.json", &list(0, CARDS, Some("p2.json"))), []);
    assert_eq!((items(&state), state.rest()), (2 * CARDS, Rest::End));
}

#[test]
fn a_page_that_does_not_come_can_be_asked_for_again_and_costs_nothing() {
    let mut state = open(&list(0, CARDS, Some("p2.json")));
    more(&mut state);
    let error = LoadError::Status { url: url("p2.json"), status: 503 };
    let effects = answer_with(&mut state, Wanted::Page, "p2.json", Err(error.clone()));
    assert_eq!(effects, [Tell(Event::Error(error))]);
    assert_eq!((items(&state), state.rest()), (CARDS, Rest::Failed));
    assert_eq!(more(&mut state), fetches("p2.json"));
    answer(&mut state, Wanted::Page, "p2.json", "<html>");
    assert_eq!(state.rest(), Rest::Failed);
}

/// Each row is what happens while a page is on its way, and whether its answer then still counts.
#[test]
fn races_of_a_page() {
    let leave = |to: &str| Fact::Allowed(channel(to));
    let answered = |name: &str, text: String| Fact::Answered {
        wanted: Wanted::Feed,
        url: url(name),
        answer: Ok(text.into_bytes()),
        links: None,
    };
    for (what, facts, counts) in [
        ("nothing", vec![], true),
        ("another channel", vec![leave("b")], false),
        (
            "another channel that came",
            vec![leave("b"), answered("b.json", list(900, 901, Some("p2.json")))],
            false,
        ),
        ("there and back", vec![leave("b"), leave("a")], false),
        ("an article", vec![Fact::Allowed(article("y.json"))], false),
    ] {
        let mut state = open(&list(0, CARDS, Some("p2.json")));
        more(&mut state);
        for fact in facts {
            state.update(fact.into());
        }
        answer(&mut state, Wanted::Page, "p2.json", &list(CARDS, CARDS + 5, None));
        state.update(leave("a").into());
        assert_eq!(items(&state), if counts { CARDS + 5 } else { CARDS }, "{what}");
    }
}

#[test]
fn who_comes_back_finds_as_much_of_the_list_as_they_had() {
    let mut state = open(&list(0, CARDS, Some("p2.json")));
    more(&mut state);
    answer(&mut state, Wanted::Page, "p2.json", &list(CARDS, 2 * CARDS, None));
    state.update(Fact::Allowed(article("y.json")).into());
    state.update(Fact::Addressed("#/channel/a".into()).into());
    assert_eq!((items(&state), state.shown(), state.rest()), (2 * CARDS, 2 * CARDS, Rest::End));
}

#[test]
fn a_header_names_the_next_page_where_the_list_cannot() {
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
        answer(&mut state, Wanted::Site, "site.json", SITE);
        let answer = Ok(list(0, 2, None).into_bytes());
        let links_ = Some(links.to_owned());
        state.update(
            Fact::Answered { wanted: Wanted::Feed, url: url("a.json"), answer, links: links_ }.into(),
        );
        assert_eq!(state.feed.ready().and_then(|feed| feed.next.clone()), next.map(url), "{links}");
    }
}

#[test]
fn a_list_is_fetched_when_the_reader_comes_near_and_dropped_when_they_go() {
    let near = |id: &str| Request::Near(channel(id)).into();
    let mut state = open(&list(0, 2, None));
    let ahead = [Fetch { wanted: Wanted::NextFeed, url: url("b.json") }];
    assert_eq!(state.update(near("b")), ahead);
    assert_eq!(state.update(near("b")), [], "once for the pointer and the focus");
    assert_eq!(state.update(Request::Far.into()), [Effect::Drop(Wanted::NextFeed)]);
    assert_eq!(state.update(Request::Far.into()), [], "once");
    assert_eq!(state.update(near("b")), ahead);
    assert_eq!(state.update(near("a")), [], "it is open");
    assert_eq!(state.update(near("c")), [], "it has no list");
    assert_eq!(state.update(near("zzz")), [], "there is none");
    // What comes ahead of time is kept, and shown at once when it is wanted.
    assert_eq!(answer(&mut state, Wanted::NextFeed, "b.json", &list(5, 6, None)), []);
    assert_eq!(state.update(near("b")), [], "it is here");
    let effects = state.update(Fact::Allowed(channel("b")).into());
    assert!(!effects.iter().any(|effect| matches!(effect, Fetch { .. })));
    assert_eq!(items(&state), 1);
    // What was on its way when the reader opened it is awaited then.
    let mut state = open(&list(0, 2, None));
    state.update(near("b"));
    state.update(Fact::Allowed(channel("b")).into());
    answer(&mut state, Wanted::NextFeed, "b.json", &list(5, 6, None));
    assert_eq!(items(&state), 1);
    // A failure that nobody waits for is none.
    let mut state = open(&list(0, 2, None));
    state.update(near("b"));
    let error = LoadError::Status { url: url("b.json"), status: 500 };
    assert_eq!(answer_with(&mut state, Wanted::NextFeed, "b.json", Err(error)), []);
    // A host that navigates decides what is fetched.
    let (mut state, _) = start(&[("site", "site.json"), ("navigation", "host")]);
    answer(&mut state, Wanted::Site, "site.json", SITE);
    assert_eq!(state.update(near("b")), []);
}
