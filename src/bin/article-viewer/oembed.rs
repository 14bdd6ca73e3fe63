//! `article-viewer oembed`: an article as oEmbed 1.0 of the type `rich`, a frame with the viewer that anybody can paste.

use std::fmt::Write;
use std::process::ExitCode;

use anyhow::Context as _;
use article_viewer::article::gallery;
use article_viewer::article::url::Url;
use article_viewer::formats::Json;
use clap::Args;

use crate::output;
use crate::source::{self, Source};

/// What is to be known besides the article.
#[derive(Args)]
pub struct Wishes {
    /// The address of the viewer's embed.html
    #[arg(long, value_name = "URL", value_parser = source::address)]
    viewer: Url,
    /// The address of the site JSON, for names and channels
    #[arg(long, value_name = "URL", value_parser = source::address)]
    site: Option<Url>,
    /// The width of the frame in pixels
    #[arg(long, value_name = "PIXELS", default_value_t = 640)]
    width: u32,
    /// Its height in pixels, until the script beside it makes it as high as the article
    #[arg(long, value_name = "PIXELS", default_value_t = 800)]
    height: u32,
}

/// Prints the JSON.
pub fn run(source: Source, wishes: &Wishes) -> anyhow::Result<ExitCode> {
    let document = source.open()?;
    let base = document.base().context("--base is missing: the frame has to know where the article is")?;
    let reading = document.reading()?;
    let article = &reading.article;
    let text = |words: &str| (!words.is_empty()).then(|| Json::from(words));
    let address = |url: &Option<Url>| url.as_ref().map(|url| Json::from(url.as_str()));
    let authors: Vec<&str> = article.authors.iter().map(|author| author.name.as_str()).collect();
    let author_url = match article.authors.as_slice() {
        [author] => address(&author.url),
        _ => None,
    };
    // oEmbed wants the address and both sides of a picture, or none of them.
    let thumbnail = gallery::images(&article.body)
        .into_iter()
        .find_map(|image| Some((&image.source, image.size?)).filter(|(source, _)| source.is_absolute()));
    let side = |pick: fn((u32, u32)) -> u32| thumbnail.map(|(_, size)| Json::from(pick(size)));
    let json = Json::object([
        ("version", Some("1.0".into())),
        ("type", Some("rich".into())),
        ("title", text(&article.headline)),
        ("author_name", text(&authors.join(", "))),
        ("author_url", author_url),
        ("provider_name", article.source.as_ref().and_then(|source| text(&source.name))),
        ("provider_url", article.source.as_ref().and_then(|source| address(&source.url))),
        ("thumbnail_url", thumbnail.map(|(source, _)| Json::from(source.as_str()))),
        ("thumbnail_width", side(|(width, _)| width)),
        ("thumbnail_height", side(|(_, height)| height)),
        ("html", Some(Json::from(frame(base, &article.headline, wishes).as_str()))),
        ("width", Some(wishes.width.into())),
        ("height", Some(wishes.height.into())),
    ]);
    output::print(&format!("{json}\n"))?;
    output::notices(&reading.notices);
    Ok(ExitCode::SUCCESS)
}

/// The lines that are pasted: the frame, and the script that makes it as high as the article.
fn frame(article: &Url, headline: &str, wishes: &Wishes) -> String {
    let Wishes { viewer, site, width, height } = wishes;
    let begins = if viewer.as_str().contains('?') { '&' } else { '?' };
    let mut address = format!("{viewer}{begins}src={}", query(article.as_str()));
    if let Some(site) = site {
        address += &format!("&site={}", query(site.as_str()));
    }
    let script = Url::document(Some(viewer), "article-frame.js").unwrap_or_default();
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"{width}\" height=\"{height}\" style=\"border:0;max-width:100%\" \
         loading=\"lazy\" allow=\"fullscreen; web-share; clipboard-write\"></iframe>\
         <script src=\"{}\" async></script>",
        attribute(&address),
        attribute(headline),
        attribute(script.as_str()),
    )
}

/// A value in the query of an address.
fn query(value: &str) -> String {
    let mut out = String::new();
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/:".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// Words in an attribute with double quotation marks.
fn attribute(words: &str) -> String {
    words.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}
