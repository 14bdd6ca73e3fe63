//! Tables in Markdown documents, read as rows of cells.

/// The rows of the first table whose head begins with these cells.
pub fn rows<'a>(text: &'a str, head: &[&str]) -> Vec<Vec<&'a str>> {
    let lines = text.lines().skip_while(|line| !cells(line).starts_with(head));
    let table = lines.take_while(|line| line.starts_with('|'));
    // The head, and the line below it.
    table.skip(2).map(cells).collect()
}

/// The head of the first table whose head begins with these cells.
pub fn head<'a>(text: &'a str, start: &[&str]) -> Option<Vec<&'a str>> {
    text.lines().map(cells).find(|cells| cells.starts_with(start))
}

/// The cells of a line, without the space around them. A bar after a backslash is part of a cell.
fn cells(line: &str) -> Vec<&str> {
    let Some(inside) = line.trim().strip_prefix('|').and_then(|line| line.strip_suffix('|')) else {
        return Vec::new();
    };
    let mut cells = Vec::new();
    let mut start = 0;
    for (at, _) in inside.match_indices('|') {
        if !inside[..at].ends_with('\\') {
            cells.push(inside[start..at].trim());
            start = at + 1;
        }
    }
    cells.push(inside[start..].trim());
    cells
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn reads_the_table_with_this_head() {
        let text = "# T\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n| date | c |\n|---|---|\n| x | 3 \\| 4 |\n| y | |\n\nEnd.\n";
        assert_eq!(rows(text, &["date"]), [["x", "3 \\| 4"], ["y", ""]]);
        assert_eq!(rows(text, &["a", "b"]), [["1", "2"]]);
        assert!(rows(text, &["b"]).is_empty());
    }
}
