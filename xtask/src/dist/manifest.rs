//! `custom-elements.json`: what editors and catalogues read about the element, in the shape of the Custom Elements Manifest.

use super::contract::{self, Row};
use super::types;
use serde_json::{Value, json};

/// The manifest of the only module that partners import.
pub fn manifest(text: &str) -> Value {
    let table = |heading: &str| contract::rows(text, heading);
    let described = |heading: &str| table(heading).iter().map(named).collect::<Vec<_>>();
    let attributes = table("Attributes");
    let element = json!({
        "kind": "class",
        "name": "ArticleViewerElement",
        "description": "A reading view of article JSON.",
        "customElement": true,
        "tagName": "article-viewer",
        "superclass": { "name": "HTMLElement" },
        "attributes": attributes.iter().map(attribute).collect::<Vec<_>>(),
        "members": types::own(text).iter().map(member).chain([article()]).collect::<Vec<_>>(),
        "events": table("Events").iter().map(event).collect::<Vec<_>>(),
        "slots": described("Slots"),
        "cssProperties": described("Custom properties"),
        "cssParts": described("Parts"),
    });
    json!({
        "schemaVersion": "2.1.0",
        "readme": "README.md",
        "modules": [{
            "kind": "javascript-module",
            "path": "article-viewer.js",
            "declarations": [element],
            "exports": [{
                "kind": "custom-element-definition",
                "name": "article-viewer",
                "declaration": { "name": "ArticleViewerElement", "module": "article-viewer.js" },
            }],
        }],
    })
}

fn attribute(row: &Row) -> Value {
    json!({
        "name": row.name,
        "fieldName": contract::property(&row.name),
        "description": types::what(row),
        "type": { "text": types::kind(row) },
    })
}

fn member(row: &Row) -> Value {
    json!({
        "kind": "field",
        "name": contract::property(&row.name),
        "attribute": row.name,
        "reflects": true,
        "description": types::what(row),
        "type": { "text": format!("{} | null", types::kind(row)) },
    })
}

fn article() -> Value {
    let (name, kind, what) = types::ARTICLE;
    json!({ "kind": "field", "name": name, "description": what, "type": { "text": kind } })
}

fn event(row: &Row) -> Value {
    let what = row.cells.iter().map(|cell| contract::plain(cell)).collect::<Vec<_>>().join(": ");
    json!({
        "name": row.name,
        "description": what,
        "type": { "text": format!("ArticleViewerEventMap[{:?}]", row.name) },
    })
}

fn named(row: &Row) -> Value {
    json!({ "name": row.name, "description": row.cells.first().map(|cell| contract::plain(cell)) })
}

#[cfg(test)]
mod tests {
    use super::manifest;

    #[test]
    fn every_table_of_the_contract_is_in_it() {
        let contract = "\n## Attributes\n\n| `a-b` | `x` | – |\n\n## Events\n\n| `av-e` | fact | it [is](#x) |\n\n## Parts\n\n| `p` | q |\n";
        let element = &manifest(contract)["modules"][0]["declarations"][0];
        assert_eq!(element["attributes"][0]["fieldName"], "aB");
        assert_eq!(element["members"][0]["type"]["text"], "\"x\" | null");
        assert_eq!(element["members"][1]["name"], "article");
        assert_eq!(element["events"][0]["description"], "fact: it is");
        assert_eq!(element["cssParts"][0]["description"], "q");
    }
}
