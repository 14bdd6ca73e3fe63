//! Lists that are fetched before anybody asks for them.

use super::pagination::{items, list, open};
use super::*;

#[test]
fn a_list_is_fetched_when_the_reader_comes_near_and_dropped_when_they_go() {
    let near = |id: &str| Request::Prefetch(channel(id)).into();
    let mut state = open(&list(0, 2, None));
    let ahead = [Effect::Network(Fetch { kind: RequestKind::PrefetchedFeed, url: url("b.json") })];
    assert_eq!(state.update(near("b")), ahead);
    assert_eq!(state.update(near("b")), [], "once for the pointer and the focus");
    assert_eq!(
        state.update(Request::CancelPrefetch.into()),
        [Effect::Network(Abort(RequestKind::PrefetchedFeed))]
    );
    assert_eq!(state.update(Request::CancelPrefetch.into()), [], "once");
    assert_eq!(state.update(near("b")), ahead);
    assert_eq!(state.update(near("a")), [], "it is open");
    assert_eq!(state.update(near("c")), [], "it has no list");
    assert_eq!(state.update(near("zzz")), [], "there is none");
    // What comes ahead of time is kept, and shown at once when it is wanted.
    assert_eq!(answer(&mut state, RequestKind::PrefetchedFeed, "b.json", &list(5, 6, None)), []);
    assert_eq!(state.update(near("b")), [], "it is here");
    let effects = state.update(Fact::NavigationAllowed(channel("b")).into());
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Network(Fetch { .. }))));
    assert_eq!(items(&state), 1);
    // What was on its way when the reader opened it is awaited then.
    let mut state = open(&list(0, 2, None));
    state.update(near("b"));
    state.update(Fact::NavigationAllowed(channel("b")).into());
    answer(&mut state, RequestKind::PrefetchedFeed, "b.json", &list(5, 6, None));
    assert_eq!(items(&state), 1);
    // A failure that nobody waits for is none.
    let mut state = open(&list(0, 2, None));
    state.update(near("b"));
    let error = LoadError::Status { url: url("b.json"), status: 500 };
    assert_eq!(answer_with(&mut state, RequestKind::PrefetchedFeed, "b.json", Err(error)), []);
    // A host that navigates decides what is fetched.
    let (mut state, _) = start(&[("site", "site.json"), ("navigation", "host")]);
    answer(&mut state, RequestKind::Site, "site.json", SITE);
    assert_eq!(state.update(near("b")), []);
}

/// An article of channel `b` and its site, both here; what the state wants then, and when the browser has time.
fn reading(attributes: &[(&str, &str)]) -> (Viewer, Vec<Effect>, Vec<Effect>) {
    let (mut state, _) = start(&[&[("src", "x.json"), ("site", "site.json")], attributes].concat());
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    answer(&mut state, RequestKind::Site, "site.json", SITE);
    let drawn = state.update(Fact::Rendered.into());
    let idle = state.update(Fact::Idle.into());
    (state, drawn, idle)
}

#[test]
fn the_list_of_an_articles_channel_is_fetched_in_an_idle_moment_and_dropped_when_the_reader_leaves() {
    let ahead = [Effect::Network(Fetch { kind: RequestKind::PrefetchedFeed, url: url("b.json") })];
    let (mut state, drawn, idle) = reading(&[]);
    assert_eq!((drawn, &idle[..]), (vec![Effect::Schedule(WhenIdle)], &ahead[..]));
    assert_eq!(state.update(Fact::Idle.into()), [], "once");
    let effects = state.update(Fact::NavigationAllowed(article("y.json")).into());
    assert!(effects.contains(&Effect::Network(Abort(RequestKind::PrefetchedFeed))));
    // Who goes to the list itself awaits it.
    let (mut state, ..) = reading(&[]);
    let effects = state.update(Fact::NavigationAllowed(channel("b")).into());
    assert!(!effects.contains(&Effect::Network(Abort(RequestKind::PrefetchedFeed))));
    assert!(effects.contains(&Effect::Network(Fetch { kind: RequestKind::Feed, url: url("b.json") })));
    // And who goes to another one does not.
    let (mut state, ..) = reading(&[]);
    assert!(
        state
            .update(Fact::NavigationAllowed(channel("a")).into())
            .contains(&Effect::Network(Abort(RequestKind::PrefetchedFeed)))
    );
}

#[test]
fn no_list_is_fetched_ahead_that_nobody_could_want() {
    let nothing = (vec![], vec![]);
    for (what, attributes) in [
        ("a host that navigates", [("navigation", "host")]),
        ("a channel without list", [("channel", "c")]),
        ("no such channel", [("channel", "zzz")]),
    ] {
        let (_, drawn, idle) = reading(&attributes);
        assert_eq!((drawn, idle), nothing, "{what}");
    }
    // One that the reader points at goes before.
    let (mut state, _) = start(&[("src", "x.json"), ("site", "site.json")]);
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    answer(&mut state, RequestKind::Site, "site.json", SITE);
    state.update(Request::Prefetch(channel("a")).into());
    assert_eq!((state.update(Fact::Rendered.into()), state.update(Fact::Idle.into())), nothing);
    // An idle moment that comes late finds another place.
    let (mut state, ..) = reading(&[]);
    state.update(Fact::NavigationAllowed(channel("a")).into());
    assert_eq!(state.update(Fact::Idle.into()), []);
}
