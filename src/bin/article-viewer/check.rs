//! `article-viewer check`: prints a document as an outline or as JSON, and says what is wrong in it, where, and how to mend it.
//!
//! The checks that only people need are in this folder and not in the readers, because the program in the page should not carry them.

mod caption;
mod document;
mod fault;
mod finding;
mod lint;
mod nearest;
mod notices;
mod outline;
mod place;
mod recovering_parser;
mod string_scan;
mod tree;

use std::process::ExitCode;

use anyhow::bail;
use article_viewer::article::gallery;
use article_viewer::article::notice::Notice;
use article_viewer::article::outline::outline as article_outline;
use article_viewer::formats::foreign::{Mapping, MappingError};
use article_viewer::formats::{self, Format, ReadError};

pub use document::DocumentName;
pub use notices::LocatedNotice;

use crate::input::{Input, InputArguments};
use crate::output;
use crate::report::Report;
use lint::lint;
use nearest::nearest;
use notices::Written;

/// Prints the outline, and the notices on the standard error.
pub fn run(
    arguments: InputArguments,
    kind: Option<DocumentName>,
    json: bool,
    strict: bool,
) -> anyhow::Result<ExitCode> {
    let input = arguments.open()?;
    let text = formats::decoded_text(input.bytes());
    let (root, faults) = recovering_parser::parse(&text);
    let written = Written { text: &text, root: &root, faults: &faults };
    let kind =
        kind.or(input.kind().map(DocumentName::from)).unwrap_or_else(|| DocumentName::recognize(&root));
    let house = Some(kind).filter(|_| !input.is_mapped());
    let notices = match kind {
        DocumentName::Article => match input.parse_uncommented() {
            Ok(_) => article(&input, &written, json)?,
            Err(error @ ReadError::NotArticle { .. }) => match (input.feed(), input.site()) {
                (Ok((feed, found)), _) => listed(&outline::feed(&feed), &found, &written, None, json)?,
                (_, Ok((site, found))) => listed(&outline::site(&site), &found, &written, None, json)?,
                _ => return Err(explained(&input, error, &written)),
            },
            Err(error) => return Err(explained(&input, error, &written)),
        },
        DocumentName::Feed => {
            let (feed, found) = input.feed().map_err(|error| explained(&input, error, &written))?;
            listed(&outline::feed(&feed), &found, &written, house, json)?
        }
        DocumentName::Site => {
            let (site, found) = input.site().map_err(|error| explained(&input, error, &written))?;
            listed(&outline::site(&site), &found, &written, house, json)?
        }
        DocumentName::Mapping => {
            mapping(&input, &written)?;
            listed("mapping\n", &[], &written, None, json)?
        }
    };
    if !json {
        notices.iter().for_each(|notice| eprintln!("notice: {notice}"));
    }
    Ok(if notices.is_empty() || !strict { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// Prints an article.
fn article(input: &Input, written: &Written<'_>, json: bool) -> anyhow::Result<Vec<LocatedNotice>> {
    let parsed = input.parse()?;
    let findings = match parsed.format {
        Format::House => lint(written.root, &DocumentName::Article.strict_schema()),
        _ => Vec::new(),
    };
    let notices = written.notices(&parsed.notices, &findings);
    if json {
        output::print_json(&Report::new(input.conversion()?, &notices, &parsed))?;
    } else {
        let mut text = format!("format: {}\n{}", parsed.format.as_str(), article_outline(&parsed.article));
        for (index, image) in gallery::images(&parsed.article.body).into_iter().enumerate() {
            caption::write_caption(index + 1, image, &mut text);
        }
        output::print(&text)?;
    }
    Ok(notices)
}

/// Prints the outline of a site, a feed or a mapping, and compares it with its schema.
fn listed(
    outline: &str,
    found: &[Notice],
    written: &Written<'_>,
    kind: Option<DocumentName>,
    json: bool,
) -> anyhow::Result<Vec<LocatedNotice>> {
    let findings = kind.map(|kind| lint(written.root, &kind.strict_schema())).unwrap_or_default();
    let notices = written.notices(found, &findings);
    if json {
        let format = outline.split([':', '\n']).next().unwrap_or_default();
        output::print_json(&serde_json::json!({ "format": format, "notices": notices }))?;
    } else {
        output::print(outline)?;
    }
    Ok(notices)
}

/// Checks a mapping. Its first mistake is an error, because a part of a mapping is none.
fn mapping(input: &Input, written: &Written<'_>) -> anyhow::Result<()> {
    match Mapping::read(input.bytes()) {
        Ok(_) => Ok(()),
        Err(MappingError::Unreadable(error)) => Err(explained(input, error, written)),
        Err(error @ MappingError::Wrong { .. }) => {
            let place = error.path().and_then(|path| written.root.place(path));
            let place = place.map(|start| format!(" ({})", place::TextPlace::new(written.text, start)));
            let meant = error.alternatives().and_then(|(found, allowed)| nearest(found, allowed));
            let meant = meant.map(|meant| format!("; did you mean \"{meant}\"?")).unwrap_or_default();
            bail!("{}: {error}{meant}{}", input.name(), place.unwrap_or_default())
        }
    }
}

/// The error of a document that cannot be read, with the fault, its place and its cure.
fn explained(input: &Input, error: ReadError, written: &Written<'_>) -> anyhow::Error {
    const HINT: &str = "a mapping can say where the parts of an article are: docs/mapping.md";
    let words = match &error {
        ReadError::Syntax { line, column } => {
            let fault = written.broken().unwrap_or_else(|| {
                let place = place::TextPlace { line: *line, column: *column };
                format!("{place}: not JSON; near: {}", place.piece(written.text))
            });
            format!("the JSON is broken at {fault}")
        }
        ReadError::Truncated => match written.broken() {
            Some(fault) => format!("{error}: {fault}"),
            None => error.to_string(),
        },
        ReadError::NotArticle { .. } => {
            let schema = DocumentName::Article.strict_schema();
            let keys = lint(written.root, &schema)
                .into_iter()
                .filter(|finding| finding.message.contains("did you mean"));
            let keys = keys.filter(|finding| finding.path.matches('/').count() == 1);
            let keys: String = keys
                .map(|finding| format!("; {}", written.located(&finding.path, None, finding.message)))
                .collect();
            format!("{error}{keys}; {HINT}")
        }
        _ => error.to_string(),
    };
    anyhow::Error::msg(words).context(input.name().to_owned())
}
