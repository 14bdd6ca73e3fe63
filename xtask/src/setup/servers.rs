//! nginx, Caddy and Apache, for the tests of the recipes in examples/servers.
//!
//! The tests start each server themselves. `apache2-bin` has the program without a service.

use super::apt;
use crate::project::Project;
use anyhow::{Result, ensure};
use std::path::Path;

const PACKAGES: [&str; 4] = ["nginx", "libnginx-mod-http-brotli-static", "caddy", "apache2-bin"];
/// The file of each package that the tests use.
const FILES: [&str; 4] = [
    "/usr/sbin/nginx",
    "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so",
    "/usr/bin/caddy",
    "/usr/sbin/apache2",
];

/// Installs missing servers with apt-get where that is possible.
pub fn ensure(project: &Project) -> Result<()> {
    if are_installed() {
        return Ok(());
    }
    let advice = format!(
        "nginx with its Brotli module, Caddy or Apache is missing. On Debian: sudo apt-get install --no-install-recommends {}. \
         On other systems the recipes in examples/servers cannot be tested.",
        PACKAGES.join(" ")
    );
    apt::install(project, &PACKAGES, "about 1 minute", &advice)?;
    ensure!(are_installed(), "{advice}");
    Ok(())
}

fn are_installed() -> bool {
    FILES.iter().all(|file| Path::new(file).is_file())
}
