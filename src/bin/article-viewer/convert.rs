//! `article-viewer convert`: an article of any format as house JSON.

use std::process::ExitCode;

use article_viewer::formats::Json;

use crate::output;
use crate::source::Source;

/// Prints the article.
pub fn run(source: Source) -> anyhow::Result<ExitCode> {
    let document = source.open()?;
    let article = document.converted()?.take("article").unwrap_or(Json::Null);
    output::print(&format!("{article}\n"))?;
    output::notices(&document.reading()?.notices);
    Ok(ExitCode::SUCCESS)
}
