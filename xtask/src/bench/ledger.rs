//! The ledger of sizes, docs/size.md: one row per recorded measurement, the newest last.

use super::size::Sizes;
use crate::project::Project;
use crate::shell;
use anyhow::{Context as _, Result};
use std::fs;

const LEDGER: &str = "docs/size.md";
const START: &str =
    "# Sizes over the wire\n\nBytes after Brotli 11; a row is added by `cargo xtask bench --record`.\n";
const HEAD: &str = "| date | commit | loader | glue | wasm | total | formats | all | note |\n\
    |---|---|---|---|---|---|---|---|---|\n";

/// Adds a row with today's date and the current commit.
pub fn record(project: &Project, sizes: &Sizes, note: &str) -> Result<()> {
    let today = "console.log(new Date().toISOString().slice(0, 10))";
    let date = shell::answer(&mut shell::command(project, "node", &["--eval", today])?);
    let date = date.context("Node does not say which day it is.")?;
    let path = project.path(LEDGER);
    let text = fs::read_to_string(&path).unwrap_or_else(|_| START.to_owned());
    fs::create_dir_all(project.path("docs")).context("The folder docs cannot be written.")?;
    fs::write(&path, with_row(&text, &row(date.trim(), &commit(project)?, sizes, note)))
        .with_context(|| format!("{LEDGER} cannot be written."))?;
    println!("{LEDGER} has a new row.");
    Ok(())
}

/// The commit, with a plus when the measured files are not quite that commit's.
fn commit(project: &Project) -> Result<String> {
    let hash = shell::answer(&mut shell::command(project, "git", &["rev-parse", "--short", "HEAD"])?);
    let Some(hash) = hash else { return Ok("–".to_owned()) };
    let changes = shell::answer(&mut shell::command(project, "git", &["status", "--porcelain"])?);
    let mark = if changes.is_some_and(|changes| !changes.is_empty()) { "+" } else { "" };
    Ok(format!("{}{mark}", hash.trim()))
}

fn row(date: &str, commit: &str, sizes: &Sizes, note: &str) -> String {
    let Sizes { loader, glue, wasm, formats, formats_all, .. } = sizes;
    // A bar would end the cell.
    let note = note.replace('|', "\\|");
    let total = sizes.total();
    format!(
        "| {date} | {commit} | {loader} | {glue} | {wasm} | {total} | {formats} | {formats_all} | {note} |\n"
    )
}

/// Puts the row behind the last row of the table, whatever is written around the table.
fn with_row(text: &str, row: &str) -> String {
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    let Some(start) = lines.iter().position(|line| line.starts_with("| date ")) else {
        return format!("{}\n\n{HEAD}{row}", text.trim_end());
    };
    let length = lines.iter().skip(start).take_while(|line| line.starts_with('|')).count();
    let ended = lines.get(start + length - 1).is_some_and(|line| line.ends_with('\n'));
    let row = if ended { row.to_owned() } else { format!("\n{row}") };
    lines.insert(start + length, &row);
    lines.concat()
}

#[cfg(test)]
mod tests {
    use super::{HEAD, START, Sizes, row, with_row};

    #[test]
    fn a_row_goes_to_the_end_of_the_table() {
        let sizes = Sizes { loader: 1, glue: 2, wasm: 3, formats: 4, formats_all: 5, page: 6 };
        let row = row("2026-11-20", "abc1234", &sizes, "a|b");
        assert_eq!(row, "| 2026-11-20 | abc1234 | 1 | 2 | 3 | 6 | 4 | 5 | a\\|b |\n");
        let first = with_row(START, &row);
        assert_eq!(first, format!("{START}\n{HEAD}{row}"));
        assert_eq!(with_row(&first, "| new |\n"), format!("{START}\n{HEAD}{row}| new |\n"));
        assert_eq!(with_row(&format!("{first}\nMore.\n"), "| n |\n"), format!("{first}| n |\n\nMore.\n"));
        assert_eq!(with_row(first.trim_end(), "| n |\n"), format!("{first}| n |\n"));
    }
}
