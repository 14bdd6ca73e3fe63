//! The house's formats, written: what the viewer reads of this is what was meant.

mod block;

use crate::article::Article;
use crate::article::feed::{Feed, FeedItem};
use crate::article::link::Link;
use crate::article::notice::Notice;
use crate::article::site::Site;
use crate::article::url::Url;
use crate::formats::Format;
use crate::formats::house::PASSWORD;
use crate::formats::json::write::Writer;

/// An article with its former format and what was noticed: `{format, article, notices: [{path, message}]}`.
pub fn reading(format: Format, article: &Article, notices: &[Notice]) -> String {
    let mut out = Writer::default();
    out.begin('{');
    out.member("format", Some(format.as_str()));
    out.key("article");
    write_article(article, &mut out);
    out.key("notices");
    list(notices, &mut out, |notice, out| {
        out.begin('{');
        out.member("path", Some(&notice.path));
        out.member("message", Some(&notice.kind.to_string()));
        out.end('}');
    });
    out.end('}');
    out.finish()
}

/// An article as house JSON.
pub fn article(article: &Article) -> String {
    let mut out = Writer::default();
    write_article(article, &mut out);
    out.finish()
}

/// What is wrong with a mapping, in the place of an article: `{mapping}`.
pub fn mistake(words: &str) -> String {
    let mut out = Writer::default();
    out.begin('{');
    out.member("mapping", Some(words));
    out.end('}');
    out.finish()
}

fn write_article(article: &Article, out: &mut Writer) {
    out.begin('{');
    out.member("id", article.id.as_deref());
    out.member("url", article.url.as_ref().map(Url::as_str));
    out.member("inLanguage", article.language.as_ref().map(|language| language.as_str()));
    out.member("headline", Some(&article.headline));
    out.member("alternativeHeadline", article.alternative_headline.as_deref());
    out.member("description", article.description.as_deref());
    out.member("datePublished", article.published.map(|date| date.iso()).as_deref());
    out.member("dateModified", article.modified.map(|date| date.iso()).as_deref());
    if !article.sections.is_empty() {
        out.key("articleSection");
        list(&article.sections, out, |name, out| out.string(name));
    }
    out.member("conditionsOfAccess", article.protected.then_some(PASSWORD));
    links("breadcrumb", &article.breadcrumb, out);
    links("author", &article.authors, out);
    links("editor", &article.editors, out);
    link("sourceOrganization", article.source.as_ref(), out);
    out.key("body");
    block::blocks(&article.body, out);
    links("relatedLink", &article.related, out);
    link("nextArticle", article.next.as_ref(), out);
    link("previousArticle", article.previous.as_ref(), out);
    out.end('}');
}

/// A list of articles as JSON Feed 1.1, with the viewer's own extension.
pub fn feed(feed: &Feed) -> String {
    let mut out = Writer::default();
    out.begin('{');
    out.member("version", Some("https://jsonfeed.org/version/1.1"));
    out.member("title", feed.title.as_deref());
    out.member("next_url", feed.next.as_ref().map(Url::as_str));
    out.key("items");
    list(&feed.items, &mut out, item);
    out.end('}');
    out.finish()
}

fn item(item: &FeedItem, out: &mut Writer) {
    out.begin('{');
    out.member("title", Some(&item.link.name));
    out.member("url", item.link.url.as_ref().map(Url::as_str));
    out.member("summary", item.summary.as_deref());
    if !item.authors.is_empty() {
        out.key("authors");
        list(&item.authors, out, |name, out| {
            out.begin('{');
            out.member("name", Some(name));
            out.end('}');
        });
    }
    out.member("date_published", item.published.map(|date| date.iso()).as_deref());
    out.member("language", item.language.as_ref().map(|language| language.as_str()));
    out.key("_article_viewer");
    out.begin('{');
    out.member("src", item.link.src.as_ref().map(Url::as_str));
    if let Some(image) = &item.image {
        out.key("image");
        block::image(image, out);
    }
    out.end('}');
    out.end('}');
}

/// A site as site JSON.
pub fn site(site: &Site) -> String {
    let mut out = Writer::default();
    out.begin('{');
    out.member("name", Some(&site.name));
    out.member("url", site.url.as_ref().map(Url::as_str));
    out.member("logo", site.logo.as_ref().map(Url::as_str));
    out.member("inLanguage", site.language.as_ref().map(|language| language.as_str()));
    links("home", &site.home, &mut out);
    out.key("channels");
    list(&site.channels, &mut out, |channel, out| {
        out.begin('{');
        out.member("id", Some(&channel.id));
        out.member("name", Some(&channel.name));
        out.member("feed", channel.feed.as_ref().map(Url::as_str));
        out.member("url", channel.url.as_ref().map(Url::as_str));
        out.end('}');
    });
    out.end('}');
    out.finish()
}

fn links(key: &str, links: &[Link], out: &mut Writer) {
    if !links.is_empty() {
        out.key(key);
        list(links, out, write_link);
    }
}

fn link(key: &str, link: Option<&Link>, out: &mut Writer) {
    if let Some(link) = link {
        out.key(key);
        write_link(link, out);
    }
}

fn write_link(link: &Link, out: &mut Writer) {
    out.begin('{');
    out.member("name", Some(&link.name));
    out.member("url", link.url.as_ref().map(Url::as_str));
    out.member("src", link.src.as_ref().map(Url::as_str));
    out.end('}');
}

fn list<T>(members: &[T], out: &mut Writer, write: impl Fn(&T, &mut Writer)) {
    out.begin('[');
    for member in members {
        write(member, out);
    }
    out.end(']');
}
