//! Time limits, and what a fault leaves on the screen. The helpers are shared by the tests of loads.

use super::super::content::freshness::Freshness;
use super::super::net::deadline::{TICKS, TOTAL};
use super::super::net::effect::NetworkEffect::Stop;
use super::super::status::{LoadStatus, RetryStatus};
use super::*;

pub(super) fn unreachable(name: &str) -> LoadError {
    LoadError::Unreachable { url: url(name), reason: "down".into() }
}

pub(super) fn status(name: &str, status: u16) -> LoadError {
    LoadError::Status { url: url(name), status }
}

pub(super) fn fail(state: &mut Viewer, kind: RequestKind, name: &str, error: LoadError) -> Vec<Effect> {
    answer_with(state, kind, name, Err(error))
}

pub(super) fn respond(
    state: &mut Viewer,
    kind: RequestKind,
    name: &str,
    result: ResponseResult,
    info: ResponseInfo,
) -> Vec<Effect> {
    state.update(Fact::Response { kind, url: url(name), result, info: Some(info) }.into())
}

pub(super) fn tick(state: &mut Viewer) -> Vec<Effect> {
    state.update(Fact::Tick.into())
}

/// Counts ticks until there is an effect.
pub(super) fn ticks(state: &mut Viewer) -> (u32, Vec<Effect>) {
    for count in 1..=2 * TOTAL {
        assert!(state.tick().is_some(), "nothing is waited for");
        let effects = tick(state);
        if !effects.is_empty() {
            return (count, effects);
        }
    }
    panic!("an endless wait");
}

pub(super) fn fetch(kind: RequestKind, name: &str) -> Effect {
    Effect::Network(Fetch { kind, url: url(name) })
}

pub(super) fn refetch(kind: RequestKind, name: &str) -> Effect {
    Effect::Network(Refetch { kind, url: url(name) })
}

pub(super) fn errors(effects: &[Effect]) -> usize {
    effects.iter().filter(|effect| matches!(effect, Effect::Host(Dispatch(HostEvent::Error(_))))).count()
}

pub(super) fn code(state: &Viewer) -> Option<&'static str> {
    state.content.error().map(LoadError::code)
}

#[test]
fn a_server_that_hangs_is_reported_and_tried_again() {
    let (mut state, _) = start(&[("src", "x.json")]);
    assert_eq!(state.tick(), Some(1000));
    for _ in 0..5 {
        assert_eq!(state.load_status(), None);
        assert_eq!(tick(&mut state), []);
    }
    assert_eq!(state.load_status(), Some(LoadStatus::Slow(0)));
    let (count, effects) = ticks(&mut state);
    assert_eq!((count + 5, effects), (TICKS, vec![Effect::Network(Stop(RequestKind::Article))]));
    let effects = fail(&mut state, RequestKind::Article, "x.json", unreachable("x.json"));
    assert_eq!((errors(&effects), code(&state)), (1, Some("timeout")));
    assert!(matches!(state.retry_status(), Some(RetryStatus::Waiting(1..=2))));
    let (_, effects) = ticks(&mut state);
    assert_eq!(effects, [refetch(RequestKind::Article, "x.json")]);
    assert_eq!(state.retry_status(), Some(RetryStatus::Running));
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    assert!(state.article().is_some());
    assert_eq!((state.tick(), state.load_status()), (None, None));
}

#[test]
fn a_request_that_cannot_be_stopped_ends_with_the_next_tick() {
    let (mut state, _) = start(&[("src", "x.json")]);
    ticks(&mut state);
    let effects = tick(&mut state);
    assert!(effects.contains(&Effect::Network(Abort(RequestKind::Article))), "{effects:?}");
    assert_eq!((errors(&effects), code(&state)), (1, Some("timeout")));
    assert!(state.tick().is_some(), "it is tried again");
}

#[test]
fn the_host_can_set_the_limits() {
    let (state, _) = start(&[("src", "x.json"), ("timeout", "2")]);
    assert_eq!(state.tick(), Some(100));
}

#[test]
fn a_body_that_stalls_leaves_what_has_arrived() {
    let (mut state, _) = start(&[("src", "x.json")]);
    let progress = Fact::Progress { url: url("x.json"), received: 4321 };
    for _ in 0..3 {
        tick(&mut state);
    }
    state.update(progress.into());
    let (count, effects) = ticks(&mut state);
    assert_eq!((count, effects), (15, vec![Effect::Network(Stop(RequestKind::Article))]));
    assert_eq!(state.load_status(), Some(LoadStatus::Slow(4)));
    let cut = ResponseInfo { cut: Some("aborted".into()), ..ResponseInfo::default() };
    respond(&mut state, RequestKind::Article, "x.json", Ok(ARTICLE.into()), cut);
    assert_eq!(state.load_status(), Some(LoadStatus::Incomplete));
    assert_eq!(state.tick(), None);
    // The reader asks for the rest. Meanwhile the article stays.
    let effects = state.update(Request::Retry.into());
    assert_eq!(effects, [refetch(RequestKind::Article, "x.json")]);
    assert!(state.article().is_some());
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    assert_eq!(state.load_status(), None);
}

#[test]
fn a_cut_connection_is_tried_once_more_before_the_part_is_shown() {
    let (mut state, _) = start(&[("src", "x.json")]);
    let cut = || ResponseInfo { cut: Some("reset".into()), ..ResponseInfo::default() };
    let effects = respond(&mut state, RequestKind::Article, "x.json", Ok(ARTICLE.into()), cut());
    assert_eq!(effects, [refetch(RequestKind::Article, "x.json")]);
    respond(&mut state, RequestKind::Article, "x.json", Ok(ARTICLE.into()), cut());
    assert_eq!(state.content.freshness(), Some(Freshness::Incomplete));
    // It is not kept as if it were complete.
    let next = state.update(Fact::NavigationAllowed(article("y.json")).into());
    assert!(next.contains(&fetch(RequestKind::Article, "y.json")));
    let back = state.update(Fact::NavigationAllowed(article("x.json")).into());
    assert!(back.contains(&refetch(RequestKind::Article, "x.json")), "{back:?}");
}

#[test]
fn a_cut_body_that_cannot_be_read_is_a_fault_of_the_network() {
    let (mut state, _) = start(&[("src", "x.json")]);
    for expected in [None, Some("unreachable")] {
        let cut = ResponseInfo { cut: Some("reset".into()), ..ResponseInfo::default() };
        let mut effects = respond(&mut state, RequestKind::Article, "x.json", Ok(b"{\"headl".to_vec()), cut);
        // The converter cannot repair it.
        if let [Effect::Network(Convert(document))] = effects.as_slice() {
            let (url, result) = (document.url.clone(), Err(document.otherwise.clone()));
            effects = state.update(Fact::Converted { kind: RequestKind::Article, url, result }.into());
        }
        assert_eq!(effects.contains(&refetch(RequestKind::Article, "x.json")), expected.is_none());
        assert_eq!(code(&state), expected);
    }
}

#[test]
fn the_reader_can_stop_waiting_and_stop_the_tries() {
    let (mut state, _) = start(&[("src", "x.json")]);
    for _ in 0..5 {
        tick(&mut state);
    }
    let effects = state.update(Request::CancelLoad.into());
    assert_eq!(effects[0], Effect::Network(Abort(RequestKind::Article)));
    assert_eq!((code(&state), state.tick(), errors(&effects)), (Some("timeout"), None, 1));
    let effects = state.update(Request::Retry.into());
    assert!(effects.contains(&refetch(RequestKind::Article, "x.json")));
    fail(&mut state, RequestKind::Article, "x.json", unreachable("x.json"));
    assert!(state.retry_status().is_some());
    assert_eq!(state.update(Request::CancelLoad.into()), []);
    assert_eq!((state.retry_status(), state.tick()), (None, None));
}

#[test]
fn a_conversion_that_hangs_ends_and_can_be_retried() {
    let (mut state, _) = start(&[("src", "x.json"), ("format", "wordpress")]);
    let effects = answer(&mut state, RequestKind::Article, "x.json", "{}");
    assert!(matches!(effects.as_slice(), [Effect::Network(Convert(document))] if !document.is_repeated));
    let (_, effects) = ticks(&mut state);
    assert!(effects.contains(&Effect::Network(Abort(RequestKind::Article))));
    assert_eq!((errors(&effects), code(&state), state.tick()), (1, Some("converter"), None));
    let effects = state.update(Request::Retry.into());
    assert!(effects.contains(&refetch(RequestKind::Article, "x.json")));
    let effects = answer(&mut state, RequestKind::Article, "x.json", "{}");
    assert!(matches!(effects.as_slice(), [Effect::Network(Convert(document))] if document.is_repeated));
}

#[test]
fn retry_during_a_slow_conversion_loads_the_converter_anew() {
    let (mut state, _) = start(&[("src", "x.json"), ("format", "wordpress")]);
    answer(&mut state, RequestKind::Article, "x.json", "{}");
    for _ in 0..5 {
        tick(&mut state);
    }
    let effects = state.update(Request::Retry.into());
    assert!(effects.contains(&refetch(RequestKind::Article, "x.json")), "{effects:?}");
    let effects = answer(&mut state, RequestKind::Article, "x.json", "{}");
    assert!(matches!(effects.as_slice(), [Effect::Network(Convert(document))] if document.is_repeated));
    assert_eq!(errors(&effects), 0);
}

#[test]
fn aborts_what_nobody_waits_for() {
    let (mut state, _) = start(&[("src", "x.json")]);
    let effects = state.update(Fact::Inline(Some(ARTICLE.as_bytes().into())).into());
    assert!(effects.contains(&Effect::Network(Abort(RequestKind::Article))), "{effects:?}");
    assert_eq!(state.tick(), None);
    // Tries end with the wish for the document.
    let (mut state, _) = start(&[("src", "x.json")]);
    fail(&mut state, RequestKind::Article, "x.json", unreachable("x.json"));
    state.update(Fact::Inline(Some(ARTICLE.as_bytes().into())).into());
    assert_eq!(state.tick(), None);
}

#[test]
fn a_site_that_stalls_is_a_timeout() {
    let (mut state, _) = start(&[("site", "site.json")]);
    state.update(Fact::Progress { url: url("site.json"), received: 20 }.into());
    let (_, effects) = ticks(&mut state);
    assert_eq!(effects, [Effect::Network(Stop(RequestKind::Site))]);
    let cut = ResponseInfo { cut: Some("aborted".into()), ..ResponseInfo::default() };
    let effects =
        respond(&mut state, RequestKind::Site, "site.json", Ok(b"{\"name\": \"x\", \"chan".to_vec()), cut);
    assert_eq!((errors(&effects), code(&state)), (1, Some("timeout")), "{effects:?}");
}
