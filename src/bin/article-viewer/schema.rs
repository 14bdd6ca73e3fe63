//! `article-viewer schema`: the published JSON Schemas.

use std::process::ExitCode;

use article_viewer::formats::wire::schema;
use clap::ValueEnum;

use crate::output;

/// The documents that have a schema.
#[derive(Clone, Copy, ValueEnum)]
pub enum SchemaName {
    /// One article
    Article,
    /// The places of an article's parts in other JSON
    Mapping,
    /// A site and its channels
    Site,
}

/// Prints the schema.
pub fn run(name: SchemaName) -> anyhow::Result<ExitCode> {
    output::print_json(&match name {
        SchemaName::Article => schema::article(),
        SchemaName::Mapping => schema::mapping(),
        SchemaName::Site => schema::site(),
    })?;
    Ok(ExitCode::SUCCESS)
}
