//! The TypeScript declarations of a release: the element, its events, and the declarations for React and Vue.
//!
//! The contents come from CONTRACT.md; the templates are here.

use super::contract::{self, Row, Values};

const NOTE: &str = "// Written by `cargo xtask dist` from CONTRACT.md.\n";

/// The properties in a tag: each may be left out, `null` or `undefined`.
const PROPERTIES: &str = "type Properties = { [Name in keyof ArticleViewerProperties]?: ArticleViewerProperties[Name] | undefined };\n";

/// The properties that are not attributes: name, type and description.
pub const OTHER_PROPERTIES: [(&str, &str, &str); 2] = [
    (
        "article",
        "object | string | null",
        "Article JSON as an object or as text. `null` removes it. It takes precedence over `src` until `src` is set again.",
    ),
    (
        "strings",
        "Strings | null",
        "Words of the interface, by the names of texts, for all languages or for one. `null` removes them.",
    ),
];

/// An attribute that every HTML element has, which TypeScript declares already.
pub const GLOBAL_ATTRIBUTE: &str = "lang";

/// `article-viewer.d.ts`.
pub fn element(text: &str) -> String {
    let rows = own_attributes(text);
    let properties: String = rows
        .iter()
        .map(|row| {
            member(
                description(row),
                &format!("{}: {} | null", contract::property_name(&row.name), value_type(row)),
            )
        })
        .collect();
    let attributes: String = rows
        .iter()
        .map(|row| {
            member(description(row), &format!("{}?: {} | null | undefined", key(&row.name), value_type(row)))
        })
        .collect();
    let others = OTHER_PROPERTIES
        .map(|(name, kind, summary)| member(summary.to_owned(), &format!("{name}: {kind}")))
        .concat();
    let (languages, strings) = (languages(text), names(text, "Words"));
    let (formats, codes) = (names(text, "Formats"), names(text, "Error codes"));
    let events = contract::typescript(text, "Events");
    format!(
        "{NOTE}
/** The properties. Each reflects an attribute, except `article` and `strings`. */
export interface ArticleViewerProperties {{
{properties}{others}}}

/** The attributes. */
export interface ArticleViewerAttributes {{
{attributes}}}

/** The element `<article-viewer>`. */
export interface ArticleViewerElement extends HTMLElement, ArticleViewerProperties {{}}

/** The languages of the interface. */
export type InterfaceLanguage = {languages};

/** The names of the words of the interface. */
export type StringName = {strings};

/** Words by their names, for all languages, or by language. */
export type Strings = {{ [Name in StringName]?: string }} & {{ [Language in InterfaceLanguage]?: {{ [Name in StringName]?: string }} }};

/** The formats of an article. */
export type ArticleFormat = {formats};

/** The codes of errors. */
export type ErrorCode = {codes};

{events}
declare global {{
  interface HTMLElementTagNameMap {{
    \"article-viewer\": ArticleViewerElement;
  }}
  // The events bubble and are composed, so every element, the document and the window receive them.
  interface GlobalEventHandlersEventMap extends ArticleViewerEventMap {{}}
}}
"
    )
}

/// `react.d.ts`: the component, and the tag. React 19 sets properties and listens to events with the prefix `on`.
pub fn react() -> String {
    format!(
        "{NOTE}import type {{ DetailedHTMLProps, HTMLAttributes, ReactElement, Ref }} from \"react\";
import type {{ ArticleViewerAttributes, ArticleViewerElement, ArticleViewerEventMap, ArticleViewerProperties }} from \"./article-viewer.js\";

type Listeners = {{ [Name in keyof ArticleViewerEventMap as `on${{Name}}`]?: ((event: ArticleViewerEventMap[Name]) => void) | undefined }};
type Handlers = {{
  [Name in keyof ArticleViewerEventMap as Name extends `av-${{infer Word}}` ? `onAv${{Capitalize<Word>}}` : never]?:
    ((event: ArticleViewerEventMap[Name]) => void) | undefined;
}};
{PROPERTIES}
/** The properties of the component. */
export type ArticleViewerProps = Omit<HTMLAttributes<ArticleViewerElement>, \"lang\"> & Properties & Handlers & {{
  /** The language of buttons and labels. */
  lang?: string | null | undefined;
  /** Receives the element. */
  ref?: Ref<ArticleViewerElement> | undefined;
  key?: string | number | null | undefined;
}};

/** The element as a component. */
export function ArticleViewer(properties: ArticleViewerProps): ReactElement;

declare module \"react\" {{
  namespace JSX {{
    interface IntrinsicElements {{
      \"article-viewer\": DetailedHTMLProps<HTMLAttributes<ArticleViewerElement>, ArticleViewerElement> &
        Properties & ArticleViewerAttributes & Listeners;
    }}
  }}
}}
"
    )
}

/// `vue.d.ts`: the component, the plugin, and the tag. Vue's templates know the interface `GlobalComponents`.
pub fn vue() -> String {
    format!(
        "{NOTE}import type {{ EmitFn, FunctionalComponent, HTMLAttributes, Plugin, PublicProps }} from \"vue\";
import type {{ ArticleViewerAttributes, ArticleViewerElement, ArticleViewerEventMap, ArticleViewerProperties }} from \"./article-viewer.js\";

type Listeners = {{ [Name in keyof ArticleViewerEventMap]: (event: ArticleViewerEventMap[Name]) => void }};
{PROPERTIES}
/** The properties of the component. */
export type ArticleViewerProps = Properties & {{
  /** The language of buttons and labels. */
  lang?: string | null | undefined;
}};

/** The element as a component. A template reference to it is the element. */
export const ArticleViewer: FunctionalComponent<ArticleViewerProps, Listeners>;

/** The plugin: makes the component known to all templates. */
declare const plugin: Plugin;
export default plugin;

declare module \"vue\" {{
  interface GlobalComponents {{
    ArticleViewer: typeof ArticleViewer;
    \"article-viewer\": new () => ArticleViewerElement & {{
      /** Only for templates; the element has no such property. */
      $props: HTMLAttributes & Properties & ArticleViewerAttributes & PublicProps;
      /** Only for templates; the element has no such method. */
      $emit: EmitFn<Listeners>;
    }};
  }}
}}
"
    )
}

/// The attributes that only this element has.
pub fn own_attributes(text: &str) -> Vec<Row> {
    let mut rows = contract::rows(text, "Attributes");
    rows.retain(|row| row.name != GLOBAL_ATTRIBUTE);
    rows
}

/// The type of an attribute's value.
pub fn value_type(row: &Row) -> String {
    match contract::values(row.cells.first().map_or("", String::as_str)) {
        Values::Any | Values::Several(_) => "string".to_owned(),
        Values::One(words) => union(&words),
        Values::Format(words) => format!("{} | ArticleFormat", union(&words)),
    }
}

/// The description of an attribute.
pub fn description(row: &Row) -> String {
    let cells: Vec<String> = row.cells.iter().map(|cell| contract::without_links(cell)).collect();
    let sentence = match cells.as_slice() {
        [value, default] if default != "–" => format!("{value}. Default: {default}."),
        [value, ..] => format!("{value}."),
        [] => String::new(),
    };
    let mut letters = sentence.chars();
    let initial = letters.next().map(|initial| initial.to_ascii_uppercase());
    initial.into_iter().chain(letters).collect()
}

/// A name as a key of an object type, quoted if necessary.
fn key(name: &str) -> String {
    if name.contains('-') { format!("{name:?}") } else { name.to_owned() }
}

/// The tags that the attribute `lang` names after its description.
fn languages(text: &str) -> String {
    let rows = contract::rows(text, "Attributes");
    let row = rows.iter().find(|row| row.name == GLOBAL_ATTRIBUTE);
    let cell = row.and_then(|row| row.cells.first()).map_or("", String::as_str);
    match contract::values(cell.rsplit(": ").next().unwrap_or_default()) {
        Values::One(words) => union(&words),
        _ => "string".to_owned(),
    }
}

fn names(text: &str, heading: &str) -> String {
    let names: Vec<String> = contract::rows(text, heading).into_iter().map(|row| row.name).collect();
    union(&names)
}

fn union(words: &[String]) -> String {
    words.iter().map(|word| format!("{word:?}")).collect::<Vec<_>>().join(" | ")
}

fn member(description: String, declaration: &str) -> String {
    format!("  /** {description} */\n  {declaration};\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const CONTRACT: &str = "\n## Attributes\n\n| `src` | address | – |\n| `lang` | one of: `en`, `fr` | x |\n\
        | `a-b` | `one` · `two`: more | `one` |\n\n## Formats\n\n| `house` | ours |\n\n## Words\n\n| `retry` | Try again |\n\n## Events\n\n```ts\nexport type E = 1;\n```\n\n\
        ## Error codes\n\n| `empty` | x |\n";

    #[test]
    fn writes_properties_attributes_and_events_of_the_contract() {
        let types = element(CONTRACT);
        for part in [
            "  /** Address. */\n  src: string | null;\n",
            "  /** `one` · `two`: more. Default: `one`. */\n  aB: \"one\" | \"two\" | null;\n",
            "  \"a-b\"?: \"one\" | \"two\" | null | undefined;\n",
            "ArticleFormat = \"house\";",
            "ErrorCode = \"empty\";",
            "InterfaceLanguage = \"en\" | \"fr\";",
            "StringName = \"retry\";",
            "  strings: Strings | null;\n",
            "export type E = 1;\n",
        ] {
            assert!(types.contains(part), "{part} is not in {types}");
        }
        assert!(!types.contains("  lang"));
    }
}
