//! deny.toml, which has the format of cargo-deny, and the crates that it does not allow.

use super::licence::is_allowed;
use anyhow::{Context as _, Result};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A crate, as far as the policy is about it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Crate {
    name: String,
    version: String,
    licence: String,
    /// The registry; `None` for the crates of the project.
    source: Option<String>,
}

impl Crate {
    /// Parses the output of `cargo metadata`.
    pub fn parse(metadata: &str) -> Result<BTreeSet<Self>> {
        let metadata: Value = serde_json::from_str(metadata)?;
        let packages = metadata["packages"].as_array().context("There is no list of packages.")?;
        let text = |package: &Value, key: &str| package[key].as_str().map(str::to_owned);
        let crate_of = |package: &Value| {
            Some(Self {
                name: text(package, "name")?,
                version: text(package, "version")?,
                licence: text(package, "license").unwrap_or_default(),
                source: text(package, "source"),
            })
        };
        packages.iter().map(|package| crate_of(package).context("A package has no name.")).collect()
    }
}

/// The parts of deny.toml that are checked here.
#[derive(Debug)]
pub struct Policy {
    licences: Vec<String>,
    registries: Vec<String>,
    banned: Vec<String>,
    /// Crates of which an additional version is allowed: `name@version`.
    skipped: Vec<String>,
}

impl Policy {
    /// Parses deny.toml.
    pub fn parse(text: &str) -> Result<Self> {
        let value: Value = basic_toml::from_str(text)?;
        let list = |table: &str, key: &str, field: &str| -> Result<Vec<String>> {
            let items =
                value[table][key].as_array().with_context(|| format!("[{table}] has no list `{key}`."))?;
            let item = |item: &Value| item.as_str().or_else(|| item[field].as_str()).map(str::to_owned);
            let item = |value| item(value).with_context(|| format!("An item of `{key}` is no text."));
            items.iter().map(item).collect()
        };
        Ok(Self {
            licences: list("licenses", "allow", "")?,
            registries: list("sources", "allow-registry", "")?,
            banned: list("bans", "deny", "crate")?,
            skipped: list("bans", "skip", "crate")?,
        })
    }

    /// A sentence for each crate that is not allowed.
    pub fn problems(&self, crates: &BTreeSet<Crate>) -> Vec<String> {
        let mut problems = Vec::new();
        let mut versions: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for Crate { name, version, licence, source } in crates {
            if !is_allowed(licence, &self.licences) {
                problems.push(format!("{name} {version} has a licence that is not allowed: {licence:?}."));
            }
            let registry = source.as_deref().map(|source| source.trim_start_matches("registry+"));
            if registry.is_some_and(|registry| !self.registries.iter().any(|allowed| allowed == registry)) {
                problems.push(format!(
                    "{name} {version} is from another source: {}.",
                    registry.unwrap_or_default()
                ));
            }
            if self.banned.contains(name) {
                problems.push(format!("{name} {version} is banned."));
            }
            if !self.skipped.contains(&format!("{name}@{version}")) {
                versions.entry(name).or_default().push(version);
            }
        }
        for (name, versions) in versions.into_iter().filter(|(_, versions)| versions.len() > 1) {
            problems.push(format!("{name} has several versions: {}.", versions.join(", ")));
        }
        problems
    }

    /// A sentence for each exception that no crate needs any more.
    pub fn unused(&self, crates: &BTreeSet<Crate>) -> Vec<String> {
        let is_used = |skipped: &&String| {
            crates.iter().any(|Crate { name, version, .. }| format!("{name}@{version}") == **skipped)
        };
        let unused = self.skipped.iter().filter(|skipped| !is_used(skipped));
        unused.map(|skipped| format!("deny.toml: the exception for {skipped} is not needed.")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Crate, Policy};
    use std::collections::BTreeSet;

    const POLICY: &str = r#"
        [licenses]
        allow = ["MIT"]
        [bans]
        deny = [{ crate = "openssl", reason = "…" }]
        skip = [{ crate = "syn@1.0.0", reason = "…" }, { crate = "syn@9.0.0", reason = "…" }]
        [sources]
        allow-registry = ["https://registry.example/index"]
    "#;

    fn crates(crates: &[(&str, &str, &str, &str)]) -> BTreeSet<Crate> {
        let package = |(name, version, license, source): &(&str, &str, &str, &str)| {
            let source = (!source.is_empty()).then_some(source);
            serde_json::json!({ "name": name, "version": version, "license": license, "source": source })
        };
        let packages: Vec<_> = crates.iter().map(package).collect();
        Crate::parse(&serde_json::json!({ "packages": packages }).to_string()).unwrap()
    }

    const HERE: &str = "registry+https://registry.example/index";

    #[test]
    fn names_each_crate_that_is_not_allowed() {
        let policy = Policy::parse(POLICY).unwrap();
        let good = crates(&[
            ("own", "0.1.0", "MIT", ""),
            ("syn", "1.0.0", "MIT", HERE),
            ("syn", "2.0.0", "MIT", HERE),
        ]);
        assert_eq!(policy.problems(&good), [""; 0]);
        assert_eq!(policy.unused(&good), ["deny.toml: the exception for syn@9.0.0 is not needed."]);
        for (bad, word) in [
            (("a", "1.0.0", "GPL-3.0", HERE), "licence"),
            (("a", "1.0.0", "", HERE), "licence"),
            (("a", "1.0.0", "MIT", "git+https://git.example/a"), "source"),
            (("openssl", "1.0.0", "MIT", HERE), "banned"),
        ] {
            let problems = policy.problems(&crates(&[bad]));
            assert!(problems.len() == 1 && problems[0].contains(word), "{problems:?}");
        }
        let twice = policy.problems(&crates(&[("a", "1.0.0", "MIT", HERE), ("a", "2.0.0", "MIT", HERE)]));
        assert_eq!(twice, ["a has several versions: 1.0.0, 2.0.0."]);
    }

    #[test]
    fn rejects_a_policy_without_a_list() {
        let error = Policy::parse("[licenses]\nallow = [\"MIT\"]").unwrap_err();
        assert!(error.to_string().contains("[sources]"), "{error}");
    }
}
