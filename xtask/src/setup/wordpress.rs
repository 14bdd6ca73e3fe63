//! WordPress, PHP and MariaDB, for the test against a real site.
//!
//! Without the packages that would bring a service: `mariadb-server-core` is the program alone, and WordPress
//! wants any web server, of which mini-httpd is the smallest that is off after a restart, too.

use super::apt;
use crate::project::Project;
use crate::shell;
use anyhow::{Context as _, Result};
use std::path::{Path, PathBuf};

const PACKAGES: [&str; 10] = [
    // First, because it satisfies what would otherwise bring Apache.
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
/// The theme that WordPress 6.1 comes with, for the page that a reader gets.
pub const THEME: &str = "wp-content/themes/twentytwentythree";

/// Where the parts are.
#[derive(Debug)]
pub struct WordPress {
    pub source: PathBuf,
    pub php: PathBuf,
    pub mariadbd: PathBuf,
    pub install_db: PathBuf,
}

/// Looks for all of them, and asks apt-get for them where that is possible.
pub fn ensure(project: &Project) -> Result<WordPress> {
    if let Some(wordpress) = find(project)? {
        return Ok(wordpress);
    }
    let advice = format!(
        "WordPress, PHP with {} or MariaDB is missing. On Debian: sudo apt-get install --no-install-recommends {}. \
         Elsewhere this test cannot run.",
        MODULES.join(", "),
        PACKAGES.join(" ")
    );
    apt::install(project, &PACKAGES, "about 1 minute", &advice)?;
    find(project)?.context(advice)
}

fn find(project: &Project) -> Result<Option<WordPress>> {
    let source = PathBuf::from(WORDPRESS);
    // Debian keeps servers in a folder that only root has on PATH.
    let server = Path::new("/usr/sbin/mariadbd").to_owned();
    let mariadbd = project.program("mariadbd").or(Some(server).filter(|path| path.is_file()));
    let install_db = project.program("mariadb-install-db");
    let (Some(php), Some(mariadbd), Some(install_db)) = (project.program("php"), mariadbd, install_db) else {
        return Ok(None);
    };
    let modules = shell::answer(&mut shell::command(project, "php", &["-m"])?).unwrap_or_default();
    let whole = MODULES.iter().all(|name| modules.lines().any(|line| line == *name));
    let found = whole && ["wp-load.php", THEME].iter().all(|part| source.join(part).exists());
    Ok(found.then_some(WordPress { source, php, mariadbd, install_db }))
}
