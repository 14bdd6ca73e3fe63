//! Running of programs: with their output shown, read line by line, or kept in a log.
//!
//! `xshell` builds the commands and captures output. The functions here stream output while reading it, which `xshell`
//! cannot do. Which program to run is decided by the tasks.

use crate::progress::Progress;
use crate::project::Project;
use anyhow::{Context as _, Result, bail};
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, IsTerminal as _};
use std::process::{Command, Stdio};
use xshell::{Cmd, Shell};

/// npm is a script, and Windows starts scripts only by their full name.
pub const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// The number of lines of a log that an error message quotes.
const QUOTED_LINES: usize = 12;

/// A shell in the project's folder, with the project's tools first on its PATH.
pub fn open(project: &Project) -> Result<Shell> {
    let shell = Shell::new().context("The current folder cannot be read.")?;
    shell.change_dir(project.root());
    shell.set_var("PATH", project.search_path()?);
    Ok(shell)
}

/// The standard output of a program that succeeds. Otherwise `None`, and nothing is shown.
pub fn output(command: Cmd<'_>) -> Option<String> {
    command.quiet().ignore_stderr().read().ok()
}

/// Runs a program with its output shown. Returns whether it succeeded.
pub fn succeeds(command: &mut Command) -> Result<bool> {
    Ok(command.status().with_context(|| cannot_start(command))?.success())
}

/// Runs a program with its output shown and passes each line to `read`. Returns whether it succeeded.
pub fn stream(command: &mut Command, mut read: impl FnMut(&str)) -> Result<bool> {
    if std::io::stdout().is_terminal() {
        // Cargo prints no colors into a pipe otherwise.
        command.env("CARGO_TERM_COLOR", "always");
    }
    lines(command, |line| {
        println!("{line}");
        read(line);
    })
}

/// Runs a program and passes each line of its output to `read`. Returns whether it succeeded.
///
/// Standard error is inherited, so that progress bars keep their terminal.
pub fn lines(command: &mut Command, mut read: impl FnMut(&str)) -> Result<bool> {
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| cannot_start(command))?;
    if let Some(output) = child.stdout.take() {
        // Split by bytes, because the output of a test may not be UTF-8.
        for line in BufReader::new(output).split(b'\n') {
            let line = line.context("The output of a program cannot be read.")?;
            read(&String::from_utf8_lossy(&line));
        }
    }
    Ok(child.wait().with_context(|| cannot_start(command))?.success())
}

/// Runs a program with its output in `.tools/logs/<log>.log`. Shows `sentence` with the time it takes, and on failure the
/// end of the log.
pub fn logged(project: &Project, sentence: &str, log: &str, command: impl Into<Command>) -> Result<()> {
    let mut command = command.into();
    let path = project.tools().join("logs").join(format!("{log}.log"));
    fs::create_dir_all(project.tools().join("logs")).context("The folder .tools cannot be written.")?;
    let file = File::create(&path).with_context(|| format!(".tools/logs/{log}.log cannot be written."))?;
    let errors = file.try_clone().context("The log cannot be written.")?;
    let progress = Progress::start(sentence);
    let status = command.stdin(Stdio::null()).stdout(file).stderr(errors).status();
    let succeeded = status.as_ref().is_ok_and(|status| status.success());
    progress.finish(succeeded);
    status.with_context(|| cannot_start(&command))?;
    if succeeded {
        return Ok(());
    }
    let text = fs::read_to_string(&path).unwrap_or_default();
    bail!("{}\n(the whole log: .tools/logs/{log}.log)", last_lines(&text, QUOTED_LINES))
}

/// The text of an error: the message, and below it the causes.
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
    use super::last_lines;

    #[test]
    fn quotes_the_end_of_a_log() {
        assert_eq!(last_lines("a\nb\nc\n", 2), "b\nc");
        assert_eq!(last_lines("a", 2), "a");
    }
}
