//! The result of a target, parsed from the output of libFuzzer.

use std::fmt;

/// The result of one target.
#[derive(Debug, PartialEq)]
pub struct Report {
    target: String,
    executions: u64,
    crashes: usize,
    slow: usize,
    failed: bool,
}

impl Report {
    /// Parses the log of a target.
    pub fn parse(target: &str, log: &str, failed: bool) -> Self {
        let last_after = |mark: &str| log.lines().filter_map(|line| line.strip_prefix(mark)).next_back();
        let executions =
            last_after("stat::number_of_executed_units:").and_then(|count| count.trim().parse().ok());
        let written = log.lines().filter(|line| line.contains("Test unit written to "));
        let (slow, crashes): (Vec<&str>, Vec<&str>) = written.partition(|line| line.contains("slow-unit-"));
        let (executions, crashes, slow) = (executions.unwrap_or_default(), crashes.len(), slow.len());
        Self { target: target.to_owned(), executions, crashes, slow, failed }
    }

    /// Whether the target ran to its end without a crash. Slow inputs do not count, because the machine may have been busy.
    pub fn is_clean(&self) -> bool {
        !self.failed && self.crashes == 0
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { target, executions, crashes, slow, failed } = self;
        write!(f, "{target}: {executions} executions, {crashes} crashes, {slow} slow inputs")?;
        if *failed && *crashes == 0 { f.write_str(" (stopped early)") } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::Report;

    #[test]
    fn counts_executions_crashes_and_slow_inputs() {
        let log = "#12 NEW\nDone 340 runs in 3 second(s)\nstat::number_of_executed_units: 340\n";
        let report = Report::parse("ghost", log, false);
        assert!(report.is_clean());
        assert_eq!(report.to_string(), "ghost: 340 executions, 0 crashes, 0 slow inputs");
        let log = "artifact_prefix='a/'; Test unit written to a/slow-unit-1\n\
                   ==1== ERROR: libFuzzer: deadly signal\nartifact_prefix='a/'; Test unit written to a/crash-1\n";
        let report = Report::parse("ghost", log, true);
        assert!(!report.is_clean());
        assert_eq!(report.to_string(), "ghost: 0 executions, 1 crashes, 1 slow inputs");
    }
}
