//! A document converted to house JSON and read again is the same article, whatever it was written in at first.

use article_viewer::article::Article;
use article_viewer::article::url::Url;
use article_viewer::formats::foreign::{self, Mapping, ReadOptions};
use article_viewer::formats::wire::{self, Conversion};
use article_viewer::formats::{self, DocumentKind, ParsedArticle, ReadError};
use article_viewer::prerender;

use super::tree;

/// A document that was read both ways.
pub struct Converted {
    /// The article as read from the source.
    pub article: Article,
    /// The house JSON that the document was converted to.
    pub house: String,
    /// The article as read from the conversion.
    pub again: Article,
}

/// Reads a document at once, and through house JSON, of which nothing may be noticed.
///
/// # Errors
/// When it is no article; both ways must say so.
pub fn both_ways(
    bytes: &[u8],
    context: ReadOptions<'_>,
    what: &dyn Fn() -> String,
) -> Result<Converted, ReadError> {
    let converted = foreign::convert(DocumentKind::Article, bytes, context);
    let ParsedArticle { article, .. } = match foreign::article(bytes, context) {
        Ok(reading) => reading,
        Err(error) => {
            assert_eq!(converted, Err(error.clone()), "{}", what());
            return Err(error);
        }
    };
    let converted: Conversion = serde_json::from_str(&converted.unwrap()).unwrap();
    let house = wire::to_json(&converted.article);
    let again = formats::article(house.as_bytes(), None).unwrap();
    assert_eq!(again.notices, [], "{}", what());
    Ok(Converted { article, house, again: again.article })
}

/// The mapping that lies beside a document.
pub fn mapping(name: &str) -> Option<Mapping> {
    let bytes = std::fs::read(tree::root().join(name).with_file_name("mapping.json")).ok()?;
    Some(Mapping::read(&bytes).unwrap_or_else(|error| panic!("{name}: {error}")))
}

/// Every article of the fixtures and the demo that can be read, with the file it is from.
pub fn articles() -> Vec<(String, String)> {
    let parser = prerender::parser();
    let mut names = tree::files("static/demo/articles", ".json");
    names.extend(tree::files("tests/fixtures", "/source.json"));
    let read = |name: String| {
        let bytes = std::fs::read(tree::root().join(&name)).unwrap();
        let address = Url::media(None, &format!("https://news.example/{name}"));
        let mapping = mapping(&name);
        let context =
            ReadOptions { mapping: mapping.as_ref(), ..ReadOptions::new(address.as_ref(), &parser) };
        let Converted { article, house, again } = both_ways(&bytes, context, &|| name.clone()).ok()?;
        assert_eq!(again, article, "{name}");
        Some((name, house))
    };
    names.into_iter().filter_map(read).collect()
}

#[test]
fn every_article_survives_the_way_through_house_json() {
    let articles = articles();
    assert!(articles.len() >= 40, "{} articles", articles.len());
}

#[test]
fn real_samples_survive_it_too() {
    let shared = tree::root().join("../shared/fixtures");
    let Ok(folders) = std::fs::read_dir(shared) else { return };
    let parser = prerender::parser();
    let files =
        folders.flatten().filter_map(|folder| std::fs::read_dir(folder.path()).ok()).flatten().flatten();
    let address = Url::media(None, "https://news.example/article.json");
    for file in files.map(|file| file.path()) {
        if file.extension().is_some_and(|ending| ending == "json") {
            let bytes = std::fs::read(&file).unwrap();
            let context = ReadOptions::new(address.as_ref(), &parser);
            let name = file.to_string_lossy();
            if let Ok(Converted { article, again, .. }) = both_ways(&bytes, context, &|| name.to_string()) {
                assert_eq!(again, article, "{name}");
            }
        }
    }
}
