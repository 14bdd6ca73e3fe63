//! The article that follows the last one: offered, prefetched, awaited.

use super::super::content::stack::MAX_ARTICLES;
use super::stack::{article_json, ended, headlines, prefetch, reading};
use super::*;

#[test]
fn offers_no_link_to_the_same_article() {
    for (next, offered) in [
        (r#"{"name":"N","src":"a.json"}"#, false),
        (r#"{"name":"N","src":"a.json#top"}"#, false),
        (r#"{"name":"N","url":"https://n.example/a"}"#, false),
        (r#"{"name":"N","src":"other.json","url":"https://n.example/a"}"#, false),
        (r#"{"name":"N"}"#, false),
        (r#"{"name":"N","url":"https://n.example/b"}"#, true),
        (r#"{"name":"N","src":"a.json?2"}"#, true),
    ] {
        let json =
            format!(r#"{{"headline":"a","url":"https://n.example/a","nextArticle":{next},"body":["p"]}}"#);
        let (mut state, _) = start(&[("src", "a.json")]);
        answer(&mut state, RequestKind::Article, "a.json", &json);
        assert_eq!(state.next_link().is_some(), offered, "{next}");
        let fetches = state.update(Fact::Rendered.into());
        assert_eq!(fetches.len(), usize::from(offered && next.contains("src")), "{next}");
    }
}

#[test]
fn prefetches_nothing_when_data_is_saved_or_the_host_navigates() {
    let (mut state, _) = start(&[("src", "a.json"), ("navigation", "continuous")]);
    state.environment.save_data = true;
    answer(&mut state, RequestKind::Article, "a.json", &article_json("a", "b"));
    assert_eq!(state.update(Fact::Rendered.into()), []);
    assert_eq!(ended(&mut state, 0), [], "the way on stays a link");
    assert!(state.next_link().is_some());
    let (mut state, _) = start(&[("src", "a.json"), ("navigation", "host")]);
    answer(&mut state, RequestKind::Article, "a.json", &article_json("a", "b"));
    assert_eq!(state.update(Fact::Rendered.into()), []);
}

#[test]
fn aborts_the_prefetch_unless_the_reader_opens_that_article() {
    let mut state = reading(&[]);
    let effects = state.update(Fact::NavigationAllowed(article("z.json")).into());
    assert!(effects.contains(&Effect::Network(Abort(RequestKind::PrefetchedArticle))));
    let mut state = reading(&[]);
    let effects = state.update(Fact::NavigationAllowed(article("b.json")).into());
    assert!(!effects.contains(&Effect::Network(Abort(RequestKind::PrefetchedArticle))));
    assert!(effects.contains(&Effect::Network(Fetch { kind: RequestKind::Article, url: url("b.json") })));
    // It was on its way as the next one, and is awaited now.
    answer(&mut state, RequestKind::PrefetchedArticle, "b.json", &article_json("b", "c"));
    assert_eq!(headlines(&state), ["b"]);
}

#[test]
fn prefetches_no_article_from_a_list() {
    let paragraphs = [r#""p""#; CHUNK + 1].join(",");
    let json =
        format!(r#"{{"headline":"a","nextArticle":{{"name":"N","src":"b.json"}},"body":[{paragraphs}]}}"#);
    let (mut state, _) = start(&[("src", "a.json"), ("site", "site.json")]);
    answer(&mut state, RequestKind::Site, "site.json", SITE);
    answer(&mut state, RequestKind::Article, "a.json", &json);
    state.update(Fact::NavigationAllowed(channel("a")).into());
    // Pending frames still draw.
    for _ in 0..3 {
        let effects = state.update(Fact::Rendered.into());
        assert!(!effects.contains(&prefetch("b.json")));
    }
}

#[test]
fn stacks_a_slow_article_and_offers_a_failed_one_again() {
    let mut state = reading(&[]);
    assert_eq!(ended(&mut state, 0), [], "it is on its way");
    assert_eq!(state.next(), NextArticleLoad::Loading);
    let error = LoadError::Status { url: url("b.json"), status: 503 };
    let effects = answer_with(&mut state, RequestKind::PrefetchedArticle, "b.json", Err(error.clone()));
    assert_eq!(
        effects,
        [Effect::Host(Dispatch(HostEvent::Error(error.clone())))],
        "the reader waited for it"
    );
    assert_eq!(state.next(), NextArticleLoad::Failed(error));
    assert!(state.next_link().is_some() && state.article().is_some());
    // Reaching the end again fetches it again.
    let again = Refetch { kind: RequestKind::PrefetchedArticle, url: url("b.json") };
    assert_eq!(ended(&mut state, 0), [Effect::Network(again)]);
    answer(&mut state, RequestKind::PrefetchedArticle, "b.json", &article_json("b", "c"));
    assert_eq!((headlines(&state).len(), state.next().clone()), (2, NextArticleLoad::Idle));
    // The failure of a prefetch is not reported.
    let mut state = reading(&[]);
    let error = LoadError::Status { url: url("b.json"), status: 503 };
    assert_eq!(answer_with(&mut state, RequestKind::PrefetchedArticle, "b.json", Err(error)), []);
    // An article that arrives after a navigation is not stacked.
    let mut state = reading(&[]);
    ended(&mut state, 0);
    state.update(Fact::NavigationAllowed(article("z.json")).into());
    answer(&mut state, RequestKind::PrefetchedArticle, "b.json", &article_json("b", "c"));
    answer(&mut state, RequestKind::Article, "z.json", &article_json("z", "c"));
    assert_eq!(headlines(&state), ["z"]);
}

/// Stacks articles until no more are added. Each links to the next one, the last to the first.
fn joined(names: &[String]) -> Viewer {
    let mut state = Viewer::default();
    for (name, next) in names.iter().zip(names.iter().cycle().skip(1)) {
        if headlines(&state).is_empty() {
            (state, _) = start(&[("src", &format!("{name}.json")), ("navigation", "continuous")]);
            answer(&mut state, RequestKind::Article, &format!("{name}.json"), &article_json(name, next));
        } else {
            let last = state.articles().count() - 1;
            ended(&mut state, last);
            answer(
                &mut state,
                RequestKind::PrefetchedArticle,
                &format!("{name}.json"),
                &article_json(name, next),
            );
        }
    }
    state
}

#[test]
fn ends_circular_and_long_chains() {
    let names = |count: usize| (0..count).map(|nth| format!("n{nth}")).collect::<Vec<_>>();
    let mut state = joined(&names(3));
    assert_eq!(headlines(&state), ["n0", "n1", "n2"]);
    assert_eq!(ended(&mut state, 2), []);
    assert_eq!(state.next_link(), None);
    state.update(Fact::ArticleInView(1).into());
    assert_eq!(state.next_link(), None, "whichever is read");
    let mut state = joined(&names(MAX_ARTICLES + 2));
    assert_eq!(headlines(&state).len(), MAX_ARTICLES);
    assert_eq!(ended(&mut state, MAX_ARTICLES - 1), []);
    assert!(state.next_link().is_some());
}
