//! Prefetching of lists.

use super::pagination::{items, list, open};
use super::*;

#[test]
fn prefetches_the_list_that_the_reader_points_at() {
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
    // A prefetched list is cached, and shown at once when it is opened.
    assert_eq!(answer(&mut state, RequestKind::PrefetchedFeed, "b.json", &list(5, 6, None)), []);
    assert_eq!(state.update(near("b")), [], "it is here");
    let effects = state.update(Fact::NavigationAllowed(channel("b")).into());
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Network(Fetch { .. }))));
    assert_eq!(items(&state), 1);
    // A list that is opened while it is prefetched is awaited.
    let mut state = open(&list(0, 2, None));
    state.update(near("b"));
    state.update(Fact::NavigationAllowed(channel("b")).into());
    answer(&mut state, RequestKind::PrefetchedFeed, "b.json", &list(5, 6, None));
    assert_eq!(items(&state), 1);
    // The failure of a prefetch is not reported.
    let mut state = open(&list(0, 2, None));
    state.update(near("b"));
    let error = LoadError::Status { url: url("b.json"), status: 500 };
    assert_eq!(answer_with(&mut state, RequestKind::PrefetchedFeed, "b.json", Err(error)), []);
    // A host that navigates decides what is fetched.
    let (mut state, _) = start(&[("site", "site.json"), ("navigation", "host")]);
    answer(&mut state, RequestKind::Site, "site.json", SITE);
    assert_eq!(state.update(near("b")), []);
}

/// An article of channel `b` with its site, the effects after its rendering, and those when the browser is idle.
fn reading(attributes: &[(&str, &str)]) -> (Viewer, Vec<Effect>, Vec<Effect>) {
    let (mut state, _) = start(&[&[("src", "x.json"), ("site", "site.json")], attributes].concat());
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    answer(&mut state, RequestKind::Site, "site.json", SITE);
    let drawn = state.update(Fact::Rendered.into());
    let idle = state.update(Fact::Idle.into());
    (state, drawn, idle)
}

#[test]
fn prefetches_the_list_of_the_articles_channel_when_idle() {
    let ahead = [Effect::Network(Fetch { kind: RequestKind::PrefetchedFeed, url: url("b.json") })];
    let (mut state, drawn, idle) = reading(&[]);
    assert_eq!((drawn, &idle[..]), (vec![Effect::Schedule(WhenIdle)], &ahead[..]));
    assert_eq!(state.update(Fact::Idle.into()), [], "once");
    let effects = state.update(Fact::NavigationAllowed(article("y.json")).into());
    assert!(effects.contains(&Effect::Network(Abort(RequestKind::PrefetchedFeed))));
    // The list of the channel that is opened is awaited.
    let (mut state, ..) = reading(&[]);
    let effects = state.update(Fact::NavigationAllowed(channel("b")).into());
    assert!(!effects.contains(&Effect::Network(Abort(RequestKind::PrefetchedFeed))));
    assert!(effects.contains(&Effect::Network(Fetch { kind: RequestKind::Feed, url: url("b.json") })));
    // The list of another channel is not.
    let (mut state, ..) = reading(&[]);
    assert!(
        state
            .update(Fact::NavigationAllowed(channel("a")).into())
            .contains(&Effect::Network(Abort(RequestKind::PrefetchedFeed)))
    );
}

#[test]
fn prefetches_no_list_that_cannot_be_opened() {
    let nothing = (vec![], vec![]);
    for (what, attributes) in [
        ("a host that navigates", [("navigation", "host")]),
        ("a channel without list", [("channel", "c")]),
        ("no such channel", [("channel", "zzz")]),
    ] {
        let (_, drawn, idle) = reading(&attributes);
        assert_eq!((drawn, idle), nothing, "{what}");
    }
    // The list that the reader points at has precedence.
    let (mut state, _) = start(&[("src", "x.json"), ("site", "site.json")]);
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    answer(&mut state, RequestKind::Site, "site.json", SITE);
    state.update(Request::Prefetch(channel("a")).into());
    assert_eq!((state.update(Fact::Rendered.into()), state.update(Fact::Idle.into())), nothing);
    // The reader may have navigated before the browser is idle.
    let (mut state, ..) = reading(&[]);
    state.update(Fact::NavigationAllowed(channel("a")).into());
    assert_eq!(state.update(Fact::Idle.into()), []);
}
