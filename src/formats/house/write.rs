//! An article as house JSON: what `read` reads, said in the same words.
//!
//! Only native programs write. Every field is taken apart by name, so that a new one does not compile before it
//! has a key here. Captions are not written: the texts they were made from are, and come to the same again.

use crate::article::Article;
use crate::article::block::{Block, Item, Media, MediaKind};
use crate::article::caption::Texts;
use crate::article::date::Date;
use crate::article::embed::Embed;
use crate::article::image::{Image, Rendition};
use crate::article::link::Link;
use crate::article::text::{Span, Text};
use crate::article::url::Url;
use crate::formats::json::Json;

/// Writes an article.
pub fn write(article: &Article) -> Json {
    let Article {
        id,
        url,
        language,
        headline,
        alternative_headline,
        description,
        published,
        modified,
        sections,
        breadcrumb,
        authors,
        editors,
        source,
        body,
        related,
        next,
        previous,
    } = article;
    let date = |date: &Option<Date>| date.map(|date| Json::String(date.iso()));
    Json::object([
        ("id", words(id)),
        ("url", address(url)),
        ("inLanguage", language.as_ref().map(|language| language.as_str().into())),
        ("headline", (!headline.is_empty()).then(|| headline.as_str().into())),
        ("alternativeHeadline", words(alternative_headline)),
        ("description", words(description)),
        ("datePublished", date(published)),
        ("dateModified", date(modified)),
        ("articleSection", Json::list(sections.iter().map(|name| name.as_str().into()))),
        ("breadcrumb", links(breadcrumb)),
        ("author", links(authors)),
        ("editor", links(editors)),
        ("sourceOrganization", source.as_ref().map(link)),
        // It is what makes an article without a headline one.
        ("body", Some(blocks(body))),
        ("relatedLink", links(related)),
        ("nextArticle", next.as_ref().map(link)),
        ("previousArticle", previous.as_ref().map(link)),
    ])
}

fn blocks(body: &[Block]) -> Json {
    Json::List(body.iter().map(block).collect())
}

fn block(block: &Block) -> Json {
    match block {
        Block::Paragraph(words) => kind("paragraph", [("text", Some(text(words)))]),
        Block::Heading { level, text: words } => {
            kind("heading", [("level", Some(u32::from(*level).into())), ("text", Some(text(words)))])
        }
        Block::List { ordered, items } => {
            let items = items.iter().map(item).collect();
            kind("list", [("ordered", Some(Json::Flag(*ordered))), ("items", Some(Json::List(items)))])
        }
        Block::Quote { text: words, cite } => {
            kind("quote", [("text", Some(text(words))), ("cite", self::words(cite))])
        }
        Block::Figure(image) => kind("image", self::image(image)),
        Block::Gallery { images, caption } => {
            let images = images.iter().map(|image| Json::object(self::image(image))).collect();
            kind("gallery", [("images", Some(Json::List(images))), ("caption", words(caption))])
        }
        Block::Media(media) => self::media(media),
        Block::Embed(embed) => {
            let Embed { url, title, size, poster, caption } = embed;
            let (width, height) = pixels(*size);
            let fields = [
                ("url", Some(url.as_str().into())),
                ("title", words(title)),
                ("width", width),
                ("height", height),
                ("poster", address(poster)),
                ("caption", words(caption)),
            ];
            kind("embed", fields)
        }
        Block::Table { caption, header, rows } => {
            let row = |cells: &Vec<Text>| Json::List(cells.iter().map(text).collect());
            let fields = [
                ("caption", words(caption)),
                ("header", (!header.is_empty()).then(|| row(header))),
                ("rows", Some(Json::List(rows.iter().map(row).collect()))),
            ];
            kind("table", fields)
        }
        Block::Code { language, text } => {
            kind("code", [("language", words(language)), ("text", Some(text.as_str().into()))])
        }
        Block::Divider => kind("divider", []),
        Block::Aside { heading, body } => {
            kind("aside", [("heading", words(heading)), ("body", Some(blocks(body)))])
        }
    }
}

/// An object whose first key is its type.
fn kind<const COUNT: usize>(name: &'static str, fields: [(&'static str, Option<Json>); COUNT]) -> Json {
    let fields = [("type", Some(Json::from(name)))].into_iter().chain(fields);
    Json::Object(fields.filter_map(|(key, value)| Some((key, value?))).collect())
}

fn item(item: &Item) -> Json {
    let Item { text: words, body } = item;
    if body.is_empty() {
        return text(words);
    }
    let words = (!words.0.is_empty()).then(|| text(words));
    Json::object([("text", words), ("body", Some(blocks(body)))])
}

fn image(image: &Image) -> [(&'static str, Option<Json>); 13] {
    let Image { id, source, size, renditions, texts, caption: _, position: _ } = image;
    let Texts { caption, figcaption, full_screen, alt, accessible, title, description, credit } = texts;
    let (width, height) = pixels(*size);
    [
        ("id", words(id)),
        ("contentUrl", Some(source.as_str().into())),
        ("width", width),
        ("height", height),
        ("alt", words(alt)),
        ("caption", words(caption)),
        ("figcaption", words(figcaption)),
        ("fullScreenCaption", words(full_screen)),
        ("accessibilityCaption", words(accessible)),
        ("title", words(title)),
        ("description", words(description)),
        ("creditText", words(credit)),
        ("renditions", Json::list(renditions.iter().map(rendition))),
    ]
}

fn rendition(rendition: &Rendition) -> Json {
    let Rendition { source, width, encoding } = rendition;
    Json::object([
        ("contentUrl", Some(source.as_str().into())),
        ("width", Some((*width).into())),
        ("encodingFormat", words(encoding)),
    ])
}

fn media(media: &Media) -> Json {
    let Media { kind, source, poster, size, caption } = media;
    let name = match kind {
        MediaKind::Video => "video",
        MediaKind::Audio => "audio",
    };
    let (width, height) = pixels(*size);
    let fields = [
        ("contentUrl", Some(source.as_str().into())),
        ("poster", address(poster)),
        ("width", width),
        ("height", height),
        ("caption", words(caption)),
    ];
    self::kind(name, fields)
}

/// A string where nothing is marked, else a list.
fn text(text: &Text) -> Json {
    match text.0.as_slice() {
        [] => "".into(),
        [Span::Plain(words)] => words.as_str().into(),
        spans => Json::List(spans.iter().map(span).collect()),
    }
}

fn span(span: &Span) -> Json {
    let marked = |name, inner: &Text| kind(name, [("text", Some(within(inner)))]);
    let plain = |name, words: &String| kind(name, [("text", Some(words.as_str().into()))]);
    match span {
        Span::Plain(words) => words.as_str().into(),
        Span::Strong(inner) => marked("strong", inner),
        Span::Emphasis(inner) => marked("emphasis", inner),
        Span::Link { url, text } => {
            kind("link", [("url", Some(url.as_str().into())), ("text", Some(within(text)))])
        }
        Span::Code(words) => plain("code", words),
        Span::Sub(words) => plain("sub", words),
        Span::Sup(words) => plain("sup", words),
        Span::Ruby { text, annotation } => {
            let fields =
                [("text", Some(text.as_str().into())), ("annotation", Some(annotation.as_str().into()))];
            kind("ruby", fields)
        }
        Span::Break => kind("break", []),
    }
}

/// Text inside a mark: a single span needs no list, and so marks may be nested more deeply.
fn within(inner: &Text) -> Json {
    match inner.0.as_slice() {
        [only] => span(only),
        _ => text(inner),
    }
}

fn links(links: &[Link]) -> Option<Json> {
    Json::list(links.iter().map(link))
}

fn link(link: &Link) -> Json {
    let Link { name, url, src } = link;
    Json::object([("name", Some(name.as_str().into())), ("url", address(url)), ("src", address(src))])
}

fn words(words: &Option<String>) -> Option<Json> {
    words.as_deref().map(Json::from)
}

fn address(url: &Option<Url>) -> Option<Json> {
    url.as_ref().map(|url| url.as_str().into())
}

fn pixels(size: Option<(u32, u32)>) -> (Option<Json>, Option<Json>) {
    (size.map(|(width, _)| width.into()), size.map(|(_, height)| height.into()))
}
