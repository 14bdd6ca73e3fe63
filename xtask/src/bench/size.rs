//! What a reader downloads: the sizes of the release, compressed as a server would send it.
//!
//! The compressing is done by Node, in xtask/bench/size.mjs; this file knows the files and the budgets.

use crate::project::Project;
use crate::shell;
use anyhow::{Context as _, Result};
use serde_json::Value;
use std::fmt::{self, Display};

const SCRIPT: &str = "xtask/bench/size.mjs";
/// The budgets of the loader and of everything together, in bytes of Brotli.
const LOADER_BUDGET: u64 = 3_000;
const TOTAL_BUDGET: u64 = 120_000;

/// Sizes in bytes after Brotli.
#[derive(Debug, PartialEq)]
pub struct Sizes {
    pub loader: u64,
    pub glue: u64,
    pub wasm: u64,
    /// Stylesheets of the demo page. The viewer's own styles travel inside the wasm.
    pub page: u64,
}

/// Measures the release in dist/.
pub fn measure(project: &Project) -> Result<Sizes> {
    let mut node = shell::command(project, "node", &[SCRIPT, "dist"])?;
    let answer = shell::answer(&mut node)
        .context("dist/ has no complete release to measure; make one with: cargo xtask build")?;
    read(&answer).with_context(|| format!("{SCRIPT} answered something else than sizes: {answer}"))
}

impl Sizes {
    /// Everything that is downloaded before the viewer runs, on anybody's page.
    pub fn total(&self) -> u64 {
        self.loader + self.glue + self.wasm
    }
}

impl Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "Bytes over the wire (Brotli 11):")?;
        row(f, "loader", self.loader, Some(LOADER_BUDGET))?;
        row(f, "glue", self.glue, None)?;
        row(f, "wasm", self.wasm, None)?;
        row(f, "total", self.total(), Some(TOTAL_BUDGET))?;
        writeln!(f, "  and {} of stylesheets of the demo page, which do not count", self.page)
    }
}

fn row(f: &mut fmt::Formatter<'_>, name: &str, bytes: u64, budget: Option<u64>) -> fmt::Result {
    write!(f, "  {name:<7}{bytes:>8}")?;
    match budget {
        Some(budget) if bytes > budget => writeln!(f, "  over the budget of {budget} by {}", bytes - budget),
        Some(budget) => writeln!(f, "  of {budget}, {} left", budget - bytes),
        None => writeln!(f),
    }
}

fn read(answer: &str) -> Option<Sizes> {
    let sizes: Value = serde_json::from_str(answer).ok()?;
    let size = |name| sizes.get(name)?.as_u64();
    Some(Sizes { loader: size("loader")?, glue: size("glue")?, wasm: size("wasm")?, page: size("page")? })
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn sums_up_and_judges() {
        let sizes = read(r#"{"loader":3100,"glue":5000,"wasm":70000,"page":900}"#).unwrap();
        assert_eq!(sizes.total(), 78_100);
        let text = sizes.to_string();
        assert!(text.contains("loader     3100  over the budget of 3000 by 100\n"), "{text}");
        assert!(text.contains("total     78100  of 120000, 41900 left\n"), "{text}");
        assert_eq!(read("{}"), None);
    }
}
