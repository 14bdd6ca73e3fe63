//! Which file must be what: the hashes that the loader and the viewer's glue insist on.
//!
//! The loader has those of the program, which it fetches first; the glue, which is pinned itself, has those of all that comes
//! later, so that the loader stays small.

use crate::build;
use anyhow::{Context as _, Result, ensure};
use std::collections::BTreeMap;

/// Files by their names, each with its hash as `integrity` takes it.
pub type Hashes = BTreeMap<String, String>;

const PROGRAM: [&str; 2] = ["viewer.js", "viewer_bg.wasm"];

/// The glue with the hashes of the converters.
pub fn glue(text: &str, hashes: &Hashes) -> Result<String> {
    let converters =
        build::PROGRAMS.iter().flat_map(|name| [format!("{name}.js"), format!("{name}_bg.wasm")]);
    let later = converters.chain(["markup.js".to_owned()]).filter(|name| !PROGRAM.contains(&name.as_str()));
    let pins = later.map(|name| Ok((name.clone(), of(hashes, &name)?))).collect::<Result<Hashes>>()?;
    Ok(format!("{text}export const pins={};\n", serde_json::to_string(&pins)?))
}

/// The loader with the hashes of the program, which it has left room for.
pub fn loader(text: &str, hashes: &Hashes) -> Result<String> {
    let mut text = text.to_owned();
    for name in PROGRAM {
        let empty = format!("\"{name}\":\"\"");
        ensure!(text.matches(&empty).count() == 1, "The loader has no place for the hash of {name}.");
        text = text.replace(&empty, &format!("\"{name}\":\"{}\"", of(hashes, name)?));
    }
    Ok(text)
}

fn of(hashes: &Hashes, name: &str) -> Result<String> {
    hashes.get(name).cloned().with_context(|| format!("The build has no {name}."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hashes() -> Hashes {
        let names = ["viewer", "formats", "formats_all"];
        let files = names.iter().flat_map(|name| [format!("{name}.js"), format!("{name}_bg.wasm")]);
        files.chain(["markup.js".to_owned()]).map(|name| (name.clone(), format!("sha384-{name}"))).collect()
    }

    #[test]
    fn the_loader_pins_the_program_and_the_glue_the_rest() {
        let loader = loader(r#"p={"viewer.js":"","viewer_bg.wasm":""};"#, &hashes()).unwrap();
        assert_eq!(loader, r#"p={"viewer.js":"sha384-viewer.js","viewer_bg.wasm":"sha384-viewer_bg.wasm"};"#);
        let glue = glue("export{a};\n", &hashes()).unwrap();
        assert!(
            glue.starts_with("export{a};\nexport const pins={\"formats.js\":\"sha384-formats.js\""),
            "{glue}"
        );
        assert!(!glue.contains("viewer"));
        assert_eq!(glue.matches("sha384-").count(), 5);
    }

    #[test]
    fn a_loader_without_room_and_a_build_without_a_file_are_refused() {
        assert!(loader("p={}", &hashes()).is_err());
        assert!(glue("", &Hashes::new()).is_err());
    }
}
