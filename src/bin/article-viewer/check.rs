//! `article-viewer check`: what an article comes to, as a page of text or as JSON.

use std::fmt::Write;
use std::process::ExitCode;

use article_viewer::article::caption::Field;
use article_viewer::article::outline::outline;
use article_viewer::article::{gallery, image::Image};

use crate::source::Source;
use crate::{output, report};

/// Prints the outline and the decisions about captions, and the notices on the standard error.
pub fn run(source: Source, json: bool, strict: bool) -> anyhow::Result<ExitCode> {
    let document = source.open()?;
    let reading = document.reading()?;
    if json {
        output::print(&format!("{}\n", report::report(document.converted()?, &reading)))?;
    } else {
        let mut text = format!("format: {}\n{}", reading.format.as_str(), outline(&reading.article));
        for (index, image) in gallery::images(&reading.article.body).into_iter().enumerate() {
            caption(index + 1, image, &mut text);
        }
        output::print(&text)?;
        output::notices(&reading.notices);
    }
    let faultless = reading.notices.is_empty() || !strict;
    Ok(if faultless { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// What was written around a photo, and why the outline shows of it what it shows.
fn caption(number: usize, image: &Image, out: &mut String) {
    let (texts, decision) = (&image.texts, image.caption.decision);
    // Writing to a string cannot fail.
    _ = writeln!(
        out,
        "caption {number}: {}, by {}, likeness {}{}",
        decision.relation.as_str(),
        decision.rule.as_str(),
        decision.score,
        if decision.junk_alt { ", junk alt" } else { "" },
    );
    for field in Field::ALL {
        if let Some(words) = texts.get(field) {
            _ = writeln!(out, "  {}: {words}", field.as_str());
        }
    }
    if let Some(words) = &texts.credit {
        _ = writeln!(out, "  credit: {words}");
    }
}
