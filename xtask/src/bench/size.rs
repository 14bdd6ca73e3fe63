//! What a reader downloads: the sizes of the release, compressed as a server would send it.
//!
//! The compressing is done by Node, in xtask/bench/size.mjs; this file knows the files and the budgets.

use crate::project::Project;
use crate::shell;
use anyhow::{Context as _, Result, ensure};
use std::collections::BTreeMap;
use std::fmt::{self, Display};

const SCRIPT: &str = "xtask/bench/size.mjs";
/// The budgets of the loader and of everything together, in bytes of Brotli.
const LOADER_BUDGET: u64 = 3_000;
const TOTAL_BUDGET: u64 = 120_000;

/// The files of a folder and their sizes after Brotli.
pub struct Files(BTreeMap<String, u64>);

impl Files {
    /// Measures the files of a folder.
    pub fn measure(project: &Project, folder: &str) -> Result<Self> {
        let mut node = shell::command(project, "node", &[SCRIPT, folder])?;
        let answer =
            shell::answer(&mut node).with_context(|| format!("{folder}/ has nothing to measure."))?;
        let files = serde_json::from_str(&answer);
        Ok(Self(files.with_context(|| format!("{SCRIPT} answered something else than sizes: {answer}"))?))
    }

    /// The size of a file; one that is missing has none.
    pub fn of(&self, name: &str) -> u64 {
        self.0.get(name).copied().unwrap_or_default()
    }
}

/// Sizes in bytes after Brotli.
#[derive(Debug, PartialEq)]
pub struct Sizes {
    pub loader: u64,
    pub glue: u64,
    pub wasm: u64,
    /// The converter of the usual foreign formats: glue, wasm, and the script that asks the page to parse HTML. Only
    /// readers of such an article download it.
    pub formats: u64,
    /// The converter of all foreign formats, likewise.
    pub formats_all: u64,
    /// Stylesheets of the demo page. The viewer's own styles travel inside the wasm.
    pub page: u64,
}

/// Measures the release in dist/.
pub fn measure(project: &Project) -> Result<Sizes> {
    let sizes = Sizes::of(&Files::measure(project, "dist")?);
    let whole = sizes.loader > 0 && sizes.glue > 0 && sizes.wasm > 0;
    ensure!(whole, "dist/ has no complete release to measure; make one with: cargo xtask build");
    Ok(sizes)
}

impl Sizes {
    fn of(files: &Files) -> Self {
        let program = |name: &str| {
            files.of(&format!("{name}.js")) + files.of(&format!("{name}_bg.wasm")) + files.of("markup.js")
        };
        Self {
            loader: files.of("article-viewer.js"),
            glue: files.of("viewer.js"),
            wasm: files.of("viewer_bg.wasm"),
            formats: program("formats"),
            formats_all: program("formats_all"),
            page: files.of("page.css"),
        }
    }

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
        writeln!(f, "For an article in a foreign format, besides, one of:")?;
        row(f, "formats", self.formats, None)?;
        row(f, "all", self.formats_all, None)?;
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

#[cfg(test)]
mod tests {
    use super::{Files, Sizes};

    #[test]
    fn sums_up_and_judges() {
        let files = r#"{"article-viewer.js":3100,"viewer.js":5000,"viewer_bg.wasm":70000,"page.css":900,
            "formats.js":1000,"formats_bg.wasm":60000,"markup.js":400,"index.html":1}"#;
        let sizes = Sizes::of(&Files(serde_json::from_str(files).unwrap()));
        assert_eq!(sizes.total(), 78_100);
        assert_eq!((sizes.formats, sizes.formats_all), (61_400, 400));
        let text = sizes.to_string();
        assert!(text.contains("loader     3100  over the budget of 3000 by 100\n"), "{text}");
        assert!(text.contains("total     78100  of 120000, 41900 left\n"), "{text}");
        assert!(text.contains("formats   61400\n"), "{text}");
    }
}
