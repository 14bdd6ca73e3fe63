//! Every state of the lightbox times every request, as tables.

use super::LightboxRequest::{
    Arrived, Close, Copied, Dismiss, First, FullScreen, Info, Keys, Last, Near, Next, Open, Play, Previous,
    Share, Tick,
};
use super::*;

const COUNT: usize = 3;
const CLOSED: Lightbox = Lightbox::Closed;
const LEFT: Lightbox = Lightbox::Left(1);

fn open(position: usize) -> Lightbox {
    Lightbox::Open(Show::new(position))
}

fn in_mode(position: usize, mode: Mode) -> Lightbox {
    Lightbox::Open(Show { mode, ..Show::new(position) })
}

/// A photo to which the reader has gone.
fn gone(position: usize, heading: Heading, mode: Mode) -> Lightbox {
    Lightbox::Open(Show { heading, mode, ..Show::new(position) })
}

#[test]
fn every_state_times_every_request() {
    use Heading::{Back, On};
    let requests = [
        Open(9),
        Previous,
        Next,
        First,
        Last,
        Close,
        Dismiss,
        Play,
        Tick,
        Keys,
        Info,
        FullScreen,
        Share,
        Copied,
        LightboxRequest::Move(Move::Nearer),
        Near(true),
        Near(false),
        Arrived(1),
    ];
    let near = |zoom| Lightbox::Open(Show { zoom, ..Show::new(1) });
    let arrived =
        |mode| Lightbox::Open(Show { arrived: [false, true, false], settled: true, mode, ..Show::new(1) });
    let in_modes = |mode: Mode| {
        let (here, turned) = (in_mode(1, mode), |position, heading| gone(position, heading, mode));
        let toggled = |other| in_mode(1, if mode == other { Mode::Look } else { other });
        let mode_near = if mode == Mode::Play { Mode::Look } else { mode };
        let near = |zoom| Lightbox::Open(Show { zoom, mode: mode_near, ..Show::new(1) });
        [
            turned(2, On),
            turned(0, Back),
            turned(2, On),
            turned(0, Back),
            turned(2, On),
            LEFT,
            if mode == Mode::Keys { open(1) } else { LEFT },
            toggled(Mode::Play),
            if mode == Mode::Play { turned(2, On) } else { here },
            toggled(Mode::Keys),
            here,
            here,
            here,
            in_mode(1, Mode::Copied),
            here,
            near(Zoom::Near),
            here,
            arrived(mode),
        ]
    };
    for (before, expected) in [
        (CLOSED, [CLOSED; 18].map(|_| CLOSED)),
        (LEFT, [LEFT; 18]),
        (open(1), in_modes(Mode::Look)),
        (in_mode(1, Mode::Play), in_modes(Mode::Play)),
        (in_mode(1, Mode::Keys), in_modes(Mode::Keys)),
    ] {
        for (request, expected) in requests.into_iter().zip(expected) {
            // Whatever is closed can be opened, and nothing else can be done with it.
            let expected = if before.position().is_none() && request == Open(9) { open(2) } else { expected };
            assert_eq!(before.after(request, COUNT), expected, "{before:?} {request:?}");
            assert_eq!(before.after(request, 0), CLOSED, "there are no photos");
        }
    }
    assert_eq!(near(Zoom::Near).after(Near(false), COUNT), near(Zoom::Again));
    assert_eq!(near(Zoom::Again).after(Near(true), COUNT), near(Zoom::Near));
    assert_eq!(near(Zoom::Again).after(Near(false), COUNT), near(Zoom::Again));
    assert_eq!(near(Zoom::Near).after(Next, COUNT), gone(2, On, Mode::Look), "the next one is seen whole");
}

#[test]
fn the_ends_are_ends() {
    for (position, request) in [(0, Previous), (0, First), (2, Next), (2, Last), (1, Open(1))] {
        assert_eq!(open(position).after(request, COUNT), open(position));
    }
    assert_eq!(in_mode(2, Mode::Play).after(Tick, COUNT), open(2), "a slideshow ends with the last photo");
    assert_eq!(in_mode(1, Mode::Copied).after(Next, COUNT), gone(2, Heading::On, Mode::Look));
}

#[test]
fn what_has_arrived_is_remembered_while_it_is_near() {
    let show = |lightbox: Lightbox| match lightbox {
        Lightbox::Open(show) => show,
        other => panic!("{other:?}"),
    };
    let after = |requests: &[LightboxRequest]| {
        show(requests.iter().fold(open(3), |lightbox, request| lightbox.after(*request, 8)))
    };
    let wanted = |show: Show| (0..8).filter(|position| show.wants(*position, 8)).collect::<Vec<_>>();
    for (requests, expected) in [
        (&[][..], vec![3]),
        (&[Arrived(3)], vec![3, 4]),
        (&[Arrived(3), Arrived(4)], vec![2, 3, 4]),
        (&[Arrived(3), Arrived(4), Next], vec![3, 4, 5]),
        (&[Arrived(3), Next], vec![3, 4]),
        (&[Arrived(3), Next, Arrived(4)], vec![3, 4, 5]),
        (&[Arrived(3), Previous], vec![2, 3]),
        (&[Arrived(3), Previous, Arrived(2)], vec![1, 2, 3]),
        (&[Arrived(3), Arrived(4), Last], vec![7]),
        (&[Last, Arrived(7)], vec![6, 7]),
        (&[First, Arrived(0)], vec![0, 1]),
        (&[Arrived(6)], vec![3]),
        (&[Arrived(1)], vec![3]),
    ] {
        assert_eq!(wanted(after(requests)), expected, "{requests:?}");
    }
    assert!(!after(&[Arrived(4)]).settled, "the opened one has not come");
    assert!(after(&[Arrived(3), Last]).settled, "once is enough");
}

#[test]
fn nobody_waits_for_what_is_played_and_a_slideshow_passes_by() {
    // The last three of five are played, and the first one will not come.
    let after = |lightbox: Lightbox, request| {
        let is_played = |position| [2, 3, 4].contains(&position);
        lightbox.among(request, 5, is_played, |position| position == 0)
    };
    let told = |lightbox: Lightbox| match lightbox {
        Lightbox::Open(show) => (show.position, show.mode, show.arrived),
        other => panic!("{other:?}"),
    };
    for (before, request, expected) in [
        (CLOSED, Open(2), (2, Mode::Look, [false, true, true])),
        (CLOSED, Open(1), (1, Mode::Look, [true, false, true])),
        (CLOSED, Open(0), (0, Mode::Look, [false, true, false])),
        (open(1), Next, (2, Mode::Look, [false, true, true])),
        (in_mode(0, Mode::Play), Tick, (1, Mode::Play, [true, false, true])),
        // Past the third and the fourth; the last one is the end.
        (in_mode(1, Mode::Play), Tick, (4, Mode::Look, [true, true, false])),
        (in_mode(1, Mode::Play), Next, (2, Mode::Look, [false, true, true])),
        (open(4), Play, (4, Mode::Look, [true, true, false])),
    ] {
        assert_eq!(told(after(before, request)), expected, "{before:?} {request:?}");
    }
    assert_eq!(after(open(2), Close), Lightbox::Left(2));
}
