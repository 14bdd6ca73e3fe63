//! The keys of an article, and of what its blocks have in common: links, images, items, text.

use super::Kind::{Address, Colour, Date, Language, Many, Names, One, Pixels, Word, Words};
use super::{Json, Key, Shape, any, block, key, needed, object, pointer, reference, words};
use crate::formats::house::PASSWORD;

pub const ARTICLE: Shape = Shape {
    tag: None,
    what: "One article, in schema.org's words. Relative addresses are resolved against the document's own.",
    keys: &[
        key("id", Words, "The publisher's own name for the article, stable over its life"),
        key("url", Address, "The public address of the article's page"),
        key("inLanguage", Language, "The language of the text, a BCP 47 tag"),
        key("headline", Words, "The title"),
        key("alternativeHeadline", Words, "A second title, shown beneath the first"),
        key("description", Words, "The summary, one or two sentences"),
        key("datePublished", Date, "When the article came out, best in ISO 8601 with an offset"),
        key("dateModified", Date, "When it was last changed"),
        key("conditionsOfAccess", Word(PASSWORD), "That the text is kept behind a password"),
        key("articleSection", Names, "The names of the channels in which it appears"),
        key(
            "breadcrumb",
            Many("link"),
            "The way from the site's home to this article, the last one being the article",
        ),
        key("author", Many("link"), "Who wrote it"),
        key("editor", Many("link"), "Who edited it"),
        key("sourceOrganization", One("link"), "Who published it first"),
        key("body", Many("block"), "The text and the pictures, in reading order"),
        key("relatedLink", Many("link"), "Further reading"),
        key("nextArticle", One("link"), "The article to read after this one"),
        key("previousArticle", One("link"), "The article to read before this one"),
    ],
};

const LINK: Shape = Shape {
    tag: None,
    what: "A name, where it leads, and where the same thing can be had as article JSON",
    keys: &[
        needed("name", Words, "What the reader sees"),
        key("url", Address, "The public page"),
        key("src", Address, "The article JSON, which opens in place"),
    ],
};

pub const IMAGE_KEYS: [Key; 15] = [
    needed("contentUrl", Address, "The picture that every browser can show"),
    key("width", Pixels, "The width of the largest rendition; with the height it gives the ratio of the box"),
    key("height", Pixels, "The height of the largest rendition"),
    key("renditions", Many("rendition"), "The same picture in other sizes and encodings"),
    key("color", Colour, "The colour of its box before it arrives"),
    key("thumbnailUrl", Address, "A picture of a few hundred bytes, shown in its box before it arrives"),
    key("alt", Words, "The alternative text"),
    key("title", Words, "The title of the media item"),
    key("caption", Words, "The caption; what says the same in several fields is shown once"),
    key("figcaption", Words, "A second caption, where a system has two"),
    key("fullScreenCaption", Words, "The caption for the photo alone on the screen"),
    key("accessibilityCaption", Words, "A caption for those who do not see the photo"),
    key("description", Words, "A longer description"),
    key("creditText", Words, "Who made the photo"),
    key("id", Words, "A name that stays when photos are added before it"),
];

const IMAGE: Shape = Shape { tag: None, what: "One photo of a gallery", keys: &IMAGE_KEYS };

const RENDITION: Shape = Shape {
    tag: None,
    what: "One file of a photo",
    keys: &[
        needed("contentUrl", Address, "Where it is"),
        needed("width", Pixels, "Its width"),
        key("encodingFormat", Words, "Its media type, such as image/avif"),
    ],
};

const ITEM: Shape = Shape {
    tag: None,
    what: "An item with something below its words, such as a list of its own",
    keys: &[key("text", One("text"), "The words"), needed("body", Many("block"), "What stands below them")],
};

/// The objects without a type.
pub const SHAPES: &[&Shape] = &[&ARTICLE, &LINK, &IMAGE, &RENDITION, &ITEM];

/// What the keys refer to.
pub fn definitions() -> Json {
    let text = || reference("text");
    let run = Json::object([
        ("type", Some("array".into())),
        ("items", Some(any(vec![words(), reference("span")]))),
        ("minItems", Some(1.into())),
    ]);
    let file = Json::object([("type", Some("string".into())), ("minLength", Some(1.into()))]);
    let paragraph = Json::object([("type", Some("string".into()))]);
    Json::fields(vec![
        // A string among the blocks is a paragraph.
        ("block", tagged("block", Some(paragraph), block::BLOCKS)),
        ("item", any(vec![text(), Json::fields(object(&ITEM))])),
        ("image", any(vec![file, Json::fields(object(&IMAGE))])),
        ("rendition", Json::fields(object(&RENDITION))),
        ("link", link()),
        ("text", any(vec![words(), run, reference("span")])),
        ("span", tagged("span", None, block::SPANS)),
    ])
}

/// A name that may lead somewhere; where only the name is known, a string will do.
pub fn link() -> Json {
    any(vec![words(), Json::fields(object(&LINK))])
}

/// One of the shapes of one family, whose types need to be unique only within it.
fn tagged(family: &str, plain: Option<Json>, shapes: &'static [Shape]) -> Json {
    let tags = shapes.iter().filter_map(|shape| Some((shape.tag?, shape)));
    let refer = |tag| Json::object([("$ref", Some(pointer(&format!("{family}/$defs/{tag}"))))]);
    let choices = plain.into_iter().chain(tags.clone().map(|(tag, _)| refer(tag))).collect();
    Json::fields(vec![
        ("anyOf", Json::List(choices)),
        ("$defs", Json::fields(tags.map(|(tag, shape)| (tag, Json::fields(object(shape)))))),
    ])
}
