//! `cargo xtask wordpress`: a WordPress on the loopback interface, filled with posts, for people and for a test.
//!
//! All its files are in one temporary folder, and it ends with the process that started it. The posts are in xtask/wordpress,
//! written in PHP, because WordPress itself creates them.

mod database;
mod server;
mod supervisor;

use crate::project::Project;
use crate::{progress, setup};
use anyhow::{Context as _, Result, ensure};
use clap::Args;
use std::net::{Ipv4Addr, TcpListener};
use std::time::Instant;
use std::{env, fs, process};
use supervisor::Supervisor;

pub use supervisor::{SuperviseOptions, supervise};

/// The options of `wordpress`.
#[derive(Debug, Args)]
pub struct Options {
    /// The port on 127.0.0.1; a free one by default
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..))]
    port: Option<u16>,
}

/// A running WordPress. Dropping it stops the servers.
#[derive(Debug)]
pub struct WordPress {
    supervisor: Supervisor,
    origin: String,
}

/// Starts a WordPress and waits until it is interrupted.
pub fn run(project: &Project, options: &Options) -> Result<()> {
    if let Some(port) = options.port {
        let is_free = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok();
        ensure!(is_free, "Port {port} is taken; choose another one.");
    }
    let start = Instant::now();
    let wordpress = WordPress::start(project, options.port)?;
    let origin = wordpress.origin();
    println!("WordPress was started and filled in {}:\n", progress::duration(start.elapsed()));
    let list =
        format!("{origin}/?rest_route=/wp/v2/posts&per_page=100&orderby=id&order=asc&_fields=id,title");
    println!(
        "  {list}\n  {origin}/?rest_route=/wp/v2/posts/ID&_embed=1\n  {origin}/wp-json/wp/v2/categories"
    );
    println!("\nCtrl-C ends it and removes all its files.");
    wordpress.supervisor.wait()
}

impl WordPress {
    /// Starts MariaDB and PHP, installs WordPress into a temporary folder and creates the posts.
    pub fn start(project: &Project, port: Option<u16>) -> Result<Self> {
        let parts = setup::wordpress::ensure(project)?;
        let port = port.map_or_else(server::free_port, Ok)?;
        let origin = format!("http://127.0.0.1:{port}");
        // A short name, because the path of a Unix socket is limited to about a hundred characters.
        let folder = env::temp_dir().join(format!("av-wordpress-{}", process::id()));
        // Started first, so that it ends everything that is started after it.
        let mut supervisor = Supervisor::start(&folder)?;
        fs::create_dir(&folder).context("The temporary folder cannot be written.")?;
        let socket = database::start(project, &mut supervisor, &parts, &folder)?;
        let site = server::Site { folder, socket, port, origin: &origin };
        server::start(project, &mut supervisor, &parts, &site)?;
        Ok(Self { supervisor, origin })
    }

    /// The origin of its URLs.
    pub fn origin(&self) -> &str {
        &self.origin
    }
}
