//! `cargo xtask serve`: from a fresh machine to the demo in the browser.
//!
//! It starts Trunk and gets out of its way. Rebuilding and reloading are Trunk's work.

mod address;

use crate::build;
use crate::options::Options;
use crate::project::Project;
use crate::setup;
use anyhow::{Context as _, Result, bail};
use std::env;
use std::net::{Ipv4Addr, TcpListener};
use std::process::{Command, Stdio};

/// Gets the tools, then serves until it is interrupted.
pub fn run(project: &Project, words: &[String]) -> Result<()> {
    let options = Options::read(words, &["--release"], &["--port"])?;
    let port = port(&options)?;
    // Asked first, so that nobody waits for an installation that ends in this sentence.
    if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_err() {
        let other = port.checked_add(1).unwrap_or(8080);
        bail!("Port {port} is taken; choose another one: cargo xtask serve --port {other}");
    }
    setup::bundler(project)?;
    let number = port.to_string();
    let mut trunk = build::trunk(project, &["serve", "--address", "127.0.0.1", "--port", &number])?;
    if options.has("--release") {
        trunk.arg("--release");
    }
    let own = env::current_exe().context("The path of xtask itself cannot be found.")?;
    let mut announcer = Command::new(own);
    announcer.args(["announce", &number]).current_dir(project.root()).stdin(Stdio::null());
    announcer.spawn().context("The process that watches for the server cannot be started.")?;
    become_trunk(trunk)
}

/// The hidden task `announce PORT`: prints the address once the server answers.
///
/// A process of its own, because the one that started it has become Trunk.
pub fn announce(words: &[String]) -> Result<()> {
    let port = words.first().and_then(|word| word.parse().ok());
    address::announce(port.context("`announce` is called by `serve`, with a port.")?);
    Ok(())
}

/// On Unix Trunk takes the place of this process, so that whatever ends the one ends the other.
#[cfg(unix)]
fn become_trunk(mut trunk: Command) -> Result<()> {
    use std::os::unix::process::CommandExt as _;
    Err(trunk.exec()).context("Trunk cannot be started.")
}

/// Elsewhere it is a child, which Ctrl-C reaches as well.
#[cfg(not(unix))]
fn become_trunk(mut trunk: Command) -> Result<()> {
    let ended = crate::shell::show(&mut trunk)?;
    anyhow::ensure!(ended, "Trunk ended with an error; the lines above say why.");
    Ok(())
}

fn port(options: &Options) -> Result<u16> {
    let Some(value) = options.value("--port") else { return Ok(8080) };
    let port = value.parse().ok().filter(|port| *port > 0);
    port.with_context(|| format!("`{value}` is not a port; a port is a number from 1 to 65535."))
}

#[cfg(test)]
mod tests {
    use super::{Options, port};

    #[test]
    fn a_port_is_a_number_that_exists() {
        let port = |word: &str| port(&Options::read(&[word.to_owned()], &[], &["--port"]).unwrap());
        assert_eq!(port("--port=3000").unwrap(), 3000);
        assert!(port("--port=0").is_err());
        assert!(port("--port=65536").unwrap_err().to_string().contains("65536"));
    }
}
