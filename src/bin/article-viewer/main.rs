//! The native command line: see what the viewer will show before embedding it.
//!
//! It only reads arguments, chooses the command and sets the exit code.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command line prints")]

mod captions;
mod check;
mod input;
mod score;

use std::env;
use std::process::ExitCode;

const USAGE: &str = "usage: article-viewer check FILE|-
       article-viewer captions [FILE|-] [--misses]

check      Prints the outline of the article and what was noticed while it was read.
           Exit: 0 the article is readable, 2 it is not.
captions   Settles captions: JSON lines in (alt, caption, title, credit, headline, lang), decisions out
           (relation, shown, alternative, credit, junk_alt, rule, score). Where lines carry the labels
           `relation` and `junk_alt`, precision, recall and F1 follow on the standard error; --misses
           lists the lines that were judged otherwise.";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["check", file] => check::run(file),
        ["captions"] => captions::run("-", false),
        ["captions", "--misses"] => captions::run("-", true),
        ["captions", file] => captions::run(file, false),
        ["captions", file, "--misses"] | ["captions", "--misses", file] => captions::run(file, true),
        ["--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(anyhow::anyhow!("{USAGE}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::from(2)
        }
    }
}
