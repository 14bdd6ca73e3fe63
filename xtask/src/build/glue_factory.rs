//! The glue as a function that makes a program, so that a program that has failed is replaced by another one.
//!
//! wasm-bindgen's glue is a module with one program in its variables. Listeners and promises of a failed program keep a reference to
//! these variables, so that another program needs variables of its own. Importing the module again under another address would need
//! the network.

use anyhow::{Context as _, Result, ensure};

/// Where the glue notes the functions of a program that it has started.
const EXPORTS: &str = "wasm = instance.exports;";
/// The last line of the glue.
const LAST: &str = "export { initSync, __wbg_init as default };";
/// The marks of what the glue exports to its users.
const EXPORTED: [&str; 2] = ["export class ", "export function "];

/// Wraps the glue into `create(guard)`, which returns its exports, `start`, and `module`, which returns the compiled wasm. `guard`
/// receives the functions of the wasm and returns those that are called.
pub fn wrap(glue: &str) -> Result<String> {
    ensure!(glue.matches(EXPORTS).count() == 1, "The glue has no place for a guard: {EXPORTS}");
    let body =
        glue.trim_end().strip_suffix(LAST).with_context(|| format!("The glue does not end with {LAST}"))?;
    let names: Vec<&str> =
        body.lines().filter_map(exported_name).filter(|name| *name != "initSync").collect();
    let body = body.replace(EXPORTS, "wasm = guard(instance.exports);");
    let body: String = body
        .lines()
        .map(|line| line.strip_prefix("export ").unwrap_or(line))
        .flat_map(|line| [line, "\n"])
        .collect();
    ensure!(!body.contains("\nimport "), "The glue imports a module, which a function cannot do.");
    let names = names.join(", ");
    Ok(format!(
        "export function create(guard) {{\n{body}return {{ {names}, start: __wbg_init, module: () => wasmModule }};\n}}\n"
    ))
}

/// The name that a line exports.
fn exported_name(line: &str) -> Option<&str> {
    let rest = EXPORTED.iter().find_map(|mark| line.strip_prefix(mark))?;
    rest.split(|c: char| !(c.is_alphanumeric() || c == '_')).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "export class Viewer {\n}\nexport function initSync(module) {\n}\nlet wasmModule, wasm;\nfunction f(instance) {\n    wasm = instance.exports;\n}\nexport { initSync, __wbg_init as default };\n";

    #[test]
    fn returns_what_the_glue_exports_from_a_function() {
        let text = wrap(GLUE).unwrap();
        assert!(
            text.starts_with("export function create(guard) {\nclass Viewer {\n}\nfunction initSync"),
            "{text}"
        );
        assert!(text.contains("wasm = guard(instance.exports);"), "{text}");
        assert!(
            text.ends_with("return { Viewer, start: __wbg_init, module: () => wasmModule };\n}\n"),
            "{text}"
        );
        assert_eq!(text.matches("export ").count(), 1);
    }

    #[test]
    fn rejects_glue_of_another_form() {
        assert!(wrap("").is_err());
        assert!(wrap(&GLUE.replace("instance.exports", "instance.other")).is_err());
        assert!(wrap(&format!("\nimport {{ a }} from 'b';\n{GLUE}")).is_err());
    }
}
