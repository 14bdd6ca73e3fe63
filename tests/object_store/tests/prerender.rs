//! `article-viewer prerender --out s3://…`: the same files as in a folder, also after faults and runs that were ended.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::Ordering;
use std::thread;
use std::time::{Duration, Instant};

use article_viewer_object_store_tests::{BUCKET, KEY, S3, SECRET, files};
use serde_json::{Value, json};

/// The program beside this test, which `cargo xtask test --only object-store` builds.
fn program() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let program = test.ancestors().nth(2).unwrap().join("article-viewer");
    assert!(program.is_file(), "cargo build -p article-viewer --features serve,object-store");
    program
}

fn command(s3: &S3, secret: &str, out: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program());
    command.args(["prerender", "-", "--base", "https://news.example/", "--out", out]).args(arguments);
    command.env("AWS_ENDPOINT", format!("http://{}", s3.address)).env("AWS_ALLOW_HTTP", "true");
    command.env("AWS_ACCESS_KEY_ID", KEY).env("AWS_SECRET_ACCESS_KEY", secret).env("AWS_REGION", "us-east-1");
    command.stdin(Stdio::piped()).stderr(Stdio::piped()).stdout(Stdio::null());
    command
}

/// Runs the program to its end and returns its exit code and messages.
fn run(mut command: Command, articles: &[Value]) -> (Option<i32>, String) {
    let mut child = command.spawn().unwrap();
    send(&mut child, articles);
    drop(child.stdin.take());
    let output = child.wait_with_output().unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// A program that has refused its output reads no input.
fn send(child: &mut Child, articles: &[Value]) {
    for article in articles {
        _ = writeln!(child.stdin.as_mut().unwrap(), "{article}");
    }
}

fn articles(count: usize) -> Vec<Value> {
    let article = |number| {
        json!({
            "id": format!("n{number}"), "headline": format!("Headline {number}"), "articleSection": "A",
            "body": [format!("Text of {number}."), "中文"]
        })
    };
    (0..count).map(article).collect()
}

fn bucket(folder: &str) -> String {
    format!("s3://{BUCKET}/{folder}")
}

#[test]
fn a_bucket_receives_the_files_of_a_folder_and_only_what_changes() {
    // Every seventh write fails once, and is sent again.
    let s3 = S3::start("files", 7);
    let folder = std::env::temp_dir().join(format!("article-viewer-s3-{}-folder", std::process::id()));
    let site = s3.objects().with_file_name("site.json");
    fs::write(&site, r#"{"name": "N", "channels": [{"id": "a", "name": "A"}]}"#).unwrap();
    let arguments = ["--jobs", "1", "--site", site.to_str().unwrap()];
    let mut all = articles(40);
    let (code, err) = run(command(&s3, SECRET, folder.to_str().unwrap(), &arguments), &all);
    assert_eq!(code, Some(0), "{err}");
    let (code, err) = run(command(&s3, SECRET, &bucket("2026/site"), &arguments), &all);
    assert_eq!(code, Some(0), "{err}");
    let objects = s3.objects().join("2026/site");
    assert_eq!(files(&objects), files(&folder));
    for name in files(&folder) {
        assert_eq!(fs::read(objects.join(&name)).unwrap(), fs::read(folder.join(&name)).unwrap(), "{name}");
    }
    fs::remove_dir_all(&folder).unwrap();

    all[3]["headline"] = "Changed".into();
    let threads = ["--site", site.to_str().unwrap()];
    let (code, err) = run(command(&s3, SECRET, &bucket("2026/site"), &threads), &all);
    assert_eq!(code, Some(0), "{err}");
    assert!(err.contains("1 pages written, 39 unchanged"), "{err}");
    assert!(fs::read_to_string(objects.join("articles/n3/index.html")).unwrap().contains("Changed"));

    let prune = ["--prune", "--site", site.to_str().unwrap()];
    let (_, err) = run(command(&s3, SECRET, &bucket("2026/site"), &prune), &all[..5]);
    assert!(err.contains("0 pages written, 5 unchanged"), "{err}");
    assert_eq!(files(&objects).iter().filter(|name| name.starts_with("articles/")).count(), 5);
}

#[test]
fn a_run_that_was_ended_leaves_whole_pages_and_goes_on() {
    let s3 = S3::start("ended", 0);
    let all = articles(1_300);
    let mut child = command(&s3, SECRET, &bucket(""), &[]).spawn().unwrap();
    send(&mut child, &all[..1_100]);
    let start = Instant::now();
    // Two parts of the manifest have 500 lines each.
    while s3.writes.load(Ordering::SeqCst) < 1_102 {
        assert!(start.elapsed() < Duration::from_secs(60), "the pages are not written");
        thread::sleep(Duration::from_millis(5));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let pages: Vec<String> =
        files(&s3.objects()).into_iter().filter(|name| name.starts_with("articles/")).collect();
    assert!(pages.len() >= 1_000, "{}", pages.len());
    for name in &pages {
        assert!(fs::read_to_string(s3.objects().join(name)).unwrap().ends_with("</html>\n"), "{name}");
    }
    let (code, err) = run(command(&s3, SECRET, &bucket(""), &[]), &all);
    assert_eq!(code, Some(0), "{err}");
    let unchanged: usize =
        err.split(" unchanged").next().and_then(|start| start.rsplit(' ').next()?.parse().ok()).unwrap_or(0);
    assert!(unchanged >= 1_000, "{err}");
    let names = files(&s3.objects());
    assert!(names.iter().all(|name| !name.contains("unfinished")), "{names:?}");
    assert_eq!(names.iter().filter(|name| name.starts_with("articles/")).count(), 1_300);
    assert_eq!(fs::read_to_string(s3.objects().join("manifest.ndjson")).unwrap().lines().count(), 1_300);
}

#[test]
fn a_store_that_refuses_is_named_before_anything_is_rendered() {
    let s3 = S3::start("refused", 0);
    for (secret, out) in [("wrong", bucket("x")), (SECRET, "s3://missing/x".to_owned())] {
        let (code, err) = run(command(&s3, secret, &out, &[]), &articles(1));
        assert_eq!(code, Some(2), "{err}");
        assert!(err.contains(&format!("{out} cannot be listed")), "{err}");
    }
    let (code, err) = run(command(&s3, SECRET, "ftp://x/y", &[]), &articles(1));
    assert_eq!(code, Some(2), "{err}");
    assert!(err.contains("ftp://x/y cannot be used"), "{err}");
    assert_eq!(s3.writes.load(Ordering::SeqCst), 0);
}
