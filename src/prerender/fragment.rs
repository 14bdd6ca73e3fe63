//! The element with its rendered view in a declarative shadow root. The page around it belongs to `page`.

use std::rc::Rc;

use super::document::Document;
use super::escape;
use super::page_options::{PageOptions, Style};
use crate::article::language::Language;
use crate::article::url::Url;
use crate::locale::Locale;
use crate::state::State;
use crate::state::content::article::OpenArticle;
use crate::state::content::list::{List, ListContent, OpenList};
use crate::state::content::stack::Stack;
use crate::state::content::{ArticleContent, Content};
use crate::state::net::load::Load;
use crate::state::route::ArticleSource;
use crate::view::PRERENDERED_STYLE;

/// The icon of static/loader/tools.js.
const SETTINGS_ICON: &str = "M2 18l3.5-8L9 18M3.2 15.2h4.6M11 18l5.5-13L22 18M13 13.5h7";

/// Renders `<article-viewer>` with the view in its declarative shadow root. It is complete without a script; the loader shows the live
/// view in its place.
///
/// # Errors
/// If the async runtime cannot be started.
pub fn fragment(document: &Document, options: &PageOptions) -> anyhow::Result<String> {
    let view = super::markup(state(document, options))?;
    Ok(element(document, options, &view))
}

/// Writes the element around a rendered view.
pub(super) fn element(document: &Document, options: &PageOptions, view: &str) -> String {
    let mut out = String::with_capacity(view.len() + PRERENDERED_STYLE.len() + 1_024);
    out.push_str("<article-viewer");
    let attribute = |name: &str, value: &str, out: &mut String| {
        for part in [" ", name, "=\"", &escape::markup(value), "\""] {
            out.push_str(part);
        }
    };
    for (name, value) in &options.attributes {
        attribute(name, value, &mut out);
    }
    match document {
        Document::Channel(channel) => attribute("channel", &channel.id, &mut out),
        Document::Article(article) => {
            if let Some(src) = &article.src {
                attribute("src", src, &mut out);
            }
        }
    }
    if let Some(tag) = fixed_language(document, options) {
        attribute("lang", tag, &mut out);
    }
    out.push_str("><template shadowrootmode=\"open\">");
    match &options.style {
        Style::Inline => out.extend(["<style>", PRERENDERED_STYLE, "</style>"]),
        Style::Link(address) => {
            out.extend(["<link rel=\"stylesheet\" href=\"", &escape::markup(address), "\">"]);
        }
    }
    out.push_str("<slot name=\"header\"></slot>");
    tool_row(document, options, &mut out);
    out.push_str("<div class=\"av-mount av-first-screen av-prerendered\">");
    out.push_str(view);
    out.push_str("</div><slot name=\"footer\"></slot></template>");
    if let Document::Article(article) = document
        && article.src.is_none()
        && options.loader.is_some()
    {
        let json = escape::script_json(&article.json);
        out.extend(["<script type=\"application/json\">", &json, "</script>"]);
    }
    out.push_str("</article-viewer>");
    out
}

/// Writes the row with the button of the reading settings, which opens when the loader has arrived (static/loader/tools.js).
fn tool_row(document: &Document, options: &PageOptions, out: &mut String) {
    let state = state(document, options);
    if !state.options.controls.settings {
        return;
    }
    let locale = Locale::choose(state.languages());
    let (tag, direction) = (locale.tag, locale.direction().as_str());
    let label = escape::markup(locale.reading_settings);
    out.extend([
        "<div class=\"av-tools\" dir=\"",
        direction,
        "\"><div class=\"av-tools__row\">",
        "<button class=\"av-tools__button\" type=\"button\" lang=\"",
        tag,
        "\" title=\"",
        &label,
        "\" aria-label=\"",
        &label,
        "\">",
        "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"",
        SETTINGS_ICON,
        "\"/></svg></button></div></div>",
    ]);
}

/// Returns the language of the interface if no document names a supported one: the live view would else choose by the browser.
fn fixed_language(document: &Document, options: &PageOptions) -> Option<&'static str> {
    let article = match document {
        Document::Article(article) => article.parsed.article.language.as_ref(),
        Document::Channel(_) => None,
    };
    let site = options.site.as_ref().and_then(|site| site.language.as_ref());
    let is_given = options.attributes.iter().any(|(name, _)| name == "lang");
    let languages: Vec<&Language> = article.into_iter().chain(site).collect();
    let tag = Locale::choose(languages.iter().copied()).tag;
    let is_known = tag != "en" || languages.iter().any(|language| language.primary() == tag);
    (!is_given && !is_known).then_some(tag)
}

/// Returns the state of a viewer that shows the whole document.
pub(super) fn state(document: &Document, options: &PageOptions) -> State {
    let mut state = State::default();
    for (name, value) in &options.attributes {
        // An invalid value is the default, as in the browser, which also reports it.
        _ = state.options.set(name, Some(value), options.base.as_ref());
    }
    if let Some(site) = &options.site {
        state.site = Load::Ready(Rc::new(site.clone()));
    }
    state.content = match document {
        Document::Article(article) => {
            let mut open = OpenArticle::new(ArticleSource::Inline, article.parsed.clone());
            open.chunks_drawn = usize::MAX;
            Content::Article(ArticleContent::Open(Stack::new(open)))
        }
        Document::Channel(channel) => {
            let mut list = OpenList::new(Url::default(), List::new(channel.feed.clone(), 0));
            list.cards_drawn = usize::MAX;
            Content::Channel { id: channel.id.clone(), list: ListContent::Open(list) }
        }
    };
    state
}
