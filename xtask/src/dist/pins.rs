//! Which file must be what: the hashes that the loader and the viewer's glue insist on.
//!
//! The loader has those of the program, which it fetches first; the glue, which is pinned itself, has those of all that comes
//! later, so that the loader stays small.

use crate::build;
use anyhow::{Context as _, Result, ensure};
use std::collections::BTreeMap;

/// Files by their names, each with its hash as `integrity` takes it.
pub type Hashes = BTreeMap<String, String>;

/// The room that the loader has left for files.
const FILES: &str = r#"{files:""}"#;
const PROGRAM: [&str; 2] = ["viewer.js", "viewer_bg.wasm"];

/// The glue with the hashes of the converters.
pub fn glue(text: &str, hashes: &Hashes) -> Result<String> {
    let later = fetched().filter(|name| !PROGRAM.contains(&name.as_str()));
    let pins: Hashes = later.map(|name| of(hashes, &name)).collect::<Result<_>>()?;
    Ok(format!("{text}export const pins={};\n", serde_json::to_string(&pins)?))
}

/// The loader with the hashes of the program, which it has left room for.
pub fn loader(text: &str, hashes: &Hashes) -> Result<String> {
    let pins: Hashes = PROGRAM.iter().map(|name| of(hashes, name)).collect::<Result<_>>()?;
    filled(text, &pins)
}

/// The loader for bundlers, which may write modules anew: it insists on nothing, and each file is written out in the way by
/// which they know what to bring along.
pub fn bundler(text: &str) -> Result<String> {
    let text = filled(text, &fetched().map(|name| (name, String::new())).collect())?;
    let files = fetched().map(|name| format!("\"{name}\":new URL(\"./{name}\",import.meta.url).href"));
    ensure!(text.matches(FILES).count() == 1, "The loader has no place for files: {FILES}");
    Ok(text.replace(FILES, &format!("{{{}}}", files.collect::<Vec<_>>().join(","))))
}

fn filled(text: &str, pins: &Hashes) -> Result<String> {
    let room = format!("{{{}}}", PROGRAM.map(|name| format!("\"{name}\":\"\"")).join(","));
    ensure!(text.matches(&room).count() == 1, "The loader has no place for hashes: {room}");
    Ok(text.replace(&room, &serde_json::to_string(pins)?))
}

/// Everything that a loader may fetch.
fn fetched() -> impl Iterator<Item = String> {
    let programs = build::PROGRAMS.iter().flat_map(|name| [format!("{name}.js"), format!("{name}_bg.wasm")]);
    programs.chain(["markup.js".to_owned()])
}

fn of(hashes: &Hashes, name: &str) -> Result<(String, String)> {
    let hash = hashes.get(name).with_context(|| format!("The build has no {name}."))?;
    Ok((name.to_owned(), hash.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOADER: &str = r#"f={files:""},p={"viewer.js":"","viewer_bg.wasm":""};"#;

    fn hashes() -> Hashes {
        fetched().map(|name| (name.clone(), format!("sha384-{name}"))).collect()
    }

    #[test]
    fn the_loader_pins_the_program_and_the_glue_the_rest() {
        let loader = loader(LOADER, &hashes()).unwrap();
        assert_eq!(
            loader,
            r#"f={files:""},p={"viewer.js":"sha384-viewer.js","viewer_bg.wasm":"sha384-viewer_bg.wasm"};"#
        );
        let glue = glue("export{a};\n", &hashes()).unwrap();
        assert!(
            glue.starts_with("export{a};\nexport const pins={\"formats.js\":\"sha384-formats.js\""),
            "{glue}"
        );
        assert!(!glue.contains("viewer"));
        assert_eq!(glue.matches("sha384-").count(), 5);
    }

    #[test]
    fn that_of_bundlers_insists_on_nothing() {
        let loader = bundler(LOADER).unwrap();
        assert!(loader.contains("\"markup.js\":\"\""), "{loader}");
        assert_eq!(loader.matches(":\"\"").count(), 7);
        assert!(loader.contains(r#""markup.js":new URL("./markup.js",import.meta.url).href}"#), "{loader}");
    }

    #[test]
    fn a_loader_without_room_and_a_build_without_a_file_are_refused() {
        assert!(loader("p={}", &hashes()).is_err());
        assert!(glue("", &Hashes::new()).is_err());
    }
}
