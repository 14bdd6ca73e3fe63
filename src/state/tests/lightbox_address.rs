//! The lightbox in the address: one entry for all photos, and links that name a photo.

use super::lightbox::{TWO, ask, lightbox_event, opened};
use super::*;

#[test]
fn pushes_one_entry_for_all_photos() {
    let (mut state, _) = opened("");
    let named = |name: &str| Some(format!("#/photo/{name}/article/x.json"));
    assert_eq!(
        ask(&mut state, LightboxRequest::Open(0)),
        [Effect::History(Push(named("one"))), lightbox_event(0, Some("one"))]
    );
    let effects = ask(&mut state, LightboxRequest::Next);
    let [Effect::History(Replace(Some(second))), tell] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(*tell, lightbox_event(1, None));
    assert_eq!(ask(&mut state, LightboxRequest::Previous)[0], Effect::History(Replace(named("one"))));
    assert_eq!(
        ask(&mut state, LightboxRequest::Close),
        [
            Effect::History(ClosePhoto(Some("#/article/x.json".into()))),
            Effect::Host(Dispatch(HostEvent::Lightbox(None)))
        ]
    );
    assert_eq!(state.lightbox(), Lightbox::Closing(0));
    // The history says what is known already.
    assert_eq!(state.update(fragment_changed(String::new())), []);
    // Forward opens it again, and Back closes it; neither writes an address.
    assert_eq!(state.update(fragment_changed(second.clone())), [lightbox_event(1, None)]);
    assert_eq!(
        state.update(fragment_changed(String::new())),
        [Effect::Host(Dispatch(HostEvent::Lightbox(None)))]
    );
    assert_eq!(state.lightbox(), Lightbox::Closing(1));
}

#[test]
fn opens_the_photo_that_the_address_names() {
    let (mut state, effects) = opened("#/photo/one/article/x.json");
    assert_eq!(effects.last(), Some(&lightbox_event(0, Some("one"))));
    let closed = ask(&mut state, LightboxRequest::Close);
    assert_eq!(
        closed,
        [
            Effect::History(ClosePhoto(Some("#/article/x.json".into()))),
            Effect::Host(Dispatch(HostEvent::Lightbox(None)))
        ]
    );
    let (state, effects) = opened("#/photo/gone/article/x.json");
    assert_eq!((effects.last(), state.lightbox()), (Some(&Effect::Schedule(RenderNext)), Lightbox::Closed));
}

#[test]
fn opens_the_photo_of_another_article() {
    let (mut state, _) = opened("");
    ask(&mut state, LightboxRequest::Open(0));
    let effects = state.update(fragment_changed("#/photo/one/article/y.json"));
    assert!(effects.contains(&Effect::Host(Dispatch(HostEvent::Lightbox(None)))));
    assert_eq!(state.lightbox(), Lightbox::Closed);
    assert_eq!(
        answer(&mut state, RequestKind::Article, "y.json", TWO).last(),
        Some(&lightbox_event(0, Some("one")))
    );
}

#[test]
fn removes_the_photo_of_a_replaced_article_from_the_address() {
    let (mut state, _) = start(&[("src", "x.json"), ("address", "hash")]);
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    state.update(Request::Lightbox(LightboxRequest::Open(1)).into());
    let src =
        |name: &str| Fact::Attribute { name: "src".into(), value: Some(name.into()), base: Some(url("")) };
    let replaced = [Effect::History(Replace(Some("#/article/y.json".into())))];
    assert_eq!(state.update(src("y.json").into()).last(), replaced.last());
    answer(&mut state, RequestKind::Article, "y.json", ARTICLE);
    let effects = state.update(src("z.json").into());
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::History(Replace(_)))), "no photo was open");
}

#[test]
fn removes_the_photo_of_a_reread_article_from_the_address() {
    for name in ["format", "mapping"] {
        let (mut state, _) = opened("");
        ask(&mut state, LightboxRequest::Open(0));
        let value = Some(if name == "format" { "house" } else { "m.json" }.to_owned());
        let effects = state.update(Fact::Attribute { name: name.into(), value, base: Some(url("")) }.into());
        assert_eq!(
            effects.last(),
            Some(&Effect::History(Replace(Some("#/article/x.json".into())))),
            "{name}"
        );
        assert_eq!(state.lightbox(), Lightbox::Closed);
    }
}
