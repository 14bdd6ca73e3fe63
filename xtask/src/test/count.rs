//! Counts of passed and failed tests, parsed from the output of test runners.
//!
//! Ignored, skipped, cancelled and unfinished tests count as failed, because they did not run to their end.

use std::fmt::{self, Display};

/// The format of a step's output.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Report {
    /// No count: the step is one check.
    Check,
    /// The summaries of libtest and of wasm-bindgen-test, which have the same format.
    Libtest,
    /// The summary of Node's test runner (TAP).
    Tap,
}

/// The numbers of passed and failed tests and checks.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Count {
    pub passed: usize,
    pub failed: usize,
}

impl Count {
    /// One failure.
    pub const FAILED: Self = Self { passed: 0, failed: 1 };

    /// Adds another count to this one.
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// Counts the tests of one step.
#[derive(Debug)]
pub struct Counter {
    report: Report,
    count: Count,
}

impl Counter {
    pub fn new(report: Report) -> Self {
        Self { report, count: Count::default() }
    }

    /// Reads one line of the output.
    pub fn read(&mut self, line: &str) {
        match self.report {
            Report::Check => {}
            Report::Libtest => self.count.add(libtest(line)),
            // Lines before the TAP plan that look like a summary are the output of tests.
            Report::Tap if line.starts_with("1..") => self.count = Count::default(),
            Report::Tap => self.count.add(tap(line)),
        }
    }

    /// The count of the step and a problem that the output does not show. `succeeded` is the status of its program.
    pub fn finish(self, succeeded: bool) -> (Count, Option<String>) {
        let Count { passed, failed } = self.count;
        match (self.report, succeeded) {
            (Report::Check, true) => (Count { passed: 1, failed: 0 }, None),
            (Report::Check, false) => (Count::FAILED, None),
            // The failure is outside of the tests, for example an error of the compiler.
            (_, false) if failed == 0 => (Count { passed, failed: 1 }, None),
            (_, true) if passed + failed == 0 => {
                (Count::FAILED, Some("No test was run, which counts as a failure.".to_owned()))
            }
            (_, true) if failed > 0 => {
                (self.count, Some("Tests that did not run to their end count as failures.".to_owned()))
            }
            _ => (self.count, None),
        }
    }
}

/// `test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s`
fn libtest(line: &str) -> Count {
    let mut count = Count::default();
    let Some((_, summary)) = line.split_once("test result: ") else { return count };
    for part in summary.split(';') {
        let mut words = part.split_whitespace().rev();
        let word = words.next();
        let number = words.next().and_then(|number| number.parse().ok()).unwrap_or(0);
        match word {
            Some("passed") => count.passed += number,
            Some("failed" | "ignored") => count.failed += number,
            _ => {}
        }
    }
    count
}

/// `# pass 3`, and the other lines at the end of Node's report.
fn tap(line: &str) -> Count {
    let mut words = line.split_whitespace();
    let (hash, word, number) = (words.next(), words.next(), words.next());
    let number = number.and_then(|number| number.parse().ok()).unwrap_or(0);
    match (hash, word) {
        (Some("#"), Some("pass")) => Count { passed: number, failed: 0 },
        (Some("#"), Some("fail" | "cancelled" | "skipped" | "todo")) => Count { passed: 0, failed: number },
        _ => Count::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Count, Counter, Report};

    fn check(report: Report, output: &str, succeeded: bool) -> (usize, usize) {
        let mut counter = Counter::new(report);
        output.lines().for_each(|line| counter.read(line));
        let (Count { passed, failed }, _) = counter.finish(succeeded);
        (passed, failed)
    }

    #[test]
    fn adds_the_summaries_of_libtest() {
        let two = "running 3 tests\ntest result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; \
                   finished in 0.00s\ntest result: \x1b[31mFAILED\x1b[0m. 4 passed; 2 failed; 1 ignored\n";
        assert_eq!(check(Report::Libtest, two, false), (7, 3));
        let wasm =
            "\rWaiting\rtest result: ok. 5 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.10s";
        assert_eq!(check(Report::Libtest, wasm, true), (5, 0));
    }

    #[test]
    fn reads_the_end_of_a_tap_report() {
        let report = "# pass 70\nok 1 - a\n1..1\n# tests 9\n# suites 0\n# pass 4\n# fail 1\n# cancelled 2\n# skipped 1\n\
                      # todo 1\n# duration_ms 12.5\n";
        assert_eq!(check(Report::Tap, report, false), (4, 5));
        assert_eq!(check(Report::Tap, "1..1\n# pass 4\n# fail 0\n# skipped 1\n", true), (4, 1));
    }

    #[test]
    fn fails_without_tests_or_without_a_summary() {
        assert_eq!(check(Report::Libtest, "test result: ok. 0 passed; 0 failed", true), (0, 1));
        assert_eq!(check(Report::Libtest, "error: could not compile", false), (0, 1));
        assert_eq!(check(Report::Tap, "", true), (0, 1));
        assert_eq!(check(Report::Tap, "1..1\n# pass 3\n# fail 0", false), (3, 1));
    }

    #[test]
    fn counts_a_check_as_one() {
        assert_eq!(check(Report::Check, "", true), (1, 0));
        assert_eq!(check(Report::Check, "", false), (0, 1));
    }
}
