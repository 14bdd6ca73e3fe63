//! A reading as JSON: what `check --json` prints. Captions have the names that `av-article` gives them.

use article_viewer::article::caption::Field;
use article_viewer::article::gallery;
use article_viewer::article::image::Image;
use article_viewer::formats::{Json, ParsedArticle};

/// What was converted, with the decisions about captions: `{format, article, notices, captions}`.
pub fn report(mut converted: Json, reading: &ParsedArticle) -> Json {
    let captions = gallery::images(&reading.article.body).into_iter().map(|image| caption(image)).collect();
    if let Json::Object(fields) = &mut converted {
        fields.push(("captions".into(), Json::List(captions)));
    }
    converted
}

fn caption(image: &Image) -> Json {
    let (caption, decision) = (&image.caption, image.caption.decision);
    Json::fields([
        ("image", Json::or_null(image.id.as_deref())),
        ("relation", decision.relation.as_str().into()),
        ("rule", decision.rule.as_str().into()),
        ("score", u32::from(decision.score).into()),
        ("junkAlt", Json::Flag(decision.junk_alt)),
        ("shown", Json::or_null(caption.shown.as_deref())),
        ("shownFrom", Json::or_null(decision.shown.map(Field::as_str))),
        ("alternative", Json::or_null(caption.alternative.as_deref())),
        ("alternativeFrom", Json::or_null(decision.alternative.map(Field::as_str))),
        ("credit", Json::or_null(caption.credit.as_deref())),
    ])
}
