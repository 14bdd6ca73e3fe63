//! Progress of long steps: a spinner on a terminal, plain lines elsewhere.

use indicatif::{ProgressBar, ProgressStyle};
use std::io::{IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

/// The time between two frames of the spinner.
const TICK: Duration = Duration::from_millis(120);

/// A step in progress.
#[derive(Debug)]
pub struct Progress {
    sentence: String,
    start: Instant,
    /// `None` where the output is not a terminal.
    spinner: Option<ProgressBar>,
}

impl Progress {
    /// Shows that a step has started.
    pub fn start(sentence: &str) -> Self {
        let is_terminal = std::io::stdout().is_terminal() && std::io::stderr().is_terminal();
        let spinner = is_terminal.then(|| spinner(sentence));
        if spinner.is_none() {
            print!("{sentence} … ");
            // The line is completed when the step ends, so it must be visible before.
            _ = std::io::stdout().flush();
        }
        Self { sentence: sentence.to_owned(), start: Instant::now(), spinner }
    }

    /// Shows how the step ended and how long it took.
    pub fn finish(self, succeeded: bool) {
        if let Some(spinner) = self.spinner {
            spinner.finish_and_clear();
            print!("{} … ", self.sentence);
        }
        println!("{} {}", if succeeded { "done in" } else { "failed after" }, duration(self.start.elapsed()));
    }
}

fn spinner(sentence: &str) -> ProgressBar {
    let spinner = ProgressBar::new_spinner().with_message(sentence.to_owned());
    if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} … {elapsed}") {
        spinner.set_style(style);
    }
    spinner.enable_steady_tick(TICK);
    spinner
}

/// A duration in seconds, with tenths below ten seconds.
pub fn duration(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    if seconds < 10.0 { format!("{seconds:.1} s") } else { format!("{seconds:.0} s") }
}

#[cfg(test)]
mod tests {
    use super::duration;
    use std::time::Duration;

    #[test]
    fn shows_tenths_below_ten_seconds() {
        assert_eq!(duration(Duration::from_millis(840)), "0.8 s");
        assert_eq!(duration(Duration::from_millis(171_900)), "172 s");
    }
}
