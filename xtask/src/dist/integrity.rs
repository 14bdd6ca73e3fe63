//! Subresource integrity: the hashes that the loader and the viewer's glue require of the files they load.
//!
//! The loader has the hashes of the program. The glue has those of the converters, which keeps the loader small; the glue's own
//! hash is in the loader. The files of the languages have no hash there: they are shown as text.

use crate::build;
use anyhow::{Context as _, Result, ensure};
use std::collections::BTreeMap;

/// Hashes in the format of the `integrity` attribute, by file name.
pub type Hashes = BTreeMap<String, String>;

/// The placeholder in the loader for a map of files.
const FILES: &str = r#"{files:""}"#;
const PROGRAM: [&str; 3] = ["viewer.css", "viewer.js", "viewer_bg.wasm"];

/// Appends the hashes of the converters to the glue.
pub fn glue(text: &str, hashes: &Hashes) -> Result<String> {
    let later = loaded_files().filter(|name| !PROGRAM.contains(&name.as_str()));
    let pins: Hashes = later.map(|name| hash_of(hashes, &name)).collect::<Result<_>>()?;
    Ok(format!("{text}export const pins={};\n", serde_json::to_string(&pins)?))
}

/// Inserts the hashes of the program into the loader.
pub fn loader(text: &str, hashes: &Hashes) -> Result<String> {
    let pins: Hashes = PROGRAM.iter().map(|name| hash_of(hashes, name)).collect::<Result<_>>()?;
    with_hashes(text, &pins)
}

/// The loader for bundlers. It has no hashes, because bundlers may rewrite modules, and names each file with `new URL`, by
/// which bundlers find the files to copy. They must not look for the module of its `import()`, whose address is not literal.
/// `locales` are the files of the languages.
pub fn bundler(text: &str, locales: &[String]) -> Result<String> {
    let text = with_hashes(text, &loaded_files().map(|name| (name, String::new())).collect())?;
    let files = loaded_files().chain(locales.iter().cloned());
    let files = files.map(|name| format!("\"{name}\":new URL(\"./{name}\",import.meta.url).href"));
    ensure!(text.matches(FILES).count() == 1, "The loader has no placeholder for files: {FILES}");
    let text = text.replace(FILES, &format!("{{{}}}", files.collect::<Vec<_>>().join(",")));
    ensure!(text.matches("import(").count() == 1, "The loader must import modules in one place.");
    Ok(text.replace("import(", "import(/* webpackIgnore: true *//* @vite-ignore */"))
}

fn with_hashes(text: &str, pins: &Hashes) -> Result<String> {
    let placeholder = format!("{{{}}}", PROGRAM.map(|name| format!("\"{name}\":\"\"")).join(","));
    ensure!(
        text.matches(&placeholder).count() == 1,
        "The loader has no placeholder for hashes: {placeholder}"
    );
    Ok(text.replace(&placeholder, &serde_json::to_string(pins)?))
}

/// The files that a loader may load.
pub fn loaded_files() -> impl Iterator<Item = String> {
    let programs = build::PROGRAMS.iter().flat_map(|name| [format!("{name}.js"), format!("{name}_bg.wasm")]);
    let others = [
        "handover.js",
        "markup.js",
        "offline.js",
        "read_aloud.js",
        "reading_tools.js",
        "save.js",
        "settings.js",
        "strings.js",
        "viewer.css",
    ];
    programs.chain(others.map(str::to_owned))
}

fn hash_of(hashes: &Hashes, name: &str) -> Result<(String, String)> {
    let hash = hashes.get(name).with_context(|| format!("The build has no {name}."))?;
    Ok((name.to_owned(), hash.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOADER: &str = r#"f={files:""},p={"viewer.css":"","viewer.js":"","viewer_bg.wasm":""};import(u)"#;

    fn hashes() -> Hashes {
        loaded_files().map(|name| (name.clone(), format!("sha384-{name}"))).collect()
    }

    #[test]
    fn puts_the_hashes_of_the_program_into_the_loader_and_the_others_into_the_glue() {
        let loader = loader(LOADER, &hashes()).unwrap();
        assert_eq!(
            loader,
            r#"f={files:""},p={"viewer.css":"sha384-viewer.css","viewer.js":"sha384-viewer.js","viewer_bg.wasm":"sha384-viewer_bg.wasm"};import(u)"#
        );
        let glue = glue("export{a};\n", &hashes()).unwrap();
        assert!(
            glue.starts_with("export{a};\nexport const pins={\"formats.js\":\"sha384-formats.js\""),
            "{glue}"
        );
        assert!(!glue.contains("viewer"));
        // The loader has the other three.
        assert_eq!(glue.matches("sha384-").count(), loaded_files().count() - 3);
    }

    #[test]
    fn writes_the_loader_for_bundlers_without_hashes() {
        let loader = bundler(LOADER, &["locale/ar.txt".to_owned()]).unwrap();
        assert!(loader.contains("\"markup.js\":\"\""), "{loader}");
        assert_eq!(loader.matches(":\"\"").count(), loaded_files().count());
        let locale = r#","locale/ar.txt":new URL("./locale/ar.txt",import.meta.url).href}"#;
        assert!(loader.contains(locale), "{loader}");
        assert!(loader.ends_with("import(/* webpackIgnore: true *//* @vite-ignore */u)"), "{loader}");
    }

    #[test]
    fn the_configuration_of_parcel_names_each_module() {
        let document = include_str!("../../../docs/bundlers.md");
        let list = document.split("article-viewer/{").nth(1).and_then(|rest| rest.split('}').next()).unwrap();
        let mut named: Vec<String> = list.split(',').map(|name| format!("{name}.js")).collect();
        let mut modules: Vec<String> = loaded_files().filter(|name| name.ends_with(".js")).collect();
        named.sort();
        modules.sort();
        assert_eq!(named, modules, "docs/bundlers.md must name the modules of a release");
    }

    #[test]
    fn rejects_a_loader_without_placeholders_and_an_incomplete_build() {
        assert!(loader("p={}", &hashes()).is_err());
        assert!(bundler(&LOADER.replace("import(u)", ""), &[]).is_err());
        assert!(glue("", &Hashes::new()).is_err());
    }
}
