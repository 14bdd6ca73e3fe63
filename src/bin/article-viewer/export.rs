//! `article-viewer export`: writes an article as one HTML file or as Markdown.
//!
//! This file has the arguments and writes the result. `photos` embeds the files of photos.

mod photo_file;
mod photos;

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context as _, bail};
use article_viewer::prerender;
use clap::{Args, ValueEnum};

use crate::input::InputArguments;
use crate::output;
use photos::{PhotoPolicy, Photos};

/// The arguments besides the article.
#[derive(Args)]
pub struct ExportArguments {
    /// The form of the result
    #[arg(long, value_enum, default_value_t = Target::Html)]
    to: Target,
    /// Which photos an HTML file contains: local files, all of them, or none; the others are linked. By default local
    #[arg(long, value_enum)]
    photos: Option<PhotoPolicy>,
    /// The file that receives the result; without it the result is printed
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Replaces an existing file
    #[arg(long, requires = "out")]
    force: bool,
    /// Exits with 1 if there are notices
    #[arg(long)]
    strict: bool,
    /// The limit for one photo in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 20, value_parser = clap::value_parser!(u64).range(1..))]
    timeout: u64,
}

/// The forms of the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Target {
    /// One HTML file without a script
    Html,
    /// CommonMark with front matter
    Markdown,
}

/// Writes the article.
pub fn run(arguments: InputArguments, export: &ExportArguments) -> anyhow::Result<ExitCode> {
    let input = arguments.open()?;
    let mut document = input.document()?;
    let mut notices: Vec<String> = document.parsed.notices.iter().map(ToString::to_string).collect();
    let text = match export.to {
        Target::Markdown if export.photos.is_some_and(|policy| policy != PhotoPolicy::Link) => {
            bail!("--photos: Markdown links its photos; leave the option out or use --to html")
        }
        Target::Markdown => prerender::markdown(&document.parsed.article),
        Target::Html => {
            let policy = export.photos.unwrap_or_default();
            let mut photos = Photos::new(policy, input.folder(), Duration::from_secs(export.timeout));
            photos.embed(&mut document);
            notices.extend(photos.into_notices());
            prerender::standalone(&document)?
        }
    };
    match &export.out {
        Some(file) => write(file, &text, export.force)?,
        None => output::print(&text)?,
    }
    output::print_notices(&notices);
    Ok(if notices.is_empty() || !export.strict { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// Writes a file. An existing one stays, unless it may be replaced.
fn write(file: &Path, text: &str, force: bool) -> anyhow::Result<()> {
    let name = file.display();
    let mut options = OpenOptions::new();
    options.write(true).truncate(force).create(force).create_new(!force);
    match options.open(file).and_then(|mut out| out.write_all(text.as_bytes())) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            bail!("{name} exists; choose another name, or use --force to replace it")
        }
        written => written.with_context(|| format!("{name} cannot be written")),
    }
}
