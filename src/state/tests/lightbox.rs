//! The lightbox: what it shows, and what is asked of the page for it.

use super::super::content::lightbox::{Mode, TransformStep};
use super::*;

pub const TWO: &str = r#"{"headline":"H","url":"https://n.example/public","body":[
    {"type":"image","id":"one","contentUrl":"1.jpg"},{"type":"image","contentUrl":"2.jpg"}]}"#;

pub fn ask(state: &mut Viewer, request: LightboxRequest) -> Vec<Effect> {
    state.update(Request::Lightbox(request).into())
}

pub fn lightbox_event(position: usize, id: Option<&str>) -> Effect {
    Effect::Host(Dispatch(HostEvent::Lightbox(Some(ShownItem {
        position,
        count: 2,
        id: id.map(str::to_owned),
        kind: ItemKind::Photo,
    }))))
}

/// An article whose photos have addresses.
pub fn opened(fragment: &str) -> (Viewer, Vec<Effect>) {
    opened_with(fragment, TWO)
}

pub fn opened_with(fragment: &str, json: &str) -> (Viewer, Vec<Effect>) {
    let mut state = Viewer::default();
    let base = url("");
    for (name, value) in [("src", "x.json"), ("address", "hash")] {
        assert!(state.options.set(name, Some(value), Some(&base)).is_ok());
    }
    state.update(Fact::Started { inline: None, fragment: Some(fragment.into()) }.into());
    let effects = answer(&mut state, RequestKind::Article, "x.json", json);
    (state, effects)
}

#[test]
fn hands_actions_on_a_photo_to_the_page() {
    let (mut state, _) = opened("");
    ask(&mut state, LightboxRequest::Open(0));
    assert_eq!(
        ask(&mut state, LightboxRequest::Transform(TransformStep::ZoomIn)),
        [Effect::Lightbox(LightboxEffect::Transform(TransformStep::ZoomIn))]
    );
    assert_eq!(
        ask(&mut state, LightboxRequest::ToggleFullScreen),
        [Effect::Lightbox(LightboxEffect::ToggleFullScreen)]
    );
    for captions_hidden in [true, false] {
        let told = Effect::Host(Dispatch(HostEvent::Settings { captions_hidden }));
        assert_eq!(
            ask(&mut state, LightboxRequest::ToggleCaptions),
            [Effect::Storage(StorageEffect::CaptionsHidden(captions_hidden)), told]
        );
    }
    assert_eq!(
        ask(&mut state, LightboxRequest::Share),
        [Effect::Lightbox(LightboxEffect::Share(None))],
        "the page's address names the photo"
    );
    let (mut state, _) = start(&[("src", "x.json")]);
    answer(&mut state, RequestKind::Article, "x.json", TWO);
    assert_eq!(
        ask(&mut state, LightboxRequest::Open(1)),
        [lightbox_event(1, None)],
        "the address is the host's"
    );
    assert_eq!(
        ask(&mut state, LightboxRequest::Share),
        [Effect::Lightbox(LightboxEffect::Share(Some(url("public"))))]
    );
}

#[test]
fn does_not_wait_for_a_failed_image() {
    let (mut state, _) = opened("");
    let arrived = |state: &Viewer| match state.lightbox() {
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
fn includes_video_and_audio_but_not_in_the_slideshow() {
    const FIVE: &str = r#"{"headline":"H","body":[
        {"type":"audio","contentUrl":"a.mp3"},{"type":"image","id":"one","contentUrl":"1.jpg"},
        {"type":"aside","body":[{"type":"video","contentUrl":"f.mp4"}]},{"type":"image","contentUrl":"2.jpg"},
        {"type":"video","contentUrl":"g.mp4"}]}"#;
    let (mut state, _) = opened_with("", FIVE);
    let show = |state: &Viewer| match state.lightbox() {
        Lightbox::Open(show) => show,
        other => panic!("{other:?}"),
    };
    let effects = ask(&mut state, LightboxRequest::Open(2));
    let step = ShownItem { position: 2, count: 5, id: None, kind: ItemKind::Video };
    assert_eq!(effects.last(), Some(&Effect::Host(Dispatch(HostEvent::Lightbox(Some(step))))));
    let [Effect::History(Push(Some(film))), _] = &effects[..] else { panic!("{effects:?}") };
    assert!(show(&state).loaded[1] && show(&state).any_loaded, "a video does not delay the lightbox");
    assert!(show(&state).should_load(3, 5), "the photo after it loads immediately");
    let step = ShownItem { position: 0, count: 5, id: None, kind: ItemKind::Audio };
    assert_eq!(
        ask(&mut state, LightboxRequest::First).last(),
        Some(&Effect::Host(Dispatch(HostEvent::Lightbox(Some(step)))))
    );
    // The slideshow advances from the audio, skips the video, and ends at the last item.
    ask(&mut state, LightboxRequest::ToggleSlideshow);
    assert_eq!((show(&state).position, show(&state).mode), (1, Mode::Slideshow));
    ask(&mut state, LightboxRequest::TimerElapsed);
    assert_eq!((show(&state).position, show(&state).mode), (3, Mode::Slideshow));
    ask(&mut state, LightboxRequest::TimerElapsed);
    assert_eq!((show(&state).position, show(&state).mode), (4, Mode::Viewing));
    // A reader who opens a video during a slideshow stays there.
    ask(&mut state, LightboxRequest::Open(3));
    ask(&mut state, LightboxRequest::ToggleSlideshow);
    ask(&mut state, LightboxRequest::Previous);
    assert_eq!((show(&state).position, show(&state).mode), (2, Mode::Viewing));
    // A link leads to it.
    state.update(fragment_changed(film.clone()));
    ask(&mut state, LightboxRequest::Close);
    state.update(fragment_changed(film.clone()));
    assert_eq!(show(&state).position, 2);
}
