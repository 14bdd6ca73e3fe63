//! Repeated runs: what has not changed, and runs that were ended.

use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::super::command::Run;
use super::scratch::{Scratch, article, lines, prerender};

#[test]
fn what_has_not_changed_is_not_rendered_again() {
    let scratch = Scratch::new("again");
    let mut articles = [article("a"), article("b"), article("c")];
    assert_eq!(prerender(&scratch, &["-"], &lines(&articles)).code, Some(0));
    let time = |name: &str| fs::metadata(scratch.path(name)).unwrap().modified().unwrap();
    let before = time("out/articles/a/index.html");
    articles[1]["headline"] = "Another".into();
    // Lines may change their places.
    articles.swap(0, 2);
    let Run { err, code, .. } = prerender(&scratch, &["-"], &lines(&articles));
    assert_eq!(code, Some(0), "{err}");
    assert!(err.contains("1 pages written, 2 unchanged"), "{err}");
    assert_eq!(time("out/articles/a/index.html"), before);
    assert!(scratch.text("out/articles/b/index.html").contains("Another"));
    assert!(!scratch.path("out/articles/b-2").exists());
    // Another setting changes all pages.
    let Run { err, .. } = prerender(&scratch, &["-", "--attribute", "theme=dark"], &lines(&articles));
    assert!(err.contains("3 pages written, 0 unchanged"), "{err}");
    let Run { err, .. } =
        prerender(&scratch, &["-", "--attribute", "theme=dark", "--prune"], &lines(&articles[..1]));
    assert!(err.contains("0 pages written, 1 unchanged"), "{err}");
    assert_eq!(scratch.files().iter().filter(|name| name.starts_with("articles/")).count(), 1);
}

#[test]
fn a_run_that_was_ended_goes_on() {
    let scratch = Scratch::new("ended");
    let mut child = Command::new(env!("CARGO_BIN_EXE_article-viewer"))
        .args(["prerender", "-", "--out", &scratch.out()])
        .stdin(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let articles: Vec<Value> = (0..40).map(|number| article(&format!("n{number}"))).collect();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(&lines(&articles[..20])).unwrap();
    stdin.flush().unwrap();
    let unfinished = scratch.path("out/manifest.unfinished.ndjson");
    let start = Instant::now();
    while fs::read_to_string(&unfinished).unwrap_or_default().lines().count() < 20 {
        assert!(start.elapsed() < Duration::from_secs(20), "the lines are not rendered");
        thread::sleep(Duration::from_millis(5));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    // The last line is cut, and a file was being written.
    let text = fs::read_to_string(&unfinished).unwrap();
    fs::write(&unfinished, &text[..text.len() - 9]).unwrap();
    fs::create_dir_all(scratch.path("out/.article-viewer")).unwrap();
    fs::write(scratch.path("out/.article-viewer/3"), "<!doctype").unwrap();
    for name in scratch.files().iter().filter(|name| name.ends_with(".html")) {
        assert!(scratch.text(&format!("out/{name}")).ends_with("</html>\n"), "{name} is incomplete");
    }
    let Run { err, code, .. } = prerender(&scratch, &["-"], &lines(&articles));
    assert_eq!(code, Some(0), "{err}");
    assert!(err.contains("21 pages written, 19 unchanged"), "{err}");
    assert!(!scratch.path("out/.article-viewer").exists());
}
