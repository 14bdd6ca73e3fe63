//! CONTRACT.md as data: its tables, the words that an attribute may have, its TypeScript.
//!
//! The generators of a release read it, and so does the test that holds it against the code (tests/native/contract.rs): what
//! partners are told, what their editors are told, and what the code does come from one place. Text only; no files.

/// A row of a table: what stands in its first cell in back-ticks, and the other cells.
#[derive(Debug, PartialEq)]
pub struct Row {
    pub name: String,
    pub cells: Vec<String>,
}

/// What an attribute may be set to.
#[derive(Debug, PartialEq)]
pub enum Words {
    /// Anything.
    Any,
    /// One of these.
    One(Vec<String>),
    /// Several of these, or none.
    Some(Vec<String>),
    /// One of these, or the name of a format.
    Format(Vec<String>),
}

/// The rows of the table under a heading that begin with a name.
pub fn rows(contract: &str, heading: &str) -> Vec<Row> {
    section(contract, heading).lines().filter_map(row).collect()
}

/// The TypeScript under a heading.
pub fn typescript<'a>(contract: &'a str, heading: &str) -> &'a str {
    let block = section(contract, heading).split_once("```ts\n").map_or("", |(_, rest)| rest);
    block.split_once("```").map_or(block, |(block, _)| block)
}

/// The words that a cell offers: it begins with them, and each may be followed by what it means.
/// `auto`, `light` · `host`: … · any of `a`: … · `b`: … · `auto`, or the name of a [format](#formats): …
pub fn words(cell: &str) -> Words {
    let several = cell.strip_prefix("any of ");
    let mut words = Vec::new();
    for part in several.unwrap_or(cell).split(" · ") {
        let offer = part.split(": ").next().unwrap_or_default();
        words.extend(
            offer.split(", ").filter_map(|word| word.strip_prefix('`')?.strip_suffix('`')).map(str::to_owned),
        );
    }
    match (words.is_empty(), several) {
        (true, _) => Words::Any,
        (false, Some(_)) => Words::Some(words),
        (false, None) if cell.contains("or the name of a [format]") => Words::Format(words),
        (false, None) => Words::One(words),
    }
}

/// A cell without its links, for places that do not know them.
pub fn plain(cell: &str) -> String {
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

/// The name of the property behind an attribute.
pub fn property(attribute: &str) -> String {
    let mut words = attribute.split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let (initial, rest) = word.split_at(word.len().min(1));
        name + &initial.to_ascii_uppercase() + rest
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
    fn a_table_and_typescript_belong_to_their_heading() {
        let rows = rows(CONTRACT, "Events");
        assert_eq!(rows, [Row { name: "av-a".into(), cells: vec!["`a|b`, see [there](#x)".into()] }]);
        assert_eq!(plain(&rows[0].cells[0]), "`a|b`, see there");
        assert_eq!(typescript(CONTRACT, "Events"), "type A = 1;\n");
        assert_eq!(typescript(CONTRACT, "Next"), "");
        assert_eq!(super::rows(CONTRACT, "Nowhere"), []);
    }

    #[test]
    fn a_cell_offers_the_words_that_it_begins_with() {
        let list = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>();
        assert_eq!(words("address of `article` JSON"), Words::Any);
        assert_eq!(words("labels: `en`, `ar`"), Words::Any);
        assert_eq!(words("`auto`, `light`"), Words::One(list(&["auto", "light"])));
        assert_eq!(words("`a`: it (`c`) · `b`: that"), Words::One(list(&["a", "b"])));
        assert_eq!(words("any of `a`: it · `b`: that"), Words::Some(list(&["a", "b"])));
        assert_eq!(words("`auto`, or the name of a [format](#f): x"), Words::Format(list(&["auto"])));
    }

    #[test]
    fn properties_are_named_as_scripts_name_things() {
        assert_eq!(["src", "caption-policy"].map(property), ["src", "captionPolicy"]);
        assert_eq!(plain("a [b] and [c](d) e"), "a [b] and c e");
    }
}
