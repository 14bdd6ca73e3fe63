//! All texts of a photo and the decision about them, in plain text.

use std::fmt::Write;

use article_viewer::article::caption::Field;
use article_viewer::article::image::Image;

/// Writes all texts of a photo and the decision about them.
pub fn write_caption(number: usize, image: &Image, out: &mut String) {
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
