//! WordPress, PHP and MariaDB, for the test against a real site.
//!
//! None of the packages starts a service. `mariadb-server-core` contains only the program. WordPress depends on any web
//! server, and mini-httpd is the smallest one that also stays off after a restart.

use super::apt;
use crate::project::Project;
use crate::shell;
use anyhow::{Context as _, Result};
use std::path::{Path, PathBuf};
use xshell::cmd;

const PACKAGES: [&str; 10] = [
    // First, because it satisfies the dependency for which Apache would be installed.
    "mini-httpd",
    "php-cgi",
    "wordpress",
    "wordpress-theme-twentytwentythree",
    "php-cli",
    "php-mysql",
    "php-gd",
    "php-xml",
    "php-mbstring",
    "mariadb-server-core",
];
const MODULES: [&str; 4] = ["mysqli", "gd", "dom", "mbstring"];
const WORDPRESS: &str = "/usr/share/wordpress";
/// The theme that comes with WordPress 6.1, for its HTML pages.
pub const THEME: &str = "wp-content/themes/twentytwentythree";

/// The paths of the installed parts.
#[derive(Debug)]
pub struct WordPress {
    pub source: PathBuf,
    pub php: PathBuf,
    pub mariadbd: PathBuf,
    pub install_db: PathBuf,
}

/// Finds all parts, and installs them with apt-get where that is possible.
pub fn ensure(project: &Project) -> Result<WordPress> {
    if let Some(wordpress) = find(project)? {
        return Ok(wordpress);
    }
    let advice = format!(
        "WordPress, PHP with {} or MariaDB is missing. On Debian: sudo apt-get install --no-install-recommends {}. \
         On other systems this test cannot run.",
        MODULES.join(", "),
        PACKAGES.join(" ")
    );
    apt::install(project, &PACKAGES, "about 1 minute", &advice)?;
    find(project)?.context(advice)
}

fn find(project: &Project) -> Result<Option<WordPress>> {
    let source = PathBuf::from(WORDPRESS);
    // Debian installs servers into a folder that only root has on PATH.
    let server = Path::new("/usr/sbin/mariadbd").to_owned();
    let mariadbd = project.program("mariadbd").or(Some(server).filter(|path| path.is_file()));
    let install_db = project.program("mariadb-install-db");
    let (Some(php), Some(mariadbd), Some(install_db)) = (project.program("php"), mariadbd, install_db) else {
        return Ok(None);
    };
    let sh = shell::open(project)?;
    let modules = shell::output(cmd!(sh, "php -m")).unwrap_or_default();
    let has_modules = MODULES.iter().all(|name| modules.lines().any(|line| line == *name));
    let is_complete = has_modules && ["wp-load.php", THEME].iter().all(|part| source.join(part).exists());
    Ok(is_complete.then_some(WordPress { source, php, mariadbd, install_db }))
}
