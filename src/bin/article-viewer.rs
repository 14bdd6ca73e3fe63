//! The native command line: see what the viewer will show before embedding it.
//!
//! It only reads arguments and prints; all work is the library's.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command line prints")]

use std::io::Read;
use std::process::ExitCode;
use std::{env, fs, io};

use article_viewer::article::outline::outline;
use article_viewer::article::url::Url;
use article_viewer::formats;

const USAGE: &str = "usage: article-viewer check FILE|-

Prints the outline of the article and what was noticed while it was read.
Exit: 0 the article is readable, 2 it is not.";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["check", file] => check(file),
        ["--help" | "-h"] => {
            println!("{USAGE}");
            ExitCode::SUCCESS
        }
        _ => {
            eprintln!("{USAGE}");
            ExitCode::from(2)
        }
    }
}

fn check(file: &str) -> ExitCode {
    let (bytes, address) = if file == "-" {
        let mut bytes = Vec::new();
        (io::stdin().read_to_end(&mut bytes).map(|_| bytes), None)
    } else {
        (fs::read(file), Url::media(None, file))
    };
    let read = match bytes {
        Ok(bytes) => formats::article(&bytes, address.as_ref()).map_err(|error| error.to_string()),
        Err(error) => Err(error.to_string()),
    };
    match read {
        Ok((article, notices)) => {
            print!("{}", outline(&article));
            for notice in notices {
                eprintln!("notice: {notice}");
            }
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{file}: {error}");
            ExitCode::from(2)
        }
    }
}
