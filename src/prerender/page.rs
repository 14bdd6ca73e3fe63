//! A complete page around the element: its head with the metadata, and the links that a reader without a script needs.

use super::document::{ArticleDocument, ChannelDocument, Document};
use super::page_options::{PageOptions, Style};
use super::{escape, fragment, json_ld, lead_photo};
use crate::article::gallery;
use crate::article::language::{Direction, Language};

/// A page in parts, for templates.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The language of the document.
    pub language: Option<String>,
    /// The direction of the document.
    pub direction: &'static str,
    /// The title, not escaped.
    pub title: String,
    /// The summary, not escaped.
    pub description: String,
    /// The public address.
    pub canonical: Option<String>,
    /// The content of `<head>` after the character set and the viewport, as HTML.
    pub head: String,
    /// The element, as HTML.
    pub element: String,
    /// Links to the pages before and after this one, as HTML; empty for articles.
    pub pagination: String,
}

/// Renders a complete page.
///
/// # Errors
/// If the async runtime cannot be started.
pub fn page(document: &Document, options: &PageOptions) -> anyhow::Result<String> {
    Ok(parts(document, options)?.to_html())
}

/// Renders the parts of a page.
///
/// # Errors
/// If the async runtime cannot be started.
pub fn parts(document: &Document, options: &PageOptions) -> anyhow::Result<Page> {
    let view = super::markup(fragment::state(document, options))?;
    let mut page = match document {
        Document::Article(article) => article_page(article, options),
        Document::Channel(channel) => channel_page(channel, options),
    };
    let mut head = Head::default();
    head.text("title", &page.title);
    head.out.extend(lead_photo::preload(&view));
    head.out.push_str(&page.head);
    for (kind, title, url) in &options.feeds {
        let (title, url) = (escape::markup(title), escape::markup(url.as_str()));
        head.out
            .push_str(&format!("<link rel=\"alternate\" type=\"{kind}\" title=\"{title}\" href=\"{url}\">"));
    }
    if options.style == Style::Inline {
        head.out.push_str("<style>body{margin:0}</style>");
    }
    // The first page of a channel only: the live view shows the beginning of its list.
    let is_live = !matches!(document, Document::Channel(channel) if channel.page > 1);
    if let Some(loader) = options.loader.as_ref().filter(|_| is_live) {
        let loader = escape::markup(loader);
        head.out.push_str(&format!("<script type=\"module\" async src=\"{loader}\"></script>"));
    }
    page.head = head.out;
    page.element = fragment::element(document, options, &view);
    Ok(page)
}

impl Page {
    /// The whole page.
    pub fn to_html(&self) -> String {
        let language = self.language.as_deref().map(|tag| format!(" lang=\"{}\"", escape::markup(tag)));
        let direction =
            if self.direction.is_empty() { String::new() } else { format!(" dir=\"{}\"", self.direction) };
        [
            "<!doctype html>\n<html",
            &language.unwrap_or_default(),
            &direction,
            "><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
            &self.head,
            "</head><body><main>",
            &self.element,
            &self.pagination,
            "</main></body></html>\n",
        ]
        .concat()
    }
}

fn article_page(document: &ArticleDocument, options: &PageOptions) -> Page {
    let article = &document.parsed.article;
    let site = options.site.as_ref();
    let canonical =
        document.canonical.as_ref().or(article.url.as_ref()).and_then(|url| options.absolute(url));
    let headline = escape::label(&article.headline);
    let description = escape::label(article.description.as_deref().unwrap_or_default());
    let language = article.language.as_ref().or(site.and_then(|site| site.language.as_ref()));
    let mut head = Head::default();
    head.link("canonical", canonical.as_deref());
    for (language, url) in &document.translations {
        head.alternate(language, options.absolute(url).as_deref());
    }
    if let Some(language) = article.language.as_ref().filter(|_| !document.translations.is_empty()) {
        head.alternate(language, canonical.as_deref());
    }
    if let Some(oembed) = &document.oembed {
        let (title, href) = (escape::markup(&headline), escape::markup(oembed.as_str()));
        head.out.push_str(&format!(
            "<link rel=\"alternate\" type=\"application/json+oembed\" title=\"{title}\" href=\"{href}\">"
        ));
    }
    head.meta("name", "description", Some(&description));
    head.meta("property", "og:type", Some("article"));
    head.meta("property", "og:title", Some(&headline));
    head.meta("property", "og:description", Some(&description));
    head.meta("property", "og:url", canonical.as_deref());
    head.meta("property", "og:site_name", site.map(|site| &*site.name));
    head.meta("property", "og:locale", article.language.as_ref().and_then(territory).as_deref());
    head.meta("property", "article:published_time", article.published.map(|date| date.iso()).as_deref());
    head.meta("property", "article:modified_time", article.modified.map(|date| date.iso()).as_deref());
    head.meta("property", "article:section", article.sections.first().map(String::as_str));
    for author in &article.authors {
        head.meta("name", "author", Some(&author.name));
    }
    let photos = gallery::images(&article.body);
    let lead = photos.iter().find_map(|image| Some((image, options.absolute(&image.source)?)));
    if let Some((image, source)) = &lead {
        head.meta("property", "og:image", Some(source));
        if let Some((width, height)) = image.size {
            head.meta("property", "og:image:width", Some(&width.to_string()));
            head.meta("property", "og:image:height", Some(&height.to_string()));
        }
        let alternative = image.caption.alternative.as_deref().or(image.caption.shown.as_deref());
        head.meta("property", "og:image:alt", alternative);
    }
    head.meta("name", "twitter:card", Some(if lead.is_some() { "summary_large_image" } else { "summary" }));
    let json = json_ld::article(article, canonical.as_deref(), options);
    head.out.extend(["<script type=\"application/ld+json\">", &json, "</script>"]);
    Page {
        language: language.map(|language| language.as_str().to_owned()),
        direction: direction(language),
        title: title([headline.as_str(), site.map_or("", |site| &site.name)]),
        description,
        canonical,
        head: head.out,
        ..Page::default()
    }
}

fn channel_page(document: &ChannelDocument, options: &PageOptions) -> Page {
    let site = options.site.as_ref();
    let language = site.and_then(|site| site.language.as_ref());
    let name = site.and_then(|site| site.channel(&document.id)).map_or("", |channel| &channel.name);
    let canonical = document.canonical.as_ref().and_then(|url| options.absolute(url));
    let title = title([name, site.map_or("", |site| &site.name)]);
    let mut head = Head::default();
    head.link("canonical", canonical.as_deref());
    head.meta("property", "og:type", Some("website"));
    head.meta("property", "og:title", Some(&title));
    head.meta("property", "og:url", canonical.as_deref());
    head.meta("property", "og:site_name", site.map(|site| &*site.name));
    let mut pagination = String::new();
    for (relation, label, url) in [("prev", "←", &document.previous), ("next", "→", &document.next)] {
        if let Some(url) = url {
            head.link(relation, Some(url.as_str()));
            let number = if relation == "prev" { document.page - 1 } else { document.page + 1 };
            let href = escape::markup(url.as_str());
            pagination.push_str(&format!("<a rel=\"{relation}\" href=\"{href}\">{label} {number}</a> "));
        }
    }
    if !pagination.is_empty() {
        pagination = format!("<nav>{}</nav>", pagination.trim_end());
    }
    Page {
        language: language.map(|language| language.as_str().to_owned()),
        direction: direction(language),
        title,
        canonical,
        head: head.out,
        pagination,
        ..Page::default()
    }
}

/// Returns a language with its territory, as Open Graph writes it. A language alone has no such form.
fn territory(language: &Language) -> Option<String> {
    let mut subtags = language.as_str().split('-').skip(1);
    let territory =
        subtags.find(|tag| tag.len() == 2 && tag.bytes().all(|byte| byte.is_ascii_alphabetic()))?;
    Some(format!("{}_{}", language.primary(), territory.to_ascii_uppercase()))
}

/// Joins the parts of a title.
fn title(parts: [&str; 2]) -> String {
    let parts: Vec<String> =
        parts.iter().map(|part| escape::label(part)).filter(|part| !part.is_empty()).collect();
    parts.join(" – ")
}

fn direction(language: Option<&Language>) -> &'static str {
    language
        .map(Language::direction)
        .filter(|direction| *direction == Direction::Rtl)
        .map_or("", Direction::as_str)
}

/// Collects the content of a head.
#[derive(Default)]
struct Head {
    out: String,
}

impl Head {
    fn text(&mut self, tag: &str, text: &str) {
        self.out.push_str(&format!("<{tag}>{}</{tag}>", escape::markup(text)));
    }

    fn meta(&mut self, key: &str, name: &str, value: Option<&str>) {
        if let Some(value) = value.map(escape::label).filter(|value| !value.is_empty()) {
            self.out.push_str(&format!("<meta {key}=\"{name}\" content=\"{}\">", escape::markup(&value)));
        }
    }

    fn link(&mut self, relation: &str, href: Option<&str>) {
        if let Some(href) = href {
            self.out.push_str(&format!("<link rel=\"{relation}\" href=\"{}\">", escape::markup(href)));
        }
    }

    fn alternate(&mut self, language: &Language, href: Option<&str>) {
        if let Some(href) = href {
            let (language, href) = (escape::markup(language.as_str()), escape::markup(href));
            self.out.push_str(&format!("<link rel=\"alternate\" hreflang=\"{language}\" href=\"{href}\">"));
        }
    }
}
