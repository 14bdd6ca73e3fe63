//! docs/benchmarks.md: the section of the last recorded run, and the chart that the README shows.

use super::chart::{self, PALETTES};
use super::contestant::{Contestant, Profile};
use super::report;
use super::visit::Run;
use crate::project::Project;
use anyhow::{Context as _, Result};
use std::fs;

const DOCUMENT: &str = "docs/benchmarks.md";
const CHARTS: &str = "docs/benchmarks";
/// The heading of the section that a run replaces. It is the last one.
const HEADING: &str = "## Last run\n";

/// Whether a run has what the chart shows.
pub fn is_complete(contestants: &[Contestant], profiles: &[Profile], is_throttled: bool) -> bool {
    let is_shown = Contestant::USUAL.iter().all(|each| contestants.contains(each));
    is_shown && profiles.contains(&Profile::Phone) && is_throttled
}

/// Replaces the section and the charts.
pub fn record(project: &Project, run: &Run) -> Result<()> {
    let path = project.path(DOCUMENT);
    let text = fs::read_to_string(&path).with_context(|| format!("{DOCUMENT} cannot be read."))?;
    let section = report::markdown(run);
    let text = with_section(&text, &section)
        .with_context(|| format!("{DOCUMENT} has no heading `{}`.", HEADING.trim()))?;
    fs::create_dir_all(project.path(CHARTS)).with_context(|| format!("{CHARTS} cannot be written."))?;
    for palette in &PALETTES {
        let file = format!("{CHARTS}/{}.svg", palette.name);
        fs::write(project.path(&file), chart::draw(run, palette))
            .with_context(|| format!("{file} cannot be written."))?;
    }
    fs::write(&path, text).with_context(|| format!("{DOCUMENT} cannot be written."))?;
    eprintln!("{DOCUMENT} and its charts show this run.");
    Ok(())
}

fn with_section(text: &str, section: &str) -> Option<String> {
    let (before, _) = text.split_once(HEADING)?;
    Some(format!("{before}{HEADING}\n{}\n", section.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::with_section;

    #[test]
    fn replaces_the_last_section() {
        let text = "# Benchmarks\n\nMethod.\n\n## Last run\n\nOld.\n";
        assert_eq!(with_section(text, "New.\n").unwrap(), "# Benchmarks\n\nMethod.\n\n## Last run\n\nNew.\n");
        assert_eq!(with_section("# Benchmarks\n", "New."), None);
    }
}
