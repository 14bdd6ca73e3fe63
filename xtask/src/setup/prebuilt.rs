//! A tool from its project's published releases, for machines that may download from there.
//!
//! What comes over the wire is believed only when its checksum matches, where one is published, and when the
//! program runs and says the wanted version. Every failure is a reason to build the tool instead, never an end.

use super::binary::Binary;
use crate::project::Project;
use crate::shell;
use anyhow::{Context as _, Result, bail, ensure};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Where an archive is published.
#[derive(Debug)]
pub struct Release {
    /// The owner and the name of the repository.
    pub repository: &'static str,
    /// The tag of the release.
    pub tag: String,
    /// The archive's file name.
    pub archive: String,
    /// What is appended to that name for the file with its SHA-256.
    pub checksum: &'static str,
}

impl Release {
    /// Where the archive is, on GitHub or on its mirror.
    pub fn address(&self, base: &str) -> String {
        let Self { repository, tag, archive, .. } = self;
        format!("{}/{repository}/releases/download/{tag}/{archive}", base.trim_end_matches('/'))
    }
}

/// The address before `owner/name`. `XTASK_RELEASES` names a mirror, which may be a `file://` folder.
pub fn base() -> String {
    env::var("XTASK_RELEASES").unwrap_or_else(|_| "https://github.com".to_owned())
}

/// The machine that rustc compiles for, such as `x86_64-unknown-linux-gnu`.
pub fn host(project: &Project) -> Option<String> {
    let answer = shell::answer(&mut shell::command(project, "rustc", &["-vV"]).ok()?)?;
    answer.lines().find_map(|line| line.strip_prefix("host: ")).map(str::to_owned)
}

/// Downloads, checks and unpacks the release, and puts its programs into `.tools/cargo/bin`.
pub fn install(project: &Project, base: &str, release: &Release, tool: &Binary<'_>) -> Result<()> {
    let folder = project.tools().join("download").join(tool.package);
    let result = unpack(project, base, release, &folder).and_then(|()| keep(project, &folder, tool));
    // Leftovers must not be taken for a later download; a failure to remove them is no failure to install.
    let _ = fs::remove_dir_all(&folder);
    result
}

fn unpack(project: &Project, base: &str, release: &Release, folder: &Path) -> Result<()> {
    let Release { archive, checksum, .. } = release;
    let address = release.address(base);
    fs::create_dir_all(folder).context("the folder .tools cannot be written")?;
    let file = folder.join(archive);
    ensure!(download(&address, &file)?, "the release has no {archive}");
    let published = folder.join("checksum");
    if download(&format!("{address}.{checksum}"), &published)? {
        let text = fs::read_to_string(&published).context("the checksum cannot be read")?;
        let wanted = text.split_whitespace().next().unwrap_or_default().to_ascii_lowercase();
        ensure!(sha256(project, &file)? == wanted, "the checksum of {archive} does not match: refused");
    }
    let mut tar = Command::new("tar");
    tar.arg("-xf").arg(&file).arg("-C").arg(folder).stdin(Stdio::null());
    let output = tar.output().context("tar is missing")?;
    ensure!(output.status.success(), "{archive} cannot be unpacked");
    Ok(())
}

/// Copies the programs, after each has shown that it runs here and is the wanted version.
fn keep(project: &Project, folder: &Path, tool: &Binary<'_>) -> Result<()> {
    let mut found = Vec::new();
    for program in tool.programs {
        let name = format!("{program}{}", env::consts::EXE_SUFFIX);
        let path = inside(folder, &name).with_context(|| format!("{name} is not in the archive"))?;
        ensure!(tool.is(&path), "{name} does not run here as version {}", tool.version);
        found.push((path, name));
    }
    let target = project.path(".tools/cargo/bin");
    fs::create_dir_all(&target).context("the folder .tools cannot be written")?;
    for (path, name) in found {
        fs::rename(&path, target.join(&name)).with_context(|| format!("{name} cannot be kept"))?;
    }
    Ok(())
}

/// Archives hold their programs at the top or in one folder.
fn inside(folder: &Path, name: &str) -> Option<PathBuf> {
    let folders = fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path());
    let places = std::iter::once(folder.to_owned()).chain(folders);
    places.map(|place| place.join(name)).find(|path| path.is_file())
}

/// Fetches a file; `false` means that the server answered and has no such file.
fn download(address: &str, file: &Path) -> Result<bool> {
    if let Some(path) = address.strip_prefix("file://") {
        return Ok(fs::copy(path, file).is_ok());
    }
    let mut curl = Command::new("curl");
    curl.args(["--fail", "--location", "--silent", "--show-error", "--connect-timeout", "5"]);
    // A connection that has dried up is given up; a slow one is not.
    curl.args(["--speed-limit", "1000", "--speed-time", "15", "--output"]).arg(file).arg(address);
    let output = curl.stdin(Stdio::null()).output().context("curl is missing")?;
    // curl's word for an answer that says 404 or the like.
    const REFUSED: i32 = 22;
    match output.status.code() {
        Some(0) => Ok(true),
        Some(REFUSED) => Ok(false),
        _ => bail!("{}", String::from_utf8_lossy(&output.stderr).trim().trim_start_matches("curl: ")),
    }
}

/// Node computes it, because Node is there on each of our machines and `sha256sum` is not.
fn sha256(project: &Project, file: &Path) -> Result<String> {
    const SCRIPT: &str = "const [file] = process.argv.slice(1); \
        console.log(crypto.createHash('sha256').update(fs.readFileSync(file)).digest('hex'))";
    let mut node = shell::command(project, "node", &["--eval", SCRIPT])?;
    let answer = shell::answer(node.arg(file)).context("Node cannot compute the checksum")?;
    Ok(answer.trim().to_owned())
}

#[cfg(test)]
#[cfg(unix)]
mod tests;
