//! The output of `check --json`: a converted article with the decisions about its captions.

use article_viewer::article::caption::Field;
use article_viewer::article::gallery;
use article_viewer::article::image::Image;
use article_viewer::formats::ParsedArticle;
use article_viewer::formats::wire::{ArticleJson, Conversion};
use serde::Serialize;

use crate::check::LocatedNotice;

/// `{format, article, notices, captions}`.
#[derive(Serialize)]
pub struct Report<'a> {
    format: String,
    article: ArticleJson,
    notices: &'a [LocatedNotice],
    captions: Vec<CaptionReport>,
}

/// One caption, with the keys of the event `av-article`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CaptionReport {
    image: Option<String>,
    relation: &'static str,
    rule: &'static str,
    score: u8,
    junk_alt: bool,
    shown: Option<String>,
    shown_from: Option<&'static str>,
    alternative: Option<String>,
    alternative_from: Option<&'static str>,
    credit: Option<String>,
}

impl<'a> Report<'a> {
    /// Adds the decisions about captions, and the notices with their places, to a converted article.
    pub fn new(conversion: Conversion, notices: &'a [LocatedNotice], parsed: &ParsedArticle) -> Self {
        let images = gallery::images(&parsed.article.body).into_iter();
        let captions = images.map(|image| (&**image).into()).collect();
        Self { format: conversion.format, article: conversion.article, notices, captions }
    }
}

impl From<&Image> for CaptionReport {
    fn from(image: &Image) -> Self {
        let (caption, decision) = (&image.caption, image.caption.decision);
        Self {
            image: image.id.clone(),
            relation: decision.relation.as_str(),
            rule: decision.rule.as_str(),
            score: decision.score,
            junk_alt: decision.junk_alt,
            shown: caption.shown.clone(),
            shown_from: decision.shown.map(Field::as_str),
            alternative: caption.alternative.clone(),
            alternative_from: decision.alternative.map(Field::as_str),
            credit: caption.credit.clone(),
        }
    }
}
