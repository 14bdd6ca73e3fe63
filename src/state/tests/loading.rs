//! Articles, sites and images: fetched, shown and failed.

use super::*;

#[test]
fn forgets_activated_embeds_with_their_article() {
    let (mut state, _) = start(&[("src", "x.json")]);
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    let film = url("film");
    for _ in 0..2 {
        assert_eq!(
            state.update(Request::ActivateEmbed(film.clone()).into()),
            [Effect::Focus(FocusEffect::EmbedPlayer)]
        );
        assert_eq!(*state.activated_embeds(), [url("film")], "once is enough");
    }
    state.update(Fact::Inline(Some(ARTICLE.as_bytes().into())).into());
    assert!(state.activated_embeds().is_empty());
}

#[test]
fn fetches_article_and_site_at_once() {
    let (mut state, effects) = start(&[("src", "x.json"), ("site", "site.json"), ("address", "hash")]);
    assert_eq!(
        effects,
        [
            Effect::Host(Dispatch(HostEvent::Ready)),
            Effect::Network(Fetch { kind: RequestKind::Site, url: url("site.json") }),
            Effect::Network(Fetch { kind: RequestKind::Article, url: url("x.json") }),
        ]
    );
    let effects = answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    assert_eq!(effects[0], Effect::History(SetTitle("H".into())));
    assert_eq!(effects.last(), Some(&Effect::Schedule(RenderNext)));
    assert_eq!(state.current_channel(), None);
    answer(&mut state, RequestKind::Site, "site.json", SITE);
    assert_eq!(state.current_channel(), Some("b"), "the breadcrumb names the channel");
    assert_eq!(state.languages().next().map(Language::as_str), Some("ar"));
}

#[test]
fn reports_that_there_is_nothing_to_show() {
    let (state, effects) = start(&[]);
    assert_eq!(state.article_error(), Some(&LoadError::NoAddress));
    assert_eq!(
        effects,
        [
            Effect::Host(Dispatch(HostEvent::Ready)),
            Effect::Host(Dispatch(HostEvent::Error(LoadError::NoAddress)))
        ]
    );
}

#[test]
fn opens_the_first_channel_of_a_site() {
    let (mut state, _) = start(&[("site", "site.json")]);
    assert!(state.is_article_loading());
    let effects = answer(&mut state, RequestKind::Site, "site.json", SITE);
    assert!(effects.contains(&Effect::Network(Fetch { kind: RequestKind::Feed, url: url("a.json") })));
    assert_eq!(state.content.route(), Some(Route::Channel("a".into())));
    answer(&mut state, RequestKind::Feed, "a.json", FEED);
    assert_eq!(state.feed().unwrap().items.len(), 1);
}

#[test]
fn shows_the_article_when_the_site_fails() {
    let (mut state, _) = start(&[("src", "x.json"), ("site", "site.json")]);
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    answer(&mut state, RequestKind::Site, "site.json", "<html>");
    assert!(state.article().is_some());
    assert!(state.site.error().is_some());
}

#[test]
fn caches_late_responses_without_showing_them() {
    let (mut state, _) = start(&[("src", "x.json"), ("site", "site.json")]);
    answer(&mut state, RequestKind::Site, "site.json", SITE);
    state.update(Fact::NavigationAllowed(channel("a")).into());
    state.update(Fact::NavigationAllowed(channel("b")).into());
    answer(&mut state, RequestKind::Feed, "a.json", FEED);
    assert!(state.is_list_loading());
    answer_with(&mut state, RequestKind::Feed, "a.json", Err(LoadError::NoAddress));
    assert!(state.is_list_loading(), "the failed list belongs to another channel");
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    assert_eq!(state.content.route(), Some(Route::Channel("b".into())));
    state.update(Fact::NavigationAllowed(article("x.json")).into());
    assert!(state.article().is_some(), "the late article was kept");
}

#[test]
fn reports_channels_that_cannot_be_opened() {
    let (mut state, _) = start(&[("src", "x.json"), ("site", "site.json")]);
    answer(&mut state, RequestKind::Site, "site.json", SITE);
    state.update(Fact::NavigationAllowed(channel("c")).into());
    assert_eq!(state.list_error(), Some(&LoadError::NoFeed { id: "c".into() }));
    state.update(Fact::NavigationAllowed(channel("zzz")).into());
    assert_eq!(state.list_error(), Some(&LoadError::NoChannel { id: "zzz".into() }));
}

#[test]
fn retries_what_failed() {
    let (mut state, _) = start(&[("src", "x.json")]);
    let error = LoadError::Status { url: url("x.json"), status: 500 };
    let effects = answer_with(&mut state, RequestKind::Article, "x.json", Err(error.clone()));
    assert_eq!(effects, [Effect::Host(Dispatch(HostEvent::Error(error)))]);
    let effects = state.update(Request::Retry.into());
    assert_eq!(
        effects,
        [
            Effect::Network(Refetch { kind: RequestKind::Article, url: url("x.json") }),
            Effect::Focus(FocusEffect::Heading)
        ]
    );
    assert!(state.is_article_loading());
}

#[test]
fn shows_inline_json_until_src_changes() {
    let (mut state, _) = start(&[]);
    let effects = state.update(Fact::Inline(Some(ARTICLE.as_bytes().into())).into());
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Network(Fetch { .. }))));
    assert!(state.article().is_some());
    let fact = Fact::Attribute { name: "src".into(), value: Some("x.json".into()), base: Some(url("")) };
    assert_eq!(
        state.update(fact.into()),
        [Effect::Network(Fetch { kind: RequestKind::Article, url: url("x.json") })]
    );
}

#[test]
fn ignores_an_unchanged_attribute() {
    let (mut state, _) = start(&[("src", "x.json")]);
    let fact = Fact::Attribute { name: "src".into(), value: Some("x.json".into()), base: Some(url("")) };
    assert_eq!(state.update(fact.into()), []);
}

#[test]
fn draws_a_long_body_in_chunks_and_prefetches_the_next_article() {
    let paragraphs = vec![r#"{"type":"paragraph","text":"p"}"#; CHUNK * 5].join(",");
    let json =
        format!(r#"{{"headline":"H","nextArticle":{{"name":"N","src":"y.json"}},"body":[{paragraphs}]}}"#);
    let (mut state, _) = start(&[("src", "x.json")]);
    answer(&mut state, RequestKind::Article, "x.json", &json);
    let mut drawn = vec![state.drawn()];
    let mut effects = state.update(Fact::Rendered.into());
    while effects == [Effect::Schedule(RenderNext)] {
        drawn.push(state.drawn());
        effects = state.update(Fact::Rendered.into());
    }
    assert_eq!(drawn, [1, 2, 4, 5]);
    assert_eq!(
        effects,
        [Effect::Network(Fetch { kind: RequestKind::PrefetchedArticle, url: url("y.json") })]
    );
    assert_eq!(state.update(Fact::Rendered.into()), [], "it is on its way");
    assert_eq!(answer(&mut state, RequestKind::PrefetchedArticle, "y.json", ARTICLE), []);
    let effects = state.update(Fact::NavigationAllowed(article("y.json")).into());
    assert!(
        !effects.iter().any(|effect| matches!(effect, Effect::Network(Fetch { .. }))),
        "it is here already"
    );
}

#[test]
fn drops_the_renditions_of_a_failed_image_first() {
    let json = r#"{"headline":"H","body":[{"type":"gallery","images":["1.jpg",
        {"contentUrl":"2.jpg","renditions":[{"contentUrl":"2.avif","width":800,"encodingFormat":"image/avif"}]}]}]}"#;
    let (mut state, _) = start(&[("src", "x.json")]);
    answer(&mut state, RequestKind::Article, "x.json", json);
    let mut fail = |position| {
        state.update(Request::ImageFailed(position).into());
        image_error(&state.image_errors(), position)
    };
    assert_eq!(fail(0), Some(ImageError::Image));
    assert_eq!(fail(1), Some(ImageError::Renditions));
    assert_eq!(fail(1), Some(ImageError::Image));
    state.update(Request::RetryImage(1).into());
    assert_eq!(
        (image_error(&state.image_errors(), 0), image_error(&state.image_errors(), 1)),
        (Some(ImageError::Image), None)
    );
    state.update(Fact::Reconnected.into());
    assert_eq!(image_error(&state.image_errors(), 0), None, "the network is back");
    state.update(Request::ImageFailed(0).into());
    state.update(Fact::Inline(Some(json.as_bytes().into())).into());
    assert_eq!(
        image_error(&state.image_errors(), 0),
        None,
        "an article that is shown anew tries all its photos"
    );
}

#[test]
fn fetches_the_same_src_again() {
    let (mut state, _) = start(&[("src", "x.json")]);
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    let mut set = |value: Option<&str>| {
        let value = value.map(str::to_owned);
        state.update(Fact::Attribute { name: "src".into(), value, base: Some(url("")) }.into())
    };
    set(None);
    assert_eq!(
        set(Some("x.json")),
        [Effect::Network(Fetch { kind: RequestKind::Article, url: url("x.json") })]
    );
}
