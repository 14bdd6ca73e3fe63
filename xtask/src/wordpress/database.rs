//! MariaDB with its own data folder and socket. It opens no port and does not touch a MariaDB of the machine.

use super::supervisor::Supervisor;
use crate::project::Project;
use crate::setup::wordpress::WordPress;
use crate::shell;
use anyhow::{Context as _, Result};
use std::path::{Path, PathBuf};
use xshell::cmd;

/// Creates an empty database server and starts it. Returns its socket, which clients have to wait for.
pub fn start(
    project: &Project,
    supervisor: &mut Supervisor,
    parts: &WordPress,
    folder: &Path,
) -> Result<PathBuf> {
    let sh = shell::open(project)?;
    let data = format!("--datadir={}", folder.join("data").display());
    let user = shell::output(cmd!(sh, "id -un")).context("`id` does not print the user.")?;
    // MariaDB does not run as root unless that user is named.
    let user = format!("--user={user}");
    let WordPress { install_db, mariadbd, .. } = parts;
    let options = ["--auth-root-authentication-method=normal", "--skip-test-db"];
    let install = cmd!(sh, "{install_db} --no-defaults {data} {user} {options...}");
    shell::logged(project, "creating a database in a temporary folder", "wordpress-database", install)?;
    let socket = folder.join("socket");
    let options = ["--skip-networking", "--skip-log-bin", "--innodb-flush-log-at-trx-commit=0"];
    let socket_option = format!("--socket={}", socket.display());
    let server = cmd!(sh, "{mariadbd} --no-defaults {options...} {data} {user} {socket_option}");
    supervisor.run("mariadb", &server.into())?;
    Ok(socket)
}
