//! `article-viewer check`: prints an article as an outline or as JSON, with the decisions about its captions.

use std::fmt::Write;
use std::process::ExitCode;

use article_viewer::article::caption::Field;
use article_viewer::article::outline::outline;
use article_viewer::article::{gallery, image::Image};

use crate::input::InputArguments;
use crate::output;
use crate::report::Report;

/// Prints the outline and the decisions about captions, and the notices on the standard error.
pub fn run(arguments: InputArguments, json: bool, strict: bool) -> anyhow::Result<ExitCode> {
    let input = arguments.open()?;
    let parsed = input.parse()?;
    if json {
        output::print_json(&Report::new(input.conversion()?, &parsed))?;
    } else {
        let mut text = format!("format: {}\n{}", parsed.format.as_str(), outline(&parsed.article));
        for (index, image) in gallery::images(&parsed.article.body).into_iter().enumerate() {
            write_caption(index + 1, image, &mut text);
        }
        output::print(&text)?;
        output::print_notices(&parsed.notices);
    }
    let passed = parsed.notices.is_empty() || !strict;
    Ok(if passed { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// Writes all texts of a photo and the decision about them.
fn write_caption(number: usize, image: &Image, out: &mut String) {
    let (texts, decision) = (&image.texts, image.caption.decision);
    // Writing to a string cannot fail.
    _ = writeln!(
        out,
        "caption {number}: {}, by {}, score {}{}",
        decision.relation.as_str(),
        decision.rule.as_str(),
        decision.score,
        if decision.junk_alt { ", junk alt" } else { "" },
    );
    for field in Field::ALL {
        if let Some(text) = texts.get(field) {
            _ = writeln!(out, "  {}: {text}", field.as_str());
        }
    }
    if let Some(credit) = &texts.credit {
        _ = writeln!(out, "  credit: {credit}");
    }
}
