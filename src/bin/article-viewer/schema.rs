//! `article-viewer schema`: the published JSON Schemas.

use std::process::ExitCode;

use article_viewer::formats::wire::schema;

use crate::check::DocumentName;
use crate::output;

/// Prints a schema. Those of feeds and mappings have one form, which is strict.
pub fn run(name: DocumentName, strict: bool) -> anyhow::Result<ExitCode> {
    output::print_json(&match (name, strict) {
        (DocumentName::Article, false) => schema::article(),
        (DocumentName::Article, true) => schema::strict_article(),
        (DocumentName::Feed, _) => schema::feed(),
        (DocumentName::Mapping, _) => schema::mapping(),
        (DocumentName::Site, false) => schema::site(),
        (DocumentName::Site, true) => schema::strict_site(),
    })?;
    Ok(ExitCode::SUCCESS)
}
