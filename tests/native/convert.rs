//! Conversion: a document of any format, converted to house JSON and parsed again, gives the same article.

use article_viewer::article::Article;
use article_viewer::article::url::Url;
use article_viewer::formats::foreign::{self, Mapping, ReadOptions};
use article_viewer::formats::wire::{self, Conversion};
use article_viewer::formats::{self, DocumentKind, ParsedArticle, ReadError};
use article_viewer::prerender;

use super::tree;

/// A document that was parsed directly and through house JSON.
pub struct Converted {
    /// The article, parsed from the source.
    pub article: Article,
    /// The house JSON of the document.
    pub house: String,
    /// The article, parsed from the house JSON.
    pub again: Article,
}

/// Parses a document directly and through house JSON. The house JSON must have no notices.
///
/// # Errors
/// When the document is not an article. Both ways must return the same error.
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

/// Returns the mapping in the folder of a document.
pub fn mapping(name: &str) -> Option<Mapping> {
    let bytes = std::fs::read(tree::root().join(name).with_file_name("mapping.json")).ok()?;
    Some(Mapping::read(&bytes).unwrap_or_else(|error| panic!("{name}: {error}")))
}

/// Returns the house JSON of every article in the fixtures and the demo, with the name of its file.
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
fn conversion_to_house_json_keeps_every_article() {
    let articles = articles();
    assert!(articles.len() >= 40, "{} articles", articles.len());
}

#[test]
fn conversion_to_house_json_keeps_real_samples() {
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
