//! The table of recorded sizes in docs/size.md: one row per measurement, the newest last.
//!
//! A column is found by its name in the head, so that a column may be added to the document alone: older rows have a dash there.

use super::size::Sizes;
use super::{commit, ledger};
use crate::project::Project;
use anyhow::{Context as _, Result};
use std::fs;

const DOCUMENT: &str = "docs/size.md";
/// Adds a row with the current date and commit.
pub fn record(project: &Project, sizes: &Sizes, note: &str) -> Result<()> {
    let date = commit::today(project)?;
    let path = project.path(DOCUMENT);
    let text = fs::read_to_string(&path).with_context(|| format!("{DOCUMENT} cannot be read."))?;
    let head = ledger::head(&text, &["date"])
        .with_context(|| format!("{DOCUMENT} has no table with the column `date`."))?;
    let row = row(&head, &date, &commit::current(project)?, sizes, note);
    fs::write(&path, with_row(&text, &row)).with_context(|| format!("{DOCUMENT} cannot be written."))?;
    println!("{DOCUMENT} has a new row.");
    Ok(())
}

/// The sizes in the last row by the names of their columns. Cells without a number are left out.
pub fn last(project: &Project) -> Result<Vec<(String, u64)>> {
    let text =
        fs::read_to_string(project.path(DOCUMENT)).with_context(|| format!("{DOCUMENT} cannot be read."))?;
    last_row(&text)
        .with_context(|| format!("{DOCUMENT} has no row; add one with: cargo xtask bench --record"))
}

fn last_row(text: &str) -> Option<Vec<(String, u64)>> {
    let rows = ledger::rows(text, &["date"]);
    let sizes = ledger::head(text, &["date"])?.into_iter().zip(rows.last()?);
    // Some dates and commits are numbers, too.
    let sizes = sizes.filter(|(column, _)| !["date", "commit", "note"].contains(column));
    Some(sizes.filter_map(|(column, cell)| Some((column.to_owned(), cell.parse().ok()?))).collect())
}

/// A row for a table with these columns.
fn row(head: &[&str], date: &str, commit: &str, sizes: &Sizes, note: &str) -> String {
    // A vertical bar would end the cell.
    let note = note.replace('|', "\\|");
    let size = |column: &str| {
        sizes.columns().iter().find(|(name, _)| *name == column).map(|(_, bytes)| bytes.to_string())
    };
    let cell = |column: &&str| match *column {
        "date" => date.to_owned(),
        "commit" => commit.to_owned(),
        "note" => note.clone(),
        column => size(column).unwrap_or_else(|| "–".to_owned()),
    };
    format!("| {} |\n", head.iter().map(cell).collect::<Vec<_>>().join(" | "))
}

/// Inserts the row after the last row of the table and keeps the text around the table.
fn with_row(text: &str, row: &str) -> String {
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    let start = lines.iter().position(|line| line.starts_with("| date ")).unwrap_or(lines.len());
    let length = lines.iter().skip(start).take_while(|line| line.starts_with('|')).count();
    let ended = lines[..start + length].last().is_some_and(|line| line.ends_with('\n'));
    let row = if ended { row.to_owned() } else { format!("\n{row}") };
    lines.insert(start + length, &row);
    lines.concat()
}

#[cfg(test)]
mod tests {
    use super::super::size::tests::sizes;
    use super::{last_row, row, with_row};

    const TABLE: &str =
        "# Sizes\n\n| date | commit | loader | style | map | total | note |\n|---|---|---|---|---|---|---|\n";

    #[test]
    fn writes_and_reads_rows_by_the_names_of_the_columns() {
        let sizes = sizes(r#"{"article-viewer.js":1,"viewer.js":2,"viewer.css":7,"viewer_bg.wasm":3}"#);
        let head = ["date", "commit", "loader", "style", "map", "total", "note"];
        let row = row(&head, "2026-11-20", "1234567", &sizes, "a|b");
        assert_eq!(row, "| 2026-11-20 | 1234567 | 1 | 7 | – | 13 | a\\|b |\n");
        let read = last_row(&with_row(TABLE, &row)).unwrap();
        let expected = [("loader", 1), ("style", 7), ("total", 13)];
        assert_eq!(read, expected.map(|(name, bytes)| (name.to_owned(), bytes)));
        assert_eq!(last_row(TABLE), None);
    }

    #[test]
    fn appends_a_row_to_the_table() {
        assert_eq!(with_row(TABLE, "| new |\n"), format!("{TABLE}| new |\n"));
        assert_eq!(with_row(&format!("{TABLE}\nMore.\n"), "| n |\n"), format!("{TABLE}| n |\n\nMore.\n"));
        assert_eq!(with_row(TABLE.trim_end(), "| n |\n"), format!("{TABLE}| n |\n"));
    }
}
