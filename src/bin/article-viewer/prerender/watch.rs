//! Renders again when input files change. What has not changed is left as it is.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc::channel;
use std::time::Duration;

use anyhow::Context as _;
use notify::{EventKind, RecursiveMode, Watcher as _};

use super::{PrerenderArguments, run};

/// Changes within this time are rendered together.
const PAUSE: Duration = Duration::from_millis(200);

/// Watches the input files until the program is ended.
pub fn watch(arguments: &PrerenderArguments) -> anyhow::Result<ExitCode> {
    let (sender, events) = channel();
    let mut watcher = notify::recommended_watcher(sender).context("changes of files cannot be watched")?;
    for path in paths(arguments) {
        let watched = watcher.watch(&path, RecursiveMode::Recursive);
        watched.with_context(|| format!("{} cannot be watched", path.display()))?;
    }
    while let Ok(event) = events.recv() {
        let is_change = |event: &notify::Result<notify::Event>| {
            event.as_ref().is_ok_and(|event| !matches!(event.kind, EventKind::Access(_)))
        };
        let mut has_changed = is_change(&event);
        while let Ok(event) = events.recv_timeout(PAUSE) {
            has_changed |= is_change(&event);
        }
        if has_changed && let Err(error) = run::run(arguments) {
            eprintln!("error: {error:#}");
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The files and folders among the inputs. Of a pattern, the folder before the first mark is watched.
fn paths(arguments: &PrerenderArguments) -> Vec<PathBuf> {
    let files = [&arguments.site, &arguments.mapping, &arguments.template];
    let inputs = arguments.inputs.iter().chain(files.into_iter().flatten());
    let existing = |input: &String| {
        let path = Path::new(input);
        let has_mark = |path: &Path| path.to_string_lossy().contains(['*', '?', '[']);
        path.ancestors().find(|path| path.exists() && !has_mark(path)).map(Path::to_owned)
    };
    inputs.filter(|input| !input.contains("://") && *input != "-").filter_map(existing).collect()
}
