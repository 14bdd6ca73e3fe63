//! What each foreign format costs on the wire: the converter of all formats, built again without each of them.
//!
//! Features for this would be in every reader's way, so a copy of the project in target/cost is changed instead: the
//! lines that name a format go, and the compiler leaves out what nobody calls any more. What two formats share is
//! in neither's price.

use super::size::Files;
use crate::project::Project;
use crate::{build, copy, shell};
use anyhow::{Context as _, Result, ensure};
use std::fs;

const COPY: &str = "target/cost";
const PROGRAM: &str = "formats_all";

/// What is left out, and the modules whose names go.
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

/// The files in which formats are named.
const LISTS: [&str; 1] = ["src/formats/foreign.rs"];

/// Builds the converter whole and without each format, and prints what the wasm was smaller by.
pub fn print(project: &Project) -> Result<()> {
    copy::make(project, COPY)?;
    let lists: Vec<String> = LISTS
        .iter()
        .map(|list| fs::read_to_string(project.path(list)).with_context(|| format!("{list} cannot be read.")))
        .collect::<Result<_>>()?;
    let whole = measure(project)?;
    println!("| left out | bytes, Brotli 11 |\n|---|---|\n| nothing | {whole} in all |");
    for (name, modules) in LEFT_OUT {
        for (list, text) in LISTS.iter().zip(&lists) {
            write(project, list, &without(text, modules))?;
        }
        println!("| {name} | {} |", whole.saturating_sub(measure(project)?));
    }
    Ok(())
}

fn write(project: &Project, file: &str, text: &str) -> Result<()> {
    fs::write(project.path(&format!("{COPY}/{file}")), text)
        .with_context(|| format!("{COPY} cannot be written."))
}

/// The text of a file without the mention of these modules, but for their declarations.
fn without(text: &str, modules: &[&str]) -> String {
    let mut text = text.to_owned();
    for module in modules {
        for (from, to) in [
            (format!("    {module}::READER,\n"), ""),
            (format!("    &{module}::RICH_TEXT,\n"), ""),
            (format!("{module}::feed::recognizes(node)"), "false"),
            (format!("{module}::site::recognizes(node)"), "false"),
            (format!("Some({module}) = {module} "), "(Some(mapping), true) = (mapping, false) "),
            (
                format!("Some({module}) = options.{module} "),
                "(Some(mapping), true) = (options.mapping, false) ",
            ),
        ] {
            text = text.replace(&from, to);
        }
    }
    let documents = text.matches("::RICH_TEXT,").count();
    text.replace("[&RichTextFormat; 5]", &format!("[&RichTextFormat; {documents}]"))
}

/// The bytes of the converter that the copy makes now. Trunk would make the viewer with it, so its steps are taken
/// one by one.
fn measure(project: &Project) -> Result<u64> {
    let page = fs::read_to_string(project.path("index.html")).context("index.html cannot be read.")?;
    let options = page.split_once("data-wasm-opt-params=\"").and_then(|(_, rest)| rest.split_once('"'));
    let (options, _) = options.context("index.html has no options for wasm-opt.")?;
    let (folder, made) = (format!("{COPY}/dist"), format!("{COPY}/dist/{PROGRAM}_bg.wasm"));
    let built = project.target().join(format!("wasm32-unknown-unknown/viewer/{PROGRAM}.wasm"));
    let mut cargo =
        shell::command(project, "cargo", &["build", "--manifest-path", &format!("{COPY}/Cargo.toml")])?;
    cargo.args(["--bin", PROGRAM, "--features", "converter-all", "--profile", "viewer"]);
    build::small(project, cargo.args(["--target", "wasm32-unknown-unknown"]));
    let mut bindgen = shell::command(project, "wasm-bindgen", &["--target", "web", "--no-typescript"])?;
    bindgen.args(["--out-dir", &folder, "--out-name", PROGRAM]).arg(&built);
    let mut opt = shell::command(project, "wasm-opt", &["-o", &made, "-Oz"])?;
    opt.args(options.split_ascii_whitespace()).arg(&made);
    for (step, command) in [("compiling", &mut cargo), ("binding", &mut bindgen), ("shrinking", &mut opt)] {
        shell::quietly(project, step, &format!("cost-{step}"), command)?;
    }
    let size = Files::measure(project, &folder)?.of(&format!("{PROGRAM}_bg.wasm"));
    ensure!(size > 0, "{folder} has no {PROGRAM}_bg.wasm.");
    Ok(size)
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn the_mention_of_a_format_goes() {
        let text = "mod ghost;\n    ghost::READER,\n    if ghost::feed::recognizes(node) {\n";
        assert_eq!(without(text, &["ghost"]), "mod ghost;\n    if false {\n");
        let text = "if let Some(mapping) = options.mapping {";
        assert_eq!(without(text, &["mapping"]), "if let (Some(mapping), true) = (options.mapping, false) {");
        let text = "[&RichTextFormat; 5] = [\n    &strapi::RICH_TEXT,\n    &x::RICH_TEXT,\n];";
        assert_eq!(without(text, &["strapi"]), "[&RichTextFormat; 1] = [\n    &x::RICH_TEXT,\n];");
    }
}
