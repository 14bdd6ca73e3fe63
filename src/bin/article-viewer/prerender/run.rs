//! A run: threads read and render articles, and this thread keeps the manifest, the lists and the progress.

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::sync::atomic::Ordering;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use super::article_page::{PageOutcome, Worker};
use super::manifest::{Known, Manifest};
use super::page_store::PageStore;
use super::paths::{self, Paths, hash};
use super::publication::Publication;
use super::settings::Settings;
use super::source::Sources;
use super::turnstile::Turnstile;
use super::{PrerenderArguments, fetch};

/// The numbers of a run.
#[derive(Debug, Default)]
struct Counts {
    written: usize,
    unchanged: usize,
    failed: usize,
    notices: usize,
}

/// Renders all articles, then the lists.
pub fn run(arguments: &PrerenderArguments) -> anyhow::Result<ExitCode> {
    let agent = fetch::agent(Duration::from_secs(arguments.timeout));
    let settings = Settings::open(arguments, &agent)?;
    let store = PageStore::open(arguments.out.as_deref().unwrap_or_default())?;
    let known = Known::open(&store)?;
    let mut publication = Publication::new(&settings, arguments.list_pages, &store)?;
    let mut taken = Paths::default();
    for name in publication.names() {
        taken.take(&name);
    }
    let sources = Sources::new(&arguments.inputs, arguments.rendered);
    let left = sources.left();
    let sources = Mutex::new(sources);
    let (turnstile, taken) = (Turnstile::default(), Mutex::new(taken));
    let worker = Worker {
        settings: &settings,
        store: &store,
        known: &known,
        paths: &taken,
        sources: &sources,
        turnstile: &turnstile,
        agent: &agent,
        is_forced: arguments.force,
        is_rendered: arguments.rendered,
    };
    let mut manifest = Manifest::create(&store)?;
    let mut counts = Counts::default();
    let progress = progress();
    let mut seen = HashSet::new();
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let jobs = arguments.jobs.unwrap_or_else(|| store.jobs(cores)).max(1);
    thread::scope(|scope| -> anyhow::Result<()> {
        let (sender, outcomes) = sync_channel(4 * jobs);
        for _ in 0..jobs {
            let (worker, sender) = (&worker, sender.clone());
            scope.spawn(move || work(worker, &sender));
        }
        drop(sender);
        for outcome in outcomes {
            progress.set_length(progress.position() + 1 + left.load(Ordering::Relaxed));
            progress.inc(1);
            let record = match outcome {
                PageOutcome::Followed => continue,
                PageOutcome::Failed { name, error } => {
                    counts.failed += 1;
                    progress.suspend(|| eprintln!("error: {name}: {error:#}"));
                    continue;
                }
                PageOutcome::Unchanged(record) => {
                    counts.unchanged += 1;
                    record
                }
                PageOutcome::Written { record, notices } => {
                    counts.written += 1;
                    if arguments.notices {
                        let print = |notice| eprintln!("notice: {}: {notice}", record.source);
                        progress.suspend(|| notices.iter().for_each(print));
                    }
                    record
                }
            };
            counts.notices += record.notices;
            if !known.is_empty() {
                seen.insert(hash(&record.source));
            }
            manifest.add(&record)?;
            publication.add(&record)?;
        }
        Ok(())
    })?;
    for record in known.others(&seen, hash) {
        let is_replaced = !taken.lock().unwrap_or_else(PoisonError::into_inner).take(&record.path);
        if is_replaced || !store.has(&record.path) {
            continue;
        }
        if arguments.prune {
            store.remove(&record.path);
            paths::companions(&record.path).iter().for_each(|name| store.remove(name));
        } else {
            manifest.add(record)?;
            publication.add(record)?;
        }
    }
    let lists = publication.finish()?;
    manifest.finish()?;
    let seconds = progress.elapsed().as_secs_f64();
    let count = counts.written + counts.unchanged + counts.failed;
    progress.finish_and_clear();
    eprintln!(
        "{} pages written, {} unchanged, {} failed, {} notices; {lists} lists, feeds and sitemaps; {seconds:.1} s, {:.0} articles a second",
        counts.written,
        counts.unchanged,
        counts.failed,
        counts.notices,
        count as f64 / seconds.max(0.001),
    );
    Ok(match counts {
        Counts { failed: 1.., .. } => ExitCode::from(2),
        Counts { notices: 1.., .. } if arguments.strict => ExitCode::from(1),
        _ => ExitCode::SUCCESS,
    })
}

/// Renders one document after the other until none is left.
fn work(worker: &Worker<'_>, outcomes: &SyncSender<PageOutcome>) {
    loop {
        let next = worker.sources.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some((number, source)) = next else { return };
        let (name, turn) = (source.name.clone(), worker.turnstile.turn(number));
        // An error of the renderer must not end the run.
        let outcome = catch_unwind(AssertUnwindSafe(|| worker.render(source, turn)));
        let outcome = outcome
            .unwrap_or_else(|_| Err(anyhow::anyhow!("the renderer has failed; please report this document")));
        let outcome = outcome.unwrap_or_else(|error| PageOutcome::Failed { name, error });
        if outcomes.send(outcome).is_err() {
            return; // The manifest cannot be written.
        }
    }
}

/// The bar is shown on a terminal only.
fn progress() -> ProgressBar {
    let progress = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template("{wide_bar} {pos}/{len}, {per_sec}, {eta} left") {
        progress.set_style(style);
    }
    progress
}
