//! Reads files and the standard input.

use std::io::Read;
use std::{fs, io};

use anyhow::Context as _;

/// Reads all bytes of `file`. `-` is the standard input.
pub fn read(file: &str) -> anyhow::Result<Vec<u8>> {
    if file != "-" {
        return fs::read(file).with_context(|| format!("{file} cannot be read"));
    }
    let mut bytes = Vec::new();
    io::stdin().read_to_end(&mut bytes).context("the standard input cannot be read")?;
    Ok(bytes)
}
