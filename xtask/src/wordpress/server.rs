//! WordPress in a folder of its own, filled by itself, behind PHP's own web server.

use super::keeper::Keeper;
use crate::project::Project;
use crate::setup::wordpress::{THEME, WordPress};
use crate::shell;
use anyhow::{Context as _, Result, bail, ensure};
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(30);

/// Where this WordPress is.
#[derive(Debug)]
pub struct Place<'a> {
    pub folder: PathBuf,
    pub socket: PathBuf,
    pub port: u16,
    pub origin: &'a str,
}

/// Lays WordPress out, lets it install itself and write its posts, and serves it.
pub fn start(project: &Project, keeper: &mut Keeper, parts: &WordPress, place: &Place<'_>) -> Result<()> {
    let root = place.folder.join("site");
    lay_out(project, &parts.source, &root)
        .context("WordPress cannot be laid out in the temporary folder.")?;
    let mut fill = php(parts, place);
    fill.arg(project.path("xtask/wordpress/fill.php")).arg(&root);
    shell::quietly(project, "filling WordPress with posts", "wordpress-posts", &mut fill)
        .with_context(|| format!("WordPress has no posts.\n{}", keeper.log("mariadb")))?;
    let mut serve = php(parts, place);
    serve.arg("-S").arg(format!("127.0.0.1:{}", place.port)).arg("-t").arg(&root);
    serve.arg(project.path("xtask/wordpress/router.php"));
    keeper.run("php", &serve)?;
    let start = Instant::now();
    while !answers(place.port).unwrap_or(false) {
        ensure!(start.elapsed() < PATIENCE, "PHP does not serve WordPress.\n{}", keeper.log("php"));
        sleep(Duration::from_millis(50));
    }
    Ok(())
}

/// PHP, which tells WordPress through its surroundings where it is.
fn php(parts: &WordPress, place: &Place<'_>) -> Command {
    let mut php = Command::new(&parts.php);
    // A warning inside JSON would break the JSON; it belongs into the log.
    php.args(["-d", "display_errors=stderr", "-d", "memory_limit=512M"]);
    php.env("WORDPRESS_SOCKET", &place.socket).env("WORDPRESS_ORIGIN", place.origin);
    // What it writes on the way goes with the folder.
    php.env("TMPDIR", &place.folder);
    php
}

/// WordPress finds its folder by its own files, so those are copied; the large folders are only pointed at.
fn lay_out(project: &Project, source: &Path, root: &Path) -> Result<()> {
    let extensions = root.join("wp-content").join("mu-plugins");
    fs::create_dir_all(&extensions)?;
    fs::create_dir(root.join("wp-content/themes"))?;
    for entry in fs::read_dir(source)?.flatten() {
        let path = entry.path();
        if path.extension().is_some_and(|extension| extension == "php") {
            // The contents, where Debian has a link into its folder of settings.
            fs::write(root.join(entry.file_name()), fs::read(&path)?)?;
        }
    }
    for name in ["wp-admin", "wp-includes", THEME] {
        link(&source.join(name), &root.join(name))?;
    }
    fs::copy(project.path("xtask/wordpress/config.php"), root.join("wp-config.php"))?;
    fs::copy(project.path("xtask/wordpress/theme.php"), extensions.join("theme.php"))?;
    Ok(())
}

/// A port that nobody uses at this moment.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("There is no free port.")?;
    Ok(listener.local_addr().context("There is no free port.")?.port())
}

/// The port of the command line, if it is one and nobody has it.
pub fn port(value: &str) -> Result<u16> {
    let Some(port) = value.parse().ok().filter(|port| *port > 0) else {
        bail!("`{value}` is not a port; a port is a number from 1 to 65535.")
    };
    ensure!(
        TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok(),
        "Port {port} is taken; choose another one."
    );
    Ok(port)
}

/// Whether WordPress itself answers, not only PHP.
fn answers(port: u16) -> std::io::Result<bool> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(1))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.write_all(b"GET /?rest_route=/wp/v2/posts HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n")?;
    let mut start = [0; 12];
    stream.read_exact(&mut start)?;
    Ok(start.ends_with(b" 200"))
}

#[cfg(unix)]
fn link(to: &Path, from: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(to, from)
}

#[cfg(not(unix))]
fn link(_: &Path, _: &Path) -> std::io::Result<()> {
    Err(std::io::ErrorKind::Unsupported.into())
}
