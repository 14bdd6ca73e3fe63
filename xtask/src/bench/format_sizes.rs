//! The size of each format in the converter, measured by building the converter without that format.
//!
//! The code has no features for this, because they would make it harder to read. Instead, a working copy of the project in
//! target/format-sizes is edited: the lines that name a format are removed, and the compiler drops the code that is not called.
//! Code that two formats share is in neither's size.

use super::size::Files;
use crate::project::Project;
use crate::{build, shell, working_copy};
use anyhow::{Context as _, Result, ensure};
use std::fs;
use std::process::Command;
use xshell::cmd;

const COPY: &str = "target/format-sizes";
const PROGRAM: &str = "formats_all";

/// The rows of the table, each with the modules that are left out.
const LEFT_OUT: [(&str, &[&str]); 15] = [
    ("wordpress", &["wordpress"]),
    ("ghost", &["ghost"]),
    ("json-feed", &["json_feed"]),
    ("json-ld", &["json_ld"]),
    ("apple-news", &["apple_news"]),
    ("bbc-blocks", &["bbc_blocks"]),
    ("guardian", &["guardian"]),
    ("editorjs", &["editorjs"]),
    ("portable-text", &["portable_text"]),
    ("contentful", &["contentful"]),
    ("prosemirror", &["prosemirror"]),
    ("strapi", &["strapi"]),
    ("a mapping", &["mapping"]),
    ("the five block documents", &["editorjs", "portable_text", "contentful", "prosemirror", "strapi"]),
    (
        "all of these",
        &[
            "wordpress",
            "ghost",
            "json_feed",
            "json_ld",
            "apple_news",
            "bbc_blocks",
            "guardian",
            "editorjs",
            "portable_text",
            "contentful",
            "prosemirror",
            "strapi",
            "mapping",
        ],
    ),
];

/// The files that name the formats.
const LISTS: [&str; 1] = ["src/formats/foreign.rs"];

/// Builds the converter with all formats and without each of them, and prints the differences.
pub fn print(project: &Project) -> Result<()> {
    working_copy::make(project, COPY)?;
    let lists: Vec<String> = LISTS
        .iter()
        .map(|list| fs::read_to_string(project.path(list)).with_context(|| format!("{list} cannot be read.")))
        .collect::<Result<_>>()?;
    let all = measure(project)?;
    println!("| left out | bytes, Brotli 11 |\n|---|---|\n| nothing | {all} in all |");
    for (name, modules) in LEFT_OUT {
        for (list, text) in LISTS.iter().zip(&lists) {
            write(project, list, &without(text, modules))?;
        }
        println!("| {name} | {} |", all.saturating_sub(measure(project)?));
    }
    Ok(())
}

fn write(project: &Project, file: &str, text: &str) -> Result<()> {
    fs::write(project.path(&format!("{COPY}/{file}")), text)
        .with_context(|| format!("{COPY} cannot be written."))
}

/// Removes all uses of these modules from the text of a file. Their declarations stay.
fn without(text: &str, modules: &[&str]) -> String {
    let mut text = text.to_owned();
    for module in modules {
        for (from, to) in [
            (format!("    {module}::READER,\n"), ""),
            (format!("    &{module}::RICH_TEXT,\n"), ""),
            (format!("{module}::feed::recognizes(node)"), "false"),
            (format!("{module}::site::recognizes(node)"), "false"),
            (format!("Some({module}) = {module} "), "(Some(mapping), true) = (mapping, false) "),
            (format!("options.{module}_for("), "(ReadOptions { mapping: None, ..options }).mapping_for("),
        ] {
            text = text.replace(&from, to);
        }
    }
    let documents = text.matches("::RICH_TEXT,").count();
    text.replace("[&RichTextFormat; 5]", &format!("[&RichTextFormat; {documents}]"))
}

/// Builds the converter in the working copy and returns its size. The steps are those of Trunk, which would also build the
/// viewer.
fn measure(project: &Project) -> Result<u64> {
    let page = fs::read_to_string(project.path("index.html")).context("index.html cannot be read.")?;
    let options = page.split_once("data-wasm-opt-params=\"").and_then(|(_, rest)| rest.split_once('"'));
    let (options, _) = options.context("index.html has no options for wasm-opt.")?;
    let (folder, output) = (format!("{COPY}/dist"), format!("{COPY}/dist/{PROGRAM}_bg.wasm"));
    let built = project.target().join(format!("wasm32-unknown-unknown/viewer/{PROGRAM}.wasm"));
    let options = options.split_ascii_whitespace();
    let sh = shell::open(project)?;
    let target = "wasm32-unknown-unknown";
    let manifest = format!("{COPY}/Cargo.toml");
    let cargo = cmd!(sh, "cargo build --manifest-path {manifest} --bin {PROGRAM} --features converter-all");
    let mut cargo = Command::from(cargo.args(["--profile", "viewer", "--target", target]));
    build::set_small(project, &mut cargo);
    let bindgen =
        cmd!(sh, "wasm-bindgen --target web --no-typescript --out-dir {folder} --out-name {PROGRAM} {built}");
    let opt = cmd!(sh, "wasm-opt -o {output} -Oz {options...} {output}");
    shell::logged(project, "compiling", "format-sizes-compile", cargo)?;
    shell::logged(project, "binding", "format-sizes-bind", bindgen)?;
    shell::logged(project, "optimizing", "format-sizes-optimize", opt)?;
    let size = Files::measure(project, &folder)?.of(&format!("{PROGRAM}_bg.wasm"));
    ensure!(size > 0, "{folder} has no {PROGRAM}_bg.wasm.");
    Ok(size)
}

#[cfg(test)]
mod tests {
    use super::{LEFT_OUT, LISTS, without};
    use crate::project::Project;
    use std::fs;

    #[test]
    fn removes_uses_of_a_format() {
        let text = "mod ghost;\n    ghost::READER,\n    if ghost::feed::recognizes(node) {\n";
        assert_eq!(without(text, &["ghost"]), "mod ghost;\n    if false {\n");
        let text = "if let Some(mapping) = options.mapping_for(kind) {";
        let other = "if let Some(mapping) = (ReadOptions { mapping: None, ..options }).mapping_for(kind) {";
        assert_eq!(without(text, &["mapping"]), other);
        let text = "[&RichTextFormat; 5] = [\n    &strapi::RICH_TEXT,\n    &x::RICH_TEXT,\n];";
        assert_eq!(without(text, &["strapi"]), "[&RichTextFormat; 1] = [\n    &x::RICH_TEXT,\n];");
    }

    #[test]
    fn finds_every_format_in_the_lists() {
        let project = Project::find().unwrap();
        let lists = LISTS.map(|list| fs::read_to_string(project.path(list)).unwrap());
        for (name, modules) in LEFT_OUT {
            assert!(
                lists.iter().any(|text| without(text, modules) != *text),
                "{name} is in none of {LISTS:?}"
            );
        }
    }
}
