//! Running programs: shown, read line by line, or quietly with a log.
//!
//! It knows processes; which program is worth running is somebody else's question.

use crate::project::Project;
use anyhow::{Context as _, Result, bail};
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, IsTerminal as _, Write as _};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// npm is a script, and Windows starts scripts only by their full name.
pub const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// A program started in the project's folder, with the project's tools first on its PATH.
pub fn command(project: &Project, program: &str, arguments: &[&str]) -> Result<Command> {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(project.root()).env("PATH", project.search_path()?);
    Ok(command)
}

/// What the program prints, when it succeeds; otherwise nothing, and nothing is shown.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Shows the program's output as it comes; says whether it succeeded.
pub fn show(command: &mut Command) -> Result<bool> {
    Ok(command.status().with_context(|| cannot_start(command))?.success())
}

/// Shows the program's output as it comes and hands each line to `read`; says whether it succeeded.
///
/// Errors and progress bars go past it directly, so that they keep their terminal.
pub fn read(command: &mut Command, mut read: impl FnMut(&str)) -> Result<bool> {
    if std::io::stdout().is_terminal() {
        // The pipe in between would otherwise take the colours away.
        command.env("CARGO_TERM_COLOR", "always");
    }
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| cannot_start(command))?;
    if let Some(output) = child.stdout.take() {
        // Test output need not be UTF-8, hence the bytes.
        for line in BufReader::new(output).split(b'\n') {
            let line = line.context("The output of a test cannot be read.")?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            read(&line);
        }
    }
    Ok(child.wait().with_context(|| cannot_start(command))?.success())
}

/// Says what happens in one sentence, keeps the output in `.tools/logs/<log>.log`, shows its end on failure.
pub fn quietly(project: &Project, sentence: &str, log: &str, command: &mut Command) -> Result<()> {
    let path = project.tools().join("logs").join(format!("{log}.log"));
    fs::create_dir_all(project.tools().join("logs")).context("The folder .tools cannot be written.")?;
    let file = File::create(&path).with_context(|| format!(".tools/logs/{log}.log cannot be written."))?;
    let errors = file.try_clone().context("The log cannot be written.")?;
    print!("{sentence} … ");
    std::io::stdout().flush().context("The terminal cannot be written.")?;
    let start = Instant::now();
    let status = command.stdin(Stdio::null()).stdout(file).stderr(errors).status();
    let done = status.as_ref().is_ok_and(|status| status.success());
    println!("{} {}", if done { "done in" } else { "failed after" }, seconds(start.elapsed()));
    status.with_context(|| cannot_start(command))?;
    if done {
        return Ok(());
    }
    let text = fs::read_to_string(&path).unwrap_or_default();
    bail!("{}\n(the whole log: .tools/logs/{log}.log)", last_lines(&text, 12))
}

/// A duration for people: tenths while they matter.
pub fn seconds(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    if seconds < 10.0 { format!("{seconds:.1} s") } else { format!("{seconds:.0} s") }
}

/// An error for people: what cannot be done, and below it what that comes from.
pub fn explain(error: &anyhow::Error) -> String {
    error.chain().map(|cause| cause.to_string().replace('\n', "\n  ")).collect::<Vec<_>>().join("\n  ")
}

fn cannot_start(command: &Command) -> String {
    format!("`{}` cannot be started; is it installed and on PATH?", command.get_program().to_string_lossy())
}

fn last_lines(text: &str, count: usize) -> String {
    let lines: Vec<&str> = text.lines().collect();
    lines.get(lines.len().saturating_sub(count)..).unwrap_or_default().join("\n")
}

#[cfg(test)]
mod tests {
    use super::{last_lines, seconds};
    use std::time::Duration;

    #[test]
    fn keeps_the_end_of_a_log() {
        assert_eq!(last_lines("a\nb\nc\n", 2), "b\nc");
        assert_eq!(last_lines("a", 2), "a");
    }

    #[test]
    fn tenths_matter_below_ten_seconds() {
        assert_eq!(seconds(Duration::from_millis(840)), "0.8 s");
        assert_eq!(seconds(Duration::from_millis(171_900)), "172 s");
    }
}
