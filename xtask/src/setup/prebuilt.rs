//! Installation of a tool from the published releases of its project.
//!
//! A download is used only if its checksum is published and matches, and if the program runs and reports the required version.
//! After a failure the caller builds the tool instead.

use super::binary::Binary;
use crate::project::Project;
use crate::shell;
use anyhow::{Context as _, Result, bail, ensure};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use xshell::cmd;

/// A published archive.
#[derive(Debug)]
pub struct Release {
    /// The owner and the name of the repository.
    pub repository: &'static str,
    /// The tag of the release.
    pub tag: String,
    /// The file name of the archive.
    pub archive: String,
    /// The extension of the file with the archive's SHA-256, which is appended to the archive's name.
    pub checksum: &'static str,
}

impl Release {
    /// The URL of the archive on GitHub or on a mirror.
    pub fn url(&self, base: &str) -> String {
        let Self { repository, tag, archive, .. } = self;
        format!("{}/{repository}/releases/download/{tag}/{archive}", base.trim_end_matches('/'))
    }
}

/// The URL before `owner/name`. `XTASK_RELEASES` names a mirror, which may be a `file://` folder.
pub fn base_url() -> String {
    env::var("XTASK_RELEASES").unwrap_or_else(|_| "https://github.com".to_owned())
}

/// The target triple of this machine, such as `x86_64-unknown-linux-gnu`.
pub fn host(project: &Project) -> Option<String> {
    let sh = shell::open(project).ok()?;
    let version = shell::output(cmd!(sh, "rustc -vV"))?;
    version.lines().find_map(|line| line.strip_prefix("host: ")).map(str::to_owned)
}

/// Downloads, verifies and unpacks the release, and moves its programs into `.tools/cargo/bin`.
pub fn install(project: &Project, base: &str, release: &Release, tool: &Binary<'_>) -> Result<()> {
    let folder = project.tools().join("download").join(tool.package);
    let unpacked = unpack(project, base, release, &folder);
    let result = unpacked.and_then(|()| move_programs(project, &folder, tool));
    // A later download must not find leftovers. A failure to remove them does not affect this installation.
    let _ = fs::remove_dir_all(&folder);
    result
}

fn unpack(project: &Project, base: &str, release: &Release, folder: &Path) -> Result<()> {
    let Release { archive, checksum, .. } = release;
    let url = release.url(base);
    fs::create_dir_all(folder).context("the folder .tools cannot be written")?;
    let file = folder.join(archive);
    ensure!(download(&url, &file)?, "the release has no {archive}");
    let published = folder.join("checksum");
    ensure!(download(&format!("{url}.{checksum}"), &published)?, "the release has no checksum of {archive}");
    let text = fs::read_to_string(&published).context("the checksum cannot be read")?;
    let expected = text.split_whitespace().next().unwrap_or_default().to_ascii_lowercase();
    ensure!(sha256(project, &file)? == expected, "the checksum of {archive} does not match");
    let mut tar = Command::new("tar");
    tar.arg("-xf").arg(&file).arg("-C").arg(folder).stdin(Stdio::null());
    let output = tar.output().context("tar is missing")?;
    ensure!(output.status.success(), "{archive} cannot be unpacked");
    Ok(())
}

/// Moves the programs into `.tools`, after each has run and reported the required version.
fn move_programs(project: &Project, folder: &Path, tool: &Binary<'_>) -> Result<()> {
    let mut found = Vec::new();
    for program in tool.programs {
        let name = format!("{program}{}", env::consts::EXE_SUFFIX);
        let path = find(folder, &name).with_context(|| format!("{name} is not in the archive"))?;
        ensure!(tool.is_version_of(&path), "{name} does not run here as version {}", tool.version);
        found.push((path, name));
    }
    let target = project.path(".tools/cargo/bin");
    fs::create_dir_all(&target).context("the folder .tools cannot be written")?;
    for (path, name) in found {
        fs::rename(&path, target.join(&name)).with_context(|| format!("{name} cannot be moved"))?;
    }
    Ok(())
}

/// Archives contain their programs at the top level or in one folder.
fn find(folder: &Path, name: &str) -> Option<PathBuf> {
    let subfolders = fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path());
    let candidates = std::iter::once(folder.to_owned()).chain(subfolders);
    candidates.map(|candidate| candidate.join(name)).find(|path| path.is_file())
}

/// Downloads a file. Returns `false` if the server answers that there is no such file.
fn download(url: &str, file: &Path) -> Result<bool> {
    if let Some(path) = url.strip_prefix("file://") {
        return Ok(fs::copy(path, file).is_ok());
    }
    let mut curl = Command::new("curl");
    curl.args(["--fail", "--location", "--silent", "--show-error", "--connect-timeout", "5"]);
    // Ends a stalled connection, but not a slow one.
    curl.args(["--speed-limit", "1000", "--speed-time", "15", "--output"]).arg(file).arg(url);
    let output = curl.stdin(Stdio::null()).output().context("curl is missing")?;
    // The exit code of curl for HTTP status 400 and above.
    const HTTP_ERROR: i32 = 22;
    match output.status.code() {
        Some(0) => Ok(true),
        Some(HTTP_ERROR) => Ok(false),
        _ => bail!("{}", String::from_utf8_lossy(&output.stderr).trim().trim_start_matches("curl: ")),
    }
}

/// Computed by Node, because not every system has `sha256sum`.
pub fn sha256(project: &Project, file: &Path) -> Result<String> {
    const SCRIPT: &str = "const [file] = process.argv.slice(1); \
        console.log(crypto.createHash('sha256').update(fs.readFileSync(file)).digest('hex'))";
    let sh = shell::open(project)?;
    shell::output(cmd!(sh, "node --eval {SCRIPT} {file}")).context("Node cannot compute the checksum")
}

#[cfg(test)]
#[cfg(unix)]
mod tests;
