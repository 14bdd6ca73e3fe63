//! `article-viewer convert`: prints an article of any format as house JSON, a list as JSON Feed, a site as site JSON.

use std::process::ExitCode;

use article_viewer::formats::DocumentKind;

use crate::input::InputArguments;
use crate::output;

/// Prints the document.
pub fn run(arguments: InputArguments) -> anyhow::Result<ExitCode> {
    let input = arguments.open()?;
    let is_list = matches!(input.kind(), Some(DocumentKind::Feed | DocumentKind::Site));
    if (is_list || input.parse_uncommented().is_err())
        && let Some((json, notices)) = input.converted_list()
    {
        output::print_json(&json)?;
        output::print_notices(&notices);
        return Ok(ExitCode::SUCCESS);
    }
    output::print_json(&input.conversion()?.article)?;
    output::print_notices(&input.parse()?.notices);
    Ok(ExitCode::SUCCESS)
}
