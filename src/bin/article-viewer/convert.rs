//! `article-viewer convert`: an article of any format as house JSON.

use std::process::ExitCode;

use article_viewer::formats;

use crate::output;
use crate::source::Source;

/// Prints the article.
pub fn run(source: &Source) -> anyhow::Result<ExitCode> {
    let reading = source.read()?;
    output::print(&format!("{}\n", formats::house(&reading.article)))?;
    output::notices(&reading.notices);
    Ok(ExitCode::SUCCESS)
}
