//! An article written as house JSON and read again is the same article, whatever it was written in at first.

use article_viewer::article::Article;
use article_viewer::article::url::Url;
use article_viewer::formats::{self, Context, Format, Reading};
use article_viewer::prerender;

use super::tree;

/// Every article of the fixtures and the demo that can be read, with the file it is from.
pub fn articles() -> Vec<(String, Article)> {
    let parser = prerender::parser();
    let mut names = tree::files("static/demo/articles", ".json");
    names.extend(tree::files("tests/fixtures", "/source.json"));
    let read = |name: String| {
        let bytes = std::fs::read(tree::root().join(&name)).unwrap();
        let address = Url::media(None, &format!("https://news.example/{name}"));
        let reading = formats::article(&bytes, Context::new(address.as_ref(), &parser)).ok()?;
        Some((name, reading.article))
    };
    names.into_iter().filter_map(read).collect()
}

/// The article that comes out of the way through house JSON.
pub fn again(name: &str, article: &Article) -> Article {
    let text = formats::house(article).to_string();
    let parser = prerender::parser();
    let Reading { format, article, notices } =
        formats::article(text.as_bytes(), Context::new(None, &parser)).unwrap();
    assert_eq!(format, Format::House, "{name}");
    assert_eq!(notices, [], "{name}");
    article
}

#[test]
fn every_article_survives_the_way_through_house_json() {
    let articles = articles();
    assert!(articles.len() >= 40, "{} articles", articles.len());
    for (name, article) in articles {
        assert_eq!(again(&name, &article), article, "{name}");
    }
}

#[test]
fn real_samples_survive_it_too() {
    let shared = tree::root().join("../shared/fixtures");
    let Ok(folders) = std::fs::read_dir(shared) else { return };
    let parser = prerender::parser();
    for file in
        folders.flatten().filter_map(|folder| std::fs::read_dir(folder.path()).ok()).flatten().flatten()
    {
        let name = file.path().to_string_lossy().into_owned();
        if !name.ends_with(".json") {
            continue;
        }
        let bytes = std::fs::read(file.path()).unwrap();
        let address = Url::media(None, "https://news.example/article.json");
        if let Ok(reading) = formats::article(&bytes, Context::new(address.as_ref(), &parser)) {
            assert_eq!(again(&name, &reading.article), reading.article, "{name}");
        }
    }
}
