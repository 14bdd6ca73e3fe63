//! The ways through the state where articles need a mapping.

use super::*;
use crate::formats::Format;

/// JSON that nobody has a reader for, and what says where its parts are.
const FOREIGN: &str = r#"{"data":{"kop":"H","tekst":"<p>a</p>"}}"#;
const MAPPING: &str = r#"{"headline":"/data/kop","body":"/data/tekst"}"#;

fn headline(state: &State) -> Option<&str> {
    state.reading().map(|reading| reading.article.headline.as_str())
}

#[test]
fn a_mapping_is_fetched_beside_the_article_and_either_may_come_first() {
    for mapping_first in [true, false] {
        let (mut state, effects) = start(&[("src", "x.json"), ("mapping", "map.json")]);
        let fetches = [
            Fetch { wanted: Wanted::Mapping, url: url("map.json") },
            Fetch { wanted: Wanted::Article, url: url("x.json") },
        ];
        assert_eq!(effects[1..], fetches);
        let mut answers = [(Wanted::Mapping, "map.json", MAPPING), (Wanted::Article, "x.json", FOREIGN)];
        if !mapping_first {
            answers.reverse();
        }
        let (wanted, name, text) = answers[0];
        assert_eq!(answer(&mut state, wanted, name, text), []);
        assert_eq!(state.article, Load::Loading);
        let (wanted, name, text) = answers[1];
        let effects = answer(&mut state, wanted, name, text);
        assert_eq!(effects.first(), Some(&Title("H".into())));
        assert_eq!(headline(&state), Some("H"), "mapping first: {mapping_first}");
        assert_eq!(state.reading().unwrap().format, Format::Mapped);
    }
}

#[test]
fn a_mapping_that_is_none_is_said_with_its_place_and_another_try_fetches_it_again() {
    let wrong = Ok(br#"{"headline":"/a","body":[{"kind":"htm"}]}"#.to_vec());
    let missing = Err(LoadError::Status { url: url("map.json"), status: 404 });
    let unreachable = Err(LoadError::Unreachable { url: url("map.json"), reason: "no route".into() });
    for (mapping, words) in [
        (wrong, "mapping: /body/0/kind: "),
        (Ok(b"<html>".to_vec()), "mapping: the document is a web page"),
        (missing, "HTTP 404"),
        (unreachable, "no route"),
    ] {
        for article_first in [true, false] {
            let (mut state, _) = start(&[("src", "x.json"), ("mapping", "map.json")]);
            if article_first {
                answer(&mut state, Wanted::Article, "x.json", FOREIGN);
            }
            let effects = answer_with(&mut state, Wanted::Mapping, "map.json", mapping.clone());
            let error = state.article.error().unwrap().clone();
            assert_eq!(error.code(), "mapping");
            assert!(error.to_string().starts_with("https://n.example/map.json: "), "{error}");
            assert!(error.to_string().contains(words), "{error}");
            assert_eq!(effects, [Tell(Event::Error(error))]);
            if !article_first {
                assert_eq!(answer(&mut state, Wanted::Article, "x.json", ARTICLE), []);
                assert_eq!(headline(&state), None, "nothing is read without its mapping");
            }
            let effects = state.update(Request::Retry.into());
            assert_eq!(effects[0], Fetch { wanted: Wanted::Mapping, url: url("map.json") });
            answer(&mut state, Wanted::Article, "x.json", FOREIGN);
            answer(&mut state, Wanted::Mapping, "map.json", MAPPING);
            assert_eq!(headline(&state), Some("H"));
        }
    }
}

#[test]
fn an_article_that_fails_need_not_wait_for_its_mapping() {
    let (mut state, _) = start(&[("src", "x.json"), ("mapping", "map.json")]);
    let error = LoadError::Status { url: url("x.json"), status: 404 };
    answer_with(&mut state, Wanted::Article, "x.json", Err(error.clone()));
    assert_eq!(state.article.error(), Some(&error));
    assert_eq!(answer(&mut state, Wanted::Mapping, "map.json", MAPPING), []);
    assert_eq!(state.article.error(), Some(&error));
}

#[test]
fn another_mapping_reads_the_article_anew_and_none_reads_it_by_its_looks() {
    let (mut state, _) = start(&[("src", "x.json"), ("mapping", "map.json")]);
    answer(&mut state, Wanted::Mapping, "map.json", MAPPING);
    answer(&mut state, Wanted::Article, "x.json", FOREIGN);
    let set = |state: &mut State, value: Option<&str>| {
        let value = value.map(str::to_owned);
        state.update(Fact::Attribute { name: "mapping".into(), value, base: Some(url("")) }.into())
    };
    let effects = set(&mut state, Some("other.json"));
    let fetches = [
        Fetch { wanted: Wanted::Mapping, url: url("other.json") },
        Fetch { wanted: Wanted::Article, url: url("x.json") },
    ];
    assert_eq!(effects, fetches);
    assert_eq!(answer(&mut state, Wanted::Mapping, "map.json", MAPPING), [], "an old wish");
    answer(&mut state, Wanted::Article, "x.json", FOREIGN);
    assert_eq!(state.article, Load::Loading);
    answer(
        &mut state,
        Wanted::Mapping,
        "other.json",
        r#"{"headline":{"value":"Fixed"},"body":"/data/tekst"}"#,
    );
    assert_eq!(headline(&state), Some("Fixed"));
    assert_eq!(set(&mut state, None), [Fetch { wanted: Wanted::Article, url: url("x.json") }]);
    answer(&mut state, Wanted::Article, "x.json", ARTICLE);
    assert_eq!(state.reading().unwrap().format, Format::House);
}

#[test]
fn inline_json_waits_for_its_mapping() {
    let (mut state, _) = start(&[("mapping", "map.json")]);
    state.update(Fact::Inline(Some(FOREIGN.as_bytes().into())).into());
    assert_eq!(state.article, Load::Loading);
    answer(&mut state, Wanted::Mapping, "map.json", MAPPING);
    assert_eq!(headline(&state), Some("H"));
}

#[test]
fn an_article_that_was_left_while_its_mapping_was_on_its_way_is_not_shown_later() {
    let (mut state, _) = start(&[("src", "x.json"), ("site", "site.json"), ("mapping", "map.json")]);
    answer(&mut state, Wanted::Site, "site.json", SITE);
    answer(&mut state, Wanted::Article, "x.json", FOREIGN);
    state.update(Fact::Allowed(article("y.json")).into());
    answer(&mut state, Wanted::Mapping, "map.json", MAPPING);
    assert_eq!(state.article, Load::Loading, "y is still on its way");
    answer(&mut state, Wanted::Article, "y.json", FOREIGN);
    assert_eq!(headline(&state), Some("H"));
    state.update(Fact::Allowed(channel("a")).into());
    answer(&mut state, Wanted::Feed, "a.json", FEED);
    assert!(state.feed.ready().is_some(), "channels need no mapping");
}
