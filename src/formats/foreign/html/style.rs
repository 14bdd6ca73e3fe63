//! What an element's name, class and style say of how it stands: hidden, bold, centred, on lines of its own.

use super::tree::Element;

/// Classes of what stands around a text and is none: controls, of which the viewer has its own, labels that only
/// screen readers hear, buttons for sharing, lists of other posts.
const FURNITURE: [&str; 9] = [
    "screen-reader-text",
    "sr-only",
    "kg-video-overlay",
    "kg-video-player-container",
    "kg-audio-player",
    "sharedaddy",
    "jp-relatedposts",
    "robots-nocontent",
    "addtoany_share_save_container",
];

/// Whether nobody was to see an element, or to read it.
pub fn is_hidden(element: &Element) -> bool {
    element.attribute("hidden").is_some()
        || element.has_one_of(&FURNITURE)
        || says(element, "display", "none")
        || says(element, "visibility", "hidden")
}

/// Whether the words of an element are bold by its style.
pub fn is_bold(element: &Element) -> bool {
    ["bold", "700", "800", "900"].iter().any(|weight| says(element, "font-weight", weight))
}

/// Whether lines are centred in an element; `None` leaves it to what is around it.
pub fn is_centred(element: &Element) -> Option<bool> {
    let aligned = element.attribute("align").is_some_and(|align| align.trim().eq_ignore_ascii_case("center"));
    let centred = element.name == "center"
        || aligned
        || says(element, "text-align", "center")
        || element.has_class("has-text-align-center");
    let otherwise = element.attribute("style").is_some_and(|style| style.contains("text-align"));
    (centred || otherwise).then_some(centred)
}

/// Whether an element begins and ends a line, and has no meaning of its own here.
pub fn is_block(name: &str) -> bool {
    const NAMES: [&str; 29] = [
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "nav",
        "address",
        "center",
        "form",
        "fieldset",
        "legend",
        "figcaption",
        "summary",
        "dl",
        "dd",
        "li",
        "hgroup",
        "tbody",
        "thead",
        "tfoot",
        "tr",
        "td",
        "th",
        "caption",
        "body",
        "html",
        "search",
    ];
    NAMES.contains(&name)
}

/// Whether the style gives a property a value that begins so.
fn says(element: &Element, property: &str, value: &str) -> bool {
    declared(element, property)
        .any(|said| said.get(..value.len()).is_some_and(|start| start.eq_ignore_ascii_case(value)))
}

/// The values that the style gives a property.
pub fn declared<'a>(element: &'a Element, property: &str) -> impl Iterator<Item = &'a str> {
    let declarations = element.attribute("style").unwrap_or_default().split(';');
    declarations
        .filter_map(|declaration| declaration.split_once(':'))
        .filter(move |(name, _)| name.trim().eq_ignore_ascii_case(property))
        .map(|(_, said)| said.trim())
}
