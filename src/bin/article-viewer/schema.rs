//! `article-viewer schema`: the published JSON Schemas, as the code has them.

use std::process::ExitCode;

use article_viewer::formats::schema;
use clap::ValueEnum;

use crate::output;

/// The documents that have a schema.
#[derive(Clone, Copy, ValueEnum)]
pub enum Document {
    /// One article
    Article,
    /// A site and its channels
    Site,
}

/// Prints the schema.
pub fn run(document: Document) -> anyhow::Result<ExitCode> {
    let schema = match document {
        Document::Article => schema::article(),
        Document::Site => schema::site(),
    };
    output::print(&format!("{schema}\n"))?;
    Ok(ExitCode::SUCCESS)
}
