//! The output of the measurement: the environment, and one line for each visit.

use super::contestant::{Contestant, Profile};
use anyhow::{Context as _, Result};
use clap::ValueEnum as _;
use serde_json::Value;

/// A whole measurement.
pub struct Run {
    pub contestants: Vec<Contestant>,
    pub profiles: Vec<Profile>,
    pub rounds: u32,
    pub is_throttled: bool,
    /// Processor, browser and load, as the script prints them.
    pub environment: Value,
    /// The visits that count.
    pub visits: Vec<Visit>,
}

/// One visit of one page.
pub struct Visit {
    pub contestant: Contestant,
    pub profile: Profile,
    pub round: u32,
    /// The object that the script prints.
    pub record: Value,
}

impl Run {
    /// A measurement without visits.
    pub fn new(
        contestants: Vec<Contestant>,
        profiles: Vec<Profile>,
        rounds: u32,
        is_throttled: bool,
    ) -> Self {
        let (environment, visits) = (Value::Null, Vec::new());
        Self { contestants, profiles, rounds, is_throttled, environment, visits }
    }

    /// Reads the results that an earlier measurement has written.
    pub fn stored(text: &str) -> Option<Self> {
        let results: Value = serde_json::from_str(text).ok()?;
        let records = results["visits"].as_array()?;
        let has = |key: &str, name: &str| records.iter().any(|record| record[key] == name);
        let contestants = Contestant::value_variants().iter().copied();
        let profiles = Profile::value_variants().iter().copied();
        let rounds = u32::try_from(results["rounds"].as_u64()?).ok()?;
        let mut run = Self::new(
            contestants.filter(|each| has("contestant", each.name())).collect(),
            profiles.filter(|each| has("profile", each.name())).collect(),
            rounds,
            results["throttled"].as_bool()?,
        );
        run.environment = results["environment"].clone();
        run.visits = records.iter().map(|record| run.visit(record.clone())).collect::<Option<_>>()?;
        Some(run)
    }

    /// Reads a line of the script and returns its summary. The first line is the environment.
    pub fn read(&mut self, line: &str) -> Result<Option<String>> {
        let record: Value = serde_json::from_str(line)
            .with_context(|| format!("The measurement printed a line that is not JSON: {line}"))?;
        if self.environment.is_null() {
            self.environment = record;
            return Ok(None);
        }
        let visit = self.visit(record).with_context(|| format!("This is not a visit: {line}"))?;
        let progress = visit.progress();
        // Round 0 only fills caches.
        if visit.round > 0 {
            self.visits.push(visit);
        }
        Ok(Some(progress))
    }

    fn visit(&self, record: Value) -> Option<Visit> {
        let contestant = self.contestants.iter().find(|each| record["contestant"] == each.name())?;
        let profile = self.profiles.iter().find(|each| record["profile"] == each.name())?;
        let round = u32::try_from(record["round"].as_u64()?).ok()?;
        Some(Visit { contestant: *contestant, profile: *profile, round, record })
    }

    /// The values of a measure with their rounds.
    pub fn values(&self, profile: Profile, contestant: Contestant, key: &str) -> Vec<(u32, f64)> {
        self.of(profile, contestant).filter_map(|visit| Some((visit.round, visit.metric(key)?))).collect()
    }

    /// The different values of a text field, such as the lead photo.
    pub fn texts(&self, profile: Profile, contestant: Contestant, key: &str) -> Vec<&str> {
        let mut texts: Vec<&str> =
            self.of(profile, contestant).filter_map(|visit| visit.record[key].as_str()).collect();
        texts.sort_unstable();
        texts.dedup();
        texts
    }

    /// The errors of all visits.
    pub fn errors(&self) -> Vec<String> {
        self.visits.iter().filter(|visit| visit.has_errors()).map(Visit::progress).collect()
    }

    fn of(&self, profile: Profile, contestant: Contestant) -> impl Iterator<Item = &Visit> {
        self.visits.iter().filter(move |visit| visit.profile == profile && visit.contestant == contestant)
    }
}

impl Visit {
    fn metric(&self, key: &str) -> Option<f64> {
        self.record["metrics"][key].as_f64()
    }

    fn has_errors(&self) -> bool {
        self.record["errors"].as_array().is_none_or(|errors| !errors.is_empty())
    }

    /// One line for the terminal.
    fn progress(&self) -> String {
        let time = |key| self.metric(key).map_or_else(|| "–".to_owned(), |value| format!("{value:.0}"));
        let times = format!("FCP {} ms, LCP {} ms", time("fcp"), time("lcp"));
        let errors =
            if self.has_errors() { format!(", errors: {}", self.record["errors"]) } else { String::new() };
        let (profile, name) = (self.profile.name(), self.contestant.name());
        format!("round {}, {profile}, {name}: {times}{errors}", self.round)
    }
}

#[cfg(test)]
pub mod tests {
    use super::{Contestant, Profile, Run};
    use serde_json::json;

    /// A measurement of two rounds in which each page takes the given time.
    pub fn run(times: &[(Contestant, f64)]) -> Run {
        let contestants = times.iter().map(|(contestant, _)| *contestant).collect();
        let mut run = Run::new(contestants, vec![Profile::Phone], 2, true);
        let environment = json!({ "processor": "P", "cores": 2, "browser": "1.2", "load": 0.25 });
        run.read(&environment.to_string()).unwrap();
        for round in 0..=2 {
            for (contestant, time) in times {
                let metrics = json!({ "fcp": time + f64::from(round), "lcp": time * 2.0, "lastParagraph": time,
                    "bytes": 90_000, "bytesOfPhotos": 40_000, "tbt": 0, "cls": 0 });
                let visit = json!({ "round": round, "profile": "phone", "contestant": contestant.name(),
                    "metrics": metrics, "lead": "/photos/a.avif", "errors": [], "load": 0.5 });
                run.read(&visit.to_string()).unwrap();
            }
        }
        run
    }

    #[test]
    fn leaves_the_first_round_out() {
        let run = run(&[(Contestant::Ours, 100.0)]);
        assert_eq!(run.values(Profile::Phone, Contestant::Ours, "fcp"), [(1, 101.0), (2, 102.0)]);
        assert_eq!(run.texts(Profile::Phone, Contestant::Ours, "lead"), ["/photos/a.avif"]);
        assert!(run.errors().is_empty());
    }

    #[test]
    fn reads_stored_results() {
        let run = run(&[(Contestant::Plain, 50.0), (Contestant::Ours, 100.0)]);
        let text = super::super::report::json(&run).to_string();
        let stored = Run::stored(&text).unwrap();
        assert_eq!(super::super::report::json(&stored).to_string(), text);
        assert_eq!(stored.contestants, run.contestants);
        assert!(Run::stored("{}").is_none());
    }

    #[test]
    fn reports_failed_visits_and_foreign_lines() {
        let mut run = run(&[(Contestant::Ours, 100.0)]);
        let failed = json!({ "round": 1, "profile": "phone", "contestant": "ours", "metrics": {}, "errors": ["timeout"] });
        let progress = run.read(&failed.to_string()).unwrap().unwrap();
        assert_eq!(progress, "round 1, phone, ours: FCP – ms, LCP – ms, errors: [\"timeout\"]");
        assert_eq!(run.errors(), [progress]);
        assert!(run.read("oops").unwrap_err().to_string().contains("oops"));
        assert!(run.read(r#"{"contestant":"vue"}"#).is_err());
    }
}
