//! The native command line: see what the viewer will show before embedding it.
//!
//! It only reads arguments, chooses the command and sets the exit code.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command line prints")]

mod captions;
mod check;
mod convert;
mod input;
mod oembed;
mod output;
mod report;
mod schema;
mod score;
mod source;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use source::Source;

/// Shows what the viewer makes of article JSON.
#[derive(Parser)]
#[command(version, after_help = EXIT)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const EXIT: &str = "Exit codes: 0 the article is readable, 1 it is and was not faultless (check --strict), \
    2 it is no article or could not be read.";

#[derive(Subcommand)]
enum Command {
    /// Prints the outline of an article and the decisions about its captions; what was noticed while it was read
    /// goes to the standard error
    Check {
        #[command(flatten)]
        source: Source,
        /// Prints {format, article, notices, captions} as JSON instead
        #[arg(long)]
        json: bool,
        /// Exits with 1 when anything was noticed
        #[arg(long)]
        strict: bool,
    },
    /// Writes an article of any format as house JSON; what was noticed goes to the standard error
    Convert {
        #[command(flatten)]
        source: Source,
    },
    /// Prints an article as oEmbed 1.0 (type rich): a frame with the viewer, for whoever pastes its address
    Oembed {
        #[command(flatten)]
        source: Source,
        #[command(flatten)]
        wishes: oembed::Wishes,
    },
    /// Prints the JSON Schema of house article JSON or of site JSON
    Schema {
        /// Which of the two
        document: schema::Document,
    },
    /// Settles captions: JSON lines in (alt, caption, title, credit, headline, lang), decisions out
    /// (relation, shown, alternative, credit, junk_alt, rule, score). Where lines carry the labels relation and
    /// junk_alt, precision, recall and F1 follow on the standard error
    Captions {
        /// A file of JSON lines, or - for the standard input
        #[arg(default_value = "-")]
        file: String,
        /// Lists the lines that were judged otherwise than their labels say
        #[arg(long)]
        misses: bool,
    },
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Check { source, json, strict } => check::run(source, json, strict),
        Command::Convert { source } => convert::run(source),
        Command::Oembed { source, wishes } => oembed::run(source, &wishes),
        Command::Schema { document } => schema::run(document),
        Command::Captions { file, misses } => captions::run(&file, misses).map(|()| ExitCode::SUCCESS),
    };
    done.unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::from(2)
    })
}
