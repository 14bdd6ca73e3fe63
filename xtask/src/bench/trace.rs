//! `cargo xtask bench --trace`: where the time of one visit goes.
//!
//! benches/peers/trace.mjs records the visit. This folder adds up the phases of the page's main thread, and lists its long tasks.

mod phase;
mod profile;
mod thread;

use crate::project::Project;
use crate::{setup, shell, test};
use anyhow::{Context as _, Result, ensure};
use phase::Phase;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

const SCRIPT: &str = "benches/peers/trace.mjs";
const OUTPUT: &str = "target/peers/traced";
const TRACE: &str = "target/peers/trace.json";

/// The tasks that are listed, in milliseconds of processor time.
const LONG_TASK: f64 = 10.0;

/// Milliseconds by phase.
type Times = BTreeMap<Phase, f64>;

/// Records a visit and prints its phases and long tasks.
pub fn run(project: &Project) -> Result<()> {
    setup::node(project)?;
    let packages = setup::peers::ensure(project)?;
    let (output, path) = (project.path(OUTPUT), project.path(TRACE));
    let arguments = [SCRIPT, &output.to_string_lossy(), &path.to_string_lossy()];
    let succeeded = shell::succeeds(test::node(project, &arguments)?.env("PEERS_PACKAGES", packages))?;
    ensure!(succeeded, "{SCRIPT} failed; the lines above say why.");
    let text = fs::read_to_string(&path).with_context(|| format!("{TRACE} cannot be read."))?;
    let trace: Value = serde_json::from_str(&text).with_context(|| format!("{TRACE} is not JSON."))?;
    let events = trace["traceEvents"].as_array().with_context(|| format!("{TRACE} has no events."))?;
    println!("{}", markdown(events).with_context(|| format!("{TRACE} has no visit of a page."))?);
    eprintln!("{TRACE} opens in the performance panel of DevTools.");
    Ok(())
}

fn markdown(events: &[Value]) -> Option<String> {
    let (page, start) = thread::page(events)?;
    let mut tasks = thread::tasks(events, page);
    profile::split_scripts(events, page, &mut tasks);
    let mut sums = Times::new();
    for (phase, time) in
        tasks.iter().flat_map(|task| task.times.iter()).chain(&thread::elsewhere(events, page))
    {
        *sums.entry(*phase).or_default() += time;
    }
    let mut text =
        "Phone, Slow 4G, CPU 4×, with a sampling profiler. Processor time.\n\n| phase | ms |\n|---|---|\n"
            .to_owned();
    for (phase, time) in &sums {
        _ = writeln!(text, "| {} | {time:.0} |", phase.name());
    }
    _ = writeln!(text, "\nTasks of at least {LONG_TASK} ms on the main thread:\n");
    text.push_str("| at ms | ms | largest phases |\n|---|---|---|\n");
    for task in tasks.iter().filter(|task| task.duration() >= LONG_TASK) {
        let at = (task.start - start) / 1000.0;
        _ = writeln!(text, "| {at:.0} | {:.0} | {} |", task.duration(), largest(&task.times));
    }
    Some(text)
}

/// The phases of at least a tenth of the time, the longest first.
fn largest(times: &Times) -> String {
    let all: f64 = times.values().sum();
    let mut phases: Vec<_> = times.iter().filter(|(_, time)| **time * 10.0 >= all).collect();
    phases.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    let phases = phases.iter().map(|(phase, time)| format!("{} {time:.0}", phase.name()));
    phases.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::markdown;
    use serde_json::{Value, json};

    /// An event of the page's main thread.
    fn event(name: &str, start: u32, duration: u32) -> Value {
        json!({ "ph": "X", "name": name, "pid": 1, "tid": 2, "ts": start, "dur": duration, "args": {} })
    }

    #[test]
    fn sums_phases_and_lists_long_tasks() {
        let chunk = json!({ "ph": "P", "name": "ProfileChunk", "pid": 1, "tid": 9, "ts": 0, "args": { "data": {
            "cpuProfile": {
                "nodes": [
                    { "id": 1, "callFrame": { "functionName": "(root)" } },
                    { "id": 2, "parent": 1, "callFrame": { "functionName": "a", "url": "http://h/viewer/article-viewer.js" } },
                    { "id": 3, "parent": 1, "callFrame": { "functionName": "b", "url": "wasm://wasm/1" } },
                ],
                "samples": [1, 2, 3, 3],
            },
            "timeDeltas": [5_000, 10_000, 10_000, 10_000],
        } } });
        let events = [
            json!({ "ph": "R", "name": "navigationStart", "pid": 1, "tid": 2, "ts": 0,
                "args": { "data": { "documentLoaderURL": "http://h/" } } }),
            json!({ "ph": "P", "name": "Profile", "pid": 1, "tid": 2, "ts": 0, "args": { "data": { "startTime": 0 } } }),
            chunk,
            event("RunTask", 10_000, 40_000),
            event("FunctionCall", 10_000, 30_000),
            event("Layout", 40_000, 8_000),
            // Another process had the processor for half of this task.
            json!({ "ph": "X", "name": "RunTask", "pid": 1, "tid": 2, "ts": 60_000, "dur": 4_000, "tdur": 2_000, "args": {} }),
            json!({ "ph": "X", "name": "ImageDecodeTask", "pid": 1, "tid": 3, "ts": 0, "dur": 3000, "args": {} }),
        ];
        let text = markdown(&events).unwrap();
        for row in [
            "| loader | 10 |",
            "| program | 20 |",
            "| layout | 8 |",
            "| other work of the browser | 4 |",
            "| image decoding (other threads) | 3 |",
            "| 10 | 40 | program 20, loader 10, layout 8 |",
        ] {
            assert!(text.contains(row), "{row} is not in {text}");
        }
    }
}
