//! MariaDB, on a data folder and a socket of its own; no port, and nothing of the machine's own MariaDB.

use super::keeper::Keeper;
use crate::project::Project;
use crate::setup::wordpress::WordPress;
use crate::shell;
use anyhow::{Context as _, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Makes an empty database server and starts it; whoever connects to the socket has to wait for it.
pub fn start(project: &Project, keeper: &mut Keeper, parts: &WordPress, folder: &Path) -> Result<PathBuf> {
    let data = format!("--datadir={}", folder.join("data").display());
    let user =
        shell::answer(&mut shell::command(project, "id", &["-un"])?).context("`id` does not answer.")?;
    // It does not run as root unless it is told to.
    let user = format!("--user={}", user.trim());
    let mut install = shell::command(project, &parts.install_db.to_string_lossy(), &["--no-defaults"])?;
    install.args([&data, &user]).args(["--auth-root-authentication-method=normal", "--skip-test-db"]);
    shell::quietly(project, "making a database in a temporary folder", "wordpress-database", &mut install)?;
    let socket = folder.join("socket");
    let mut mariadbd = Command::new(&parts.mariadbd);
    mariadbd.args([
        "--no-defaults",
        "--skip-networking",
        "--skip-log-bin",
        "--innodb-flush-log-at-trx-commit=0",
    ]);
    mariadbd.args([data, user, format!("--socket={}", socket.display())]);
    keeper.run("mariadb", &mariadbd)?;
    Ok(socket)
}
