//! The metadata of a page as JSON-LD in the terms of schema.org: the article with its photos, and the way to it.

use serde_json::{Map, Value, json};

use super::escape;
use super::page_options::PageOptions;
use crate::article::Article;
use crate::article::gallery;
use crate::article::image::Image;
use crate::article::link::Link;
use crate::article::url::Url;

/// Returns the JSON-LD of an article as the content of a script element.
pub fn article(article: &Article, canonical: Option<&str>, options: &PageOptions) -> String {
    let mut graph = vec![news_article(article, canonical, options)];
    graph.extend(breadcrumb(&article.breadcrumb, canonical, options));
    let document = json!({ "@context": "https://schema.org", "@graph": graph });
    escape::script_json(&document.to_string())
}

fn news_article(article: &Article, canonical: Option<&str>, options: &PageOptions) -> Value {
    let people = |people: &[Link]| -> Vec<Value> {
        people.iter().map(|link| named("Person", link, options)).collect()
    };
    let images: Vec<Value> =
        gallery::images(&article.body).into_iter().filter_map(|image| photo(image, options)).collect();
    let site = options.site.as_ref().map(|site| {
        let mut publisher = Map::new();
        put(&mut publisher, "@type", "NewsMediaOrganization");
        put(&mut publisher, "name", site.name.as_str());
        put(&mut publisher, "url", address(site.url.as_ref(), options));
        put(&mut publisher, "logo", address(site.logo.as_ref(), options));
        Value::Object(publisher)
    });
    let source = article.source.as_ref().map(|source| named("Organization", source, options));
    let mut node = Map::new();
    put(&mut node, "@type", "NewsArticle");
    put(&mut node, "@id", canonical);
    put(&mut node, "url", canonical);
    put(&mut node, "mainEntityOfPage", canonical);
    put(&mut node, "headline", text(&article.headline));
    put(&mut node, "alternativeHeadline", article.alternative_headline.as_deref().and_then(text));
    put(&mut node, "description", article.description.as_deref().and_then(text));
    put(&mut node, "inLanguage", article.language.as_ref().map(|language| language.as_str()));
    put(&mut node, "datePublished", article.published.map(|date| date.iso()));
    put(&mut node, "dateModified", article.modified.map(|date| date.iso()));
    put(
        &mut node,
        "articleSection",
        list(article.sections.iter().filter_map(|name| text(name)).map(Value::from).collect()),
    );
    put(&mut node, "author", list(people(&article.authors)));
    put(&mut node, "editor", list(people(&article.editors)));
    put(&mut node, "publisher", site.or_else(|| source.clone()));
    put(&mut node, "sourceOrganization", source);
    put(&mut node, "image", list(images));
    Value::Object(node)
}

/// The path from the home page to the article. A last step without an address is the article itself.
fn breadcrumb(links: &[Link], canonical: Option<&str>, options: &PageOptions) -> Option<Value> {
    let steps: Vec<Value> = links
        .iter()
        .enumerate()
        .map(|(index, link)| {
            let own = canonical.filter(|_| index + 1 == links.len()).map(str::to_owned);
            let mut step = Map::new();
            put(&mut step, "@type", "ListItem");
            put(&mut step, "position", Some(Value::from(index + 1)));
            put(&mut step, "name", text(&link.name));
            put(&mut step, "item", address(link.url.as_ref(), options).or(own));
            Value::Object(step)
        })
        .collect();
    (!steps.is_empty()).then(|| json!({ "@type": "BreadcrumbList", "itemListElement": steps }))
}

fn photo(image: &Image, options: &PageOptions) -> Option<Value> {
    let source = address(Some(&image.source), options)?;
    let mut node = Map::new();
    put(&mut node, "@type", "ImageObject");
    put(&mut node, "contentUrl", source);
    if let Some((width, height)) = image.size {
        // The vocabulary has no plain numbers here, but distances with a unit.
        put(&mut node, "width", format!("{width} px"));
        put(&mut node, "height", format!("{height} px"));
    }
    put(
        &mut node,
        "caption",
        image.caption.shown.as_deref().or(image.caption.alternative.as_deref()).and_then(text),
    );
    put(&mut node, "creditText", image.caption.credit.as_deref().and_then(text));
    Some(Value::Object(node))
}

fn named(kind: &str, link: &Link, options: &PageOptions) -> Value {
    let mut node = Map::new();
    put(&mut node, "@type", kind);
    put(&mut node, "name", text(&link.name));
    put(&mut node, "url", address(link.url.as_ref(), options));
    Value::Object(node)
}

/// Returns the absolute form of an address. A `data:` address is no address of a file.
fn address(url: Option<&Url>, options: &PageOptions) -> Option<String> {
    options.absolute(url.filter(|url| !url.as_str().starts_with("data:"))?)
}

fn text(text: &str) -> Option<String> {
    Some(escape::label(text)).filter(|text| !text.is_empty())
}

fn list(values: Vec<Value>) -> Option<Value> {
    (!values.is_empty()).then_some(Value::Array(values))
}

/// Sets a key if there is a value.
fn put(node: &mut Map<String, Value>, key: &str, value: impl IntoValue) {
    if let Some(value) = value.into_value() {
        node.insert(key.to_owned(), value);
    }
}

/// A value, or none.
trait IntoValue {
    fn into_value(self) -> Option<Value>;
}

impl IntoValue for &str {
    fn into_value(self) -> Option<Value> {
        Some(self.into())
    }
}

impl IntoValue for String {
    fn into_value(self) -> Option<Value> {
        Some(self.into())
    }
}

impl<T: Into<Value>> IntoValue for Option<T> {
    fn into_value(self) -> Option<Value> {
        self.map(Into::into)
    }
}
