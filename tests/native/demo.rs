//! The demo: its files are complete and consistent, and the reference article contains every peculiarity.

use std::collections::BTreeSet;
use std::fs;

use article_viewer::article::block::Block;
use article_viewer::article::caption::Relation;
use article_viewer::article::gallery::images;
use article_viewer::article::link::Link;
use article_viewer::article::site::Site;
use article_viewer::article::url::Url;
use article_viewer::article::{Article, feed::Feed};
use article_viewer::formats;

use super::tree;

fn url(name: &str) -> Url {
    Url::media(None, name).unwrap()
}

fn article(name: &str) -> Article {
    let reading = formats::article(tree::text(name).as_bytes(), Some(&url(name))).unwrap();
    assert_eq!(reading.notices, [], "{name}");
    reading.article
}

fn articles() -> Vec<Article> {
    tree::files("static/demo/articles", ".json").iter().map(|name| article(name)).collect()
}

fn site() -> Site {
    let name = "static/demo/site.json";
    let (site, notices) = formats::site(tree::text(name).as_bytes(), Some(&url(name))).unwrap();
    assert_eq!(notices, []);
    site
}

fn feeds() -> Vec<Feed> {
    let read = |channel: &article_viewer::article::site::Channel| {
        let address = channel.feed.as_ref().unwrap();
        let (feed, notices) = formats::feed(tree::text(address.as_str()).as_bytes(), Some(address)).unwrap();
        assert_eq!(notices, [], "{address}");
        feed
    };
    site().channels.iter().map(read).collect()
}

fn exists(url: &Url) {
    assert!(tree::root().join(url.as_str()).is_file(), "{url} is missing");
}

#[test]
fn the_site_has_eighteen_channels_with_at_least_four_articles() {
    let site = site();
    let names: Vec<&str> = site.channels.iter().map(|channel| channel.name.as_str()).collect();
    assert_eq!(
        names.join(" "),
        "重要新闻 科技 时政 经济 民生 区县(市) 园区 税务 教育 公安 交通 市场监管 公示公告 精彩视频 H5 综合专题 印象长沙 活动招募"
    );
    assert_eq!(site.home.len(), 2);
    for (channel, feed) in site.channels.iter().zip(feeds()) {
        assert!(feed.items.len() >= 4, "{} has {} articles", channel.name, feed.items.len());
    }
}

#[test]
fn has_enough_articles_and_languages() {
    let articles = articles();
    assert!(articles.len() >= 24);
    let count = |tag: &str| {
        let speaks = |article: &&Article| article.language.as_ref().is_some_and(|lang| lang.as_str() == tag);
        articles.iter().filter(speaks).count()
    };
    assert!(count("en") >= 2);
    assert!(count("ar") >= 1);
    assert!(count("zh-Hant") >= 1);
    let ids: BTreeSet<_> = articles.iter().filter_map(|article| article.id.clone()).collect();
    assert_eq!(ids.len(), articles.len(), "ids are unique");
}

#[test]
fn linked_articles_and_images_exist() {
    for article in articles() {
        let links: Vec<&Link> =
            article.related.iter().chain(&article.next).chain(&article.previous).collect();
        links.iter().filter_map(|link| link.src.as_ref()).for_each(exists);
        for image in images(&article.body) {
            exists(&image.source);
            image.renditions.iter().for_each(|rendition| exists(&rendition.source));
            assert!(image.size.is_some(), "{} has no size", image.source);
        }
    }
    for item in feeds().iter().flat_map(|feed| &feed.items) {
        exists(item.link.src.as_ref().unwrap());
        exists(&item.image.as_ref().unwrap().source);
    }
}

#[test]
fn photos_stay_below_four_megabytes() {
    let size = |name: &String| fs::metadata(tree::root().join(name)).unwrap().len();
    let photos = tree::files("static/demo/photos", ".avif")
        .into_iter()
        .chain(tree::files("static/demo/photos", ".jpg"));
    let (count, bytes) = photos.fold((0, 0), |(count, bytes), name| (count + 1, bytes + size(&name)));
    assert!(count >= 5 * 5, "photos are missing");
    assert!(bytes <= 4_000_000, "{bytes} bytes");
}

#[test]
fn the_reference_article_has_every_peculiarity() {
    let name = "static/demo/articles/river-returns.json";
    let article = article(name);
    let Some(Block::Gallery { images: photos, .. }) = article.body.first() else {
        panic!("the first block is not a gallery")
    };
    assert_eq!(photos.len(), 5);
    let source = tree::text(name);
    for mark in ["\"　　", "\"↑", "\"▲", "（本版图片均为"] {
        assert!(source.contains(mark), "the caption with {mark} is missing");
    }
    for photo in photos {
        assert_eq!(photo.caption.decision.relation, Relation::Same, "{:?}", photo.texts);
        assert_eq!(photo.caption.alternative, None, "the alternative text repeats the caption");
        assert_eq!(photo.caption.credit.as_deref(), Some("周禾"));
        let shown = photo.caption.shown.as_deref().unwrap();
        assert!(!shown.contains(['↑', '▲', '　', '（']), "{shown}");
    }
    let count = |kind: fn(&Block) -> bool| article.body.iter().filter(|block| kind(block)).count();
    assert!((36..=44).contains(&count(|block| matches!(block, Block::Paragraph(_)))));
    assert_eq!(count(|block| matches!(block, Block::Heading { level: 2, .. })), 4);
    assert!(count(|block| matches!(block, Block::Quote { .. })) >= 1);
    assert!(article.breadcrumb.len() >= 3 && article.authors.len() >= 2);
    assert!(article.source.is_some() && !article.editors.is_empty());
    assert!(!article.related.is_empty() && article.next.is_some());
}

#[test]
fn the_page_of_blocks_has_every_block_layout_and_mark_of_the_schema() {
    article("static/demo/blocks.json");
    let document: serde_json::Value = serde_json::from_str(&tree::text("static/demo/blocks.json")).unwrap();
    let schema: serde_json::Value = serde_json::from_str(&tree::text("static/schema/article.json")).unwrap();
    let mut wanted = BTreeSet::new();
    for name in ["block", "span", "layout"] {
        names(
            &schema["$defs"][name],
            &mut |object| object.get("const").or(object.get("enum")).cloned(),
            &mut wanted,
        );
    }
    let mut found = BTreeSet::new();
    names(&document, &mut |object| object.get("type").cloned(), &mut found);
    names(&document, &mut |object| object.get("layout").cloned(), &mut found);
    let missing: Vec<_> = wanted.difference(&found).collect();
    assert!(wanted.len() > 20 && missing.is_empty(), "{wanted:?} without {missing:?}");
}

/// Collects the names that objects have, at any depth.
fn names(
    value: &serde_json::Value,
    name: &mut dyn FnMut(&serde_json::Value) -> Option<serde_json::Value>,
    out: &mut BTreeSet<String>,
) {
    let found = name(value);
    let several = found.iter().flat_map(|found| found.as_array().cloned().unwrap_or(vec![found.clone()]));
    out.extend(several.filter_map(|name| name.as_str().map(str::to_owned)));
    match value {
        serde_json::Value::Object(object) => object.values().for_each(|value| names(value, name, out)),
        serde_json::Value::Array(list) => list.iter().for_each(|value| names(value, name, out)),
        _ => {}
    }
}
