//! The process that owns the servers, so that they end with the task however it ends: finished, failed, interrupted or killed.
//!
//! It runs until its standard input ends, then kills the servers and removes one folder. It starts what it is asked to start
//! and contains nothing specific to WordPress.

use anyhow::{Context as _, Result};
use clap::Args;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;
use std::{env, io};

/// The number of attempts to remove the folder, and the time between two of them.
const REMOVE_ATTEMPTS: u32 = 20;
const REMOVE_INTERVAL: Duration = Duration::from_millis(100);

/// The supervisor as the task sees it.
#[derive(Debug)]
pub struct Supervisor {
    process: Child,
    /// Closed to end the servers.
    input: Option<ChildStdin>,
    folder: PathBuf,
}

/// The options of the hidden task `supervise`.
#[derive(Debug, Args)]
pub struct SuperviseOptions {
    /// The folder that is removed at the end
    folder: PathBuf,
}

impl Supervisor {
    /// Starts the process. At its end it removes this folder.
    pub fn start(folder: &Path) -> Result<Self> {
        let xtask = env::current_exe().context("The path of xtask itself cannot be found.")?;
        let mut command = Command::new(xtask);
        command.arg("supervise").arg(folder).stdin(Stdio::piped());
        set_process_group(&mut command);
        let mut process = command.spawn().context("The supervisor of the servers cannot be started.")?;
        let input = process.stdin.take();
        Ok(Self { process, input, folder: folder.to_owned() })
    }

    /// Starts a server. Its output goes to `<log>.log` in the folder.
    pub fn run(&mut self, log: &str, server: &Command) -> Result<()> {
        let mut words = vec![log.to_owned(), server.get_program().to_string_lossy().into_owned()];
        words.extend(server.get_args().map(|word| word.to_string_lossy().into_owned()));
        let variables: Vec<(String, String)> = server
            .get_envs()
            .filter_map(|(name, value)| Some((name.to_str()?.to_owned(), value?.to_str()?.to_owned())))
            .collect();
        let line = serde_json::to_string(&(words, variables))?;
        let mut input = self.input.as_ref().context("The supervisor of the servers has ended.")?;
        writeln!(input, "{line}").context("The supervisor of the servers has ended.")
    }

    /// The output of a server, for the message of a failure.
    pub fn log(&self, log: &str) -> String {
        fs::read_to_string(self.folder.join(format!("{log}.log"))).unwrap_or_default()
    }

    /// Waits until the supervisor ends.
    pub fn wait(mut self) -> Result<()> {
        self.process.wait().context("The supervisor of the servers cannot be waited for.")?;
        Ok(())
    }
}

impl Drop for Supervisor {
    fn drop(&mut self) {
        self.input = None;
        // An error cannot be reported here.
        let _ = self.process.wait();
    }
}

/// The hidden task `supervise`. Each line of its input describes a server.
pub fn supervise(options: &SuperviseOptions) -> Result<()> {
    let folder = &options.folder;
    let mut servers = Vec::new();
    for line in io::stdin().lines() {
        let Ok(line) = line else { break };
        match start_server(&line, folder) {
            Ok(server) => servers.push(server),
            Err(error) => eprintln!("{}", crate::shell::explain(&error)),
        }
    }
    for server in servers.iter_mut().rev() {
        // Killed without a shutdown, because the data is removed anyway.
        let _ = server.kill();
        let _ = server.wait();
    }
    remove(folder)
}

fn start_server(line: &str, folder: &Path) -> Result<Child> {
    let (words, variables): (Vec<String>, Vec<(String, String)>) =
        serde_json::from_str(line).context("The supervisor received a line that is no server.")?;
    let [log, program, arguments @ ..] = words.as_slice() else {
        anyhow::bail!("The supervisor received a line without a program.")
    };
    let file = File::create(folder.join(format!("{log}.log"))).context("A log cannot be written.")?;
    let errors = file.try_clone().context("A log cannot be written.")?;
    let mut command = Command::new(program);
    command.args(arguments).envs(variables).stdin(Stdio::null()).stdout(file).stderr(errors);
    command.spawn().with_context(|| format!("`{program}` cannot be started."))
}

/// Removes the folder. It is tried again, because a program that was interrupted with the task may still write a file.
fn remove(folder: &Path) -> Result<()> {
    for _ in 0..REMOVE_ATTEMPTS {
        match fs::remove_dir_all(folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => sleep(REMOVE_INTERVAL),
            _ => return Ok(()),
        }
    }
    fs::remove_dir_all(folder).with_context(|| format!("{} cannot be removed.", folder.display()))
}

/// Puts the process into its own group, which Ctrl-C does not reach, because it must outlive the task.
#[cfg(unix)]
fn set_process_group(command: &mut Command) {
    use std::os::unix::process::CommandExt as _;
    command.process_group(0);
}

#[cfg(not(unix))]
fn set_process_group(_: &mut Command) {}

#[cfg(all(test, unix))]
mod tests {
    use super::{remove, start_server};
    use std::{env, fs, process};

    #[test]
    fn starts_servers_and_removes_the_folder() {
        let folder = env::temp_dir().join(format!("av-supervisor-{}", process::id()));
        fs::create_dir(&folder).unwrap();
        let line = r#"[["a", "sh", "-c", "echo $WHAT"], [["WHAT", "received"]]]"#;
        assert!(start_server(line, &folder).unwrap().wait().unwrap().success());
        assert_eq!(fs::read_to_string(folder.join("a.log")).unwrap(), "received\n");
        assert!(start_server("[[], []]", &folder).is_err());
        assert!(start_server("nonsense", &folder).is_err());
        remove(&folder).unwrap();
        assert!(!folder.exists());
        remove(&folder).unwrap();
    }
}
