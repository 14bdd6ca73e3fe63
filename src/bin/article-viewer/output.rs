//! Where a command writes to.

use std::io::{self, ErrorKind, Write};

use anyhow::Context as _;
use article_viewer::article::notice::Notice;

/// Prints a text. A reader that has seen enough, such as `head`, is no failure.
pub fn print(text: &str) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(error).context("the standard output cannot be written")
        }
        _ => Ok(()),
    }
}

/// Tells what was noticed, a line each.
pub fn notices(notices: &[Notice]) {
    for notice in notices {
        eprintln!("notice: {notice}");
    }
}
