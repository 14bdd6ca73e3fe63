//! A reading as JSON: what `check --json` prints. Captions have the names that `av-article` gives them.

use article_viewer::article::gallery;
use article_viewer::article::image::Image;
use article_viewer::article::notice::Notice;
use article_viewer::formats::{self, Json, Reading};

/// `{format, article, notices, captions}`.
pub fn report(reading: &Reading) -> Json {
    let Reading { format, article, notices } = reading;
    let captions = gallery::images(&article.body).into_iter().map(|image| caption(image)).collect();
    Json::object([
        ("format", Some(format.as_str().into())),
        ("article", Some(formats::house(article))),
        ("notices", Some(Json::List(notices.iter().map(notice).collect()))),
        ("captions", Some(Json::List(captions))),
    ])
}

fn notice(notice: &Notice) -> Json {
    Json::object([
        ("path", Some(notice.path.as_str().into())),
        ("message", Some(notice.kind.to_string().as_str().into())),
    ])
}

fn caption(image: &Image) -> Json {
    let (caption, decision) = (&image.caption, image.caption.decision);
    Json::object([
        ("image", Some(Json::or_null(image.id.as_deref()))),
        ("relation", Some(decision.relation.as_str().into())),
        ("rule", Some(decision.rule.as_str().into())),
        ("score", Some(u32::from(decision.score).into())),
        ("junkAlt", Some(Json::Flag(decision.junk_alt))),
        ("shown", Some(Json::or_null(caption.shown.as_deref()))),
        ("alternative", Some(Json::or_null(caption.alternative.as_deref()))),
        ("credit", Some(Json::or_null(caption.credit.as_deref()))),
    ])
}
