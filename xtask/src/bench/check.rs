//! `cargo xtask bench --check`: compares the release with the recorded figures and fails if it is much worse.
//!
//! Sizes are compared with the last row of docs/size.md. Native speeds are compared with docs/speed.md by their ratio to the
//! reference article of the same run, which depends little on the machine.

use super::size::{self, Sizes};
use super::{ledger, native, size_table};
use crate::project::Project;
use crate::{setup, shell};
use anyhow::{Context as _, Result, ensure};
use std::fs;

/// The growth of a size that is accepted without a record: a part of it, or some bytes, if that is more.
const SIZE_MARGIN: f64 = 0.01;
const SIZE_MARGIN_BYTES: f64 = 150.0;
/// The loss of speed that is accepted. Ratios vary by about 15 % between runs on a busy machine.
const SPEED_MARGIN: f64 = 0.35;

const SPEEDS: &str = "docs/speed.md";
/// The head of the table of speeds, in the document and in the output of the benchmark.
const HEAD: [&str; 7] = ["format", "carries", "document", "KB", "photos", "MB/s", "ratio"];

/// A recorded and a measured figure.
struct Figure {
    name: String,
    recorded: f64,
    measured: f64,
}

/// Compares and prints. The error names what is worse.
pub fn run(project: &Project, only_sizes: bool) -> Result<()> {
    setup::node(project)?;
    let measured = size::measure(project)?;
    let mut worse = larger(&sizes(&size_table::last(project)?, &measured));
    if !only_sizes {
        worse.extend(compare_speeds(project)?);
    }
    ensure!(
        worse.is_empty(),
        "Worse than recorded:\n{}\nIf this is intended, record it: cargo xtask bench --record --note \"…\" for sizes, the table in {SPEEDS} for speeds.",
        worse.join("\n")
    );
    Ok(())
}

/// Each size with its last record. Parts that were not recorded yet have none.
fn sizes(recorded: &[(String, u64)], measured: &Sizes) -> Vec<Figure> {
    let figure = |(name, recorded): &(String, u64)| {
        let (_, measured) = measured.columns().into_iter().find(|(column, _)| column == name)?;
        Some(Figure { name: name.clone(), recorded: *recorded as f64, measured: measured as f64 })
    };
    recorded.iter().filter_map(figure).collect()
}

/// Prints the sizes and returns those that have grown beyond the margin.
fn larger(figures: &[Figure]) -> Vec<String> {
    println!("| size | recorded | now |\n|---|---|---|");
    let mut worse = Vec::new();
    for Figure { name, recorded, measured } in figures {
        println!("| {name} | {recorded} | {measured} |");
        let margin = (recorded * SIZE_MARGIN).max(SIZE_MARGIN_BYTES);
        if *measured > recorded + margin {
            worse.push(format!(
                "{name}: {measured} bytes, recorded {recorded}, accepted {:.0} more",
                margin.floor()
            ));
        }
    }
    worse
}

fn compare_speeds(project: &Project) -> Result<Vec<String>> {
    let text =
        fs::read_to_string(project.path(SPEEDS)).with_context(|| format!("{SPEEDS} cannot be read."))?;
    let sh = shell::open(project)?;
    let output = native(&sh).args(["--", ""]).quiet().read();
    let output = output.context("The native benchmark failed; the lines above say why.")?;
    let figures = speeds(&text, &output);
    ensure!(!figures.is_empty(), "{SPEEDS} and the benchmark have no format in common.");
    Ok(slower(&figures))
}

/// Prints the ratios and returns those that have fallen below the margin.
fn slower(figures: &[Figure]) -> Vec<String> {
    println!("| speed | recorded ratio | now |\n|---|---|---|");
    let mut worse = Vec::new();
    for Figure { name, recorded, measured } in figures {
        println!("| {name} | {recorded:.2} | {measured:.2} |");
        let accepted = recorded * (1.0 - SPEED_MARGIN);
        if *measured < accepted {
            worse.push(format!(
                "{name}: ratio {measured:.2}, recorded {recorded:.2}, accepted from {accepted:.2}"
            ));
        }
    }
    worse
}

/// The ratios of the documents that both tables have.
fn speeds(recorded: &str, measured: &str) -> Vec<Figure> {
    let measured = ratios(measured);
    let figure = |(name, recorded): (String, f64)| {
        let (_, measured) = measured.iter().find(|(other, _)| *other == name)?;
        Some(Figure { name, recorded, measured: *measured })
    };
    ratios(recorded).into_iter().filter_map(figure).collect()
}

fn ratios(text: &str) -> Vec<(String, f64)> {
    let row = |cells: Vec<&str>| {
        let [format, _, document, .., ratio] = cells.as_slice() else { return None };
        Some((format!("{format}, {document}"), ratio.parse().ok()?))
    };
    ledger::rows(text, &HEAD).into_iter().filter_map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::{Figure, larger, slower, speeds};

    fn figure(recorded: f64, measured: f64) -> Figure {
        Figure { name: "wasm".to_owned(), recorded, measured }
    }

    #[test]
    fn accepts_growth_within_the_margin() {
        assert!(larger(&[figure(160_000.0, 161_600.0), figure(4_000.0, 4_150.0)]).is_empty());
        let worse = larger(&[figure(160_000.0, 161_601.0), figure(4_000.0, 4_151.0)]);
        assert_eq!(worse[0], "wasm: 161601 bytes, recorded 160000, accepted 1600 more");
        assert_eq!(worse[1], "wasm: 4151 bytes, recorded 4000, accepted 150 more");
    }

    #[test]
    fn accepts_slower_formats_within_the_margin() {
        assert!(slower(&[figure(0.2, 0.13), figure(0.2, 0.9)]).is_empty());
        assert_eq!(slower(&[figure(0.2, 0.12)]), ["wasm: ratio 0.12, recorded 0.20, accepted from 0.13"]);
    }

    #[test]
    fn pairs_the_documents_of_both_tables() {
        let head =
            "| format | carries | document | KB | photos | MB/s | ratio |\n|---|---|---|---|---|---|---|\n";
        let recorded = format!(
            "# S\n\n{head}| house | JSON | a | 1 | 2 | 81 | 0.28 |\n| ghost | HTML | b | 1 | 2 | 3 | 0.1 |\n"
        );
        let measured = format!(
            "parse: 3\n{head}| house | JSON | a | 1 | 2 | 70 | 0.25 |\n| new | JSON | c | 1 | 2 | 70 | 0.5 |\n"
        );
        let figures = speeds(&recorded, &measured);
        assert_eq!(figures.len(), 1);
        assert_eq!((figures[0].recorded, figures[0].measured), (0.28, 0.25));
        assert_eq!(figures[0].name, "house, a");
    }
}
