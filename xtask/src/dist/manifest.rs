//! `custom-elements.json`, the Custom Elements Manifest, which editors and catalogues read.

use super::contract::{self, Row};
use super::typescript;
use serde_json::{Value, json};

/// Builds the manifest of the loader, the only module that partners import.
pub fn manifest(text: &str) -> Value {
    let table = |heading: &str| contract::rows(text, heading);
    let described_rows = |heading: &str| table(heading).iter().map(described).collect::<Vec<_>>();
    let attributes = table("Attributes");
    let element = json!({
        "kind": "class",
        "name": "ArticleViewerElement",
        "description": "A reading view of article JSON.",
        "customElement": true,
        "tagName": "article-viewer",
        "superclass": { "name": "HTMLElement" },
        "attributes": attributes.iter().map(attribute).collect::<Vec<_>>(),
        "members": typescript::own_attributes(text).iter().map(member).chain(typescript::OTHER_PROPERTIES.map(field)).collect::<Vec<_>>(),
        "events": table("Events").iter().map(event).collect::<Vec<_>>(),
        "slots": described_rows("Slots"),
        "cssProperties": described_rows("Custom properties"),
        "cssParts": described_rows("Parts"),
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
        "fieldName": contract::property_name(&row.name),
        "description": typescript::description(row),
        "type": { "text": typescript::value_type(row) },
    })
}

fn member(row: &Row) -> Value {
    json!({
        "kind": "field",
        "name": contract::property_name(&row.name),
        "attribute": row.name,
        "reflects": true,
        "description": typescript::description(row),
        "type": { "text": format!("{} | null", typescript::value_type(row)) },
    })
}

fn field((name, kind, description): (&str, &str, &str)) -> Value {
    json!({ "kind": "field", "name": name, "description": description, "type": { "text": kind } })
}

fn event(row: &Row) -> Value {
    let description =
        row.cells.iter().map(|cell| contract::without_links(cell)).collect::<Vec<_>>().join(": ");
    json!({
        "name": row.name,
        "description": description,
        "type": { "text": format!("ArticleViewerEventMap[{:?}]", row.name) },
    })
}

fn described(row: &Row) -> Value {
    json!({ "name": row.name, "description": row.cells.first().map(|cell| contract::without_links(cell)) })
}

#[cfg(test)]
mod tests {
    use super::manifest;

    #[test]
    fn contains_every_table_of_the_contract() {
        let contract = "\n## Attributes\n\n| `a-b` | `x` | – |\n\n## Events\n\n| `av-e` | fact | it [is](#x) |\n\n## Parts\n\n| `p` | q |\n";
        let element = &manifest(contract)["modules"][0]["declarations"][0];
        assert_eq!(element["attributes"][0]["fieldName"], "aB");
        assert_eq!(element["members"][0]["type"]["text"], "\"x\" | null");
        assert_eq!(element["members"][1]["name"], "article");
        assert_eq!(element["members"][2]["name"], "strings");
        assert_eq!(element["events"][0]["description"], "fact: it is");
        assert_eq!(element["cssParts"][0]["description"], "q");
    }
}
