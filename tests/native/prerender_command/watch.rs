//! `--watch`: changes of files are rendered while the program runs.

use std::fs;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::scratch::{Scratch, article};

/// A process that is ended with the test.
struct Watching(Child);

impl Watching {
    fn start(scratch: &Scratch, arguments: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_article-viewer"));
        command.args(["prerender", "--watch", "--out", &scratch.out()]).args(arguments);
        let log = fs::File::create(scratch.path("log")).unwrap();
        Self(command.stdin(Stdio::null()).stderr(log).spawn().unwrap())
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        _ = self.0.kill();
        _ = self.0.wait();
    }
}

fn wait_for(what: &str, is_true: impl Fn() -> bool) {
    let start = Instant::now();
    while !is_true() {
        assert!(start.elapsed() < Duration::from_secs(20), "{what}");
        thread::sleep(Duration::from_millis(5));
    }
}

fn page_has(scratch: &Scratch, id: &str, words: &str) -> bool {
    let page = fs::read_to_string(scratch.path(&format!("out/articles/{id}/index.html")));
    page.is_ok_and(|page| page.contains(words))
}

fn runs(scratch: &Scratch) -> usize {
    scratch.text("log").matches("pages written").count()
}

#[test]
fn a_changed_file_and_a_new_one_are_rendered() {
    let scratch = Scratch::new("watch-folder");
    let inputs = scratch.path("in");
    fs::create_dir_all(&inputs).unwrap();
    fs::write(inputs.join("a.json"), article("a").to_string()).unwrap();
    let _watching = Watching::start(&scratch, &[inputs.to_str().unwrap()]);
    wait_for("the first run has not ended", || runs(&scratch) == 1);
    assert!(page_has(&scratch, "a", "Headline of a"));
    let mut changed = article("a");
    changed["headline"] = "Another headline".into();
    fs::write(inputs.join("a.json"), changed.to_string()).unwrap();
    wait_for("the changed article is not rendered", || page_has(&scratch, "a", "Another headline"));
    fs::write(inputs.join("b.json"), article("b").to_string()).unwrap();
    wait_for("the new article is not rendered", || page_has(&scratch, "b", "Headline of b"));
}

#[test]
fn a_file_that_is_replaced_is_rendered_each_time() {
    let scratch = Scratch::new("watch-file");
    let file = scratch.path("a.json");
    fs::write(&file, article("a").to_string()).unwrap();
    let _watching = Watching::start(&scratch, &[file.to_str().unwrap()]);
    wait_for("the first run has not ended", || runs(&scratch) == 1);
    for headline in ["Second", "Third"] {
        let mut changed = article("a");
        changed["headline"] = headline.into();
        fs::write(scratch.path("new"), changed.to_string()).unwrap();
        fs::rename(scratch.path("new"), &file).unwrap();
        wait_for(headline, || page_has(&scratch, "a", headline));
    }
}

#[test]
fn an_output_folder_inside_the_inputs_does_not_start_another_run() {
    let scratch = Scratch::new("watch-inside");
    fs::write(scratch.path("a.json"), article("a").to_string()).unwrap();
    let pattern = scratch.path("*.json");
    let _watching = Watching::start(&scratch, &[pattern.to_str().unwrap()]);
    wait_for("the first run has not ended", || runs(&scratch) == 1);
    let before = runs(&scratch);
    // The next change is a mark in time: by then, writes of the first run would have started a second one.
    let mut changed = article("a");
    changed["headline"] = "Later".into();
    fs::write(scratch.path("a.json"), changed.to_string()).unwrap();
    wait_for("the change is not rendered", || page_has(&scratch, "a", "Later"));
    wait_for("the second run has not ended", || runs(&scratch) > before);
    let writes = fs::metadata(scratch.path("out/manifest.ndjson")).unwrap().modified().unwrap();
    changed["headline"] = "Last".into();
    fs::write(scratch.path("a.json"), changed.to_string()).unwrap();
    wait_for("the last change is not rendered", || page_has(&scratch, "a", "Last"));
    wait_for("the third run has not ended", || runs(&scratch) >= before + 2);
    assert_eq!(runs(&scratch), before + 2, "one run for each change: {}", scratch.text("log"));
    assert!(fs::metadata(scratch.path("out/manifest.ndjson")).unwrap().modified().unwrap() > writes);
}
