//! Chromium and its driver, for the tests that need a browser.

use super::apt;
use crate::project::Project;
use anyhow::{Context as _, Result};
use std::env;
use std::path::PathBuf;

/// The packages of Debian. The fonts have the Chinese and Arabic characters of the tests.
const PACKAGES: [&str; 4] = ["chromium", "chromium-driver", "fonts-noto-cjk", "fonts-noto-core"];
const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The paths of the two programs.
#[derive(Debug)]
pub struct Browser {
    pub chromium: PathBuf,
    pub chromedriver: PathBuf,
}

/// Finds both programs, and installs them with apt-get where that is possible.
pub fn ensure(project: &Project) -> Result<Browser> {
    if let Some(browser) = find(project) {
        return Ok(browser);
    }
    let names = PACKAGES.join(" ");
    let advice = format!(
        "Chromium or chromedriver is missing. On Debian: sudo apt-get install {names}. \
         On other systems install both in the same version and set CHROMIUM and CHROMEDRIVER to their paths."
    );
    apt::install(project, &PACKAGES, "about 2 minutes", &advice)?;
    find(project).context(advice)
}

fn find(project: &Project) -> Option<Browser> {
    let from_env = |variable: &str| env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file());
    let chromium = from_env("CHROMIUM").or_else(|| CHROMIUM.iter().find_map(|name| project.program(name)));
    let chromedriver = from_env("CHROMEDRIVER").or_else(|| project.program("chromedriver"));
    Some(Browser { chromium: chromium?, chromedriver: chromedriver? })
}
