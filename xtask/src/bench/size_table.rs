//! The table of recorded sizes in docs/size.md: one row per measurement, the newest last.

use super::size::Sizes;
use crate::project::Project;
use crate::shell;
use anyhow::{Context as _, Result};
use std::fs;
use xshell::cmd;

const DOCUMENT: &str = "docs/size.md";
const INTRODUCTION: &str =
    "# Sizes over the wire\n\nBytes after Brotli 11; a row is added by `cargo xtask bench --record`.\n";
const HEAD: &str = "| date | commit | loader | glue | style | wasm | total | formats | all | note |\n\
    |---|---|---|---|---|---|---|---|---|---|\n";

/// Adds a row with the current date and commit.
pub fn record(project: &Project, sizes: &Sizes, note: &str) -> Result<()> {
    let today = "console.log(new Date().toISOString().slice(0, 10))";
    let sh = shell::open(project)?;
    let date = shell::output(cmd!(sh, "node --eval {today}")).context("Node does not print the date.")?;
    let path = project.path(DOCUMENT);
    let text = fs::read_to_string(&path).unwrap_or_else(|_| INTRODUCTION.to_owned());
    fs::create_dir_all(project.path("docs")).context("The folder docs cannot be written.")?;
    fs::write(&path, with_row(&text, &row(&date, &commit(project)?, sizes, note)))
        .with_context(|| format!("{DOCUMENT} cannot be written."))?;
    println!("{DOCUMENT} has a new row.");
    Ok(())
}

/// The current commit, with a plus if there are uncommitted changes.
fn commit(project: &Project) -> Result<String> {
    let sh = shell::open(project)?;
    let hash = shell::output(cmd!(sh, "git rev-parse --short HEAD"));
    let Some(hash) = hash else { return Ok("–".to_owned()) };
    let changes = shell::output(cmd!(sh, "git status --porcelain"));
    let mark = if changes.is_some_and(|changes| !changes.is_empty()) { "+" } else { "" };
    Ok(format!("{hash}{mark}"))
}

fn row(date: &str, commit: &str, sizes: &Sizes, note: &str) -> String {
    let Sizes { loader, glue, style, wasm, formats, formats_all, .. } = sizes;
    // A vertical bar would end the cell.
    let note = note.replace('|', "\\|");
    let total = sizes.total();
    format!(
        "| {date} | {commit} | {loader} | {glue} | {style} | {wasm} | {total} | {formats} | {formats_all} | {note} |\n"
    )
}

/// Inserts the row after the last row of the table and keeps the text around the table.
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
    use super::{HEAD, INTRODUCTION, Sizes, row, with_row};

    #[test]
    fn appends_a_row_to_the_table() {
        let sizes = Sizes { loader: 1, glue: 2, style: 7, wasm: 3, formats: 4, formats_all: 5, page: 6 };
        let row = row("2026-11-20", "abc1234", &sizes, "a|b");
        assert_eq!(row, "| 2026-11-20 | abc1234 | 1 | 2 | 7 | 3 | 13 | 4 | 5 | a\\|b |\n");
        let first = with_row(INTRODUCTION, &row);
        assert_eq!(first, format!("{INTRODUCTION}\n{HEAD}{row}"));
        assert_eq!(with_row(&first, "| new |\n"), format!("{INTRODUCTION}\n{HEAD}{row}| new |\n"));
        assert_eq!(with_row(&format!("{first}\nMore.\n"), "| n |\n"), format!("{first}| n |\n\nMore.\n"));
        assert_eq!(with_row(first.trim_end(), "| n |\n"), format!("{first}| n |\n"));
    }
}
