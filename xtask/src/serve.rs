//! `cargo xtask serve`: serves the demo, also on a fresh machine.
//!
//! Starts Trunk, which rebuilds and reloads.

mod announcement;

use crate::build;
use crate::project::Project;
use crate::setup;
use anyhow::{Context as _, Result, bail};
use clap::Args;
use std::env;
use std::net::{Ipv4Addr, TcpListener};
use std::process::{Command, Stdio};

/// The options of `serve`.
#[derive(Debug, Args)]
pub struct Options {
    /// The port on 127.0.0.1
    #[arg(long, default_value_t = 8080, value_parser = clap::value_parser!(u16).range(1..))]
    pub port: u16,
    /// Serve an optimized build
    #[arg(long)]
    pub release: bool,
}

/// The options of the hidden task `announce`.
#[derive(Debug, Args)]
pub struct AnnounceOptions {
    /// The port of the server
    port: u16,
}

/// Installs missing tools, then serves until it is interrupted.
pub fn run(project: &Project, options: &Options) -> Result<()> {
    let port = options.port;
    // Checked before the installation, which takes minutes.
    if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_err() {
        let other = port.checked_add(1).unwrap_or(8080);
        bail!("Port {port} is taken; choose another one: cargo xtask serve --port {other}");
    }
    setup::bundler(project)?;
    let number = port.to_string();
    let mut trunk = build::trunk(project, &["serve", "--address", "127.0.0.1", "--port", &number])?;
    if options.release {
        trunk.arg("--release");
    }
    let xtask = env::current_exe().context("The path of xtask itself cannot be found.")?;
    let mut announcer = Command::new(xtask);
    announcer.args(["announce", &number]).current_dir(project.root()).stdin(Stdio::null());
    announcer.spawn().context("The process that waits for the server cannot be started.")?;
    become_trunk(trunk)
}

/// The hidden task `announce`: prints the address once the server answers.
///
/// It is a process of its own, because the process that started it is replaced by Trunk.
pub fn announce(options: &AnnounceOptions) {
    announcement::wait_and_print(options.port);
}

/// On Unix Trunk replaces this process, so that a signal to the one ends the other.
#[cfg(unix)]
fn become_trunk(mut trunk: Command) -> Result<()> {
    use std::os::unix::process::CommandExt as _;
    Err(trunk.exec()).context("Trunk cannot be started.")
}

/// Elsewhere Trunk is a child process, which Ctrl-C ends as well.
#[cfg(not(unix))]
fn become_trunk(mut trunk: Command) -> Result<()> {
    let succeeded = crate::shell::succeeds(&mut trunk)?;
    anyhow::ensure!(succeeded, "Trunk ended with an error; the lines above say why.");
    Ok(())
}
