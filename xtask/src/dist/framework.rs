//! The components for React and Vue: the names of attributes and events in their scripts come from CONTRACT.md.

use super::contract;
use super::typescript::{self, OTHER_PROPERTIES};
use anyhow::{Result, ensure};
use std::collections::BTreeMap;

/// The placeholders in the scripts, and whether a script must have it.
const ATTRIBUTES: &str = "{ attributes: '' }";
const PROPERTIES: &str = "['properties']";
const EVENTS: &str = "['events']";

/// Writes the names into a script.
pub fn module(script: &str, contract: &str) -> Result<String> {
    ensure!(
        script.contains(ATTRIBUTES) && script.contains(EVENTS),
        "A component has no placeholder for attributes or events: {ATTRIBUTES}, {EVENTS}"
    );
    let rows = typescript::own_attributes(contract);
    let names: Vec<(String, String)> =
        rows.into_iter().map(|row| (contract::property_name(&row.name), row.name)).collect();
    let different: BTreeMap<&String, &String> = names
        .iter()
        .filter(|(property, name)| property != name)
        .map(|(property, name)| (property, name))
        .collect();
    let properties: Vec<&str> = names
        .iter()
        .map(|(property, _)| property.as_str())
        .chain(["lang"])
        .chain(OTHER_PROPERTIES.map(|(name, ..)| name))
        .collect();
    let events: Vec<String> = contract::rows(contract, "Events").into_iter().map(|row| row.name).collect();
    Ok(script
        .replace(ATTRIBUTES, &serde_json::to_string(&different)?)
        .replace(PROPERTIES, &serde_json::to_string(&properties)?)
        .replace(EVENTS, &serde_json::to_string(&events)?))
}

#[cfg(test)]
mod tests {
    use super::module;

    const CONTRACT: &str = "\n## Attributes\n\n| `src` | address | – |\n| `lang` | x | x |\n| `a-b` | x | x |\n\n\
        ## Events\n\n| `av-one` | fact | x |\n";

    #[test]
    fn writes_names_of_the_contract() {
        let script = "a={ attributes: '' },p=['properties'],e=['events']";
        let expected = r#"a={"aB":"a-b"},p=["src","aB","lang","article","strings"],e=["av-one"]"#;
        assert_eq!(module(script, CONTRACT).unwrap(), expected);
        assert!(module("a={}", CONTRACT).is_err());
    }
}
