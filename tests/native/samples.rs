//! Real samples of foreign formats: each is detected as its format, and has a headline and a body. The tests run only if the
//! folder `shared` exists beside the project. The texts belong to their publishers and are not copied here.

use std::path::PathBuf;

use article_viewer::article::block::Block;
use article_viewer::article::gallery;
use article_viewer::article::url::Url;
use article_viewer::formats::Format;
use article_viewer::formats::foreign::{self, ReadOptions};
use article_viewer::prerender;

use super::tree;

/// A folder, its format and its files.
type Samples = (&'static str, Format, &'static [Sample]);

/// A file, with the minimum number of blocks and of photos.
type Sample = (&'static str, usize, usize);

const SAMPLES: &[Samples] = &[
    (
        "wordpress",
        Format::WordPress,
        &[
            ("composed-gallery-caption", 1, 2),
            ("post-classic-captions", 10, 2),
            ("post-core-minimal", 1, 0),
            ("post-embed-gallery", 10, 5),
            ("post-ja-captions", 5, 1),
            ("post-list-embed", 1, 0),
        ],
    ),
    (
        "apple-news",
        Format::AppleNews,
        &[
            ("anf-design-tutorial-6-embeds", 30, 9),
            ("example-news-article", 12, 5),
            ("headlineunderimage", 9, 1),
        ],
    ),
    (
        "bbc-blocks",
        Format::BbcBlocks,
        &[
            ("kyrgyz-c88ld5g4xxxo", 38, 5),
            ("news-c5jje4ejkqvo", 30, 5),
            ("news-cgrj2g29kzxo-cut", 1, 1),
            ("persian-c19v65z3lg5o", 12, 1),
            ("ukchina-c0e8weny66ko-simp", 2, 0),
        ],
    ),
    (
        "guardian",
        Format::Guardian,
        &[("Standard", 32, 1), ("Gallery", 21, 20), ("Labs", 45, 4), ("Dead", 47, 4)],
    ),
    ("ghost", Format::Ghost, &[("cards", 5, 10), ("ghost6-posts-page-2", 2, 1), ("zh-captions", 180, 16)]),
    (
        "json-feed",
        Format::JsonFeed,
        &[("allthis", 15, 2), ("elastic-1.1", 1, 0), ("jsonfeed-extension", 1, 0), ("zh-cut", 9, 0)],
    ),
    (
        "json-ld",
        Format::JsonLd,
        &[
            ("array-article", 1, 3),
            ("graph-article", 1, 1),
            ("liveblogposting", 9, 2),
            ("newsarticle-body", 17, 1),
            ("newsarticle-entities", 1, 1),
        ],
    ),
    (BODIES, Format::EditorJs, &[("editorjs", 18, 1)]),
    (
        BODIES,
        Format::PortableText,
        &[("sanity-all-default-block-styles", 9, 0), ("sanity-inline-images", 6, 0)],
    ),
    (BODIES, Format::Contentful, &[("contentful", 8, 1)]),
    (BODIES, Format::ProseMirror, &[("tiptap", 12, 1)]),
    (BODIES, Format::Strapi, &[("strapi", 3, 1)]),
];

/// The folder of documents that are mostly bodies without a headline.
const BODIES: &str = "portable";

#[test]
fn real_samples_have_their_format_headline_and_body() {
    let shared: PathBuf = tree::root().join("../shared/fixtures");
    if !shared.is_dir() {
        return;
    }
    let parser = prerender::parser();
    for (folder, format, files) in SAMPLES {
        for (file, blocks, photos) in *files {
            let name = format!("{folder}/{file}.json");
            let bytes = std::fs::read(shared.join(&name)).unwrap();
            let address = Url::media(None, &format!("https://news.example/{name}"));
            let reading = foreign::article(&bytes, ReadOptions::new(address.as_ref(), &parser))
                .unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(reading.format, *format, "{name}");
            let titled = !reading.article.headline.is_empty() || *folder == BODIES;
            assert!(titled, "{name} has no headline");
            let body = &reading.article.body;
            let found = gallery::images(body).len();
            // Consecutive photos form one gallery. They are counted as separate blocks, as the publisher sent them.
            let in_galleries = |block: &Block| match block {
                Block::Gallery { images, .. } => images.len() - 1,
                _ => 0,
            };
            let sent = body.len() + body.iter().map(in_galleries).sum::<usize>();
            assert!(sent >= *blocks, "{name} has {sent} blocks");
            assert!(found >= *photos, "{name} has {found} photos");
        }
    }
}
