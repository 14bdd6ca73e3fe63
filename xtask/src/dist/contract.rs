//! Parsing of CONTRACT.md: its tables, the values of attributes, and its TypeScript.
//!
//! The generated files of a release are written from it, and tests/native/contract.rs compares it with the code. Nothing here
//! reads files.

/// A row of a table: the name in back-ticks in its first cell, and the other cells.
#[derive(Debug, PartialEq)]
pub struct Row {
    pub name: String,
    pub cells: Vec<String>,
}

/// The values that an attribute accepts.
#[derive(Debug, PartialEq)]
pub enum Values {
    /// Any string.
    Any,
    /// One of these keywords.
    One(Vec<String>),
    /// Any number of these keywords.
    Several(Vec<String>),
    /// One of these keywords, or the name of a format.
    Format(Vec<String>),
}

/// The rows with a name in the table under a heading.
pub fn rows(contract: &str, heading: &str) -> Vec<Row> {
    section(contract, heading).lines().filter_map(row).collect()
}

/// The TypeScript block under a heading.
pub fn typescript<'a>(contract: &'a str, heading: &str) -> &'a str {
    let block = section(contract, heading).split_once("```ts\n").map_or("", |(_, rest)| rest);
    block.split_once("```").map_or(block, |(block, _)| block)
}

/// The values in a cell. It begins with them, and a description may follow each, as in these cells:
///
/// - `auto`, `light`
/// - `host`: description · `inside`: description
/// - any of `a`: description · `b`: description
/// - `auto`, or the name of a [format](#formats): description
pub fn values(cell: &str) -> Values {
    let several = cell.strip_prefix("any of ");
    let mut words = Vec::new();
    for part in several.unwrap_or(cell).split(" · ") {
        let offer = part.split(": ").next().unwrap_or_default();
        words.extend(
            offer.split(", ").filter_map(|word| word.strip_prefix('`')?.strip_suffix('`')).map(str::to_owned),
        );
    }
    match (words.is_empty(), several) {
        (true, _) => Values::Any,
        (false, Some(_)) => Values::Several(words),
        (false, None) if cell.contains("or the name of a [format]") => Values::Format(words),
        (false, None) => Values::One(words),
    }
}

/// The text of a cell with links replaced by their text.
pub fn without_links(cell: &str) -> String {
    let mut text = String::new();
    let mut rest = cell;
    while let Some((before, after)) = rest.split_once('[') {
        let link = after.split_once("](").and_then(|(words, to)| Some((words, to.split_once(')')?.1)));
        let (words, after) = link.filter(|(words, _)| !words.contains(']')).unwrap_or(("[", after));
        text.push_str(before);
        text.push_str(words);
        rest = after;
    }
    text + rest
}

/// The name of the property of an attribute.
pub fn property_name(attribute: &str) -> String {
    let mut words = attribute.split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |mut name, word| {
        let mut letters = word.chars();
        name.extend(letters.next().map(|initial| initial.to_ascii_uppercase()));
        name.extend(letters);
        name
    })
}

fn section<'a>(contract: &'a str, heading: &str) -> &'a str {
    let text = contract.split_once(&format!("\n## {heading}\n")).map_or("", |(_, rest)| rest);
    text.split_once("\n## ").map_or(text, |(section, _)| section)
}

fn row(line: &str) -> Option<Row> {
    let line = line.strip_prefix("| `")?.strip_suffix(" |")?.replace("\\|", "\0");
    let (name, cells) = line.split_once('`')?;
    let cells = cells.split('|').skip(1).map(|cell| cell.trim().replace('\0', "|"));
    Some(Row { name: name.to_owned(), cells: cells.collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    const CONTRACT: &str = "# X\n\n## Events\n\n| name | what |\n|---|---|\n| `av-a` | `a\\|b`, see [there](#x) |\n| – | no |\n\n\
                            ```ts\ntype A = 1;\n```\n\n## Next\n\n| `b` | c |\n";

    #[test]
    fn reads_the_table_and_the_typescript_of_a_heading() {
        let rows = rows(CONTRACT, "Events");
        assert_eq!(rows, [Row { name: "av-a".into(), cells: vec!["`a|b`, see [there](#x)".into()] }]);
        assert_eq!(without_links(&rows[0].cells[0]), "`a|b`, see there");
        assert_eq!(typescript(CONTRACT, "Events"), "type A = 1;\n");
        assert_eq!(typescript(CONTRACT, "Next"), "");
        assert_eq!(super::rows(CONTRACT, "Nowhere"), []);
    }

    #[test]
    fn reads_the_values_at_the_start_of_a_cell() {
        let list = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>();
        assert_eq!(values("address of `article` JSON"), Values::Any);
        assert_eq!(values("labels: `en`, `ar`"), Values::Any);
        assert_eq!(values("`auto`, `light`"), Values::One(list(&["auto", "light"])));
        assert_eq!(values("`a`: it (`c`) · `b`: that"), Values::One(list(&["a", "b"])));
        assert_eq!(values("any of `a`: it · `b`: that"), Values::Several(list(&["a", "b"])));
        assert_eq!(values("`auto`, or the name of a [format](#f): x"), Values::Format(list(&["auto"])));
    }

    #[test]
    fn names_properties_in_camel_case() {
        assert_eq!(["src", "caption-policy"].map(property_name), ["src", "captionPolicy"]);
        assert_eq!(without_links("a [b] and [c](d) e"), "a [b] and c e");
    }
}
