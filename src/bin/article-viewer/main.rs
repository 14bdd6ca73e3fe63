//! The native command line: shows how the viewer parses a document.
//!
//! This file parses the arguments, runs the command and sets the exit code.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command line prints")]

mod captions;
mod check;
mod convert;
mod explanation;
mod export;
mod file;
mod input;
mod oembed;
mod output;
mod page_arguments;
mod prerender;
mod report;
mod schema;
mod score;
#[cfg(feature = "serve")]
mod serve;
mod template;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use mimalloc::MiMalloc;

use input::InputArguments;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// Shows how the viewer parses article JSON.
#[derive(Parser)]
#[command(version, after_help = EXIT)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const EXIT: &str = "Exit codes: 0 the article is readable, 1 it is readable with notices (--strict), \
    2 it is not an article or cannot be read.";

#[derive(Subcommand)]
enum Command {
    /// Prints the outline of an article and the decisions about its captions, or the outline of a site, a feed or a mapping.
    /// Notices go to the standard error: each has the place, the mistake and the cure
    Check {
        #[command(flatten)]
        input: InputArguments,
        /// Checks the document as this kind; without it the kind is recognized
        #[arg(long, value_name = "KIND", conflicts_with = "format")]
        kind: Option<check::DocumentName>,
        /// Prints {format, article, notices, captions} as JSON instead
        #[arg(long)]
        json: bool,
        /// Exits with 1 if there are notices
        #[arg(long)]
        strict: bool,
    },
    /// Writes an article of any format as house JSON, a list as JSON Feed, a site as site JSON; notices go to the standard error
    Convert {
        #[command(flatten)]
        input: InputArguments,
    },
    /// Writes an article of any format as one HTML file without a script, or as Markdown: docs/export.md
    Export {
        #[command(flatten)]
        input: InputArguments,
        #[command(flatten)]
        export: export::ExportArguments,
    },
    /// Prints an article as oEmbed 1.0 (type rich): a frame with the viewer
    Oembed {
        #[command(flatten)]
        input: InputArguments,
        #[command(flatten)]
        frame: oembed::FrameArguments,
    },
    /// Writes a complete page for each article, and the lists, feeds and sitemaps of the site
    Prerender(Box<prerender::PrerenderArguments>),
    /// Serves the pages of articles, rendered on demand from JSON of another server: docs/serve.md
    #[cfg(feature = "serve")]
    Serve(Box<serve::ServeArguments>),
    /// Prints the JSON Schema of house article JSON, of JSON Feed, of mappings or of site JSON
    Schema {
        /// Which of them
        document: check::DocumentName,
        /// The schema for editors: no other keys are allowed, and each key has an example
        #[arg(long)]
        strict: bool,
    },
    /// Decides captions: JSON lines in (alt, caption, title, credit, headline, lang), decisions out
    /// (relation, shown, alternative, credit, junk_alt, rule, score). Where lines carry the labels relation and
    /// junk_alt, precision, recall and F1 follow on the standard error
    Captions {
        /// A file of JSON lines, or - for the standard input
        #[arg(default_value = "-")]
        file: String,
        /// Lists the lines whose decision differs from their labels
        #[arg(long)]
        misses: bool,
        /// Adds the reason of each decision in words, and the evidence
        #[arg(long)]
        explain: bool,
    },
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Check { input, kind, json, strict } => check::run(input, kind, json, strict),
        Command::Convert { input } => convert::run(input),
        Command::Export { input, export } => export::run(input, &export),
        Command::Oembed { input, frame } => oembed::run(input, &frame),
        Command::Prerender(arguments) => prerender::run(&arguments),
        #[cfg(feature = "serve")]
        Command::Serve(arguments) => serve::run(&arguments),
        Command::Schema { document, strict } => schema::run(document, strict),
        Command::Captions { file, misses, explain } => {
            captions::run(&file, misses, explain).map(|()| ExitCode::SUCCESS)
        }
    };
    done.unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::from(2)
    })
}
