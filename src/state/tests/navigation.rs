//! Navigation by links, by the history and by the host.

use super::*;

#[test]
fn asks_the_host_before_it_navigates() {
    let (mut state, _) = start(&[("src", "x.json"), ("address", "hash")]);
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    let asked = Effect::Host(AskNavigation { target: article("y.json"), has_transition: true });
    assert_eq!(state.update(Request::Navigate(article("y.json")).into()), [asked]);
    assert_eq!(state.content.route(), Some(Route::Article(ArticleSource::Url(url("x.json")))));
    let effects = state.update(Fact::NavigationAllowed(article("y.json")).into());
    assert_eq!(
        effects,
        [
            Effect::History(Push(Some("#/article/y.json".into()))),
            Effect::Network(Fetch { kind: RequestKind::Article, url: url("y.json") }),
            Effect::Focus(FocusEffect::Heading),
        ]
    );
    assert!(state.is_article_loading());
}

#[test]
fn leaves_navigation_to_the_host() {
    let (mut state, _) = start(&[("src", "x.json"), ("navigation", "host")]);
    assert_eq!(state.update(Fact::NavigationAllowed(article("y.json")).into()), []);
    assert_eq!(state.content.route(), Some(Route::Article(ArticleSource::Url(url("x.json")))));
}

#[test]
fn goes_back_without_a_request() {
    let (mut state, _) = start(&[("src", "x.json"), ("site", "site.json")]);
    answer(&mut state, RequestKind::Site, "site.json", SITE);
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    state.update(Fact::NavigationAllowed(channel("a")).into());
    answer(&mut state, RequestKind::Feed, "a.json", FEED);
    state.update(Fact::NavigationAllowed(article("y.json")).into());
    let back = state.update(fragment_changed("#/channel/a"));
    assert!(!back.iter().any(|effect| matches!(effect, Effect::Network(Fetch { .. }))));
    assert!(state.feed().is_some());
    state.update(fragment_changed(String::new()));
    assert_eq!(state.article().map(|reading| reading.article.headline.as_str()), Some("H"));
}

#[test]
fn reports_the_shown_photo_and_closes_on_navigation() {
    let (mut state, _) = start(&[("src", "x.json")]);
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    let effects = state.update(Request::Lightbox(LightboxRequest::Open(1)).into());
    let step = ShownItem { position: 1, count: 2, id: Some("second".into()), kind: ItemKind::Photo };
    assert_eq!(effects, [Effect::Host(Dispatch(HostEvent::Lightbox(Some(step))))]);
    assert_eq!(state.update(Request::Lightbox(LightboxRequest::Next).into()), []);
    let effects = state.update(Fact::NavigationAllowed(article("y.json")).into());
    assert!(
        effects.contains(&Effect::Host(Dispatch(HostEvent::Lightbox(None)))),
        "the host receives that it closed"
    );
    assert_eq!(state.lightbox(), Lightbox::Closed);
}

#[test]
fn ignores_anchors_of_the_host() {
    let (mut state, _) = start(&[("src", "x.json")]);
    state.update(Fact::NavigationAllowed(article("y.json")).into());
    assert_eq!(state.update(fragment_changed("#foot")), []);
    assert_eq!(state.content.route(), Some(Route::Article(ArticleSource::Url(url("y.json")))));
}

#[test]
fn reports_a_channel_once_its_list_is_shown() {
    let is_reported = |effects: &[Effect]| {
        effects.iter().any(|effect| matches!(effect, Effect::Host(Dispatch(HostEvent::Channel { .. }))))
    };
    let (mut state, _) = start(&[("src", "x.json"), ("site", "site.json")]);
    answer(&mut state, RequestKind::Site, "site.json", SITE);
    assert!(!is_reported(&state.update(Fact::NavigationAllowed(channel("a")).into())));
    assert!(is_reported(&answer(&mut state, RequestKind::Feed, "a.json", FEED)));
    assert!(!is_reported(&state.update(Fact::NavigationAllowed(channel("zzz")).into())));
    assert!(is_reported(&state.update(fragment_changed("#/channel/a"))), "from the cache");
}

#[test]
fn animates_only_articles_of_a_page_that_the_viewer_owns() {
    for (address, target, animates) in
        [("hash", article("y.json"), true), ("hash", channel("a"), false), ("off", article("y.json"), false)]
    {
        let (mut state, _) = start(&[("src", "x.json"), ("address", address)]);
        let effects = state.update(Request::Navigate(target).into());
        assert!(
            matches!(&effects[..], [Effect::Host(AskNavigation { has_transition, .. })] if *has_transition == animates)
        );
    }
}

#[test]
fn changes_neither_address_nor_title_of_a_hosts_page() {
    let (mut state, _) = start(&[("src", "x.json"), ("address", "off")]);
    let mut effects = answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    effects.extend(state.update(Request::Lightbox(LightboxRequest::Open(1)).into()));
    effects.extend(state.update(Request::Lightbox(LightboxRequest::Close).into()));
    effects.extend(state.update(Fact::NavigationAllowed(article("y.json")).into()));
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::History(_))), "{effects:?}");
}

/// Each row is an entry of the history: its fragment, whether it has a scroll position, whether the viewer went back to close a
/// photo; and where the focus belongs then.
#[test]
fn restores_the_reading_position_of_a_history_entry() {
    const SECTIONS: &str = r#"{"headline":"H","body":[{"type":"heading","level":2,"text":"Notes"},"p",
        {"type":"image","id":"one","contentUrl":"1.jpg"}]}"#;
    for (fragment, has_scroll_anchor, closes_photo, focus) in [
        ("#/article/y.json", true, false, Some(FocusEffect::Return)),
        ("#/article/y.json", false, false, Some(FocusEffect::Return)),
        ("#/article/y.json", true, true, Some(FocusEffect::Return)),
        ("#/article/x.json", true, false, Some(FocusEffect::RestoreScroll)),
        ("#/article/x.json", true, true, None),
        ("#/article/x.json", false, false, None),
        ("#/photo/one/article/x.json", true, false, None),
        ("#/section/notes/article/x.json", false, false, Some(FocusEffect::Section(0))),
        ("#/section/notes/article/x.json", true, false, Some(FocusEffect::RestoreScroll)),
        ("#foot", true, false, Some(FocusEffect::RestoreScroll)),
        ("#foot", false, false, None),
    ] {
        let (mut state, _) = start(&[("src", "x.json"), ("address", "hash")]);
        answer(&mut state, RequestKind::Article, "x.json", SECTIONS);
        let fragment = fragment.to_owned();
        let fact = Fact::FragmentChanged { fragment, has_scroll_anchor, closes_photo };
        let effects = state.update(fact.clone().into());
        let last = effects.iter().rev().find_map(|effect| match effect {
            Effect::Focus(focus) => Some(*focus),
            _ => None,
        });
        assert_eq!(last, focus, "{fact:?}");
    }
}
