//! Writes to the standard output and the standard error.

use std::fmt::Display;
use std::io::{self, ErrorKind, Write};

use anyhow::Context as _;
use serde::Serialize;

/// Prints a text. A reader that stops early, such as `head`, is not an error.
pub fn print(text: &str) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(error).context("the standard output cannot be written")
        }
        _ => Ok(()),
    }
}

/// Prints a document as indented JSON.
pub fn print_json(document: &impl Serialize) -> anyhow::Result<()> {
    print(&json(document)?)
}

/// Writes a document as indented JSON. Every `</` is escaped, so that the output fits into a script element of a page.
pub fn json(document: &impl Serialize) -> anyhow::Result<String> {
    let json = serde_json::to_string_pretty(document).context("the document cannot be written as JSON")?;
    Ok(format!("{}\n", json.replace("</", "<\\/")))
}

/// Prints each notice in a line.
pub fn print_notices(notices: &[impl Display]) {
    for notice in notices {
        eprintln!("notice: {notice}");
    }
}
