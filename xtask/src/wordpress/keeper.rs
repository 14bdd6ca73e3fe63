//! The process that owns the servers, so that they end with the task however it ends: done, failed, Ctrl-C, killed.
//!
//! The end of its input is the sign. It knows nothing of WordPress: it starts what it is told to, and takes
//! all of it and one folder away.

use anyhow::{Context as _, Result};
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;
use std::{env, io};

/// The keeper, seen from the task.
#[derive(Debug)]
pub struct Keeper {
    process: Child,
    /// Taken when everything has to end.
    input: Option<ChildStdin>,
    folder: PathBuf,
}

impl Keeper {
    /// Starts the process that will take this folder away.
    pub fn start(folder: &Path) -> Result<Self> {
        let own = env::current_exe().context("The path of xtask itself cannot be found.")?;
        let mut command = Command::new(own);
        command.arg("keep").arg(folder).stdin(Stdio::piped());
        out_of_reach(&mut command);
        let mut process = command.spawn().context("The process that ends the servers cannot be started.")?;
        let input = process.stdin.take();
        Ok(Self { process, input, folder: folder.to_owned() })
    }

    /// Lets it start a server, whose output goes to `<log>.log` in the folder.
    pub fn run(&mut self, log: &str, server: &Command) -> Result<()> {
        let mut words = vec![log.to_owned(), server.get_program().to_string_lossy().into_owned()];
        words.extend(server.get_args().map(|word| word.to_string_lossy().into_owned()));
        let variables: Vec<(String, String)> = server
            .get_envs()
            .filter_map(|(name, value)| Some((name.to_str()?.to_owned(), value?.to_str()?.to_owned())))
            .collect();
        let line = serde_json::to_string(&(words, variables))?;
        let mut input = self.input.as_ref().context("The keeper has ended.")?;
        writeln!(input, "{line}").context("The process that ends the servers has ended itself.")
    }

    /// What a server has said, for the message of a failure.
    pub fn log(&self, log: &str) -> String {
        fs::read_to_string(self.folder.join(format!("{log}.log"))).unwrap_or_default()
    }

    /// Waits until somebody ends the keeper, which is not before the input ends.
    pub fn wait(mut self) -> Result<()> {
        self.process.wait().context("The process that ends the servers is gone.")?;
        Ok(())
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.input = None;
        // There is nobody left to tell.
        let _ = self.process.wait();
    }
}

/// The hidden task `keep FOLDER`.
pub fn keep(words: &[String]) -> Result<()> {
    let folder =
        words.first().map(PathBuf::from).context("`keep` is called by `wordpress`, with a folder.")?;
    let mut servers = Vec::new();
    for line in io::stdin().lines() {
        let Ok(line) = line else { break };
        match begin(&line, &folder) {
            Ok(server) => servers.push(server),
            Err(error) => eprintln!("{}", crate::shell::explain(&error)),
        }
    }
    for server in servers.iter_mut().rev() {
        // Its data is thrown away, so it need not put anything in order.
        let _ = server.kill();
        let _ = server.wait();
    }
    remove(&folder)
}

fn begin(line: &str, folder: &Path) -> Result<Child> {
    let (words, variables): (Vec<String>, Vec<(String, String)>) =
        serde_json::from_str(line).context("The keeper was told something that it does not understand.")?;
    let [log, program, arguments @ ..] = words.as_slice() else {
        anyhow::bail!("The keeper was told no program.")
    };
    let file = File::create(folder.join(format!("{log}.log"))).context("A log cannot be written.")?;
    let errors = file.try_clone().context("A log cannot be written.")?;
    let mut command = Command::new(program);
    command.args(arguments).envs(variables).stdin(Stdio::null()).stdout(file).stderr(errors);
    command.spawn().with_context(|| format!("`{program}` cannot be started."))
}

/// A program that was interrupted together with the task may write a last file while its folder goes.
fn remove(folder: &Path) -> Result<()> {
    for _ in 0..20 {
        match fs::remove_dir_all(folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => sleep(Duration::from_millis(100)),
            _ => return Ok(()),
        }
    }
    fs::remove_dir_all(folder).with_context(|| format!("{} cannot be removed.", folder.display()))
}

/// In a group of its own, which Ctrl-C does not reach: it has to outlive the task by a moment.
#[cfg(unix)]
fn out_of_reach(command: &mut Command) {
    use std::os::unix::process::CommandExt as _;
    command.process_group(0);
}

#[cfg(not(unix))]
fn out_of_reach(_: &mut Command) {}

#[cfg(all(test, unix))]
mod tests {
    use super::{begin, remove};
    use std::{env, fs, process};

    #[test]
    fn starts_what_it_is_told_and_takes_the_folder_away() {
        let folder = env::temp_dir().join(format!("av-keeper-{}", process::id()));
        fs::create_dir(&folder).unwrap();
        let line = r#"[["a", "sh", "-c", "echo $WHAT"], [["WHAT", "heard"]]]"#;
        assert!(begin(line, &folder).unwrap().wait().unwrap().success());
        assert_eq!(fs::read_to_string(folder.join("a.log")).unwrap(), "heard\n");
        assert!(begin("[[], []]", &folder).is_err());
        assert!(begin("nonsense", &folder).is_err());
        remove(&folder).unwrap();
        assert!(!folder.exists());
        remove(&folder).unwrap();
    }
}
