//! `article-viewer convert`: prints an article of any format as house JSON.

use std::process::ExitCode;

use crate::input::InputArguments;
use crate::output;

/// Prints the article.
pub fn run(arguments: InputArguments) -> anyhow::Result<ExitCode> {
    let input = arguments.open()?;
    output::print_json(&input.conversion()?.article)?;
    output::print_notices(&input.parse()?.notices);
    Ok(ExitCode::SUCCESS)
}
