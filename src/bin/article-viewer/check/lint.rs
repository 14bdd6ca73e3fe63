//! Compares a document with its JSON Schema: unknown keys, names that do not exist, numbers out of range.
//!
//! The schema is the only source of keys and names. Checks of single values are in `values`.

mod language;
mod markup;
mod values;

use serde_json::Value;

use super::finding::{Finding, listed};
use super::nearest::nearest;
use super::tree::{TreeNode, TreeValue, step};

/// Keys for people and editors, which every document may have.
const COMMENT_KEYS: [&str; 2] = ["$schema", "$comment"];

/// Returns the mistakes of a document.
pub fn lint(root: &TreeNode, schema: &Value) -> Vec<Finding> {
    let mut linter = Linter { schema, findings: Vec::new() };
    linter.value(root, schema, "", "");
    linter.findings
}

struct Linter<'a> {
    schema: &'a Value,
    findings: Vec<Finding>,
}

impl<'a> Linter<'a> {
    /// Checks a value that is below a key.
    fn value(&mut self, node: &TreeNode, schema: &'a Value, key: &str, path: &str) {
        let choices = self.choices(schema);
        match &node.value {
            TreeValue::Object(_) => {
                let objects: Vec<&Value> =
                    choices.into_iter().filter(|choice| choice["properties"].is_object()).collect();
                self.object(node, &objects, path);
            }
            TreeValue::List(nodes) => {
                if let Some(list) = choices.iter().find(|choice| choice.get("items").is_some()) {
                    for (index, member) in nodes.iter().enumerate() {
                        self.value(member, &list["items"], key, &step(path, index));
                    }
                }
            }
            TreeValue::String(words) => {
                self.name(words, &choices, path);
                let is_text =
                    choices.iter().any(|choice| choice["type"] == "string" || choice["type"][0] == "string");
                let is_address = choices.iter().any(|choice| choice["format"] == "iri-reference");
                if is_text {
                    self.findings.extend(values::text(words, key, is_address, path));
                }
                self.number(words, &choices, path);
            }
            TreeValue::Number(number) => self.number(number, &choices, path),
            TreeValue::Bool => {
                self.findings.extend((key == "conditionsOfAccess").then(|| {
                    Finding::in_place_of_notice(
                        path,
                        "true or false has no effect; use \"password\", or leave the key out",
                    )
                }));
            }
            TreeValue::Null => {}
        }
    }

    fn object(&mut self, node: &TreeNode, objects: &[&'a Value], path: &str) {
        let kind = |object: &&Value| object["properties"]["type"]["const"].as_str().map(str::to_owned);
        let found = node.text("type");
        let object = match found {
            Some(found) => objects.iter().find(|object| kind(object).as_deref() == Some(found)),
            None => None,
        };
        let untyped = || {
            let untyped: Vec<&&Value> = objects.iter().filter(|object| kind(object).is_none()).collect();
            let has_key = |object: &&&&Value| {
                node.members().iter().any(|member| object["properties"].get(&member.key).is_some())
            };
            untyped.iter().find(has_key).or(untyped.first()).copied()
        };
        match (object, found) {
            (Some(object), _) => self.members(node, object, path),
            (None, Some(found)) if objects.iter().any(|object| kind(object).is_some()) => {
                let kinds: Vec<String> = objects.iter().filter_map(kind).collect();
                let kinds: Vec<&str> = kinds.iter().map(String::as_str).collect();
                self.unknown_type(found, &kinds, path);
            }
            _ => {
                if let Some(object) = untyped() {
                    self.members(node, object, path);
                }
            }
        }
    }

    fn unknown_type(&mut self, found: &str, kinds: &[&str], path: &str) {
        let (what, effect) =
            if kinds.contains(&"paragraph") { ("block", "skipped") } else { ("span", "kept as plain text") };
        let cure = match nearest(found, kinds) {
            Some(meant) => format!("did you mean \"{meant}\"?"),
            None => format!("the types are {}", listed(kinds)),
        };
        let message = format!("unknown {what} type \"{found}\"; {effect}; {cure}");
        self.findings.push(Finding::in_place_of_notice(path, message));
    }

    fn members(&mut self, node: &TreeNode, object: &'a Value, path: &str) {
        let Some(properties) = object["properties"].as_object() else { return };
        let known: Vec<&str> =
            properties.keys().map(String::as_str).filter(|key| node.get(key).is_none()).collect();
        for (index, member) in node.members().iter().enumerate() {
            let (key, path) = (member.key.as_str(), step(path, &member.key));
            if node.members()[..index].iter().any(|other| other.key == key) {
                let message = format!("the key \"{key}\" is there twice; the last one counts: remove one");
                self.findings.push(Finding { start: Some(member.start), ..Finding::new(&*path, message) });
                continue;
            }
            let is_extension = object["patternProperties"].is_object() && key.starts_with('_');
            match properties.get(key) {
                // Code is shown as it is written.
                Some(_) if key == "text" && node.text("type") == Some("code") => {}
                Some(schema) => self.value(node.get(key).unwrap_or(&member.node), schema, key, &path),
                None if COMMENT_KEYS.contains(&key) || is_extension => {}
                None => {
                    let cure = match nearest(key, &known) {
                        Some(meant) => format!("did you mean \"{meant}\"?"),
                        None if known.is_empty() => "remove it".to_owned(),
                        None => format!(
                            "known keys are {}",
                            listed(&properties.keys().map(String::as_str).collect::<Vec<_>>())
                        ),
                    };
                    let message = format!("unknown key \"{key}\"; ignored; {cure}");
                    self.findings.push(Finding::in_place_of_notice(path, message));
                }
            }
        }
        self.findings.extend(values::object(node, path));
    }

    /// Checks a string of which only some values are allowed.
    fn name(&mut self, words: &str, choices: &[&Value], path: &str) {
        let names: Vec<&str> = choices
            .iter()
            .filter_map(|choice| choice["enum"].as_array())
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        if names.is_empty() || names.contains(&words) {
            return;
        }
        let meant =
            nearest(words, &names).map(|meant| format!("did you mean \"{meant}\"? ")).unwrap_or_default();
        let message = format!(
            "\"{words}\" is not a value of this key; ignored; {meant}the values are {}",
            listed(&names)
        );
        self.findings.push(Finding::in_place_of_notice(path, message));
    }

    /// Checks the range of a whole number.
    fn number(&mut self, number: &str, choices: &[&Value], path: &str) {
        let integer = choices.iter().find(|choice| choice["type"] == "integer");
        let Some((least, most)) =
            integer.and_then(|choice| Some((choice["minimum"].as_i64()?, choice["maximum"].as_i64()?)))
        else {
            return;
        };
        let value = number.trim().trim_end_matches("px").parse::<i64>().ok();
        if value.is_some_and(|value| (least..=most).contains(&value)) {
            return;
        }
        self.findings.push(Finding::in_place_of_notice(path, values::out_of_range(number, least, most)));
    }

    /// The schemas among which a value may choose.
    fn choices(&self, schema: &'a Value) -> Vec<&'a Value> {
        if let Some(pointer) = schema["$ref"].as_str().and_then(|name| name.strip_prefix('#')) {
            return self.schema.pointer(pointer).map(|schema| self.choices(schema)).unwrap_or_default();
        }
        let is_choice = |schema: &Value| {
            schema["$ref"].is_string() || schema["type"].is_string() || schema["type"].is_array()
        };
        let choices = ["anyOf", "oneOf"].iter().filter_map(|word| schema[word].as_array()).flatten();
        // The root has alternatives of required keys, which are no types.
        let inner: Vec<&Value> = choices
            .filter(|choice| is_choice(choice) || choice["anyOf"].is_array() || choice["oneOf"].is_array())
            .flat_map(|choice| self.choices(choice))
            .collect();
        if inner.is_empty() { vec![schema] } else { inner }
    }
}
