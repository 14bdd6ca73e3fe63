//! Inputs with faults, and the exit codes.

use super::super::command::Run;
use super::scratch::{Scratch, article, lines, prerender};

#[test]
fn the_error_of_one_article_does_not_stop_the_others() {
    let scratch = Scratch::new("faults");
    let input =
        [lines(&[article("a")]), b"{\"no\": \"article\"}\nnot json\n\n".to_vec(), lines(&[article("b")])]
            .concat();
    let Run { err, code, .. } = prerender(&scratch, &["-", "missing.json", "nothing/*.json"], &input);
    assert_eq!(code, Some(2), "{err}");
    for part in [
        "error: standard input, line 2: ",
        "error: standard input, line 3: ",
        "error: missing.json: ",
        "error: nothing/*.json: ",
    ] {
        assert!(err.contains(part), "{part}: {err}");
    }
    assert!(err.contains("2 pages written, 0 unchanged, 4 failed"), "{err}");
    assert!(scratch.path("out/articles/b/index.html").exists());
}

#[test]
fn notices_are_an_exit_code_of_their_own() {
    let scratch = Scratch::new("strict");
    let wrong = "tests/fixtures/house-wrong-types/source.json";
    assert_eq!(prerender(&scratch, &[wrong], b"").code, Some(0));
    let Run { err, code, .. } = prerender(&scratch, &[wrong, "--strict", "--force", "--notices"], b"");
    assert_eq!(code, Some(1), "{err}");
    assert!(err.contains("required key"), "{err}");
}
