//! The article stack: what is added to it, and which article is the current one.

use super::*;

/// An article of this name whose next one is another.
pub fn article_json(name: &str, next: &str) -> String {
    format!(
        r#"{{"headline":"{name}","url":"https://n.example/{name}","nextArticle":{{"name":"N","src":"{next}.json"}},
            "body":["p",{{"type":"image","id":"{name}-1","contentUrl":"{name}.jpg"}}]}}"#
    )
}

/// A viewer in which article `a` is read to its end, whose next one is `b`.
pub fn reading(attributes: &[(&str, &str)]) -> Viewer {
    let mut options = vec![("src", "a.json"), ("navigation", "continuous")];
    options.extend(attributes);
    let (mut state, _) = start(&options);
    answer(&mut state, RequestKind::Article, "a.json", &article_json("a", "b"));
    assert_eq!(state.update(Fact::Rendered.into()), [prefetch("b.json")]);
    state
}

pub fn prefetch(name: &str) -> Effect {
    Effect::Network(Fetch { kind: RequestKind::PrefetchedArticle, url: url(name) })
}

pub fn headlines(state: &Viewer) -> Vec<String> {
    state.articles().map(|open| open.parsed.article.headline.clone()).collect()
}

/// The effects of reaching the end of an article, without its progress.
pub fn ended(state: &mut Viewer, index: usize) -> Vec<Effect> {
    let effects = state.update(Fact::ArticleFinished(index).into());
    effects
        .into_iter()
        .filter(|effect| !matches!(effect, Effect::Host(Dispatch(HostEvent::Progress(..)))))
        .collect()
}

#[test]
fn stacks_the_next_article_and_selects_it_when_it_is_read() {
    let mut state = reading(&[("address", "hash")]);
    assert_eq!(answer(&mut state, RequestKind::PrefetchedArticle, "b.json", &article_json("b", "c")), []);
    assert_eq!(headlines(&state), ["a"]);
    assert_eq!(state.prefetched(state.next_link().unwrap()).unwrap().article.headline, "b");
    assert_eq!(ended(&mut state, 0)[1..], [Effect::Schedule(RenderNext)]);
    assert_eq!((headlines(&state), state.current_index()), (vec!["a".to_owned(), "b".to_owned()], 0));
    assert_eq!(state.update(Fact::Rendered.into()), [prefetch("c.json")]);
    let effects = state.update(Fact::ArticleInView(1).into());
    let [
        Effect::History(SetTitle(title)),
        Effect::Host(Dispatch(HostEvent::Article(told))),
        Effect::History(Replace(Some(fragment))),
    ] = &effects[..]
    else {
        panic!("{effects:?}")
    };
    assert_eq!(
        (title.as_str(), told.article.headline.as_str(), fragment.as_str()),
        ("b", "b", "#/article/b.json")
    );
    assert_eq!(state.content.route(), Some(Route::Article(ArticleSource::Url(url("b.json")))));
    assert_eq!(state.update(Fact::ArticleInView(1).into()), [], "once");
    assert_eq!(state.update(Fact::ArticleInView(7).into()), [], "there is none");
    // And back up again.
    assert_eq!(state.update(Fact::ArticleInView(0).into())[0], Effect::History(SetTitle("a".into())));
    assert_eq!(headlines(&state), ["a", "b"]);
    // The end of one in the middle is no end.
    assert_eq!(ended(&mut state, 0), []);
    // Going elsewhere leaves all of them.
    state.update(Fact::NavigationAllowed(article("b.json")).into());
    assert_eq!((headlines(&state), state.current_index()), (vec!["b".to_owned()], 0));
}

#[test]
fn resets_the_stack_when_an_article_of_it_is_opened() {
    // The address is that of the second one by then, and needs no new entry.
    let names = [("a", Push as fn(_) -> _), ("b", Replace)];
    for (name, way) in names {
        let mut state = reading(&[("address", "hash")]);
        answer(&mut state, RequestKind::PrefetchedArticle, "b.json", &article_json("b", "c"));
        ended(&mut state, 0);
        state.update(Fact::ArticleInView(1).into());
        let effects = state.update(Fact::NavigationAllowed(article(&format!("{name}.json"))).into());
        assert_eq!(effects.first(), Some(&Effect::History(way(Some(format!("#/article/{name}.json"))))));
        assert_eq!((headlines(&state), state.current_index()), (vec![name.to_owned()], 0));
    }
}

#[test]
fn stacks_nothing_unless_the_host_wants_it() {
    let mut state = reading(&[("navigation", "inside")]);
    answer(&mut state, RequestKind::PrefetchedArticle, "b.json", &article_json("b", "c"));
    assert_eq!(ended(&mut state, 0), []);
    assert_eq!(headlines(&state), ["a"]);
}

#[test]
fn stacks_a_converted_article() {
    let mut state = reading(&[]);
    ended(&mut state, 0);
    let effects =
        answer(&mut state, RequestKind::PrefetchedArticle, "b.json", r#"{"title":{"rendered":"b"}}"#);
    assert!(matches!(&effects[..], [Effect::Network(Convert(_))]), "{effects:?}");
    let house = format!(r#"{{"format":"wordpress","article":{}}}"#, article_json("b", "c"));
    let answer = Ok(house.into_bytes());
    state.update(
        Fact::Converted { kind: RequestKind::PrefetchedArticle, url: Some(url("b.json")), result: answer }
            .into(),
    );
    assert_eq!(headlines(&state), ["a", "b"]);
}

#[test]
fn applies_requests_to_their_own_article() {
    let mut state = reading(&[("address", "hash")]);
    answer(&mut state, RequestKind::PrefetchedArticle, "b.json", &article_json("b", "c"));
    ended(&mut state, 0);
    let mut ask =
        |index, request| state.update(Request::InArticle { index, request: Box::new(request) }.into());
    // An image error does not change the current article.
    assert_eq!(ask(1, Request::ImageFailed(0)), []);
    let effects = ask(1, Request::Lightbox(LightboxRequest::Open(0)));
    assert_eq!(
        effects[2..4],
        [
            Effect::History(Replace(Some("#/article/b.json".into()))),
            Effect::History(Push(Some("#/photo/b-1/article/b.json".into()))),
        ]
    );
    let troubles = |state: &Viewer| state.articles().map(|open| open.image_errors.len()).collect::<Vec<_>>();
    assert_eq!((state.current_index(), troubles(&state)), (1, vec![0, 1]));
    // Behind an enlarged photo the current article stays.
    assert_eq!(state.update(Fact::ArticleInView(0).into()), []);
    state.update(Request::InArticle { index: 0, request: Box::new(Request::ImageFailed(0)) }.into());
    assert_eq!(
        (state.current_index(), troubles(&state), state.lightbox().position()),
        (1, vec![1, 1], Some(0))
    );
    // Back closes the photo, and the history selects the article above.
    state.update(fragment_changed("#/article/b.json"));
    let effects = state.update(fragment_changed("#/photo/a-1/article/a.json"));
    assert!(
        !effects
            .iter()
            .any(|effect| matches!(effect, Effect::Network(Fetch { .. }) | Effect::History(Replace(_)))),
        "{effects:?}"
    );
    assert_eq!(
        (headlines(&state).len(), state.current_index(), state.lightbox().position()),
        (2, 0, Some(0))
    );
}

#[test]
fn draws_each_article_in_chunks() {
    let paragraphs = vec![r#""p""#; CHUNK * 3].join(",");
    let mut state = reading(&[]);
    let long = format!(r#"{{"headline":"b","body":[{paragraphs}]}}"#);
    answer(&mut state, RequestKind::PrefetchedArticle, "b.json", &long);
    ended(&mut state, 0);
    let drawn = |state: &Viewer| state.articles().map(|open| open.chunks_drawn).collect::<Vec<_>>();
    assert_eq!(drawn(&state), [1, 1]);
    assert_eq!(state.update(Fact::Rendered.into()), [Effect::Schedule(RenderNext)]);
    state.update(Fact::ArticleInView(1).into());
    assert_eq!((drawn(&state), state.content.is_drawn()), (vec![1, 2], false));
    assert_eq!(state.update(Fact::Rendered.into()), [Effect::Schedule(RenderNext)]);
    assert_eq!((drawn(&state), state.content.is_drawn()), (vec![1, 3], true));
}
