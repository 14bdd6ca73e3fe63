//! Checks of single values: texts, languages, dates, sizes, addresses, rows of tables.

use article_viewer::article::date::Date;

use super::{language, markup};
use crate::check::finding::Finding;
use crate::check::tree::{TreeNode, TreeValue, step};

/// Keys whose strings readers see, and in which markup is not removed.
const TEXT_KEYS: [&str; 12] = [
    "text",
    "headline",
    "alternativeHeadline",
    "description",
    "cite",
    "heading",
    "name",
    "items",
    "rows",
    "header",
    "body",
    "annotation",
];
/// The first year of a newspaper. An earlier year is a slip.
const FIRST_YEAR: u16 = 1600;
const DATE_CURE: &str = "write it as 2026-11-20T08:30:00+08:00 or 2026-11-20";

/// Checks a string below a key.
pub fn text(words: &str, key: &str, is_address: bool, path: &str) -> Option<Finding> {
    match key {
        "inLanguage" => language::mistake(words).map(|mistake| Finding::in_place_of_notice(path, mistake)),
        "datePublished" | "dateModified" | "date_published" | "date_modified" => date(words, path),
        _ if is_address => address(words, path),
        _ if TEXT_KEYS.contains(&key) => markup::mistake(words).map(|mistake| Finding::new(path, mistake)),
        _ => None,
    }
}

fn date(words: &str, path: &str) -> Option<Finding> {
    let Some(date) = Date::parse(words) else {
        let message = format!(
            "\"{words}\" is not a day of the calendar, or may be read as two days; skipped; {DATE_CURE}"
        );
        return Some(Finding::in_place_of_notice(path, message));
    };
    (date.year < FIRST_YEAR)
        .then(|| Finding::new(path, format!("\"{words}\" is in the year {}; {DATE_CURE}", date.year)))
}

fn address(words: &str, path: &str) -> Option<Finding> {
    let words = words.trim();
    let message = if words.starts_with("www.") {
        format!("\"{words}\" is an address below this document's folder; did you mean \"https://{words}\"?")
    } else if words.contains('\\') || words.starts_with("file:") {
        format!(
            "\"{words}\" is a file of one computer; use an http or https address, or one relative to this document"
        )
    } else {
        let scheme = words.split_once(':').map(|(scheme, _)| scheme.to_lowercase());
        let is_known = |scheme: &String| {
            matches!(scheme.as_str(), "http" | "https" | "mailto" | "tel" | "data" | "blob")
        };
        let is_scheme = |scheme: &String| {
            scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+.-".contains(&byte))
        };
        let scheme = scheme.filter(|scheme| is_scheme(scheme) && !is_known(scheme))?;
        format!("the address \"{words}\" is not allowed; skipped; use http or https in place of {scheme}:")
    };
    Some(Finding::in_place_of_notice(path, message))
}

/// The mistake of a number that is out of its range.
pub fn out_of_range(number: &str, least: i64, most: i64) -> String {
    match (number, least, most) {
        ("1", 2, 6) => "level 1 is the headline's; 2 is used: write a level from 2 to 6".to_owned(),
        (_, 2, 6) => format!("{number} is not a level; write a number from 2 to 6"),
        _ if number.ends_with('%') => {
            format!(
                "\"{number}\" is no number of pixels; write the pixels of the file without %, from {least} to {most}"
            )
        }
        _ => format!(
            "\"{number}\" is no whole number of pixels from {least} to {most}; write the pixels of the file"
        ),
    }
}

/// Checks keys that belong together.
pub fn object(node: &TreeNode, path: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (one, other) in [("width", "height"), ("height", "width")] {
        if node.get(one).is_some()
            && node.get(other).is_none()
            && node.get("encodingFormat").is_none()
            && node.get("renditions").is_none()
        {
            let is_rendition = path.contains("/renditions/");
            findings.extend((!is_rendition).then(|| {
                Finding::new(path, format!("\"{one}\" without \"{other}\" gives no ratio, so a box of 3:2 is kept free; add \"{other}\""))
            }));
        }
    }
    if node.text("type") == Some("table") {
        findings.extend(rows(node, path));
    }
    let dates = |key| node.text(key).and_then(Date::parse);
    if let (Some(published), Some(modified)) = (dates("datePublished"), dates("dateModified"))
        && modified.minutes() < published.minutes() - 24 * 60
    {
        let words = node.text("dateModified").unwrap_or_default();
        let message = format!(
            "\"{words}\" is before \"datePublished\"; write the date of the last change, or leave it out"
        );
        findings.push(Finding::new(step(path, "dateModified"), message));
    }
    findings
}

fn rows(node: &TreeNode, path: &str) -> Vec<Finding> {
    let Some(TreeNode { value: TreeValue::List(rows), .. }) = node.get("rows") else { return Vec::new() };
    let cells = |row: &TreeNode| row.one_or_many().len();
    let header = node.get("header").map(cells).filter(|count| *count > 0);
    let columns = header.or_else(|| rows.iter().map(cells).max()).unwrap_or_default();
    let mistake = |row: &TreeNode| {
        let is_blank = |cell: &&TreeNode| {
            matches!(&cell.value, TreeValue::Null)
                || cell.as_str().is_some_and(|words| words.trim().is_empty())
        };
        let (count, is_empty) = (cells(row), row.one_or_many().iter().all(is_blank));
        if is_empty {
            return Some("an empty row; remove it".to_owned());
        }
        let cells = if count == 1 { "1 cell".to_owned() } else { format!("{count} cells") };
        (count != columns).then(|| {
            format!("a row of {cells} in a table of {columns} columns; write \"\" for an empty cell")
        })
    };
    let found = rows.iter().enumerate().filter_map(|(index, row)| Some((index, mistake(row)?)));
    found.map(|(index, message)| Finding::new(step(&step(path, "rows"), index), message)).collect()
}
