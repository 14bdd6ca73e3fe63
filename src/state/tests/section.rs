//! Sections: named by the address before and after their article is loaded, and opened by the reader.

use super::*;

fn long() -> String {
    let mut body = vec![r#"{"type":"heading","level":2,"text":"First"}"#];
    body.extend(vec![r#"{"type":"paragraph","text":"p"}"#; CHUNK * 5]);
    body.push(r#"{"type":"heading","level":3,"text":"Far away"}"#);
    body.extend(vec![r#"{"type":"paragraph","text":"p"}"#; CHUNK * 3]);
    format!(r#"{{"headline":"H","body":[{}]}}"#, body.join(","))
}

fn open(fragment: &str) -> Viewer {
    let mut state = Viewer::default();
    for (name, value) in [("src", "x.json"), ("site", "site.json"), ("address", "hash")] {
        assert!(state.options.set(name, Some(value), Some(&url(""))).is_ok());
    }
    state.update(Fact::Started { inline: None, fragment: Some(fragment.to_owned()) }.into());
    state
}

#[test]
fn draws_an_article_up_to_the_named_section() {
    let mut state = open("#/section/far-away/article/y.json");
    assert_eq!(state.content.route(), Some(Route::Article(ArticleSource::Url(url("y.json")))));
    let effects = answer(&mut state, RequestKind::Article, "y.json", &long());
    assert_eq!(effects.last(), Some(&Effect::Focus(FocusEffect::Section(1))));
    assert_eq!(state.drawn(), 7, "five chunks before it, its own, and what is seen below");
    assert_eq!(state.update(Fact::Rendered.into()), [Effect::Schedule(RenderNext)], "the rest follows");
}

#[test]
fn ignores_unknown_sections() {
    for fragment in [
        "#/section/nowhere/article/y.json",
        "#/section/First/article/y.json",
        "#/section//article/y.json",
        "#/section/%/article/y.json",
    ] {
        let mut state = open(fragment);
        let effects = answer(&mut state, RequestKind::Article, "y.json", &long());
        assert!(
            !effects.iter().any(|effect| matches!(effect, Effect::Focus(FocusEffect::Section(_)))),
            "{fragment}"
        );
        assert_eq!((state.drawn(), state.article().is_some()), (1, true), "{fragment}");
    }
}

#[test]
fn opens_the_section_only_in_its_own_article() {
    let mut state = open("#/section/first/article/y.json");
    state.update(Fact::NavigationAllowed(article("z.json")).into());
    let effects = answer(&mut state, RequestKind::Article, "z.json", &long());
    assert!(!effects.contains(&Effect::Focus(FocusEffect::Section(0))));
    // A channel has no sections.
    let effects = state.update(fragment_changed("#/section/first/channel/a"));
    assert!(!effects.contains(&Effect::Focus(FocusEffect::Section(0))));
    assert_eq!(state.content.route(), Some(Route::Channel("a".into())));
}

#[test]
fn pushes_an_entry_for_a_section() {
    let mut state = open("");
    answer(&mut state, RequestKind::Article, "x.json", &long());
    let effects = state.update(Request::OpenSection("far-away".into()).into());
    let fragment = Some("#/section/far-away/article/x.json".to_owned());
    assert_eq!(effects, [Effect::History(Push(fragment)), Effect::Focus(FocusEffect::Section(1))]);
    let mut went = |fragment: &str| state.update(fragment_changed(fragment));
    assert_eq!(went("#/section/first/article/x.json"), [Effect::Focus(FocusEffect::Section(0))]);
    assert_eq!(went("#/article/x.json"), []);
    assert_eq!(went("#/section/nowhere/article/x.json"), []);
    assert_eq!(
        went("#/section/far-away"),
        [Effect::Focus(FocusEffect::Section(1))],
        "of the page's own article"
    );
}

#[test]
fn opens_sections_of_inline_json() {
    let mut state = Viewer::default();
    assert!(state.options.set("address", Some("hash"), None).is_ok());
    let inline = Some(long().into_bytes().into());
    let fragment = Some("#/section/first".to_owned());
    let effects = state.update(Fact::Started { inline, fragment }.into());
    assert!(effects.contains(&Effect::Focus(FocusEffect::Section(0))));
    let effects = state.update(Request::OpenSection("far-away".into()).into());
    assert_eq!(effects[0], Effect::History(Push(Some("#/section/far-away".into()))));
}
