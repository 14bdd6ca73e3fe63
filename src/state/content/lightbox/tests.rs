//! Tables of every state of the lightbox and every request.

use super::LightboxRequest::{
    Close, Dismiss, First, ImageLoaded, Last, LinkCopied, Next, Open, Painted, Previous, Share, TimerElapsed,
    ToggleCaptions, ToggleFullScreen, ToggleKeyboardHelp, ToggleSlideshow, Zoomed,
};
use super::*;

const COUNT: usize = 3;
const CLOSED: Lightbox = Lightbox::Closed;
const LEFT: Lightbox = Lightbox::Closing(1);

fn open(position: usize) -> Lightbox {
    Lightbox::Open(Slide::new(position))
}

fn in_mode(position: usize, mode: Mode) -> Lightbox {
    Lightbox::Open(Slide { mode, ..Slide::new(position) })
}

/// A slide that was reached from its neighbour.
fn gone(position: usize, direction: SlideDirection, mode: Mode) -> Lightbox {
    Lightbox::Open(Slide { direction, mode, ..Slide::new(position) })
}

#[test]
fn handles_every_request_in_every_state() {
    use SlideDirection::{Backward, Forward};
    let requests = [
        Open(9),
        Previous,
        Next,
        First,
        Last,
        Close,
        Dismiss,
        ToggleSlideshow,
        TimerElapsed,
        ToggleKeyboardHelp,
        ToggleCaptions,
        ToggleFullScreen,
        Share,
        LinkCopied,
        LightboxRequest::Transform(TransformStep::ZoomIn),
        Zoomed(true),
        Zoomed(false),
        ImageLoaded(1),
        Painted,
    ];
    let near = |zoom| Lightbox::Open(Slide { zoom, ..Slide::new(1) });
    let arrived = |mode| {
        Lightbox::Open(Slide { loaded: [false, true, false], any_loaded: true, mode, ..Slide::new(1) })
    };
    let painted = |mode| Lightbox::Open(Slide { is_painted: true, mode, ..Slide::new(1) });
    let in_modes = |mode: Mode| {
        let (here, turned) = (in_mode(1, mode), |position, direction| gone(position, direction, mode));
        let toggled = |other| in_mode(1, if mode == other { Mode::Viewing } else { other });
        let mode_near = if mode == Mode::Slideshow { Mode::Viewing } else { mode };
        let near = |zoom| Lightbox::Open(Slide { zoom, mode: mode_near, ..Slide::new(1) });
        [
            turned(2, Forward),
            turned(0, Backward),
            turned(2, Forward),
            turned(0, Backward),
            turned(2, Forward),
            LEFT,
            if mode == Mode::KeyboardHelp { open(1) } else { LEFT },
            toggled(Mode::Slideshow),
            if mode == Mode::Slideshow { turned(2, Forward) } else { here },
            toggled(Mode::KeyboardHelp),
            here,
            here,
            here,
            in_mode(1, Mode::LinkCopied),
            here,
            near(Zoom::Enlarged),
            here,
            arrived(mode),
            painted(mode),
        ]
    };
    for (before, expected) in [
        (CLOSED, [CLOSED; 19]),
        (LEFT, [LEFT; 19]),
        (open(1), in_modes(Mode::Viewing)),
        (in_mode(1, Mode::Slideshow), in_modes(Mode::Slideshow)),
        (in_mode(1, Mode::KeyboardHelp), in_modes(Mode::KeyboardHelp)),
    ] {
        for (request, expected) in requests.into_iter().zip(expected) {
            // A closed lightbox handles nothing but opening.
            let expected = if before.position().is_none() && request == Open(9) { open(2) } else { expected };
            assert_eq!(before.apply(request, COUNT), expected, "{before:?} {request:?}");
            assert_eq!(before.apply(request, 0), CLOSED, "there are no photos");
        }
    }
    assert_eq!(near(Zoom::Enlarged).apply(Zoomed(false), COUNT), near(Zoom::FitAgain));
    assert_eq!(near(Zoom::FitAgain).apply(Zoomed(true), COUNT), near(Zoom::Enlarged));
    assert_eq!(near(Zoom::FitAgain).apply(Zoomed(false), COUNT), near(Zoom::FitAgain));
    assert_eq!(
        near(Zoom::Enlarged).apply(Next, COUNT),
        gone(2, Forward, Mode::Viewing),
        "the next one is seen whole"
    );
}

#[test]
fn stops_at_the_first_and_the_last_slide() {
    for (position, request) in [(0, Previous), (0, First), (2, Next), (2, Last), (1, Open(1))] {
        assert_eq!(open(position).apply(request, COUNT), open(position));
    }
    assert_eq!(
        in_mode(2, Mode::Slideshow).apply(TimerElapsed, COUNT),
        open(2),
        "a slideshow ends with the last photo"
    );
    assert_eq!(
        in_mode(1, Mode::LinkCopied).apply(Next, COUNT),
        gone(2, SlideDirection::Forward, Mode::Viewing)
    );
}

#[test]
fn remembers_loaded_neighbours() {
    let show = |lightbox: Lightbox| match lightbox {
        Lightbox::Open(show) => show,
        other => panic!("{other:?}"),
    };
    let after = |requests: &[LightboxRequest]| {
        show(requests.iter().fold(open(3), |lightbox, request| lightbox.apply(*request, 8)))
    };
    let kind = |show: Slide| (0..8).filter(|position| show.should_load(*position, 8)).collect::<Vec<_>>();
    for (requests, expected) in [
        (&[][..], vec![3]),
        (&[ImageLoaded(3)], vec![3, 4]),
        (&[ImageLoaded(3), ImageLoaded(4)], vec![2, 3, 4]),
        (&[ImageLoaded(3), ImageLoaded(4), Next], vec![3, 4, 5]),
        (&[ImageLoaded(3), Next], vec![3, 4]),
        (&[ImageLoaded(3), Next, ImageLoaded(4)], vec![3, 4, 5]),
        (&[ImageLoaded(3), Previous], vec![2, 3]),
        (&[ImageLoaded(3), Previous, ImageLoaded(2)], vec![1, 2, 3]),
        (&[ImageLoaded(3), ImageLoaded(4), Last], vec![7]),
        (&[Last, ImageLoaded(7)], vec![6, 7]),
        (&[First, ImageLoaded(0)], vec![0, 1]),
        (&[ImageLoaded(6)], vec![3]),
        (&[ImageLoaded(1)], vec![3]),
    ] {
        assert_eq!(kind(after(requests)), expected, "{requests:?}");
    }
    assert!(!after(&[ImageLoaded(4)]).any_loaded, "the opened one has not come");
    assert!(after(&[ImageLoaded(3), Last]).any_loaded, "once is enough");
}

#[test]
fn skips_players_and_failed_images() {
    // The last three of five are players, and the first one has failed.
    let after = |lightbox: Lightbox, request| {
        let is_played = |position| [2, 3, 4].contains(&position);
        lightbox.apply_to_items(request, 5, is_played, |position| position == 0)
    };
    let told = |lightbox: Lightbox| match lightbox {
        Lightbox::Open(show) => (show.position, show.mode, show.loaded),
        other => panic!("{other:?}"),
    };
    for (before, request, expected) in [
        (CLOSED, Open(2), (2, Mode::Viewing, [false, true, true])),
        (CLOSED, Open(1), (1, Mode::Viewing, [true, false, true])),
        (CLOSED, Open(0), (0, Mode::Viewing, [false, true, false])),
        (open(1), Next, (2, Mode::Viewing, [false, true, true])),
        (in_mode(0, Mode::Slideshow), TimerElapsed, (1, Mode::Slideshow, [true, false, true])),
        // It skips the third and the fourth; the last one is the end.
        (in_mode(1, Mode::Slideshow), TimerElapsed, (4, Mode::Viewing, [true, true, false])),
        (in_mode(1, Mode::Slideshow), Next, (2, Mode::Viewing, [false, true, true])),
        (open(4), ToggleSlideshow, (4, Mode::Viewing, [true, true, false])),
    ] {
        assert_eq!(told(after(before, request)), expected, "{before:?} {request:?}");
    }
    assert_eq!(after(open(2), Close), Lightbox::Closing(2));
}
