//! The blocks of a body and the spans of a text, each with its type.

use super::Kind::{Address, Choice, Count, Flag, Level, Many, One, Pixels, Rows, Words};
use super::article::IMAGE_KEYS;
use super::{Key, Shape, key, needed};
use crate::article::block::GalleryLayout;

const fn shape(tag: &'static str, what: &'static str, keys: &'static [Key]) -> Shape {
    Shape { tag: Some(tag), what, keys }
}

/// Films and recordings are read alike.
const MEDIA_KEYS: &[Key] = &[
    needed("contentUrl", Address, "Where the file is"),
    key("poster", Address, "The still picture shown before a film starts"),
    key("width", Pixels, "Its width"),
    key("height", Pixels, "Its height"),
    key("caption", Words, "What is said beneath it"),
];

pub const BLOCKS: &[Shape] = &[
    shape("paragraph", "Running text", &[needed("text", One("text"), "The words")]),
    shape(
        "heading",
        "The title of a section",
        &[
            key("level", Level, "2 to 6, because 1 is the headline's"),
            needed("text", One("text"), "The words"),
        ],
    ),
    shape(
        "list",
        "A list",
        &[
            key("ordered", Flag, "Whether it is numbered"),
            key("start", Count, "The number of its first item, where it is numbered; else 1"),
            needed("items", Many("item"), "Its items"),
        ],
    ),
    shape(
        "quote",
        "Somebody's words",
        &[needed("text", One("text"), "The words"), key("cite", Words, "Who said them")],
    ),
    shape("image", "One photo", &IMAGE_KEYS),
    shape(
        "gallery",
        "Photos that belong together",
        &[
            needed("images", Many("image"), "The photos"),
            key("caption", Words, "What is said of all of them"),
            key(
                "layout",
                Choice(&GalleryLayout::NAMES),
                "How they lie; without it the photos themselves decide",
            ),
        ],
    ),
    shape("video", "A film", MEDIA_KEYS),
    shape("audio", "A recording", MEDIA_KEYS),
    shape(
        "embed",
        "Something that lives on another site; nothing of it is fetched before the reader asks",
        &[
            needed("url", Address, "Its public page"),
            key("title", Words, "What it is called"),
            key("width", Pixels, "Its width"),
            key("height", Pixels, "Its height"),
            key("poster", Address, "A still picture that the publisher itself offers"),
            key("caption", Words, "What is said beneath it"),
        ],
    ),
    shape(
        "table",
        "Rows and columns",
        &[
            key("caption", Words, "What the table tells"),
            key("header", Many("text"), "The cells of the header"),
            needed("rows", Rows, "The rows, each a list of cells"),
        ],
    ),
    shape(
        "code",
        "Program text, set as written",
        &[key("language", Words, "What it is written in"), needed("text", Words, "The text")],
    ),
    shape("divider", "A pause", &[]),
    shape(
        "aside",
        "A box beside the story",
        &[key("heading", Words, "Its title"), needed("body", Many("block"), "What is in it")],
    ),
];

const MARKED: &[Key] = &[needed("text", One("text"), "The words")];
const PLAIN: &[Key] = &[needed("text", Words, "The words")];

pub const SPANS: &[Shape] = &[
    shape("strong", "Words of importance", MARKED),
    shape("emphasis", "Stressed words", MARKED),
    shape(
        "link",
        "Words that lead somewhere",
        &[needed("url", Address, "Where they lead"), needed("text", One("text"), "The words")],
    ),
    shape("code", "A piece of program text", PLAIN),
    shape("sub", "Lowered", PLAIN),
    shape("sup", "Raised", PLAIN),
    shape(
        "ruby",
        "Characters with their reading above them",
        &[needed("text", Words, "The characters"), needed("annotation", Words, "Their reading")],
    ),
    shape("break", "A line that ends here", &[]),
];
