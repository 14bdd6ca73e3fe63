//! `--ndjson` and `--rendered`: pages as lines of JSON, for engines that run many copies of the program.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::super::command::{Run, run_with};
use super::scratch::{SITE, Scratch, article, lines, prerender};

const BASE: [&str; 4] = ["--base", "https://news.example/", "--site", SITE];

fn filter(arguments: &[&str], input: &[u8]) -> Run {
    let all: Vec<&str> =
        ["prerender", "-", "--ndjson"].into_iter().chain(BASE).chain(arguments.iter().copied()).collect();
    run_with(&all, input)
}

#[test]
fn the_lines_have_the_order_of_the_articles_and_the_pages_of_a_run() {
    let scratch = Scratch::new("filter");
    let articles: Vec<Value> = (0..50).map(|number| article(&format!("n{number}"))).collect();
    let mut input = lines(&articles);
    input.extend_from_slice(b"{\"broken\n");
    input.extend_from_slice(&lines(&[article("last")]));
    let one = filter(&[], &input);
    assert_eq!(one.code, Some(0), "{}", one.err);
    assert_eq!(filter(&["--jobs", "3"], &input).out, one.out, "threads change nothing");
    let records: Vec<Value> = one.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(records.len(), 52);
    assert_eq!(records[7]["page"]["path"], "articles/n7/index.html");
    assert_eq!(records[50]["source"], "standard input, line 51");
    assert!(records[50]["error"].as_str().unwrap().contains("broken"), "{}", records[50]);
    assert_eq!(records[51]["page"]["path"], "articles/last/index.html");

    // The order in sitemaps is that in which pages are finished.
    let other = Scratch::new("filter-run");
    let arguments: Vec<&str> = ["-", "--jobs", "1"].into_iter().chain(BASE).collect();
    assert_eq!(prerender(&other, &arguments, &input).code, Some(2));
    let arguments: Vec<&str> = ["-", "--rendered", "--jobs", "1"].into_iter().chain(BASE).collect();
    let Run { err, code, .. } = prerender(&scratch, &arguments, one.out.as_bytes());
    assert_eq!(code, Some(2), "{err}");
    assert!(err.contains("line 51: standard input, line 51: the JSON is broken"), "{err}");
    assert_eq!(scratch.files(), other.files());
    for name in other.files().iter().filter(|name| *name != "manifest.ndjson") {
        assert_eq!(scratch.text(&format!("out/{name}")), other.text(&format!("out/{name}")), "{name}");
    }
    // The second run finds all pages.
    let Run { err, .. } = prerender(&scratch, &arguments, one.out.as_bytes());
    assert!(err.contains("0 pages written, 51 unchanged"), "{err}");
}

#[test]
fn each_line_is_answered_before_the_next_one_is_sent() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_article-viewer"))
        .args(["prerender", "-", "--ndjson"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut input, mut output) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
    for id in ["first", "second"] {
        input.write_all(&lines(&[article(id)])).unwrap();
        let mut line = String::new();
        output.read_line(&mut line).unwrap();
        assert!(line.contains(&format!("articles/{id}/index.html")), "{line}");
    }
    drop(input);
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_folder_of_an_engine_is_read_without_its_marks() {
    let scratch = Scratch::new("filter-folder");
    let parts = scratch.path("parts");
    std::fs::create_dir(&parts).unwrap();
    for (name, id) in [("part-00001", "b"), ("part-00000", "a")] {
        std::fs::write(parts.join(name), filter(&[], &lines(&[article(id)])).out).unwrap();
    }
    std::fs::write(parts.join("_SUCCESS"), "").unwrap();
    std::fs::write(parts.join(".part-00000.crc"), [0, 1, 2]).unwrap();
    let all = prerender(&scratch, &[parts.to_str().unwrap(), "--rendered"], b"");
    assert_eq!(all.code, Some(0), "{}", all.err);
    assert!(all.err.contains("2 pages written"), "{}", all.err);
    let pattern = parts.join("part-*");
    let again = prerender(&scratch, &[pattern.to_str().unwrap(), "--rendered"], b"");
    assert!(again.err.contains("0 pages written, 2 unchanged"), "{}", again.err);
}

#[test]
fn lines_with_hostile_or_equal_names_are_refused() {
    let scratch = Scratch::new("filter-names");
    let line = |path: &str| {
        let page = json!({"source": "s", "hash": "h", "path": path, "feed": {}});
        json!({"page": page, "files": [{"name": path, "content": "x"}]})
    };
    let paths =
        ["../up.html", "/etc/x.html", "a/../../x.html", ".hidden", "a//b", "a\\b.html", "", "C:x.html"];
    let hostile: Vec<Value> = paths.iter().map(|path| line(path)).collect();
    let Run { err, code, .. } = prerender(&scratch, &["-", "--rendered"], &lines(&hostile));
    assert_eq!(code, Some(2), "{err}");
    assert_eq!(err.matches("is not the name of a page").count(), paths.len(), "{err}");
    assert!(scratch.files().iter().all(|name| !name.contains("up") && !name.contains('x')));

    let twice = filter(&[], &lines(&[article("same"), article("same")])).out;
    let Run { err, code, .. } = prerender(&scratch, &["-", "--rendered"], twice.as_bytes());
    assert_eq!(code, Some(2), "{err}");
    assert!(err.contains("has the path of another article: articles/same/index.html"), "{err}");
    assert!(scratch.text("out/articles/same/index.html").contains("Text of same."));
    let Run { err, .. } = prerender(&scratch, &["-", "--rendered"], &lines(&[article("raw")]));
    assert!(err.contains("the line is not one of prerender --ndjson"), "{err}");
}

#[test]
fn an_output_is_necessary_for_all_other_runs() {
    let Run { err, code, .. } = run_with(&["prerender", "-"], b"");
    assert_eq!(code, Some(2), "{err}");
    assert!(err.contains("--out"), "{err}");
    let Run { out, code, .. } = run_with(&["prerender", SITE, "--ndjson"], b"");
    assert_eq!(code, Some(0));
    assert!(out.contains("--ndjson reads lines of JSON"), "{out}");
}
