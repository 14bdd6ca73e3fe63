//! The TypeScript of a release: the element, its events, and what React and Vue have to know of it.
//!
//! All of it is the contract's; what is written down here is only how TypeScript says it.

use super::contract::{self, Row, Words};

const NOTE: &str = "// Written by `cargo xtask dist` from CONTRACT.md.\n";

/// What a property takes that is no attribute.
pub const ARTICLE: (&str, &str, &str) = (
    "article",
    "object | string | null",
    "Article JSON, as an object or as text; null takes it away. It wins over `src`, until that is set anew.",
);

/// An attribute that every element has, with a type and a property of its own.
pub const EVERYONES: &str = "lang";

/// `article-viewer.d.ts`.
pub fn element(text: &str) -> String {
    let rows = own(text);
    let properties: String = rows
        .iter()
        .map(|row| member(what(row), &format!("{}: {} | null", contract::property(&row.name), kind(row))))
        .collect();
    let attributes: String =
        rows.iter().map(|row| member(what(row), &format!("{:?}?: {}", row.name, kind(row)))).collect();
    let (article, kind, sentence) = ARTICLE;
    let article = member(sentence.to_owned(), &format!("{article}: {kind}"));
    let (formats, codes) = (names(text, "Formats"), names(text, "Error codes"));
    let events = contract::typescript(text, "Events");
    format!(
        "{NOTE}
/** What scripts set; each is an attribute, but `article`. */
export interface ArticleViewerProperties {{
{properties}{article}}}

/** What mark-up sets. */
export interface ArticleViewerAttributes {{
{attributes}}}

/** The element `<article-viewer>`. */
export interface ArticleViewerElement extends HTMLElement, ArticleViewerProperties {{}}

/** What an article may be written in. */
export type ArticleFormat = {formats};

/** What can go wrong. */
export type ArticleErrorCode = {codes};

{events}
declare global {{
  interface HTMLElementTagNameMap {{
    \"article-viewer\": ArticleViewerElement;
  }}
  // They bubble and leave shadow roots: every element, the document and the window hear them.
  interface GlobalEventHandlersEventMap extends ArticleViewerEventMap {{}}
}}
"
    )
}

/// `react.d.ts`: React 19 sets properties, and hears events by their names behind `on`.
pub fn react() -> String {
    format!(
        "{NOTE}import type {{ DetailedHTMLProps, HTMLAttributes }} from \"react\";
import type {{ ArticleViewerAttributes, ArticleViewerElement, ArticleViewerEventMap, ArticleViewerProperties }} from \"./article-viewer.js\";

type Listeners = {{ [Name in keyof ArticleViewerEventMap as `on${{Name}}`]?: (event: ArticleViewerEventMap[Name]) => void }};

declare module \"react\" {{
  namespace JSX {{
    interface IntrinsicElements {{
      \"article-viewer\": DetailedHTMLProps<HTMLAttributes<ArticleViewerElement>, ArticleViewerElement> &
        Partial<ArticleViewerProperties> & ArticleViewerAttributes & Listeners;
    }}
  }}
}}
"
    )
}

/// `vue.d.ts`: Vue's templates know the components of this table.
pub fn vue() -> String {
    format!(
        "{NOTE}import type {{ EmitFn, HTMLAttributes, PublicProps }} from \"vue\";
import type {{ ArticleViewerAttributes, ArticleViewerElement, ArticleViewerEventMap, ArticleViewerProperties }} from \"./article-viewer.js\";

type Listeners = {{ [Name in keyof ArticleViewerEventMap]: (event: ArticleViewerEventMap[Name]) => void }};

declare module \"vue\" {{
  interface GlobalComponents {{
    \"article-viewer\": new () => ArticleViewerElement & {{
      /** Only for templates; the element has no such property. */
      $props: HTMLAttributes & Partial<ArticleViewerProperties> & ArticleViewerAttributes & PublicProps;
      /** Only for templates; the element has no such method. */
      $emit: EmitFn<Listeners>;
    }};
  }}
}}
"
    )
}

/// The attributes that are the element's own.
pub fn own(text: &str) -> Vec<Row> {
    let mut rows = contract::rows(text, "Attributes");
    rows.retain(|row| row.name != EVERYONES);
    rows
}

/// The type of an attribute that is there.
pub fn kind(row: &Row) -> String {
    match contract::words(row.cells.first().map_or("", String::as_str)) {
        Words::Any | Words::Some(_) => "string".to_owned(),
        Words::One(words) => union(&words),
        Words::Format(words) => format!("{} | ArticleFormat", union(&words)),
    }
}

/// What an attribute is, for people.
pub fn what(row: &Row) -> String {
    let cells: Vec<String> = row.cells.iter().map(|cell| contract::plain(cell)).collect();
    match cells.as_slice() {
        [value, default] if default != "–" => format!("{value}. Default: {default}."),
        [value, ..] => format!("{value}."),
        [] => String::new(),
    }
}

fn names(text: &str, heading: &str) -> String {
    let names: Vec<String> = contract::rows(text, heading).into_iter().map(|row| row.name).collect();
    union(&names)
}

fn union(words: &[String]) -> String {
    words.iter().map(|word| format!("{word:?}")).collect::<Vec<_>>().join(" | ")
}

fn member(what: String, declaration: &str) -> String {
    format!("  /** {what} */\n  {declaration};\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const CONTRACT: &str = "\n## Attributes\n\n| `src` | address | – |\n| `lang` | language | x |\n\
        | `a-b` | `one` · `two`: more | `one` |\n\n## Formats\n\n| `house` | ours |\n\n## Events\n\n```ts\nexport type E = 1;\n```\n\n\
        ## Error codes\n\n| `empty` | x |\n";

    #[test]
    fn properties_attributes_and_events_are_the_contracts() {
        let types = element(CONTRACT);
        for part in [
            "  /** address. */\n  src: string | null;\n",
            "  /** `one` · `two`: more. Default: `one`. */\n  aB: \"one\" | \"two\" | null;\n",
            "  \"a-b\"?: \"one\" | \"two\";\n",
            "ArticleFormat = \"house\";",
            "ArticleErrorCode = \"empty\";",
            "export type E = 1;\n",
        ] {
            assert!(types.contains(part), "{part} is not in {types}");
        }
        assert!(!types.contains("lang"));
    }
}
