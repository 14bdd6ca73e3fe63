//! The download sizes of the release, compressed with Brotli.
//!
//! xtask/bench/size.mjs compresses the files in Node. This file adds them up and compares them with the budgets.

use crate::project::Project;
use crate::shell;
use anyhow::{Context as _, Result, ensure};
use std::collections::BTreeMap;
use std::fmt::{self, Display};
use xshell::cmd;

const SCRIPT: &str = "xtask/bench/size.mjs";
/// The budgets of the loader and of the total, in bytes after Brotli.
const LOADER_BUDGET: u64 = 5_000;
const TOTAL_BUDGET: u64 = 120_000;

/// The sizes of a folder's files after Brotli, by name.
pub struct Files(BTreeMap<String, u64>);

impl Files {
    /// Measures the files of a folder.
    pub fn measure(project: &Project, folder: &str) -> Result<Self> {
        let sh = shell::open(project)?;
        let output = shell::output(cmd!(sh, "node {SCRIPT} {folder}"))
            .with_context(|| format!("{folder}/ has no files to measure."))?;
        let files = serde_json::from_str(&output);
        Ok(Self(files.with_context(|| format!("The output of {SCRIPT} is not a map of sizes: {output}"))?))
    }

    /// The size of a file, 0 if it does not exist.
    pub fn of(&self, name: &str) -> u64 {
        self.0.get(name).copied().unwrap_or_default()
    }
}

/// Sizes in bytes after Brotli.
#[derive(Debug, PartialEq)]
pub struct Sizes {
    pub loader: u64,
    pub glue: u64,
    /// The style sheet of the view.
    pub style: u64,
    pub wasm: u64,
    /// The converter of the usual formats: glue, wasm, and the script that parses HTML in the page. It is downloaded only for
    /// articles in those formats.
    pub formats: u64,
    /// The converter of all formats.
    pub formats_all: u64,
    /// The style sheet of the demo page.
    pub page: u64,
}

/// Measures the release in dist/.
pub fn measure(project: &Project) -> Result<Sizes> {
    let sizes = Sizes::of(&Files::measure(project, "dist")?);
    let is_complete = sizes.loader > 0 && sizes.glue > 0 && sizes.wasm > 0;
    ensure!(is_complete, "dist/ has no complete release to measure; make one with: cargo xtask build");
    Ok(sizes)
}

impl Sizes {
    fn of(files: &Files) -> Self {
        let program = |name: &str| {
            files.of(&format!("{name}.js")) + files.of(&format!("{name}_bg.wasm")) + files.of("markup.js")
        };
        Self {
            loader: files.of("article-viewer.js"),
            glue: files.of("viewer.js") + files.of("handover.js"),
            style: files.of("viewer.css"),
            wasm: files.of("viewer_bg.wasm"),
            formats: program("formats"),
            formats_all: program("formats_all"),
            page: files.of("page.css"),
        }
    }

    /// The sizes with the names of their columns in docs/size.md.
    pub fn columns(&self) -> [(&'static str, u64); 7] {
        [
            ("loader", self.loader),
            ("glue", self.glue),
            ("style", self.style),
            ("wasm", self.wasm),
            ("total", self.total()),
            ("formats", self.formats),
            ("all", self.formats_all),
        ]
    }

    /// The files that every page downloads before the viewer runs.
    pub fn total(&self) -> u64 {
        self.loader + self.glue + self.style + self.wasm
    }
}

impl Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "Bytes over the wire (Brotli 11):")?;
        row(f, "loader", self.loader, Some(LOADER_BUDGET))?;
        row(f, "glue", self.glue, None)?;
        row(f, "style", self.style, None)?;
        row(f, "wasm", self.wasm, None)?;
        row(f, "total", self.total(), Some(TOTAL_BUDGET))?;
        writeln!(f, "In addition, for an article in another format, one of:")?;
        row(f, "formats", self.formats, None)?;
        row(f, "all", self.formats_all, None)?;
        writeln!(f, "  not counted: {} of the demo page's stylesheet", self.page)
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

#[cfg(test)]
mod tests {
    use super::{Files, Sizes};

    #[test]
    fn adds_up_and_compares_with_budgets() {
        let files = r#"{"article-viewer.js":3100,"viewer.js":5000,"viewer_bg.wasm":70000,"viewer.css":7000,"page.css":900,
            "formats.js":1000,"formats_bg.wasm":60000,"markup.js":400,"index.html":1}"#;
        let sizes = Sizes::of(&Files(serde_json::from_str(files).unwrap()));
        assert_eq!(sizes.total(), 85_100);
        assert_eq!((sizes.formats, sizes.formats_all), (61_400, 400));
        let text = sizes.to_string();
        assert!(text.contains("loader     3100  of 5000, 1900 left\n"), "{text}");
        assert!(text.contains("total     85100  of 120000, 34900 left\n"), "{text}");
        assert!(text.contains("formats   61400\n"), "{text}");
    }
}
