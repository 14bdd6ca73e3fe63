//! An article as one HTML file without a script, to be kept, sent and printed.
//!
//! It is the prerendered view. What needs a script or another file is left out: controls, players, metadata for search engines.

use std::rc::Rc;

use super::document::{ArticleDocument, Document};
use super::page_options::PageOptions;
use super::{escape, fragment, still_markup};
use crate::article::Article;
use crate::article::block::{Block, Media, MediaKind};
use crate::article::embed::Embed;
use crate::article::text::{Span, Text};
use crate::article::url::Url;
use crate::locale::Locale;
use crate::view::PRERENDERED_STYLE;

/// The rules of the file alone.
const STYLE: &str = ".av-photo,.av-embed__facade{cursor:auto}.av-photo{display:block}\
    .av-embed__sign,.av-embed__note,.av-embed__facade .av-embed__action,.av-heading__link,.av-media__enlarge,.av-gallery__turn{display:none}\
    .av-address{font-size:.875em;overflow-wrap:anywhere}";

/// Renders the article.
///
/// # Errors
/// If the async runtime cannot be started.
pub fn standalone(document: &ArticleDocument) -> anyhow::Result<String> {
    let mut document = document.clone();
    let parsed = Rc::make_mut(&mut document.parsed);
    let locale = Locale::choose(parsed.article.language.as_ref());
    remove_navigation(&mut parsed.article);
    replace_players(&mut parsed.article.body, locale);
    let parsed = document.parsed.clone();
    let article = &parsed.article;
    let canonical =
        document.canonical.as_ref().or(article.url.as_ref()).filter(|url| url.is_absolute()).cloned();
    let options = PageOptions {
        attributes: vec![("controls".to_owned(), "none".to_owned())],
        ..PageOptions::default()
    };
    let view = super::markup(fragment::state(&Document::Article(document), &options))?;
    let mut view = still_markup::still_markup(&view);
    if let Some(url) = &canonical {
        view = with_address(view, url);
    }
    let (language, direction) = match &article.language {
        Some(language) => (language.as_str(), language.direction()),
        None => (locale.tag, locale.direction()),
    };
    Ok([
        "<!doctype html>\n<html lang=\"",
        &escape::markup(language),
        "\" dir=\"",
        direction.as_str(),
        "\"><head><meta charset=\"utf-8\">",
        &head(article, canonical.as_ref(), &policy(&view)),
        "<style>body{margin:0}</style></head><body><main><article-viewer><template shadowrootmode=\"open\"><style>",
        PRERENDERED_STYLE,
        STYLE,
        "</style><div class=\"av-mount av-prerendered\">",
        &view,
        "</div></template></article-viewer></main></body></html>\n",
    ]
    .concat())
}

/// Returns the policy: inline styles and photos, nothing else. Photos of other hosts are allowed only if the view has any.
fn policy(view: &str) -> String {
    let is_linked = ["src=\"http", "srcset=\"http"].iter().any(|start| view.contains(start));
    let hosts = if is_linked { " https: http:" } else { "" };
    format!(
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:{hosts}; base-uri 'none'; form-action 'none'"
    )
}

fn head(article: &Article, canonical: Option<&Url>, policy: &str) -> String {
    let mut out = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"referrer\" content=\"no-referrer\"><title>{}</title>",
        escape::markup(&escape::label(&article.headline))
    );
    if let Some(url) = canonical {
        out.push_str(&format!("<link rel=\"canonical\" href=\"{}\">", escape::markup(url.as_str())));
    }
    let description = article.description.as_deref().map(|words| ("description", words));
    let authors = article.authors.iter().map(|author| ("author", author.name.as_str()));
    for (name, words) in description.into_iter().chain(authors) {
        let words = escape::markup(&escape::label(words));
        out.push_str(&format!("<meta name=\"{name}\" content=\"{words}\">"));
    }
    out
}

/// Adds the address of the article below its credits.
fn with_address(view: String, url: &Url) -> String {
    const END: &str = "</footer></article>";
    // Texts contain no tags, so that the last one is that of the view.
    let Some((start, end)) = view.rsplit_once(END) else { return view };
    let url = escape::markup(url.as_str());
    let line = format!(
        "<p class=\"av-column av-address\"><a class=\"av-name\" href=\"{url}\"><bdi dir=\"ltr\">{url}</bdi></a></p>"
    );
    [start, &line, END, end].concat()
}

/// Removes the links to other articles, which are no part of this one.
fn remove_navigation(article: &mut Article) {
    article.breadcrumb.clear();
    article.related.clear();
    article.next = None;
    article.previous = None;
}

/// Replaces video and audio by links.
fn replace_players(body: &mut [Block], locale: &Locale) {
    for block in body {
        match block {
            Block::Media(media) => *block = link(media, locale),
            Block::Aside { body, .. } => replace_players(body, locale),
            Block::List { items, .. } => {
                items.iter_mut().for_each(|item| replace_players(&mut item.body, locale))
            }
            _ => {}
        }
    }
}

/// Returns the link to a file. The view names its host, which a relative address does not have.
fn link(media: &Media, locale: &Locale) -> Block {
    let title = match media.kind {
        MediaKind::Video => locale.video,
        MediaKind::Audio => locale.audio,
    };
    let url = media.source.clone();
    if !url.is_absolute() {
        let caption = media.caption.as_deref().map(|words| Span::Plain(format!(" {words}")));
        let link = Span::Link { url, text: Text::plain(title) };
        return Block::Paragraph(Text([link].into_iter().chain(caption).collect()));
    }
    Block::Embed(Embed {
        url,
        title: Some(title.to_owned()),
        size: media.size,
        poster: media.poster.clone(),
        caption: media.caption.clone(),
    })
}
