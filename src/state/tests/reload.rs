//! Automatic tries, copies, and loads that bypass the HTTP cache.

use super::super::net::retry::MAX_RETRIES;
use super::super::status::{LoadStatus, RetryStatus};
use super::deadline::{code, errors, fail, fetch, refetch, respond, status, tick, ticks, unreachable};
use super::*;

#[test]
fn tries_are_bounded_and_reported_once() {
    let (mut state, _) = start(&[("src", "x.json")]);
    let mut reported = errors(&fail(&mut state, RequestKind::Article, "x.json", unreachable("x.json")));
    let mut sent = 0;
    while state.tick().is_some() {
        let (_, effects) = ticks(&mut state);
        assert_eq!(effects, [refetch(RequestKind::Article, "x.json")]);
        sent += 1;
        reported += errors(&fail(&mut state, RequestKind::Article, "x.json", unreachable("x.json")));
    }
    assert_eq!((sent, reported), (MAX_RETRIES, 1));
    assert_eq!((code(&state), state.retry_status()), (Some("unreachable"), None));
}

#[test]
fn a_missing_article_is_not_tried_again() {
    for error in [404, 410, 403, 401, 500] {
        let (mut state, _) = start(&[("src", "x.json")]);
        fail(&mut state, RequestKind::Article, "x.json", status("x.json", error));
        assert_eq!((code(&state), state.tick()), (Some("status"), None), "{error}");
        let effects = state.update(Request::Retry.into());
        assert!(effects.contains(&refetch(RequestKind::Article, "x.json")), "the reader may ask again");
    }
}

#[test]
fn an_overloaded_server_is_given_the_time_it_asks_for() {
    let (mut state, _) = start(&[("src", "x.json")]);
    let info = ResponseInfo { retry_after: Some(30), ..ResponseInfo::default() };
    respond(&mut state, RequestKind::Article, "x.json", Err(status("x.json", 503)), info);
    assert_eq!(state.retry_status(), Some(RetryStatus::Waiting(30)));
    assert_eq!(ticks(&mut state), (30, vec![refetch(RequestKind::Article, "x.json")]));
}

#[test]
fn a_bad_answer_of_the_http_cache_is_asked_for_once_more() {
    let cached = || ResponseInfo { may_be_cached: true, ..ResponseInfo::default() };
    let bad: [ResponseResult; 3] =
        [Err(status("x.json", 404)), Ok(b"<html>".to_vec()), Ok(b"{\"total\":3}".to_vec())];
    for result in bad {
        let (mut state, _) = start(&[("src", "x.json")]);
        let mut effects = respond(&mut state, RequestKind::Article, "x.json", result.clone(), cached());
        if let [Effect::Network(Convert(document))] = effects.as_slice() {
            let result = Err(document.otherwise.clone());
            let url = document.url.clone();
            effects = state.update(Fact::Converted { kind: RequestKind::Article, url, result }.into());
        }
        assert_eq!(effects, [refetch(RequestKind::Article, "x.json")], "{result:?}");
        assert!(state.is_article_loading());
        answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
        assert!(state.article().is_some());
    }
    // Once is enough.
    let (mut state, _) = start(&[("src", "x.json")]);
    respond(&mut state, RequestKind::Article, "x.json", Err(status("x.json", 404)), cached());
    respond(&mut state, RequestKind::Article, "x.json", Err(status("x.json", 404)), cached());
    assert_eq!(code(&state), Some("status"));
}

#[test]
fn the_return_of_the_network_sends_at_once_what_failed() {
    let (mut state, _) = start(&[("src", "x.json"), ("site", "site.json")]);
    fail(&mut state, RequestKind::Site, "site.json", unreachable("site.json"));
    fail(&mut state, RequestKind::Article, "x.json", unreachable("x.json"));
    let effects = state.update(Fact::Reconnected.into());
    assert_eq!(effects, [refetch(RequestKind::Site, "site.json"), refetch(RequestKind::Article, "x.json")]);
    // Also when the tries have ended.
    while state.tick().is_some() {
        ticks(&mut state);
        fail(&mut state, RequestKind::Site, "site.json", unreachable("site.json"));
        fail(&mut state, RequestKind::Article, "x.json", unreachable("x.json"));
    }
    let effects = state.update(Fact::Reconnected.into());
    assert_eq!(effects, [refetch(RequestKind::Article, "x.json"), refetch(RequestKind::Site, "site.json")]);
    // A missing article is not the network's fault.
    fail(&mut state, RequestKind::Article, "x.json", status("x.json", 404));
    fail(&mut state, RequestKind::Site, "site.json", status("site.json", 404));
    assert_eq!(state.update(Fact::Reconnected.into()), []);
}

#[test]
fn the_same_src_loads_again_what_failed_or_hangs() {
    let set = |state: &mut Viewer| {
        let (name, value, base) = ("src".to_owned(), Some("x.json".to_owned()), Some(url("")));
        state.update(Fact::Attribute { name, value, base }.into())
    };
    let (mut state, _) = start(&[("src", "x.json")]);
    assert_eq!(set(&mut state), [], "it was just sent");
    for _ in 0..5 {
        tick(&mut state);
    }
    assert_eq!(set(&mut state), [fetch(RequestKind::Article, "x.json")]);
    fail(&mut state, RequestKind::Article, "x.json", status("x.json", 404));
    assert_eq!(set(&mut state), [refetch(RequestKind::Article, "x.json")]);
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    assert_eq!(set(&mut state), [], "it is shown");
}

#[test]
fn a_copy_is_shown_with_its_age_when_the_network_fails() {
    let (mut state, _) = start(&[("src", "x.json")]);
    state.now = 100;
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    state.now = 900;
    let attribute =
        |value: &str| Fact::Attribute { name: "src".into(), value: Some(value.into()), base: Some(url("")) };
    state.update(attribute("y.json").into());
    state.update(attribute("x.json").into());
    assert!(state.is_article_loading(), "the host wants it fresh");
    let effects = fail(&mut state, RequestKind::Article, "x.json", unreachable("x.json"));
    assert_eq!(errors(&effects), 1);
    assert_eq!(state.load_status(), Some(LoadStatus::Saved(100)));
    // A missing article has no copy.
    let (_, effects) = ticks(&mut state);
    assert_eq!(effects, [refetch(RequestKind::Article, "x.json")]);
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    assert_eq!(state.load_status(), None);
}

#[test]
fn a_stored_copy_is_shown_only_if_the_network_fails() {
    let copy = || Fact::StoredCopy { url: url("x.json"), bytes: ARTICLE.as_bytes().to_vec(), fetched_at: 50 };
    // Before the failure.
    let (mut state, _) = start(&[("src", "x.json")]);
    assert_eq!(state.update(copy().into()), []);
    assert!(state.is_article_loading());
    fail(&mut state, RequestKind::Article, "x.json", unreachable("x.json"));
    assert_eq!(state.load_status(), Some(LoadStatus::Saved(50)));
    // After it.
    let (mut state, _) = start(&[("src", "x.json")]);
    fail(&mut state, RequestKind::Article, "x.json", unreachable("x.json"));
    state.update(copy().into());
    assert_eq!(state.load_status(), Some(LoadStatus::Saved(50)));
    // Not in place of an answer.
    let (mut state, _) = start(&[("src", "x.json")]);
    fail(&mut state, RequestKind::Article, "x.json", status("x.json", 410));
    state.update(copy().into());
    assert_eq!(code(&state), Some("status"));
    let (mut state, _) = start(&[("src", "x.json")]);
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    state.update(copy().into());
    assert_eq!(state.load_status(), None);
}

#[test]
fn a_list_whose_revalidation_fails_says_how_old_it_is() {
    let (mut state, _) = start(&[("site", "site.json")]);
    answer(&mut state, RequestKind::Site, "site.json", SITE);
    state.now = 7;
    answer(&mut state, RequestKind::Feed, "a.json", FEED);
    state.update(Fact::NavigationAllowed(channel("b")).into());
    answer(&mut state, RequestKind::Feed, "b.json", FEED);
    state.now = 500;
    let effects = state.update(Fact::NavigationAllowed(channel("a")).into());
    assert!(effects.contains(&fetch(RequestKind::Revalidation, "a.json")));
    assert_eq!(fail(&mut state, RequestKind::Revalidation, "a.json", unreachable("a.json")), []);
    assert_eq!(state.load_status(), Some(LoadStatus::Saved(7)));
    assert_eq!(state.update(Request::Retry.into()), [refetch(RequestKind::Revalidation, "a.json")]);
    answer(&mut state, RequestKind::Revalidation, "a.json", FEED);
    assert_eq!(state.load_status(), None);
}

#[test]
fn a_failed_site_is_asked_for_again_with_the_next_article_and_reported_once() {
    let (mut state, _) = start(&[("src", "x.json"), ("site", "site.json")]);
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    let effects = fail(&mut state, RequestKind::Site, "site.json", status("site.json", 500));
    assert_eq!(errors(&effects), 1);
    assert!(matches!(state.load_status(), Some(LoadStatus::SiteFailed(_))));
    let effects = state.update(Fact::NavigationAllowed(article("y.json")).into());
    assert!(effects.contains(&refetch(RequestKind::Site, "site.json")), "{effects:?}");
    let effects = fail(&mut state, RequestKind::Site, "site.json", status("site.json", 500));
    assert_eq!(errors(&effects), 0);
    answer(&mut state, RequestKind::Article, "y.json", ARTICLE);
    // The reader's own try leaves the article as it is.
    assert_eq!(state.update(Request::Retry.into()), [refetch(RequestKind::Site, "site.json")]);
    answer(&mut state, RequestKind::Site, "site.json", SITE);
    assert_eq!(state.load_status(), None);
    // Without an article the failure is reported once, too.
    let (mut state, _) = start(&[("site", "site.json")]);
    let effects = fail(&mut state, RequestKind::Site, "site.json", status("site.json", 500));
    assert_eq!((errors(&effects), code(&state)), (1, Some("status")));
    let (mut state, _) = start(&[("site", "site.json"), ("channel", "a")]);
    let effects = fail(&mut state, RequestKind::Site, "site.json", status("site.json", 500));
    assert_eq!((errors(&effects), code(&state)), (1, Some("status")));
}

#[test]
fn a_mapping_that_comes_late_opens_the_article() {
    let (mut state, _) = start(&[("src", "x.json"), ("mapping", "m.json")]);
    let effects = fail(&mut state, RequestKind::Mapping, "m.json", unreachable("m.json"));
    assert_eq!((errors(&effects), code(&state)), (1, Some("mapping")));
    let resent = loop {
        let (_, effects) = ticks(&mut state);
        if effects.contains(&refetch(RequestKind::Mapping, "m.json")) {
            break effects;
        }
    };
    assert_eq!(errors(&resent), 0);
    let effects = answer(&mut state, RequestKind::Mapping, "m.json", "{}");
    assert!(
        effects.iter().any(|effect| matches!(
            effect,
            Effect::Network(
                Fetch { kind: RequestKind::Article, .. } | Refetch { kind: RequestKind::Article, .. }
            )
        )),
        "{effects:?}"
    );
    assert!(state.is_article_loading());
}

#[test]
fn a_fragment_opens_only_what_comes_from_the_publisher() {
    let redirected = || ResponseInfo {
        redirected: Url::document(None, "https://evil.example/a.json"),
        ..ResponseInfo::default()
    };
    let (mut state, _) = start(&[("src", "x.json"), ("address", "hash")]);
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    state.update(fragment_changed("#/article/go"));
    respond(&mut state, RequestKind::Article, "go", Ok(ARTICLE.into()), redirected());
    assert_eq!(code(&state), Some("origin"));
    assert!(state.article().is_none());
    // Prefetching does not circumvent it.
    respond(&mut state, RequestKind::PrefetchedArticle, "go", Ok(ARTICLE.into()), redirected());
    let effects = state.update(Request::Retry.into());
    assert!(effects.contains(&refetch(RequestKind::Article, "go")));
    // The host's own address may lead anywhere, and without fragments nothing is promised.
    for options in [&[("src", "x.json"), ("address", "hash")][..], &[("src", "x.json")]] {
        let (mut state, _) = start(options);
        respond(&mut state, RequestKind::Article, "x.json", Ok(ARTICLE.into()), redirected());
        assert!(state.article().is_some());
    }
    // A page that limits the origins of documents limits all of them.
    let (mut state, _) = start(&[("src", "x.json")]);
    state.environment.origins = vec!["https://n.example".into(), "https://cdn.example".into()];
    respond(&mut state, RequestKind::Article, "x.json", Ok(ARTICLE.into()), redirected());
    assert_eq!(code(&state), Some("origin"));
    let (mut state, _) = start(&[("src", "x.json")]);
    state.environment.origins = vec!["https://n.example".into(), "https://evil.example".into()];
    respond(&mut state, RequestKind::Article, "x.json", Ok(ARTICLE.into()), redirected());
    assert!(state.article().is_some());
}
