//! An upstream that fails: old pages are shown, and other failures have a status of their own.

use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use super::server::{Server, request};
use super::upstream::{Mode, Upstream};

#[test]
fn an_old_page_is_shown_while_it_is_made_again() {
    let upstream = Upstream::start();
    let server = Server::start(&upstream.origin, &["--max-age", "0"]);
    assert_eq!(server.get("/n/a").status, 200);
    upstream.set(Mode::Text("Second text."));
    let old = server.get("/n/a");
    assert_eq!(old.header("cache-status"), Some("article-viewer; hit; detail=stale"));
    assert!(old.text().contains("First text."));
    server.wait_for("/n/a", "the new text does not appear", |answer| answer.text().contains("Second text."));
}

#[test]
fn an_old_page_is_shown_while_the_upstream_fails() {
    let upstream = Upstream::start();
    let server = Server::start(&upstream.origin, &["--max-age", "0", "--timeout", "300"]);
    assert_eq!(server.get("/n/a").status, 200);
    for mode in [Mode::Status(500), Mode::Reset, Mode::Hang, Mode::Endless, Mode::Body(b"{}".to_vec())] {
        upstream.set(mode.clone());
        let before = upstream.count();
        let asked = |_: &_| upstream.count() > before;
        let answer = server.wait_for("/n/a", "the upstream is not asked", asked);
        assert_eq!(answer.status, 200, "{mode:?}");
        assert!(answer.text().contains("First text."), "{mode:?}");
        assert_eq!(server.get("/n/a").status, 200, "{mode:?}");
    }
    upstream.set(Mode::Text("Second text."));
    server.wait_for("/n/a", "the new text does not appear", |answer| answer.text().contains("Second text."));
}

#[test]
fn without_an_old_page_each_failure_has_a_status() {
    let upstream = Upstream::start();
    let server = Server::start(&upstream.origin, &["--timeout", "500", "--max-bytes", "100000"]);
    let large = format!("{{\"headline\": \"{}\"}}", "a".repeat(200_000)).into_bytes();
    let deep = format!("{{\"headline\": \"H\", \"body\": {}{}}}", "[".repeat(40_000), "]".repeat(40_000))
        .into_bytes();
    for (number, (mode, status)) in [
        (Mode::Status(500), 502),
        (Mode::Status(403), 502),
        (Mode::Status(404), 404),
        (Mode::Status(410), 404),
        (Mode::Reset, 502),
        (Mode::Hang, 504),
        (Mode::Endless, 502),
        (Mode::Body(large), 502),
        (Mode::Body(b"<html>".to_vec()), 502),
        (Mode::Body(b"{}".to_vec()), 502),
        (Mode::Redirect("/loop".to_owned()), 502),
    ]
    .into_iter()
    .enumerate()
    {
        upstream.set(mode);
        let answer = server.get(&format!("/n/{number}"));
        assert_eq!(answer.status, status, "{number}: {answer:?}");
        let control = if status == 404 { "public, max-age=10" } else { "no-store" };
        assert_eq!(answer.header("cache-control"), Some(control));
        assert!(!answer.text().contains("127.0.0.1"), "the upstream is not named: {answer:?}");
    }
    // A document that is nested too deep is an error or text, and the server lives on.
    upstream.set(Mode::Body(deep));
    assert!([200, 502].contains(&server.get("/n/deep").status));
    upstream.set(Mode::Text("Text."));
    assert_eq!(server.get("/n/good").status, 200);
}

#[test]
fn a_failing_upstream_is_not_asked_for_each_reader() {
    let upstream = Upstream::start();
    upstream.set(Mode::Status(500));
    let server = Server::start(&upstream.origin, &[]);
    let start = Instant::now();
    for _ in 0..50 {
        assert_eq!(server.get("/n/a").status, 502);
    }
    let seconds = start.elapsed().as_secs() as usize;
    assert!(upstream.count() <= seconds + 1, "{} requests in {seconds} s", upstream.count());
}

#[cfg(unix)]
#[test]
fn a_server_that_is_told_to_stop_finishes_its_answers() {
    let upstream = Upstream::start();
    upstream.set(Mode::Hang);
    let mut server = Server::start(&upstream.origin, &[]);
    let address = server.address.clone();
    let reader = thread::spawn(move || request(&address, "GET", "/n/a", &[]).unwrap());
    while upstream.count() == 0 {
        thread::yield_now();
    }
    let killed = Command::new("kill").args(["-TERM", &server.child.id().to_string()]).status().unwrap();
    assert!(killed.success());
    let start = Instant::now();
    while !server.log().contains("\"stopping\"") {
        assert!(start.elapsed() < Duration::from_secs(20), "{}", server.log());
        thread::sleep(Duration::from_millis(5));
    }
    upstream.set(Mode::Text("Text."));
    let answer = reader.join().unwrap();
    assert_eq!((answer.status, answer.text().contains("Text.")), (200, true));
    assert!(server.child.wait().unwrap().success());
    assert!(request(&server.address, "GET", "/health", &[]).is_err());
}
