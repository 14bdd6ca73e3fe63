//! The scripts of a trace: the samples of the profiler tell which script ran.

use super::phase::Phase;
use super::thread::{self, Task, Thread};
use serde_json::Value;
use std::collections::HashMap;

/// Divides the time of scripts in each task by the samples inside it.
pub fn split_scripts(events: &[Value], page: Thread, tasks: &mut [Task]) {
    let samples = samples(events, page);
    for task in tasks {
        let Some(scripts) = task.times.remove(&Phase::OtherScripts) else { continue };
        let inside = |at: f64| task.scripts.iter().any(|(start, end)| *start <= at && at < *end);
        let found: Vec<&(f64, Phase)> = samples.iter().filter(|(at, _)| inside(*at)).collect();
        for (_, phase) in &found {
            *task.times.entry(*phase).or_default() += scripts / found.len() as f64;
        }
        if found.is_empty() {
            task.times.insert(Phase::OtherScripts, scripts);
        }
    }
}

/// The time and the phase of each sample.
fn samples(events: &[Value], page: Thread) -> Vec<(f64, Phase)> {
    let of_process = |event: &&Value| thread::of(event).is_some_and(|(process, _)| process == page.0);
    let is_profile = |event: &&Value| event["name"] == "Profile" && thread::of(event) == Some(page);
    let Some(profile) = events.iter().find(is_profile) else { return Vec::new() };
    let mut at = profile["args"]["data"]["startTime"].as_f64().unwrap_or_default();
    let mut phases: HashMap<u64, Phase> = HashMap::new();
    let mut samples = Vec::new();
    let is_chunk = |event: &&Value| event["name"] == "ProfileChunk" && event["id"] == profile["id"];
    for chunk in events.iter().filter(of_process).filter(is_chunk) {
        let data = &chunk["args"]["data"];
        for node in data["cpuProfile"]["nodes"].as_array().into_iter().flatten() {
            // Parents precede their children. Functions of the browser belong to the script that calls them.
            let inherited = node["parent"].as_u64().and_then(|parent| phases.get(&parent)).copied();
            let address = node["callFrame"]["url"].as_str().unwrap_or_default();
            let phase = if address.is_empty() {
                inherited.unwrap_or(Phase::OtherScripts)
            } else {
                Phase::of_script(address)
            };
            phases.extend(node["id"].as_u64().map(|id| (id, phase)));
        }
        let nodes = data["cpuProfile"]["samples"].as_array().into_iter().flatten();
        for (node, delta) in nodes.zip(data["timeDeltas"].as_array().into_iter().flatten()) {
            at += delta.as_f64().unwrap_or_default();
            let phase = node.as_u64().and_then(|node| phases.get(&node));
            samples.push((at, phase.copied().unwrap_or(Phase::OtherScripts)));
        }
    }
    samples
}
