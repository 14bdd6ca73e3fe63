//! The tasks of the page's main thread, with the time of each phase.
//!
//! Events of a trace are nested. A phase gets the time of its events without the events of other phases inside them.

use super::Times;
use super::phase::Phase;
use serde_json::Value;

/// A process and one of its threads.
pub type Thread = (u64, u64);

/// A task. Start and end are in microseconds of the trace's clock.
pub struct Task {
    pub start: f64,
    pub end: f64,
    /// The part of its duration in which the thread had a processor.
    busy: f64,
    /// Processor time by phase, in milliseconds.
    pub times: Times,
    /// The parts of the task in which scripts run, without the events inside them.
    pub scripts: Vec<(f64, f64)>,
}

impl Task {
    /// Processor time in milliseconds.
    pub fn duration(&self) -> f64 {
        (self.end - self.start) * self.busy / 1000.0
    }
}

pub fn of(event: &Value) -> Option<Thread> {
    Some((event["pid"].as_u64()?, event["tid"].as_u64()?))
}

/// The main thread of the page, and the start of the navigation to it. The browser has renderers of its own, and empty documents.
pub fn page(events: &[Value]) -> Option<(Thread, f64)> {
    let address =
        |event: &Value| event["args"]["data"]["documentLoaderURL"].as_str().unwrap_or_default().to_owned();
    let is_page = |event: &&Value| event["name"] == "navigationStart" && address(event).starts_with("http");
    let navigation = events.iter().find(is_page)?;
    Some((of(navigation)?, navigation["ts"].as_f64()?))
}

/// An event with a start and an end.
struct Span<'a> {
    name: &'a str,
    start: f64,
    end: f64,
    busy: f64,
}

fn span(event: &Value) -> Option<Span<'_>> {
    let is_complete = event["ph"] == "X";
    let (name, start, duration) = (event["name"].as_str()?, event["ts"].as_f64()?, event["dur"].as_f64()?);
    // Not every system reports processor time.
    let busy = event["tdur"].as_f64().map_or(1.0, |time| time / duration.max(1.0));
    is_complete.then_some(Span { name, start, end: start + duration, busy: busy.min(1.0) })
}

/// The tasks of the page's main thread in their order.
pub fn tasks(events: &[Value], page: Thread) -> Vec<Task> {
    let mut spans: Vec<Span<'_>> =
        events.iter().filter(|event| of(event) == Some(page)).filter_map(span).collect();
    // Outer events first.
    spans.sort_by(|a, b| a.start.total_cmp(&b.start).then(b.end.total_cmp(&a.end)));
    let mut tasks: Vec<Task> = Vec::new();
    // The phases around the current event, with their ends.
    let mut open: Vec<(Phase, f64)> = Vec::new();
    let mut now = 0.0;
    for span in spans {
        let is_outermost = tasks.last().is_none_or(|task| span.start >= task.end);
        if is_outermost && span.name != "RunTask" {
            continue;
        }
        if let Some(task) = tasks.last_mut() {
            advance(task, &mut open, &mut now, span.start.min(task.end));
        }
        if is_outermost {
            open.clear();
            let (times, scripts) = (Times::new(), Vec::new());
            tasks.push(Task { start: span.start, end: span.end, busy: span.busy, times, scripts });
            now = span.start;
        }
        if let Some(phase) = Phase::of(span.name) {
            open.push((phase, span.end));
        }
    }
    if let Some(task) = tasks.last_mut() {
        let end = task.end;
        advance(task, &mut open, &mut now, end);
    }
    tasks
}

/// Gives the time from `now` to `until` to the phases that are open, each until its end.
fn advance(task: &mut Task, open: &mut Vec<(Phase, f64)>, now: &mut f64, until: f64) {
    while let Some((phase, end)) = open.last().copied() {
        let end_or_until = end.min(until);
        if end_or_until > *now {
            *task.times.entry(phase).or_default() += (end_or_until - *now) * task.busy / 1000.0;
            if phase == Phase::OtherScripts {
                task.scripts.push((*now, end_or_until));
            }
            *now = end_or_until;
        }
        if end > until {
            return;
        }
        open.pop();
    }
    *now = until;
}

/// The work of other threads of the page's process.
pub fn elsewhere(events: &[Value], page: Thread) -> Times {
    let mut times = Times::new();
    let is_elsewhere =
        |event: &&Value| of(event).is_some_and(|(process, thread)| process == page.0 && thread != page.1);
    for span in events.iter().filter(is_elsewhere).filter_map(span) {
        if let Some(phase) = Phase::elsewhere(span.name) {
            *times.entry(phase).or_default() += (span.end - span.start) * span.busy / 1000.0;
        }
    }
    times
}
