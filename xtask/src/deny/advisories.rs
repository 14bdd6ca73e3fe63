//! Known faults: RustSec's through cargo-deny, and those of the npm registry through `npm audit`.
//!
//! Both need a server that not every network reaches. A check that could not run is a line of the output and no failure, because
//! the project cannot mend the network; a found fault is a failure.

use crate::project::Project;
use crate::shell::{self, NPM};
use anyhow::Result;
use serde_json::Value;
use xshell::cmd;

/// The folders with a package-lock.json.
const NPM_FOLDERS: [&str; 6] =
    ["benches/peers", "examples/react", "examples/vue", "tests/dist", "tests/e2e", "xtask/npm"];

/// A sentence for each known fault. Prints what could not be checked.
pub fn problems(project: &Project) -> Result<Vec<String>> {
    let mut problems = of_crates(project)?;
    for folder in
        NPM_FOLDERS.into_iter().filter(|folder| project.path(folder).join("package-lock.json").is_file())
    {
        let sh = shell::open(project)?;
        // npm fails if there are faults, too. Its output tells which case it is.
        let audit = cmd!(sh, "{NPM} audit --omit=dev --json --fetch-retries=0 --prefix {folder}")
            .ignore_status()
            .ignore_stderr();
        match verdict(&audit.quiet().read().unwrap_or_default()) {
            Ok(0) => println!("known faults of the npm packages of {folder}: none"),
            Ok(faults) => {
                problems.push(format!("{folder}: {faults} npm packages with known faults; see: npm audit"))
            }
            Err(reason) => println!("NOT CHECKED: known faults of the npm packages of {folder}: {reason}"),
        }
    }
    Ok(problems)
}

fn of_crates(project: &Project) -> Result<Vec<String>> {
    let sh = shell::open(project)?;
    let not_checked = |reason: &str| println!("NOT CHECKED: known faults of the crates (RustSec): {reason}");
    if project.program("cargo-deny").is_none() {
        not_checked("cargo-deny is not installed; get it with: cargo install --locked cargo-deny");
        return Ok(Vec::new());
    }
    if shell::output(cmd!(sh, "cargo deny fetch db")).is_none() {
        not_checked("the database cannot be fetched from GitHub");
        return Ok(Vec::new());
    }
    let is_clean = shell::succeeds(&mut cmd!(sh, "cargo deny check advisories").into())?;
    Ok(if is_clean {
        Vec::new()
    } else {
        vec!["crates have known faults; the lines above name them".to_owned()]
    })
}

/// The number of packages with known faults in the output of `npm audit --json`, or the reason why there is none.
fn verdict(output: &str) -> Result<u64, String> {
    let report: Value = serde_json::from_str(output).unwrap_or_default();
    let message = report["message"].as_str().unwrap_or("npm audit has no result").to_owned();
    report["metadata"]["vulnerabilities"]["total"].as_u64().ok_or(message)
}

#[cfg(test)]
mod tests {
    use super::verdict;

    #[test]
    fn tells_faults_from_a_registry_that_does_not_answer() {
        assert_eq!(verdict(r#"{"auditReportVersion":2,"metadata":{"vulnerabilities":{"total":3}}}"#), Ok(3));
        assert_eq!(verdict(r#"{"metadata":{"vulnerabilities":{"total":0}}}"#), Ok(0));
        assert!(verdict(r#"{"message":"405 Method Not Allowed - POST …"}"#).unwrap_err().contains("405"));
        assert!(verdict("").is_err());
    }
}
