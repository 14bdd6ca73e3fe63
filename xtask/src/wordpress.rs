//! `cargo xtask wordpress`: a real WordPress on the loopback, filled with posts, for a reader and for a test.
//!
//! Everything lives in one temporary folder, and ends with the process that asked for it. What is in the posts
//! stands in xtask/wordpress; it is PHP, because WordPress itself makes them.

mod database;
mod keeper;
mod server;

use crate::options::Options;
use crate::project::Project;
use crate::{setup, shell};
use anyhow::{Context as _, Result};
use keeper::Keeper;
use std::time::Instant;
use std::{env, fs, process};

pub use keeper::keep;

/// A WordPress that runs for as long as this lives.
#[derive(Debug)]
pub struct WordPress {
    keeper: Keeper,
    origin: String,
}

/// Starts one and stays until it is interrupted.
pub fn run(project: &Project, words: &[String]) -> Result<()> {
    let options = Options::read(words, &[], &["--port"])?;
    let port = options.value("--port").map(server::port).transpose()?;
    let start = Instant::now();
    let wordpress = WordPress::start(project, port)?;
    let origin = wordpress.origin();
    println!("WordPress was started and filled in {}:\n", shell::seconds(start.elapsed()));
    let list =
        format!("{origin}/?rest_route=/wp/v2/posts&per_page=100&orderby=id&order=asc&_fields=id,title");
    println!(
        "  {list}\n  {origin}/?rest_route=/wp/v2/posts/ID&_embed=1\n  {origin}/wp-json/wp/v2/categories"
    );
    println!("\nCtrl-C ends it and takes everything away that it wrote.");
    wordpress.keeper.wait()
}

impl WordPress {
    /// Starts MariaDB and PHP, installs WordPress into a temporary folder and lets it write its posts.
    pub fn start(project: &Project, port: Option<u16>) -> Result<Self> {
        let parts = setup::wordpress::ensure(project)?;
        let port = port.map_or_else(server::free_port, Ok)?;
        let origin = format!("http://127.0.0.1:{port}");
        // A short name: the path of a socket may have about a hundred letters and no more.
        let folder = env::temp_dir().join(format!("av-wordpress-{}", process::id()));
        // First of all, so that whatever is begun after it is also ended.
        let mut keeper = Keeper::start(&folder)?;
        fs::create_dir(&folder).context("The temporary folder cannot be written.")?;
        let socket = database::start(project, &mut keeper, &parts, &folder)?;
        server::start(
            project,
            &mut keeper,
            &parts,
            &server::Place { folder, socket, port, origin: &origin },
        )?;
        Ok(Self { keeper, origin })
    }

    /// Its address, without a slash at the end.
    pub fn origin(&self) -> &str {
        &self.origin
    }
}
