//! The ways through the state where articles need a mapping.

use super::super::net::effect::ForeignDocument;
use super::*;
use crate::formats::Format;

/// JSON in an unknown format, and the mapping for it.
const FOREIGN: &str = r#"{"data":{"kop":"H","tekst":"<p>a</p>"}}"#;
const MAPPING: &str = r#"{"headline":"/data/kop","body":"/data/tekst"}"#;
/// The result of the converter for both.
const CONVERTED: &str = r#"{"format":"mapped","article":{"headline":"H","body":["a"]},"notices":[]}"#;
/// The error of the converter for an invalid mapping.
const MISTAKE: &str = r#"{"mapping":"mapping: /body/0/kind: \"htm\" means nothing here"}"#;

fn headline(state: &Viewer) -> Option<&str> {
    state.article().map(|reading| reading.article.headline.as_str())
}

/// The document that is to be converted, and the mapping for it.
fn converting(effects: &[Effect]) -> Option<(&[u8], Option<&[u8]>)> {
    effects.iter().find_map(|effect| match effect {
        Effect::Network(Convert(ForeignDocument { bytes, mapping, .. })) => {
            Some((&**bytes, mapping.as_ref().map(|mapping| mapping.as_slice())))
        }
        _ => None,
    })
}

fn converted(state: &mut Viewer, name: Option<&str>, text: &str) -> Vec<Effect> {
    let answer = Ok(text.as_bytes().to_vec());
    state.update(Fact::Converted { kind: RequestKind::Article, url: name.map(url), result: answer }.into())
}

#[test]
fn fetches_mapping_and_article_in_any_order() {
    // House JSON is read by the mapping as well.
    for (mapping_first, document) in [(true, FOREIGN), (false, FOREIGN), (true, ARTICLE), (false, ARTICLE)] {
        let (mut state, effects) = start(&[("src", "x.json"), ("mapping", "map.json"), ("address", "hash")]);
        let fetches = [
            Effect::Network(Fetch { kind: RequestKind::Mapping, url: url("map.json") }),
            Effect::Network(Fetch { kind: RequestKind::Article, url: url("x.json") }),
        ];
        assert_eq!(effects[1..], fetches);
        let mut answers =
            [(RequestKind::Mapping, "map.json", MAPPING), (RequestKind::Article, "x.json", document)];
        if !mapping_first {
            answers.reverse();
        }
        let (kind, name, text) = answers[0];
        assert_eq!(answer(&mut state, kind, name, text), []);
        assert!(state.is_article_loading());
        let (kind, name, text) = answers[1];
        let effects = answer(&mut state, kind, name, text);
        assert_eq!(converting(&effects), Some((document.as_bytes(), Some(MAPPING.as_bytes()))));
        assert_eq!(
            converted(&mut state, Some("x.json"), CONVERTED)[0],
            Effect::History(SetTitle("H".into()))
        );
        assert_eq!(state.article().unwrap().format, Format::Mapped);
    }
}

#[test]
fn reports_a_failed_mapping_and_fetches_it_again_on_retry() {
    let missing = Err(LoadError::Status { url: url("map.json"), status: 404 });
    let unreachable = Err(LoadError::Unreachable { url: url("map.json"), reason: "no route".into() });
    for (mapping, words) in [(missing, "HTTP 404"), (unreachable, "no route")] {
        for article_first in [true, false] {
            let (mut state, _) = start(&[("src", "x.json"), ("mapping", "map.json")]);
            if article_first {
                answer(&mut state, RequestKind::Article, "x.json", FOREIGN);
            }
            let effects = answer_with(&mut state, RequestKind::Mapping, "map.json", mapping.clone());
            let error = state.article_error().unwrap().clone();
            assert_eq!(error.code(), "mapping");
            assert_eq!(error.url(), Some(&url("map.json")));
            assert_eq!(error.to_string(), format!("https://n.example/map.json: {words}"));
            assert_eq!(effects, [Effect::Host(Dispatch(HostEvent::Error(error)))]);
            if !article_first {
                assert_eq!(answer(&mut state, RequestKind::Article, "x.json", ARTICLE), []);
                assert_eq!(headline(&state), None, "nothing is read without its mapping");
            }
            let effects = state.update(Request::Retry.into());
            assert_eq!(
                effects[0],
                Effect::Network(Refetch { kind: RequestKind::Mapping, url: url("map.json") })
            );
            answer(&mut state, RequestKind::Article, "x.json", FOREIGN);
            assert!(converting(&answer(&mut state, RequestKind::Mapping, "map.json", MAPPING)).is_some());
            converted(&mut state, Some("x.json"), CONVERTED);
            assert_eq!(headline(&state), Some("H"));
        }
    }
}

#[test]
fn reports_an_invalid_mapping_and_fetches_it_again() {
    let (mut state, _) = start(&[("src", "x.json"), ("mapping", "map.json")]);
    answer(&mut state, RequestKind::Article, "x.json", FOREIGN);
    answer(&mut state, RequestKind::Mapping, "map.json", r#"{"body":[{"kind":"htm"}]}"#);
    converted(&mut state, Some("x.json"), MISTAKE);
    let error = state.article_error().unwrap();
    assert_eq!(error.code(), "mapping");
    assert_eq!(error.url(), Some(&url("map.json")));
    let words = "https://n.example/map.json: mapping: /body/0/kind: \"htm\" means nothing here";
    assert_eq!(error.to_string(), words);
    let effects = state.update(Request::Retry.into());
    assert_eq!(effects[0], Effect::Network(Fetch { kind: RequestKind::Mapping, url: url("map.json") }));
}

#[test]
fn reports_a_failed_article_before_its_mapping() {
    let (mut state, _) = start(&[("src", "x.json"), ("mapping", "map.json")]);
    let error = LoadError::Status { url: url("x.json"), status: 404 };
    answer_with(&mut state, RequestKind::Article, "x.json", Err(error.clone()));
    assert_eq!(state.article_error(), Some(&error));
    assert_eq!(answer(&mut state, RequestKind::Mapping, "map.json", MAPPING), []);
    assert_eq!(state.article_error(), Some(&error));
}

#[test]
fn reads_the_article_again_with_another_mapping() {
    let (mut state, _) = start(&[("src", "x.json"), ("mapping", "map.json")]);
    answer(&mut state, RequestKind::Mapping, "map.json", MAPPING);
    answer(&mut state, RequestKind::Article, "x.json", FOREIGN);
    converted(&mut state, Some("x.json"), CONVERTED);
    let set = |state: &mut Viewer, value: Option<&str>| {
        let value = value.map(str::to_owned);
        state.update(Fact::Attribute { name: "mapping".into(), value, base: Some(url("")) }.into())
    };
    let effects = set(&mut state, Some("other.json"));
    let fetches = [
        Effect::Network(Fetch { kind: RequestKind::Mapping, url: url("other.json") }),
        Effect::Network(Fetch { kind: RequestKind::Article, url: url("x.json") }),
    ];
    assert_eq!(effects, fetches);
    assert_eq!(answer(&mut state, RequestKind::Mapping, "map.json", MAPPING), [], "an old wish");
    answer(&mut state, RequestKind::Article, "x.json", FOREIGN);
    assert!(state.is_article_loading());
    let effects = answer(&mut state, RequestKind::Mapping, "other.json", "{}");
    assert_eq!(converting(&effects), Some((FOREIGN.as_bytes(), Some(&b"{}"[..]))));
    assert_eq!(
        set(&mut state, None),
        [Effect::Network(Fetch { kind: RequestKind::Article, url: url("x.json") })]
    );
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    assert_eq!(state.article().unwrap().format, Format::House);
}

#[test]
fn defers_inline_json_until_its_mapping_is_loaded() {
    let (mut state, _) = start(&[("mapping", "map.json")]);
    state.update(Fact::Inline(Some(FOREIGN.as_bytes().into())).into());
    assert!(state.is_article_loading());
    assert!(converting(&answer(&mut state, RequestKind::Mapping, "map.json", MAPPING)).is_some());
    converted(&mut state, None, CONVERTED);
    assert_eq!(headline(&state), Some("H"));
}

#[test]
fn does_not_show_a_deferred_article_that_was_left() {
    let (mut state, _) = start(&[("src", "x.json"), ("site", "site.json"), ("mapping", "map.json")]);
    answer(&mut state, RequestKind::Site, "site.json", SITE);
    answer(&mut state, RequestKind::Article, "x.json", FOREIGN);
    state.update(Fact::NavigationAllowed(article("y.json")).into());
    assert_eq!(answer(&mut state, RequestKind::Mapping, "map.json", MAPPING), [], "it is not converted");
    assert!(state.is_article_loading(), "y is still on its way");
    answer(&mut state, RequestKind::Article, "y.json", FOREIGN);
    converted(&mut state, Some("y.json"), CONVERTED);
    assert_eq!(headline(&state), Some("H"));
    state.update(Fact::NavigationAllowed(channel("a")).into());
    answer(&mut state, RequestKind::Feed, "a.json", FEED);
    assert!(state.feed().is_some(), "this mapping describes no lists");
}

/// A mapping for lists and sites, a list, and the result of the converter.
const LIST_MAPPING: &str = r#"{"feed":{"items":{"path":"/rows/*","headline":"/t"}},"site":{"channels":{"path":"/c/*","name":"/n"}}}"#;
const ROWS: &str = r#"{"rows":[{"t":"T"}]}"#;

fn converted_as(state: &mut Viewer, kind: RequestKind, name: &str, text: &str) -> Vec<Effect> {
    let answer = Ok(text.as_bytes().to_vec());
    state.update(Fact::Converted { kind, url: Some(url(name)), result: answer }.into())
}

#[test]
fn site_and_list_wait_for_the_mapping_that_describes_them() {
    for mapping_first in [true, false] {
        let (mut state, _) = start(&[("site", "site.json"), ("mapping", "map.json")]);
        let menu = r#"{"c":[{"n":"A"}]}"#;
        let effects = if mapping_first {
            answer(&mut state, RequestKind::Mapping, "map.json", LIST_MAPPING);
            answer(&mut state, RequestKind::Site, "site.json", menu)
        } else {
            assert_eq!(answer(&mut state, RequestKind::Site, "site.json", menu), []);
            answer(&mut state, RequestKind::Mapping, "map.json", LIST_MAPPING)
        };
        assert_eq!(converting(&effects), Some((menu.as_bytes(), Some(LIST_MAPPING.as_bytes()))));
        converted_as(&mut state, RequestKind::Site, "site.json", SITE);
        let effects = answer(&mut state, RequestKind::Feed, "a.json", ROWS);
        assert_eq!(converting(&effects), Some((ROWS.as_bytes(), Some(LIST_MAPPING.as_bytes()))));
        converted_as(&mut state, RequestKind::Feed, "a.json", FEED);
        assert_eq!(state.feed().unwrap().items[0].link.name, "T");
    }
}

#[test]
fn a_list_that_needs_a_mapping_fails_with_it_and_a_retry_loads_both() {
    for fault in [Err(LoadError::Status { url: url("map.json"), status: 404 }), Ok(())] {
        let (mut state, _) = start(&[("site", "site.json"), ("mapping", "map.json")]);
        answer(&mut state, RequestKind::Site, "site.json", SITE);
        match fault {
            Err(error) => {
                answer_with(&mut state, RequestKind::Mapping, "map.json", Err(error));
                // A list of the viewer's own format needs no mapping, but this one has no other reader.
                answer(&mut state, RequestKind::Feed, "a.json", ROWS);
                let otherwise = LoadError::Mapping { url: url("map.json"), reason: "HTTP 404".into() };
                let result = Err(otherwise);
                state.update(
                    Fact::Converted { kind: RequestKind::Feed, url: Some(url("a.json")), result }.into(),
                );
            }
            Ok(()) => {
                answer(&mut state, RequestKind::Mapping, "map.json", r#"{"feed":{"item":1}}"#);
                answer(&mut state, RequestKind::Feed, "a.json", ROWS);
                converted_as(&mut state, RequestKind::Feed, "a.json", MISTAKE);
            }
        }
        let error = state.content.error().unwrap();
        assert_eq!((error.code(), error.url()), ("mapping", Some(&url("map.json"))));
        state.update(Request::Retry.into());
        answer(&mut state, RequestKind::Mapping, "map.json", LIST_MAPPING);
        answer(&mut state, RequestKind::Feed, "a.json", ROWS);
        converted_as(&mut state, RequestKind::Feed, "a.json", FEED);
        assert!(state.feed().is_some());
    }
}

#[test]
fn an_own_list_is_shown_although_the_mapping_failed() {
    let (mut state, _) = start(&[("site", "site.json"), ("mapping", "map.json")]);
    answer(&mut state, RequestKind::Site, "site.json", SITE);
    let error = LoadError::Status { url: url("map.json"), status: 404 };
    answer_with(&mut state, RequestKind::Mapping, "map.json", Err(error));
    answer(&mut state, RequestKind::Feed, "a.json", FEED);
    assert!(state.feed().is_some());
}

#[test]
fn a_new_mapping_reads_the_list_again() {
    let (mut state, _) = start(&[("site", "site.json")]);
    answer(&mut state, RequestKind::Site, "site.json", SITE);
    answer(&mut state, RequestKind::Feed, "a.json", FEED);
    let (name, value) = ("mapping".to_owned(), Some("map.json".to_owned()));
    let effects = state.update(Fact::Attribute { name, value, base: Some(url("")) }.into());
    let fetches = [
        Effect::Network(Fetch { kind: RequestKind::Mapping, url: url("map.json") }),
        Effect::Network(Fetch { kind: RequestKind::Site, url: url("site.json") }),
    ];
    assert_eq!(effects, fetches);
    answer(&mut state, RequestKind::Mapping, "map.json", LIST_MAPPING);
    answer(&mut state, RequestKind::Site, "site.json", SITE);
    converted_as(&mut state, RequestKind::Site, "site.json", SITE);
    assert!(state.feed().is_none(), "the old list was read without the mapping");
    assert!(converting(&answer(&mut state, RequestKind::Feed, "a.json", ROWS)).is_some());
}
