//! WordPress in its own folder, served by PHP's built-in web server.

use super::supervisor::Supervisor;
use crate::project::Project;
use crate::setup::wordpress::{THEME, WordPress};
use crate::shell;
use anyhow::{Context as _, Result, ensure};
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// The time limit for the first response.
const START_TIMEOUT: Duration = Duration::from_secs(30);
/// The time between two requests.
const POLL_INTERVAL: Duration = Duration::from_millis(50);

/// The folder and the addresses of a WordPress.
#[derive(Debug)]
pub struct Site<'a> {
    pub folder: PathBuf,
    pub socket: PathBuf,
    pub port: u16,
    pub origin: &'a str,
}

/// Copies WordPress, lets it install itself and create its posts, and serves it.
pub fn start(
    project: &Project,
    supervisor: &mut Supervisor,
    parts: &WordPress,
    site: &Site<'_>,
) -> Result<()> {
    let root = site.folder.join("site");
    copy_files(project, &parts.source, &root)
        .context("WordPress cannot be copied into the temporary folder.")?;
    let mut fill = php(parts, site);
    fill.arg(project.path("xtask/wordpress/fill.php")).arg(&root);
    shell::logged(project, "filling WordPress with posts", "wordpress-posts", fill)
        .with_context(|| format!("The posts cannot be created.\n{}", supervisor.log("mariadb")))?;
    let mut serve = php(parts, site);
    serve.arg("-S").arg(format!("127.0.0.1:{}", site.port)).arg("-t").arg(&root);
    serve.arg(project.path("xtask/wordpress/router.php"));
    supervisor.run("php", &serve)?;
    let start = Instant::now();
    while !responds(site.port).unwrap_or(false) {
        ensure!(start.elapsed() < START_TIMEOUT, "PHP does not serve WordPress.\n{}", supervisor.log("php"));
        sleep(POLL_INTERVAL);
    }
    Ok(())
}

/// PHP with the environment from which WordPress reads its addresses.
fn php(parts: &WordPress, site: &Site<'_>) -> Command {
    let mut php = Command::new(&parts.php);
    // A warning on standard output would make JSON responses invalid.
    php.args(["-d", "display_errors=stderr", "-d", "memory_limit=512M"]);
    php.env("WORDPRESS_SOCKET", &site.socket).env("WORDPRESS_ORIGIN", site.origin);
    // Temporary files are removed with the folder.
    php.env("TMPDIR", &site.folder);
    php
}

/// Copies the files at the top level, by whose paths WordPress finds its folder, and links the large folders.
fn copy_files(project: &Project, source: &Path, root: &Path) -> Result<()> {
    let plugins = root.join("wp-content").join("mu-plugins");
    fs::create_dir_all(&plugins)?;
    fs::create_dir(root.join("wp-content/themes"))?;
    for entry in fs::read_dir(source)?.flatten() {
        let path = entry.path();
        if path.extension().is_some_and(|extension| extension == "php") {
            // Reading follows the links that Debian's package has into /etc.
            fs::write(root.join(entry.file_name()), fs::read(&path)?)?;
        }
    }
    for name in ["wp-admin", "wp-includes", THEME] {
        link(&source.join(name), &root.join(name))?;
    }
    fs::copy(project.path("xtask/wordpress/config.php"), root.join("wp-config.php"))?;
    fs::copy(project.path("xtask/wordpress/theme.php"), plugins.join("theme.php"))?;
    Ok(())
}

/// A port that is free at this moment.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("There is no free port.")?;
    Ok(listener.local_addr().context("There is no free port.")?.port())
}

/// Whether WordPress responds to a request for its posts.
fn responds(port: u16) -> std::io::Result<bool> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(1))?;
    stream.set_read_timeout(Some(START_TIMEOUT))?;
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
