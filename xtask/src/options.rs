//! The options behind a task's name: `--flag`, `--name value`, `--name=value`.
//!
//! It knows words, not meanings: what an option does is its task's business.

use anyhow::{Result, bail};

/// What was said on the command line, by the name of the option.
#[derive(Debug, PartialEq)]
pub struct Options(Vec<(String, Option<String>)>);

impl Options {
    /// Reads the words of one task, which knows these `flags` and these options with `values`.
    pub fn read(words: &[String], flags: &[&str], values: &[&str]) -> Result<Self> {
        let mut said = Vec::new();
        let mut rest = words.iter();
        while let Some(word) = rest.next() {
            let (name, given) = match word.split_once('=') {
                Some((name, value)) => (name, Some(value.to_owned())),
                None => (word.as_str(), None),
            };
            if flags.contains(&name) && given.is_none() {
                said.push((name.to_owned(), None));
            } else if values.contains(&name) {
                let Some(value) = given.or_else(|| rest.next().cloned()) else {
                    bail!("`{name}` needs a value: {name}=…")
                };
                said.push((name.to_owned(), Some(value)));
            } else {
                let known = [flags, values].concat().join(", ");
                bail!("This task does not know `{word}`; it knows: {known}. `cargo xtask help` says more.")
            }
        }
        Ok(Self(said))
    }

    /// Whether a flag was given.
    pub fn has(&self, flag: &str) -> bool {
        self.0.iter().any(|(name, _)| name == flag)
    }

    /// The value of an option; the last one wins, as everywhere.
    pub fn value(&self, option: &str) -> Option<&str> {
        self.0.iter().rev().find(|(name, _)| name == option)?.1.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::Options;

    fn read(line: &str) -> Result<Options, String> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Options::read(&words, &["--release"], &["--port"]).map_err(|error| error.to_string())
    }

    #[test]
    fn reads_flags_and_values_in_both_spellings() {
        let options = read("--port 1 --release --port=2").unwrap();
        assert!(options.has("--release"));
        assert_eq!(options.value("--port"), Some("2"));
        assert_eq!(read("").unwrap().value("--port"), None);
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        assert!(read("--prot 1").unwrap_err().contains("`--prot`"));
        assert!(read("--release=yes").unwrap_err().contains("--release"));
        assert!(read("--port").unwrap_err().contains("needs a value"));
    }
}
