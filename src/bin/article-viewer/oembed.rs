//! `article-viewer oembed`: prints an article as oEmbed 1.0 of the type `rich`: the HTML of a frame with the viewer.

use std::fmt::Write;
use std::process::ExitCode;

use anyhow::Context as _;
use article_viewer::article::Article;
use article_viewer::article::gallery;
use article_viewer::article::url::Url;
use article_viewer::formats::wire::OEmbed;
use clap::Args;

use crate::input::{InputArguments, parse_address};
use crate::output;

/// The sizes in pixels, before the script sets the height to that of the article.
const WIDTH: u32 = 640;
const HEIGHT: u32 = 800;

/// The arguments besides the article.
#[derive(Args)]
pub struct FrameArguments {
    /// The address of the viewer's embed.html
    #[arg(long, value_name = "URL", value_parser = parse_address)]
    viewer: Url,
    /// The address of the site JSON, for names and channels
    #[arg(long, value_name = "URL", value_parser = parse_address)]
    site: Option<Url>,
    /// The width of the frame in pixels
    #[arg(long, value_name = "PIXELS", default_value_t = WIDTH)]
    width: u32,
    /// The height of the frame in pixels, before the script sets it to the height of the article
    #[arg(long, value_name = "PIXELS", default_value_t = HEIGHT)]
    height: u32,
}

/// Prints the JSON.
pub fn run(arguments: InputArguments, frame: &FrameArguments) -> anyhow::Result<ExitCode> {
    let input = arguments.open()?;
    let base = input.base().context("--base is missing: the frame needs the address of the article")?;
    let parsed = input.parse()?;
    output::print_json(&frame.document(&parsed.article, base))?;
    output::print_notices(&parsed.notices);
    Ok(ExitCode::SUCCESS)
}

impl FrameArguments {
    /// A frame of the default size.
    pub fn new(viewer: Url, site: Option<Url>) -> Self {
        Self { viewer, site, width: WIDTH, height: HEIGHT }
    }

    /// Describes an article whose JSON has this address.
    pub fn document(&self, article: &Article, address: &Url) -> OEmbed {
        self.with_html(article, self.html(address, &article.headline))
    }

    /// Describes an article. The address of the frame is that of its page, without a script.
    #[cfg(feature = "serve")]
    pub fn page(&self, article: &Article) -> OEmbed {
        let Self { viewer, width, height, .. } = self;
        let html = format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"{width}\" height=\"{height}\" style=\"border:0;max-width:100%\" loading=\"lazy\"></iframe>",
            attribute(viewer.as_str()),
            attribute(&article.headline),
        );
        self.with_html(article, html)
    }

    fn with_html(&self, article: &Article, html: String) -> OEmbed {
        let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let page = |url: &Option<Url>| url.as_ref().map(|url| url.as_str().to_owned());
        let authors: Vec<&str> = article.authors.iter().map(|author| author.name.as_str()).collect();
        let author_url = match article.authors.as_slice() {
            [author] => page(&author.url),
            _ => None,
        };
        // oEmbed requires address, width and height of a thumbnail together.
        let thumbnail = gallery::images(&article.body)
            .into_iter()
            .find_map(|image| Some((&image.source, image.size?)).filter(|(source, _)| source.is_absolute()));
        OEmbed {
            version: "1.0".to_owned(),
            kind: "rich".to_owned(),
            title: text(&article.headline),
            author_name: text(&authors.join(", ")),
            author_url,
            provider_name: article.source.as_ref().and_then(|source| text(&source.name)),
            provider_url: article.source.as_ref().and_then(|source| page(&source.url)),
            thumbnail_url: thumbnail.map(|(source, _)| source.as_str().to_owned()),
            thumbnail_width: thumbnail.map(|(_, (width, _))| width),
            thumbnail_height: thumbnail.map(|(_, (_, height))| height),
            html,
            width: self.width,
            height: self.height,
        }
    }

    /// Returns the HTML to paste: the frame, and the script that sets its height to that of the article.
    fn html(&self, article: &Url, headline: &str) -> String {
        let Self { viewer, width, height, .. } = self;
        let script = Url::document(Some(viewer), "article-frame.js").unwrap_or_default();
        format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"{width}\" height=\"{height}\" style=\"border:0;max-width:100%\" \
             loading=\"lazy\" allow=\"fullscreen; web-share; clipboard-write\"></iframe>\
             <script src=\"{}\" async></script>",
            attribute(&self.address(article)),
            attribute(headline),
            attribute(script.as_str()),
        )
    }

    /// Returns the address of the frame with this article.
    pub fn address(&self, article: &Url) -> String {
        let Self { viewer, site, .. } = self;
        let separator = if viewer.as_str().contains('?') { '&' } else { '?' };
        let mut address = format!("{viewer}{separator}src={}", query(article.as_str()));
        if let Some(site) = site {
            address += &format!("&site={}", query(site.as_str()));
        }
        address
    }
}

/// Encodes a value for the query of an address.
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

/// Escapes text for an attribute in double quotation marks.
fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}
