//! Parsing of versions, from the output of a tool and from Cargo.lock. Nothing here runs a program.

/// The version in the output of `--version`: `trunk 0.21.14` → `0.21.14`.
pub fn reported(output: &str) -> Option<&str> {
    output.split_whitespace().find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

/// The major version: `v20.11.0` → 20, `wasm-opt version 132 (version_132)` → 132.
pub fn major(output: &str) -> Option<u32> {
    let word = reported(output).or_else(|| output.trim().strip_prefix('v'))?;
    word.split(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok()
}

/// The version of a crate in the text of a Cargo.lock.
pub fn locked<'a>(lock: &'a str, name: &str) -> Option<&'a str> {
    let wanted = format!("name = \"{name}\"");
    let mut lines = lock.lines().skip_while(|line| *line != wanted);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::{locked, major, reported};

    #[test]
    fn parses_the_output_of_tools() {
        assert_eq!(reported("trunk 0.21.14\n"), Some("0.21.14"));
        assert_eq!(reported("wasm-bindgen 0.2.130 (4f1d2c3)"), Some("0.2.130"));
        assert_eq!(reported("no number"), None);
        assert_eq!(major("v20.11.0\n"), Some(20));
        assert_eq!(major("wasm-opt version 132 (version_132)"), Some(132));
        assert_eq!(major("vanished"), None);
    }

    #[test]
    fn finds_a_crate_by_its_whole_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"…\"\n";
        assert_eq!(locked(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked(lock, "wasm"), None);
    }
}
