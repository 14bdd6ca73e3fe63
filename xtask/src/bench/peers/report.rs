//! The results as Markdown and as JSON.

use super::contestant::{Contestant, Profile};
use super::metric::{METRICS, Metric};
use super::statistics::{ratio, summary};
use super::visit::Run;
use serde_json::{Map, Value, json};
use std::fmt::Write as _;

/// The environment and a table for each screen.
pub fn markdown(run: &Run) -> String {
    let mut text = environment(run);
    for profile in &run.profiles {
        _ = write!(text, "\n### {}\n\n{}", profile.title(), table(run, *profile));
    }
    text
}

fn environment(run: &Run) -> String {
    let Run { environment, rounds, .. } = run;
    let text = |key: &str| environment[key].as_str().unwrap_or("–").to_owned();
    let load = run.visits.iter().filter_map(|visit| visit.record["load"].as_f64()).fold(0.0, f64::max);
    let speed = if run.is_throttled { "Slow 4G, CPU 4×" } else { "Unthrottled" };
    format!(
        "Commit {}, {}. {speed}. Rounds: {rounds}, {} cores ({}), Chromium {}, load at most {load:.1}.\n\n\
         Each cell: median (range), then the ratio to {}.\n",
        text("commit"),
        text("date"),
        environment["cores"],
        text("processor"),
        text("browser"),
        base(run).title(),
    )
}

/// The contestant that ratios in the table are taken to.
fn base(run: &Run) -> Contestant {
    let bases = Contestant::BASES.into_iter().chain(run.contestants.iter().copied());
    bases.into_iter().find(|base| run.contestants.contains(base)).unwrap_or(Contestant::Preact)
}

fn table(run: &Run, profile: Profile) -> String {
    let titles: Vec<&str> = run.contestants.iter().map(|each| each.title()).collect();
    let mut text = format!("| measure | {} |\n|---|{}\n", titles.join(" | "), "---|".repeat(titles.len()));
    for metric in METRICS {
        let cells: Vec<String> =
            run.contestants.iter().map(|each| cell(run, profile, *each, metric)).collect();
        let is_measured = cells.iter().any(|cell| !["–", "0.0", "0"].contains(&cell.as_str()));
        // A row of zeros is of interest only where it is an aim.
        if is_measured || metric.key == "tbt" {
            _ = writeln!(text, "| {} | {} |", label(metric), cells.join(" | "));
        }
    }
    let leads = run.contestants.iter().map(|each| run.texts(profile, *each, "lead").join(", "));
    let leads: Vec<String> = leads.map(|lead| lead.replace("/photos/", "")).collect();
    _ = writeln!(text, "| Lead photo | {} |", leads.join(" | "));
    text
}

fn label(metric: &Metric) -> String {
    match metric.unit.name() {
        "" => metric.name.to_owned(),
        unit => format!("{}, {unit}", metric.name),
    }
}

fn cell(run: &Run, profile: Profile, contestant: Contestant, metric: &Metric) -> String {
    let values = run.values(profile, contestant, metric.key);
    let Some(summary) = summary(&values.iter().map(|(_, value)| *value).collect::<Vec<_>>()) else {
        return "–".to_owned();
    };
    let [median, min, max] = [summary.median, summary.min, summary.max].map(|value| metric.unit.show(value));
    let range = if min == max { String::new() } else { format!(" ({min}–{max})") };
    let base = base(run);
    let ratio = ratio(&values, &run.values(profile, base, metric.key))
        .filter(|ratio| contestant != base && *ratio > 0.0);
    let ratio = ratio.map_or_else(String::new, |ratio| format!(", × {ratio:.2}"));
    format!("{median}{range}{ratio}")
}

/// The environment, the summary of each measure by screen and contestant, and all visits.
pub fn json(run: &Run) -> Value {
    let mut summaries = Map::new();
    for profile in &run.profiles {
        let of =
            |contestant: &Contestant| (contestant.name().to_owned(), metrics(run, *profile, *contestant));
        summaries.insert(profile.name().to_owned(), run.contestants.iter().map(of).collect());
    }
    json!({
        "environment": run.environment,
        "rounds": run.rounds,
        "throttled": run.is_throttled,
        "summary": summaries,
        "visits": run.visits.iter().map(|visit| &visit.record).collect::<Vec<_>>(),
    })
}

fn metrics(run: &Run, profile: Profile, contestant: Contestant) -> Value {
    let mut object = Map::new();
    for metric in METRICS {
        let values = run.values(profile, contestant, metric.key);
        let plain: Vec<f64> = values.iter().map(|(_, value)| *value).collect();
        let Some(summary) = summary(&plain) else { continue };
        let mut entry = json!({ "median": summary.median, "min": summary.min, "max": summary.max });
        for base in Contestant::BASES {
            if let Some(ratio) = ratio(&values, &run.values(profile, base, metric.key)) {
                entry[format!("to-{}", base.name())] = json!(ratio);
            }
        }
        object.insert(metric.key.to_owned(), entry);
    }
    object.into()
}

#[cfg(test)]
mod tests {
    use super::super::visit::tests::run;
    use super::{Contestant, json, markdown};

    #[test]
    fn prints_medians_ranges_and_ratios() {
        let text = markdown(&run(&[(Contestant::Preact, 100.0), (Contestant::Ours, 200.0)]));
        assert!(text.contains("Rounds: 2, 2 cores (P), Chromium 1.2, load at most 0.5."), "{text}");
        assert!(
            text.contains("| measure | Preact + PhotoSwipe | article viewer |\n|---|---|---|\n"),
            "{text}"
        );
        let row = "| First contentful paint, ms | 102 (101–102) | 202 (201–202), × 1.99 |";
        assert!(text.contains(row), "{text}");
        assert!(text.contains("| Total blocking time, ms | 0 | 0 |"), "{text}");
        assert!(text.contains("| Cumulative layout shift | 0.000 | 0.000 |"), "{text}");
        assert!(!text.contains("wasm memory"), "no visit has it: {text}");
        assert!(text.contains("| Lead photo | a.avif | a.avif |"), "{text}");
    }

    #[test]
    fn takes_ratios_to_another_page_without_preact() {
        let text = markdown(&run(&[(Contestant::Ours, 100.0), (Contestant::OursWithoutHints, 150.0)]));
        assert!(text.contains("the ratio to article viewer"), "{text}");
        assert!(text.contains("| 150, × 1.50 |"), "{text}");
    }

    #[test]
    fn writes_json_with_both_ratios() {
        let json =
            json(&run(&[(Contestant::Plain, 50.0), (Contestant::Preact, 100.0), (Contestant::Ours, 200.0)]));
        let lcp = &json["summary"]["phone"]["ours"]["lcp"];
        assert_eq!((lcp["median"].as_f64(), lcp["to-preact"].as_f64()), (Some(400.0), Some(2.0)));
        assert_eq!(lcp["to-plain"].as_f64(), Some(4.0));
        assert_eq!(json["visits"].as_array().map(Vec::len), Some(6));
    }
}
