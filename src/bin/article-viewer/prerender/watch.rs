//! Renders again when input files change. What has not changed is left as it is.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use anyhow::Context as _;
use glob::Pattern;
use notify::{Event, EventKind, RecursiveMode, Watcher as _};

use super::{PrerenderArguments, page_store, run};

/// Changes within this time are rendered together.
const PAUSE: Duration = Duration::from_millis(200);

/// The folder that is watched for one input, and the files in it.
struct Watched {
    folder: PathBuf,
    files: Files,
}

/// The files of a folder that count.
enum Files {
    One(PathBuf),
    Json,
    Matching(Pattern),
}

/// Renders all articles, and again with each change, until the program is ended.
pub fn watch(arguments: &PrerenderArguments) -> anyhow::Result<ExitCode> {
    let (sender, events) = channel();
    // Watched before the first run, so that no change in between is missed.
    let mut watcher = notify::recommended_watcher(sender).context("changes of files cannot be watched")?;
    let files = [&arguments.site, &arguments.page.mapping, &arguments.page.template];
    let inputs = arguments.inputs.iter().chain(files.into_iter().flatten());
    let mut all = Vec::new();
    for input in inputs.filter(|input| !input.contains("://") && *input != "-") {
        let watched = Watched::new(input).with_context(|| format!("{input} cannot be watched"))?;
        let mode = match watched.files {
            Files::One(_) => RecursiveMode::NonRecursive,
            Files::Json | Files::Matching(_) => RecursiveMode::Recursive,
        };
        watcher.watch(&watched.folder, mode).with_context(|| format!("{input} cannot be watched"))?;
        all.push(watched);
    }
    run::run(arguments)?;
    let out = arguments.out.as_deref().and_then(page_store::folder).transpose()?;
    let is_change = |event: notify::Result<Event>| {
        let is_input = |path: &PathBuf| {
            // The run itself writes into its folder.
            !out.as_ref().is_some_and(|out| path.starts_with(out))
                && all.iter().any(|watched| watched.has(path))
        };
        event.is_ok_and(|event| {
            !matches!(event.kind, EventKind::Access(_)) && event.paths.iter().any(is_input)
        })
    };
    while let Ok(event) = events.recv() {
        if !is_change(event) {
            continue;
        }
        // Other events do not count: a reader of the output folder would delay the run without end.
        let mut last = Instant::now();
        while last.elapsed() < PAUSE
            && let Ok(event) = events.recv_timeout(PAUSE.saturating_sub(last.elapsed()))
        {
            if is_change(event) {
                last = Instant::now();
            }
        }
        if let Err(error) = run::run(arguments) {
            eprintln!("error: {error:#}");
        }
    }
    Ok(ExitCode::SUCCESS)
}

impl Watched {
    fn new(input: &str) -> anyhow::Result<Self> {
        let path = Path::new(input);
        if path.is_dir() {
            return Ok(Self { folder: path.canonicalize()?, files: Files::Json });
        }
        if path.exists() || !input.contains(['*', '?', '[']) {
            // A file is watched by its folder, because many programs save a file by putting another in its place.
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
            let folder = folder.unwrap_or(Path::new(".")).canonicalize()?;
            let file = folder.join(path.file_name().context("the file has no name")?);
            return Ok(Self { folder, files: Files::One(file) });
        }
        let is_plain = |part: &&str| !part.contains(['*', '?', '[']);
        let parts: Vec<&str> = input.split('/').collect();
        let count = parts.iter().take_while(|part| is_plain(part)).count();
        let (folder, rest) = parts.split_at(count);
        let folder = match folder {
            [] => PathBuf::from("."),
            [""] => PathBuf::from("/"),
            folder => PathBuf::from(folder.join("/")),
        };
        let folder = folder.canonicalize()?;
        let pattern = format!("{}/{}", Pattern::escape(&folder.to_string_lossy()), rest.join("/"));
        Ok(Self { folder, files: Files::Matching(Pattern::new(&pattern)?) })
    }

    fn has(&self, path: &Path) -> bool {
        match &self.files {
            Files::One(file) => file == path,
            // A folder that is moved has no event for its files.
            Files::Json => {
                path.starts_with(&self.folder) && path.extension().is_none_or(|extension| extension == "json")
            }
            Files::Matching(pattern) => pattern.matches_path(path),
        }
    }
}
