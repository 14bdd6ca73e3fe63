//! `prerender --ndjson`: one article in, one line out, in the order of the input. It keeps no state, so that an engine can run any number
//! of copies of it.

use std::io::{self, ErrorKind, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use anyhow::Context as _;

use super::rendering::{Failure, Line};
use super::settings::Settings;
use super::source::{Source, SourceContent, Sources};
use super::{PrerenderArguments, fetch};

/// The number of documents for each of several threads before the output is written. One thread answers each line at once.
const BATCH: usize = 16;

/// Reads all inputs and prints a line for each.
pub fn run(arguments: &PrerenderArguments) -> anyhow::Result<ExitCode> {
    let agent = fetch::agent(Duration::from_secs(arguments.timeout));
    let settings = Settings::open(arguments, &agent)?;
    let jobs = arguments.jobs.unwrap_or(1).max(1);
    let batch = if jobs == 1 { 1 } else { jobs * BATCH };
    let mut sources = Sources::new(&arguments.inputs, false);
    let mut out = io::stdout().lock();
    loop {
        let documents: Vec<Source> =
            (0..batch).map_while(|_| sources.take()).map(|(_, source)| source).collect();
        if documents.is_empty() {
            return Ok(ExitCode::SUCCESS);
        }
        let lines = render(&settings, &documents, jobs)?;
        match out.write_all(lines.as_bytes()).and_then(|()| out.flush()) {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => return Ok(ExitCode::SUCCESS),
            written => written.context("the standard output cannot be written")?,
        }
    }
}

/// Renders documents on several threads, and returns their lines in order.
fn render(settings: &Settings, batch: &[Source], jobs: usize) -> anyhow::Result<String> {
    let lines: Vec<Mutex<String>> = batch.iter().map(|_| Mutex::default()).collect();
    let next = AtomicUsize::new(0);
    let work = || -> anyhow::Result<()> {
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let (Some(source), Some(line)) = (batch.get(number), lines.get(number)) else { return Ok(()) };
            let text = serde_json::to_string(&line_of(settings, source))?;
            if let Ok(mut line) = line.lock() {
                *line = text;
            }
        }
    };
    thread::scope(|scope| {
        let threads: Vec<_> = (1..jobs).map(|_| scope.spawn(work)).collect();
        let done = work();
        threads.into_iter().map(|thread| thread.join().unwrap_or(Ok(()))).fold(done, |all, one| all.and(one))
    })?;
    let mut out = String::new();
    for line in lines {
        out.push_str(&line.into_inner().unwrap_or_default());
        out.push('\n');
    }
    Ok(out)
}

fn line_of(settings: &Settings, source: &Source) -> Line {
    let rendered = catch_unwind(AssertUnwindSafe(|| rendering(settings, source)));
    let rendered = rendered
        .unwrap_or_else(|_| Err(anyhow::anyhow!("the renderer has failed; please report this document")));
    rendered.unwrap_or_else(|error| {
        Line::Failure(Failure { source: source.name.clone(), error: format!("{error:#}") })
    })
}

fn rendering(settings: &Settings, source: &Source) -> anyhow::Result<Line> {
    let bytes = match &source.content {
        SourceContent::Line(bytes) => bytes,
        SourceContent::Failed(error) => anyhow::bail!("{error}"),
        SourceContent::File { .. } | SourceContent::Address(_) => {
            anyhow::bail!("--ndjson reads lines of JSON: - or files that end in .ndjson")
        }
    };
    let hash = settings.hash_of(bytes, Some(&settings.source));
    let assign = |wanted: &str, _: &str| wanted.to_owned();
    settings.rendering(&source.name, &hash, bytes, Some(&settings.source), assign).map(Line::Page)
}
