//! Addresses that the server does not fetch: other hosts, and private networks, also by names and redirects.

use std::process::Command;

use super::server::{BASE, Server};
use super::upstream::{Mode, Upstream};

fn port(upstream: &Upstream) -> &str {
    upstream.origin.rsplit(':').next().unwrap()
}

#[test]
fn private_addresses_are_refused_as_numbers_and_names() {
    let upstream = Upstream::start();
    for host in ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433", "0x7f.1"] {
        let template = format!("http://{host}:{}/{{path}}", port(&upstream));
        let server = Server::with(&["--upstream", &template]);
        let answer = server.get("/n/a");
        assert_eq!(answer.status, 502, "{host}: {answer:?}");
    }
    assert_eq!(upstream.count(), 0);
}

#[test]
fn a_name_is_reached_only_at_the_addresses_that_are_allowed() {
    let upstream = Upstream::start();
    let template = format!("http://localhost:{}/{{path}}", port(&upstream));
    let server = Server::with(&["--upstream", &template, "--allow-address", "127.0.0.1"]);
    assert_eq!(server.get("/n/a").status, 200);
}

#[test]
fn redirects_are_checked_like_the_first_address() {
    let (upstream, other) = (Upstream::start(), Upstream::start());
    let port = port(&other);
    // The host is allowed, so that the network address alone decides.
    let local = format!("localhost:{port}");
    let hosts = ["--allow-host", &local, "--allow-host", "127.0.0.2", "--allow-host", "169.254.169.254"];
    let hosts = [&hosts[..], &["--timeout", "2000"]].concat();
    let template = format!("{}/{{path}}", upstream.origin);
    let server =
        Server::with(&[&["--upstream", &template, "--allow-address", "127.0.0.1"], &hosts[..]].concat());
    for (number, (to, status)) in [
        (format!("http://{local}/target"), 200),
        (format!("{}/target", upstream.origin), 200),
        ("/b/target".to_owned(), 200),
        // Another host, another port of the same host, and other schemes.
        (format!("http://127.0.0.1:{port}/target"), 502),
        ("https://evil.example/target".to_owned(), 502),
        ("file:///etc/passwd".to_owned(), 502),
        ("gopher://127.0.0.1/target".to_owned(), 502),
        // An allowed host with a private address.
        ("http://127.0.0.2/target".to_owned(), 502),
        ("http://169.254.169.254/target".to_owned(), 502),
        // A name and a password.
        (upstream.origin.replace("http://", "http://a:b@") + "/target", 502),
    ]
    .into_iter()
    .enumerate()
    {
        upstream.set(Mode::Redirect(to.clone()));
        let answer = server.get(&format!("/n/{number}"));
        assert_eq!(answer.status, status, "{to}: {answer:?} {}", server.log());
    }
    assert_eq!(other.count(), 1);
}

#[test]
fn a_template_has_a_fixed_host() {
    for template in [
        "http://{path}/a",
        "http://{path}.example/a",
        "https://a.example/a",
        "ftp://a.example/{path}",
        "{path}",
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_article-viewer"))
            .args(["serve", "--listen", "127.0.0.1:0", "--base", BASE, "--upstream", template])
            .output()
            .unwrap();
        let err = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{template}: {err}");
        assert!(err.contains("--upstream"), "{template}: {err}");
    }
}
