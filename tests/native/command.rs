//! The command line as a process: its output, its errors and its exit codes.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::Value;

use super::tree;

/// The output and exit code of a run.
pub struct Run {
    pub out: String,
    pub err: String,
    pub code: Option<i32>,
}

pub fn run_with(arguments: &[&str], input: &[u8]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_article-viewer"));
    run_command(command.args(arguments).current_dir(tree::root()), input)
}

/// Runs a command with this standard input.
pub fn run_command(command: &mut Command, input: &[u8]) -> Run {
    let pipes = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = pipes.spawn().unwrap();
    // A command that reads a file may exit before its standard input is written.
    _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run { out: text(output.stdout), err: text(output.stderr), code: output.status.code() }
}

fn run(arguments: &[&str]) -> Run {
    run_with(arguments, b"")
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

const COMPLETE: &str = "tests/fixtures/house-complete/source.json";
const WRONG: &str = "tests/fixtures/house-wrong-types/source.json";

#[test]
fn check_prints_the_outline_and_the_decisions() {
    let Run { out, err, code } = run(&["check", "static/demo/articles/river-returns.json"]);
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert!(out.starts_with("format: house\n"), "{out}");
    assert!(out.contains("\nheadline: "), "{out}");
    assert_eq!(out.matches("\n  image: ").count(), 5, "{out}");
    assert_eq!(out.matches(": same, by equal-keys, score 100\n  caption: ").count(), 5, "{out}");
    // Without a base, addresses are printed unchanged.
    assert!(out.contains("\n  image: ../photos/"), "{out}");
}

#[test]
fn notices_go_to_the_standard_error_with_their_paths() {
    let Run { out, err, code } = run(&["check", WRONG]);
    assert_eq!(code, Some(0));
    assert!(out.contains("headline: Everything of the wrong type\n"));
    assert!(
        err.contains("notice: /editor/1 (line 9, column 20): required key \"name\" is missing; skipped\n"),
        "{err}"
    );
    assert_eq!(run(&["check", WRONG, "--strict"]).code, Some(1));
    assert_eq!(run(&["check", COMPLETE, "--strict"]).code, Some(0));
}

#[test]
fn check_json_prints_article_notices_and_captions() {
    let Run { out, err, code } = run(&["check", "--json", "--strict", WRONG]);
    assert_eq!((code, err.as_str()), (Some(1), ""));
    let report = json(&out);
    assert_eq!(report["format"], "house");
    assert_eq!(report["article"]["headline"], "Everything of the wrong type");
    let editor = report["notices"].as_array().unwrap().iter().find(|notice| notice["path"] == "/editor/1");
    assert_eq!(editor.unwrap()["message"], "required key \"name\" is missing; skipped");

    let report = json(&run(&["check", "--json", COMPLETE]).out);
    let captions = report["captions"].as_array().unwrap();
    assert_eq!(captions.len(), 3);
    assert_eq!(captions[0]["image"], "tall");
    assert_eq!(captions[0]["relation"], "different");
    assert_eq!(captions[0]["credit"], "Ann Lee");
    assert_eq!(captions[1]["image"], Value::Null);
    let mut keys: Vec<&String> = captions[0].as_object().unwrap().keys().collect();
    keys.sort();
    let expected = [
        "alternative",
        "alternativeFrom",
        "credit",
        "image",
        "junkAlt",
        "relation",
        "rule",
        "score",
        "shown",
        "shownFrom",
    ];
    assert_eq!(keys, expected, "the names are those of av-article");
}

#[test]
fn a_base_resolves_addresses_and_the_standard_input_is_read() {
    let document = br#"{"headline": "A", "body": [{"type": "image", "contentUrl": "../a.jpg"}]}"#;
    let base = "https://news.example/articles/1.json";
    let Run { out, code, .. } = run_with(&["check", "-", "--base", base], document);
    assert_eq!(code, Some(0));
    assert!(out.contains("image: https://news.example/a.jpg "), "{out}");
    for wrong in ["file:///a", "articles", "javascript:alert(1)"] {
        let Run { err, code, .. } = run_with(&["check", "-", "--base", wrong], document);
        assert_eq!(code, Some(2));
        assert!(err.contains("--base") && err.contains("http://"), "{err}");
    }
}

#[test]
fn sites_feeds_and_mappings_are_recognized_and_checked() {
    for (document, words, notice) in [
        (
            r#"{"name": "The Paper", "channels": [{"name": "Parks", "rss": "a.json"}]}"#,
            "site: The Paper\nchannel: Parks",
            "did you mean \"feed\"?",
        ),
        (
            r#"{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "title": "A", "link": "/a"}]}"#,
            "feed: \nitem: A (no address)\n",
            "did you mean \"url\"?",
        ),
    ] {
        let Run { out, err, code } = run_with(&["check", "-", "--strict"], document.as_bytes());
        assert_eq!(code, Some(1), "{err}");
        assert!(out.starts_with(words), "{out}");
        assert!(err.contains(notice), "{err}");
        let report = json(&run_with(&["check", "-", "--json"], document.as_bytes()).out);
        assert_eq!(report["notices"].as_array().unwrap().len(), 1);
        assert_eq!(report["notices"][0]["line"], 1);
    }
    let mapping = br#"{"headline": "/data/title", "bodi": "/data/text"}"#;
    let Run { err, code, .. } = run_with(&["check", "-"], mapping);
    assert_eq!(code, Some(2));
    assert!(err.contains("unknown key \"bodi\"") && err.contains("did you mean \"body\"?"), "{err}");
    let sound = run(&["check", "static/demo/mappings/regional-cms.json", "--strict"]);
    assert_eq!((sound.code, sound.out.as_str()), (Some(0), "mapping\n"));
    let folder = |name: &str| format!("tests/feeds/mapped-cms/{name}.json");
    let sound = run(&["check", &folder("mapping"), "--strict"]);
    assert_eq!((sound.code, sound.out.as_str()), (Some(0), "mapping\n"), "{}", sound.err);
    let Run { out, err, code } = run(&["check", &folder("source"), "--mapping", &folder("mapping")]);
    assert!(
        code == Some(0) && out.starts_with("feed: Riverside\nitem: The footbridge is open again"),
        "{out}{err}"
    );
    let Run { out, .. } = run(&["convert", &folder("source"), "--mapping", &folder("mapping")]);
    assert_eq!(json(&out)["items"][1]["title"], "Herons return");
    let only_site = br#"{"site": {"channels": {"path": "/menu/*", "nam": "/label"}}}"#;
    let Run { err, .. } = run_with(&["check", "-"], only_site);
    assert!(
        err.contains("/site/channels: unknown key \"nam\"") && err.contains("did you mean \"name\"?"),
        "{err}"
    );
    // An option names the kind where the keys do not.
    let named = run_with(&["check", "-", "--kind", "site"], br#"{"name": "A", "headline": "B"}"#);
    assert!(named.out.starts_with("site: A\n"), "{}", named.out);
    let feed = run(&["check", "static/demo/feeds/parks.json", "--strict"]);
    assert_eq!((feed.code, feed.err.as_str()), (Some(0), ""));
    assert!(feed.out.starts_with("feed: "), "{}", feed.out);
}

#[test]
fn sizes_are_not_invented() {
    let document = br#"{"headline": "A", "body": [{"type": "image", "contentUrl": "a.jpg"}]}"#;
    let out = run_with(&["check", "-"], document).out;
    assert!(out.contains("image: a.jpg of unknown size"), "{out}");
    let report = json(&run_with(&["check", "-", "--json"], document).out);
    assert_eq!(report["article"]["body"][0]["width"], Value::Null);
}

#[test]
fn invalid_documents_are_reported_with_the_reason() {
    for (folder, reason) in [
        ("broken-empty", "the document is empty"),
        ("broken-html", "the document is a web page or XML, not JSON"),
        ("broken-syntax", "the JSON is broken at line "),
        ("broken-not-article", "the JSON is not an article: found "),
        ("nowhere", "cannot be read"),
    ] {
        let file = format!("tests/fixtures/{folder}/source.json");
        for command in ["check", "convert"] {
            let Run { out, err, code } = run(&[command, &file]);
            assert_eq!((code, out.as_str()), (Some(2), ""), "{command} {file}");
            assert!(err.starts_with(&format!("error: {file}")) && err.contains(reason), "{err}");
            assert_eq!(err.lines().count(), 1, "{err}");
        }
    }
    let Run { err, code, .. } = run_with(&["check", "-"], b"[");
    let message = "error: the standard input: the JSON ends in the middle: line 1, column 1: the bracket \"[\" that is here is \
        not closed: add \"]\"; near: [\n";
    assert_eq!((code, err.as_str()), (Some(2), message));
}

#[test]
fn as_selects_the_format() {
    let post = "tests/fixtures/wordpress-post/source.json";
    assert!(run(&["check", post, "--as", "wordpress"]).out.starts_with("format: wordpress\n"));
    let Run { err, code, .. } = run(&["check", post, "--as", "house"]);
    assert_eq!(code, Some(2));
    assert!(err.contains("the JSON is not an article"), "{err}");
    let Run { err, code, .. } = run(&["check", post, "--as", "word"]);
    assert_eq!(code, Some(2));
    assert!(err.contains("wordpress") && err.contains("json-feed"), "the names are listed: {err}");
}

#[test]
fn convert_writes_equivalent_house_json() {
    let Run { out, code, .. } = run(&["convert", "tests/fixtures/wordpress-post/source.json"]);
    assert_eq!(code, Some(0));
    let again = run_with(&["check", "-", "--strict"], out.as_bytes());
    assert_eq!(again.code, Some(0), "{}", again.err);
    let first = run(&["check", "tests/fixtures/wordpress-post/source.json"]);
    let same = |text: &str| text.split_once('\n').unwrap().1.to_owned();
    assert_eq!(same(&again.out), same(&first.out));
    // A second conversion changes nothing.
    assert_eq!(run_with(&["convert", "-"], out.as_bytes()).out, out);
}

#[test]
fn schema_prints_the_published_files() {
    for name in ["article", "feed", "mapping", "site", "article --strict", "site --strict"] {
        let arguments: Vec<&str> = ["schema"].into_iter().chain(name.split(' ')).collect();
        let Run { out, err, code } = run(&arguments);
        assert_eq!((code, err.as_str()), (Some(0), ""));
        assert_eq!(out, tree::text(&format!("static/schema/{}.json", name.replace(" --", "."))));
    }
}

#[test]
fn captions_decides_and_scores_lines() {
    let line = "{\"alt\": \"A bridge.\", \"caption\": \"A bridge\", \"relation\": \"same\"}\n";
    for arguments in [&["captions"][..], &["captions", "-"]] {
        let Run { out, err, code } = run_with(arguments, line.as_bytes());
        assert_eq!(code, Some(0), "{err}");
        assert_eq!(json(&out)["relation"], "same");
        assert!(err.contains("P 1.000"), "{err}");
    }
    let explained = run_with(&["captions", "--explain"], line.as_bytes());
    assert!(
        json(&explained.out)["reason"].as_str().unwrap().starts_with("The caption is the field caption.")
    );
    assert!(json(&explained.out)["evidence"].is_null(), "equal texts are not weighed");
    let pair =
        br#"{"alt": "Boats near the bridge at dawn", "caption": "At dawn, boats wait near the old bridge."}"#;
    let weighed = json(&run_with(&["captions", "--explain"], pair).out);
    assert!(weighed["points"].as_i64().unwrap() > 0 && weighed["evidence"]["share"] == 100, "{weighed}");
    let wrong = line.replace("same", "different");
    let Run { out, code, .. } = run_with(&["captions", "--misses"], wrong.as_bytes());
    assert_eq!(code, Some(0));
    assert!(out.contains("different → same"), "{out}");
    let Run { err, code, .. } = run_with(&["captions"], b"{}\n{\n");
    assert_eq!(code, Some(2));
    assert!(err.contains("line 2 is not JSON"), "{err}");
}

#[test]
fn invalid_arguments_print_the_usage() {
    for arguments in [&[][..], &["check"], &["unknown"], &["check", "a", "b"], &["check", "a", "--unknown"]] {
        let Run { out, err, code } = run(arguments);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(err.contains("Usage: article-viewer"), "{err}");
    }
    let help = run(&["--help"]);
    assert_eq!(help.code, Some(0));
    for command in ["check", "convert", "export", "schema", "captions"] {
        assert!(help.out.contains(&format!("\n  {command} ")), "{}", help.out);
    }
}

#[test]
fn mapping_is_applied_and_an_invalid_one_is_reported() {
    const DOCUMENT: &str = "tests/fixtures/mapped-regional/source.json";
    const MAPPING: &str = "static/demo/mappings/regional-cms.json";
    let Run { out, err, code } = run(&["check", DOCUMENT, "--mapping", MAPPING, "--strict"]);
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert!(out.starts_with("format: mapped\nheadline: 老桥边"), "{out}");
    let Run { out, code, .. } = run(&["convert", DOCUMENT, "--mapping", MAPPING]);
    assert_eq!((code, &json(&out)["editor"][0]["name"]), (Some(0), &Value::from("林舟")));
    // House JSON is not a mapping.
    let Run { err, code, .. } = run(&["check", DOCUMENT, "--mapping", COMPLETE]);
    assert_eq!(code, Some(2));
    assert!(err.contains(&format!("{COMPLETE} cannot be used: mapping: ")), "{err}");
}

#[test]
fn oembed_prints_a_frame() {
    let document = r#"{
        "headline": "\"A < B\" & 一条河", "author": [{"name": "Ann", "url": "https://news.example/ann"}],
        "sourceOrganization": {"name": "The News", "url": "https://news.example/"},
        "body": ["Text.", {"type": "image", "contentUrl": "../a.jpg", "width": 1200, "height": 800}]
    }"#;
    let base = "https://api.example/v1/一.json?a=1&b=2#c";
    let viewer = "https://viewer.example/v1/embed.html";
    let arguments =
        ["oembed", "-", "--base", base, "--viewer", viewer, "--site", "https://api.example/site.json"];
    let Run { out, err, code } = run_with(&arguments, document.as_bytes());
    assert_eq!((code, err.as_str()), (Some(0), ""));
    let response = json(&out);
    for (key, value) in [
        ("version", "1.0"),
        ("type", "rich"),
        ("title", "\"A < B\" & 一条河"),
        ("author_name", "Ann"),
        ("author_url", "https://news.example/ann"),
        ("provider_name", "The News"),
        ("provider_url", "https://news.example/"),
        ("thumbnail_url", "https://api.example/a.jpg"),
    ] {
        assert_eq!(response[key], value, "{key}");
    }
    for (key, value) in
        [("thumbnail_width", 1200), ("thumbnail_height", 800), ("width", 640), ("height", 800)]
    {
        assert_eq!(response[key], value, "{key}");
    }
    assert_eq!(
        response["html"],
        "<iframe src=\"https://viewer.example/v1/embed.html?src=https://api.example/v1/%E4%B8%80.json%3Fa%3D1%26b%3D2%23c\
         &amp;site=https://api.example/site.json\" title=\"&quot;A &lt; B&quot; &amp; 一条河\" width=\"640\" height=\"800\" \
         style=\"border:0;max-width:100%\" loading=\"lazy\" allow=\"fullscreen; web-share; clipboard-write\"></iframe>\
         <script src=\"https://viewer.example/v1/article-frame.js\" async></script>"
    );
}

#[test]
fn oembed_omits_unknown_keys_and_requires_a_base() {
    let document =
        br#"{"headline": "A", "author": ["Ann", "Ben"], "body": [{"type": "image", "contentUrl": "a.jpg"}]}"#;
    let viewer = "https://viewer.example/embed.html";
    let arguments =
        ["oembed", "-", "--base", "https://a.example/a.json", "--viewer", viewer, "--width", "500"];
    let response = json(&run_with(&arguments, document).out);
    let mut keys: Vec<&String> = response.as_object().unwrap().keys().collect();
    keys.sort();
    assert_eq!(keys, ["author_name", "height", "html", "title", "type", "version", "width"]);
    assert_eq!(response["author_name"], "Ann, Ben");
    assert_eq!(response["width"], 500);

    let Run { err, code, .. } = run_with(&["oembed", "-", "--viewer", viewer], document);
    assert_eq!(code, Some(2));
    assert!(err.contains("--base is missing"), "{err}");
    let Run { err, code, .. } =
        run_with(&["oembed", "-", "--base", viewer, "--viewer", "embed.html"], document);
    assert_eq!(code, Some(2));
    assert!(err.contains("--viewer"), "{err}");
}
