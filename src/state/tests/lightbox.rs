//! An enlarged photo and the address: one entry for all photos, and a link that names the image.

use super::*;
use crate::state::content::lightbox::{Mode, TransformStep};
use crate::state::effect::Effect::{LeavePhoto, Remember, ReplaceAddress, Share, Transform as Moved};

const TWO: &str = r#"{"headline":"H","url":"https://n.example/public","body":[
    {"type":"image","id":"one","contentUrl":"1.jpg"},{"type":"image","contentUrl":"2.jpg"}]}"#;

fn ask(state: &mut State, request: LightboxRequest) -> Vec<Effect> {
    state.update(Request::Lightbox(request).into())
}

fn told(position: usize, id: Option<&str>) -> Effect {
    Tell(Event::Lightbox(Some(Step { position, count: 2, id: id.map(str::to_owned), kind: Thing::Photo })))
}

/// An article whose photos have addresses.
fn opened(fragment: &str) -> (State, Vec<Effect>) {
    opened_with(fragment, TWO)
}

fn opened_with(fragment: &str, json: &str) -> (State, Vec<Effect>) {
    let mut state = State::default();
    let base = url("");
    for (name, value) in [("src", "x.json"), ("address", "hash")] {
        assert!(state.options.set(name, Some(value), Some(&base)).is_ok());
    }
    state.update(Fact::Started { inline: None, fragment: Some(fragment.into()) }.into());
    let effects = answer(&mut state, RequestKind::Article, "x.json", json);
    (state, effects)
}

#[test]
fn opening_adds_an_entry_going_on_replaces_it_and_closing_goes_back() {
    let (mut state, _) = opened("");
    let named = |name: &str| Some(format!("#/photo/{name}/article/x.json"));
    assert_eq!(ask(&mut state, LightboxRequest::Open(0)), [PushAddress(named("one")), told(0, Some("one"))]);
    let effects = ask(&mut state, LightboxRequest::Next);
    let [ReplaceAddress(Some(second)), tell] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(*tell, told(1, None));
    assert_eq!(ask(&mut state, LightboxRequest::Previous)[0], ReplaceAddress(named("one")));
    assert_eq!(
        ask(&mut state, LightboxRequest::Close),
        [LeavePhoto(Some("#/article/x.json".into())), Tell(Event::Lightbox(None))]
    );
    assert_eq!(state.lightbox, Lightbox::Closing(0));
    // The history says what is known already.
    assert_eq!(state.update(Fact::FragmentChanged(String::new()).into()), []);
    // Forward opens it again, and Back closes it; neither writes an address.
    assert_eq!(state.update(Fact::FragmentChanged(second.clone()).into()), [told(1, None)]);
    assert_eq!(state.update(Fact::FragmentChanged(String::new()).into()), [Tell(Event::Lightbox(None))]);
    assert_eq!(state.lightbox, Lightbox::Closing(1));
}

#[test]
fn a_link_to_a_photo_opens_it_when_its_article_is_here() {
    let (mut state, effects) = opened("#/photo/one/article/x.json");
    assert_eq!(effects.last(), Some(&told(0, Some("one"))));
    let closed = ask(&mut state, LightboxRequest::Close);
    assert_eq!(closed, [LeavePhoto(Some("#/article/x.json".into())), Tell(Event::Lightbox(None))]);
    let (state, effects) = opened("#/photo/gone/article/x.json");
    assert_eq!((effects.last(), state.lightbox), (Some(&RenderNext), Lightbox::Closed));
}

#[test]
fn another_article_takes_its_photo_along() {
    let (mut state, _) = opened("");
    ask(&mut state, LightboxRequest::Open(0));
    let effects = state.update(Fact::FragmentChanged("#/photo/one/article/y.json".into()).into());
    assert!(effects.contains(&Tell(Event::Lightbox(None))));
    assert_eq!(state.lightbox, Lightbox::Closed);
    assert_eq!(answer(&mut state, RequestKind::Article, "y.json", TWO).last(), Some(&told(0, Some("one"))));
}

#[test]
fn what_a_reader_does_with_a_photo_is_asked_of_the_page() {
    let (mut state, _) = opened("");
    ask(&mut state, LightboxRequest::Open(0));
    assert_eq!(
        ask(&mut state, LightboxRequest::Transform(TransformStep::ZoomIn)),
        [Moved(TransformStep::ZoomIn)]
    );
    assert_eq!(ask(&mut state, LightboxRequest::ToggleFullScreen), [Effect::FullScreen]);
    for bare in [true, false] {
        let told = Tell(Event::Settings { bare });
        assert_eq!(ask(&mut state, LightboxRequest::ToggleCaptions), [Remember { bare }, told]);
    }
    assert_eq!(ask(&mut state, LightboxRequest::Share), [Share(None)], "the page's address names the photo");
    let (mut state, _) = start(&[("src", "x.json")]);
    answer(&mut state, RequestKind::Article, "x.json", TWO);
    assert_eq!(ask(&mut state, LightboxRequest::Open(1)), [told(1, None)], "the address is the host's");
    assert_eq!(ask(&mut state, LightboxRequest::Share), [Share(Some(url("public")))]);
}

#[test]
fn nobody_waits_for_a_photo_that_does_not_come() {
    let (mut state, _) = opened("");
    let arrived = |state: &State| match state.lightbox {
        Lightbox::Open(show) => show.loaded[1],
        _ => false,
    };
    ask(&mut state, LightboxRequest::Open(0));
    state.update(Request::ImageFailed(0).into());
    assert!(arrived(&state));
    state.update(Request::ImageFailed(1).into());
    ask(&mut state, LightboxRequest::Last);
    assert!(arrived(&state), "it had failed in the article");
}

#[test]
fn an_article_that_the_host_replaces_takes_its_photo_out_of_the_address() {
    let (mut state, _) = start(&[("src", "x.json"), ("address", "hash")]);
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    state.update(Request::Lightbox(LightboxRequest::Open(1)).into());
    let src =
        |name: &str| Fact::Attribute { name: "src".into(), value: Some(name.into()), base: Some(url("")) };
    let replaced = [Effect::ReplaceAddress(Some("#/article/y.json".into()))];
    assert_eq!(state.update(src("y.json").into()).last(), replaced.last());
    answer(&mut state, RequestKind::Article, "y.json", ARTICLE);
    let effects = state.update(src("z.json").into());
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::ReplaceAddress(_))), "no photo was open");
}

#[test]
fn an_article_that_is_read_anew_takes_its_photo_out_of_the_address_too() {
    for name in ["format", "mapping"] {
        let (mut state, _) = opened("");
        ask(&mut state, LightboxRequest::Open(0));
        let value = Some(if name == "format" { "house" } else { "m.json" }.to_owned());
        let effects = state.update(Fact::Attribute { name: name.into(), value, base: Some(url("")) }.into());
        assert_eq!(effects.last(), Some(&ReplaceAddress(Some("#/article/x.json".into()))), "{name}");
        assert_eq!(state.lightbox, Lightbox::Closed);
    }
}

#[test]
fn films_and_recordings_have_places_names_and_no_slideshow() {
    const FIVE: &str = r#"{"headline":"H","body":[
        {"type":"audio","contentUrl":"a.mp3"},{"type":"image","id":"one","contentUrl":"1.jpg"},
        {"type":"aside","body":[{"type":"video","contentUrl":"f.mp4"}]},{"type":"image","contentUrl":"2.jpg"},
        {"type":"video","contentUrl":"g.mp4"}]}"#;
    let (mut state, _) = opened_with("", FIVE);
    let show = |state: &State| match state.lightbox {
        Lightbox::Open(show) => show,
        other => panic!("{other:?}"),
    };
    let effects = ask(&mut state, LightboxRequest::Open(2));
    let step = Step { position: 2, count: 5, id: None, kind: Thing::Video };
    assert_eq!(effects.last(), Some(&Tell(Event::Lightbox(Some(step)))));
    let [PushAddress(Some(film)), _] = &effects[..] else { panic!("{effects:?}") };
    assert!(show(&state).loaded[1] && show(&state).any_loaded, "nobody waits for a film");
    assert!(show(&state).should_load(3, 5), "the photo after it comes at once");
    let step = Step { position: 0, count: 5, id: None, kind: Thing::Audio };
    assert_eq!(ask(&mut state, LightboxRequest::First).last(), Some(&Tell(Event::Lightbox(Some(step)))));
    // The slideshow leaves the recording, passes by the film, and ends with the last thing there is.
    ask(&mut state, LightboxRequest::ToggleSlideshow);
    assert_eq!((show(&state).position, show(&state).mode), (1, Mode::Slideshow));
    ask(&mut state, LightboxRequest::TimerElapsed);
    assert_eq!((show(&state).position, show(&state).mode), (3, Mode::Slideshow));
    ask(&mut state, LightboxRequest::TimerElapsed);
    assert_eq!((show(&state).position, show(&state).mode), (4, Mode::Viewing));
    // A reader who goes to a film by hand stays there.
    ask(&mut state, LightboxRequest::Open(3));
    ask(&mut state, LightboxRequest::ToggleSlideshow);
    ask(&mut state, LightboxRequest::Previous);
    assert_eq!((show(&state).position, show(&state).mode), (2, Mode::Viewing));
    // A link leads to it.
    state.update(Fact::FragmentChanged(film.clone()).into());
    ask(&mut state, LightboxRequest::Close);
    state.update(Fact::FragmentChanged(film.clone()).into());
    assert_eq!(show(&state).position, 2);
}
