//! Folders that cannot be written, completely or in part.

use std::fs;
use std::process::Command;

use super::super::command::{Run, run_command, run_with};
use super::scratch::{Scratch, article, lines, prerender};

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let scratch = Scratch::new("refused");
    fs::write(scratch.path("file"), "").unwrap();
    let out = scratch.path("file/out");
    let Run { err, code, .. } =
        run_with(&["prerender", "-", "--out", out.to_str().unwrap()], &lines(&[article("a")]));
    assert_eq!(code, Some(2));
    assert!(err.contains("file/out cannot be written"), "{err}");
    // A file in the place of a page's folder costs this page only.
    fs::create_dir_all(scratch.path("out/articles")).unwrap();
    fs::write(scratch.path("out/articles/a"), "").unwrap();
    let Run { err, code, .. } = prerender(&scratch, &["-"], &lines(&[article("a"), article("b")]));
    assert_eq!(code, Some(2));
    assert!(err.contains("articles/a/index.html cannot be written"), "{err}");
    assert!(scratch.path("out/articles/b/index.html").exists());
}

/// Runs the command where a file may have this many bytes at most, as on a full disk.
#[cfg(unix)]
fn with_limit(scratch: &Scratch, kilobytes: usize, input: &[u8]) -> Run {
    // A shell with this trap leaves the signal ignored, so that writing fails as on a full disk.
    let script = format!("trap '' XFSZ; ulimit -f {}; exec \"$0\" prerender - --out \"$1\"", kilobytes * 2);
    let program = env!("CARGO_BIN_EXE_article-viewer");
    run_command(Command::new("sh").args(["-c", &script, program, &scratch.out()]), input)
}

#[cfg(unix)]
#[test]
fn a_page_that_does_not_fit_costs_this_page_and_leaves_no_half_of_it() {
    let scratch = Scratch::new("full");
    let mut long = article("long");
    long["body"] = vec!["A long text. ".repeat(50); 1_000].into();
    let input = lines(&[article("a"), long, article("b")]);
    let Run { err, code, .. } = with_limit(&scratch, 400, &input);
    assert_eq!(code, Some(2), "{err}");
    assert!(err.contains("articles/long/index.html cannot be written"), "{err}");
    assert!(err.contains("2 pages written, 0 unchanged, 1 failed"), "{err}");
    assert!(!scratch.path("out/articles/long").exists());
    assert!(scratch.text("out/articles/b/index.html").ends_with("</html>\n"));
    // With space, the next run writes what is missing.
    let Run { err, code, .. } = prerender(&scratch, &["-"], &input);
    assert_eq!(code, Some(0), "{err}");
    assert!(err.contains("1 pages written, 2 unchanged"), "{err}");
}

#[cfg(unix)]
#[test]
fn a_full_disk_ends_the_run_with_the_reason_and_the_next_run_goes_on() {
    let scratch = Scratch::new("full-manifest");
    let articles: Vec<_> = (0..400).map(|number| article(&format!("n{number}"))).collect();
    // The pages fit, the manifest does not.
    let Run { err, code, .. } = with_limit(&scratch, 48, &lines(&articles));
    assert_eq!(code, Some(2), "{err}");
    assert!(err.contains("error: manifest.unfinished.ndjson cannot be written"), "{err}");
    for name in scratch.files().iter().filter(|name| name.ends_with(".html")) {
        assert!(scratch.text(&format!("out/{name}")).ends_with("</html>\n"), "{name} is incomplete");
    }
    let Run { err, code, .. } = prerender(&scratch, &["-"], &lines(&articles));
    assert_eq!(code, Some(0), "{err}");
    assert!(err.contains(" 0 failed") && !err.contains(" 0 unchanged"), "{err}");
    assert_eq!(scratch.files().iter().filter(|name| name.starts_with("articles/")).count(), 400);
}

#[cfg(target_os = "linux")]
#[test]
fn a_read_only_folder_is_named() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    use std::os::unix::process::CommandExt as _;
    let scratch = Scratch::new("read-only");
    let folder = scratch.path("folder");
    fs::create_dir_all(&folder).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
    let program = scratch.path("article-viewer");
    fs::copy(env!("CARGO_BIN_EXE_article-viewer"), &program).unwrap();
    let mut command = Command::new(&program);
    if fs::metadata("/proc/self").unwrap().uid() == 0 {
        // Permissions do not stop the administrator.
        command.uid(65_534).gid(65_534);
    }
    let file = scratch.path("a.json");
    fs::write(&file, article("a").to_string()).unwrap();
    let out = folder.join("out");
    let output = command.args(["prerender", file.to_str().unwrap(), "--out", out.to_str().unwrap()]).output();
    let output = output.unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{err}");
    assert!(err.contains("folder/out cannot be written: Permission denied"), "{err}");
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
}
