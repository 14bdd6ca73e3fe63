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

/// The files that every page downloads before the viewer runs, with the names of their columns in docs/size.md.
const ALWAYS: [(&str, &str); 5] = [
    ("loader", "article-viewer.js"),
    ("handover", "handover.js"),
    ("glue", "viewer.js"),
    ("style", "viewer.css"),
    ("wasm", "viewer_bg.wasm"),
];
/// The converters, with the names of their columns. They are downloaded only for articles in other formats.
const CONVERTERS: [(&str, &str); 2] = [("formats", "formats"), ("all", "formats_all")];

/// The script that parses HTML in the page.
const MARKUP: &str = "markup.js";
/// Scripts and style sheets that are in no column: those of frames, of the reading app's page, of kept copies, of reading settings and tools, and
/// of a host's words.
const NOT_COUNTED: [&str; 12] = [
    "offline.js",
    "strings.js",
    "embed.js",
    "article-frame.js",
    "page.css",
    "app.js",
    "sw.js",
    "sw-off.js",
    "settings.js",
    "reading_tools.js",
    "save.js",
    "read_aloud.js",
];

/// Sizes in bytes after Brotli.
#[derive(Debug, PartialEq)]
pub struct Sizes {
    always: Vec<(&'static str, u64)>,
    /// Each with its glue, its wasm and [`MARKUP`].
    converters: Vec<(&'static str, u64)>,
    /// The style sheet of the demo page.
    page: u64,
}

/// Measures the release in dist/.
pub fn measure(project: &Project) -> Result<Sizes> {
    let files = Files::measure(project, "dist")?;
    let uncounted = uncounted(&files);
    if !uncounted.is_empty() {
        println!("No column of docs/size.md counts {uncounted:?}; add them to xtask/src/bench/size.rs.");
    }
    let sizes = Sizes::of(&files);
    let missing = sizes.always.iter().find(|(_, bytes)| *bytes == 0);
    ensure!(missing.is_none(), "dist/ has no complete release to measure; make one with: cargo xtask build");
    Ok(sizes)
}

/// The files of a release that no size contains.
fn uncounted(files: &Files) -> Vec<&str> {
    let is_counted = |name: &str| {
        let mut of_converters = CONVERTERS.iter().map(|(_, converter)| *converter);
        ALWAYS.iter().any(|(_, file)| *file == name)
            || NOT_COUNTED.contains(&name)
            || name == MARKUP
            || of_converters.any(|converter| {
                name.strip_prefix(converter).is_some_and(|end| [".js", "_bg.wasm"].contains(&end))
            })
    };
    let is_code = |name: &&str| [".js", ".css", ".wasm"].iter().any(|ending| name.ends_with(ending));
    files.0.keys().map(String::as_str).filter(is_code).filter(|name| !is_counted(name)).collect()
}

impl Sizes {
    fn of(files: &Files) -> Self {
        let converter = |name: &str| {
            files.of(&format!("{name}.js")) + files.of(&format!("{name}_bg.wasm")) + files.of(MARKUP)
        };
        Self {
            always: ALWAYS.map(|(column, file)| (column, files.of(file))).to_vec(),
            converters: CONVERTERS.map(|(column, name)| (column, converter(name))).to_vec(),
            page: files.of("page.css"),
        }
    }

    /// The sizes with the names of their columns in docs/size.md.
    pub fn columns(&self) -> Vec<(&'static str, u64)> {
        [&self.always[..], &[("total", self.total())], &self.converters].concat()
    }

    /// The files that every page downloads before the viewer runs.
    pub fn total(&self) -> u64 {
        self.always.iter().map(|(_, bytes)| bytes).sum()
    }
}

impl Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "Bytes over the wire (Brotli 11):")?;
        for (name, bytes) in &self.always {
            row(f, name, *bytes, (*name == "loader").then_some(LOADER_BUDGET))?;
        }
        row(f, "total", self.total(), Some(TOTAL_BUDGET))?;
        writeln!(f, "In addition, for an article in another format, one of:")?;
        for (name, bytes) in &self.converters {
            row(f, name, *bytes, None)?;
        }
        writeln!(f, "  not counted: {} of the demo page's stylesheet", self.page)
    }
}

fn row(f: &mut fmt::Formatter<'_>, name: &str, bytes: u64, budget: Option<u64>) -> fmt::Result {
    write!(f, "  {name:<8}{bytes:>8}")?;
    match budget {
        Some(budget) if bytes > budget => writeln!(f, "  over the budget of {budget} by {}", bytes - budget),
        Some(budget) => writeln!(f, "  of {budget}, {} left", budget - bytes),
        None => writeln!(f),
    }
}

#[cfg(test)]
pub mod tests {
    use super::{Files, Sizes, uncounted};

    /// The sizes of a release with these files.
    pub fn sizes(files: &str) -> Sizes {
        Sizes::of(&Files(serde_json::from_str(files).unwrap()))
    }

    #[test]
    fn notices_a_file_that_no_column_counts() {
        let files = r#"{"article-viewer.js":1,"formats_all.js":1,"formats_bg.wasm":1,"later.js":1,"page.css":1,"embed.html":1}"#;
        assert_eq!(uncounted(&Files(serde_json::from_str(files).unwrap())), ["later.js"]);
    }

    #[test]
    fn adds_up_and_compares_with_budgets() {
        let sizes = sizes(
            r#"{"article-viewer.js":3100,"handover.js":200,"viewer.js":5000,"viewer_bg.wasm":70000,"viewer.css":7000,
            "page.css":900,"formats.js":1000,"formats_bg.wasm":60000,"markup.js":400,"index.html":1}"#,
        );
        assert_eq!(sizes.total(), 85_300);
        assert_eq!(sizes.columns()[5..], [("total", 85_300), ("formats", 61_400), ("all", 400)]);
        let text = sizes.to_string();
        assert!(text.contains("loader      3100  of 5000, 1900 left\n"), "{text}");
        assert!(text.contains("total      85300  of 120000, 34700 left\n"), "{text}");
        assert!(text.contains("formats    61400\n"), "{text}");
    }
}
