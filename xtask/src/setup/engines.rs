//! Firefox, and WebKitGTK's driver with a virtual display, for the tests that run in every browser engine.

use super::apt;
use crate::project::Project;
use anyhow::{Context as _, Result};
use std::env;
use std::path::PathBuf;

/// The packages of Debian. WebKitGTK has no mode without a display.
const PACKAGES: [&str; 3] = ["firefox-esr", "webkit2gtk-driver", "xvfb"];
const FIREFOX: [&str; 2] = ["firefox-esr", "firefox"];

/// The paths of the programs.
#[derive(Debug)]
pub struct Engines {
    pub firefox: PathBuf,
    pub webkit_driver: PathBuf,
    pub xvfb: PathBuf,
}

/// Finds the programs, and installs them with apt-get where that is possible.
pub fn ensure(project: &Project) -> Result<Engines> {
    find(project).or_else(|missing| {
        let advice = format!(
            "{missing} is missing. On Debian: sudo apt-get install {}. On other systems install Firefox, \
             WebKitWebDriver and Xvfb, and set FIREFOX, WEBKITDRIVER and XVFB to their paths.",
            PACKAGES.join(" ")
        );
        apt::install(project, &PACKAGES, "about 2 minutes", &advice)?;
        find(project).ok().context(advice)
    })
}

/// The programs, or the name of the first one that is missing.
fn find(project: &Project) -> std::result::Result<Engines, &'static str> {
    let program = |variable: &str, names: &[&str]| {
        let given = env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file());
        given.or_else(|| names.iter().find_map(|name| project.program(name)))
    };
    Ok(Engines {
        firefox: program("FIREFOX", &FIREFOX).ok_or("Firefox")?,
        webkit_driver: program("WEBKITDRIVER", &["WebKitWebDriver"]).ok_or("WebKitWebDriver")?,
        xvfb: program("XVFB", &["Xvfb"]).ok_or("Xvfb")?,
    })
}
