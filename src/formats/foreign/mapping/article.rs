//! Applies a mapping: reads the fields and the body of an article.

use super::block_reader;
use super::block_rule::BlockRule;
use super::field::MappedField;
use super::mapping_run::MappingRun;
use crate::article::Article;
use crate::article::url::Url;
use crate::formats::json::Node;

/// Reads an article.
pub fn article(fields: &[MappedField], body: &[BlockRule], root: &Node<'_>, run: &MappingRun<'_>) -> Article {
    let mut article = Article::default();
    for field in fields {
        let source = &field.source;
        let words = || source.plain_text(root, run).map(|words| words.trim().to_owned());
        let links = || field.links(root, run);
        match field.name {
            "id" => article.id = words(),
            "url" => {
                article.url = source.url(root, run, Url::link);
                run.set_page(article.url.as_ref());
            }
            "inLanguage" => article.language = source.language(root, run),
            "headline" => article.headline = words().unwrap_or_default(),
            "alternativeHeadline" => article.alternative_headline = words(),
            "description" => article.description = words(),
            "datePublished" => article.published = source.date(root, run),
            "dateModified" => article.modified = source.date(root, run),
            "articleSection" => article.sections = source.list(root, run),
            "breadcrumb" => article.breadcrumb = links(),
            "author" => article.authors = links(),
            "editor" => article.editors = links(),
            "sourceOrganization" => article.source = links().into_iter().next(),
            "relatedLink" => article.related = links(),
            "nextArticle" => article.next = links().into_iter().next(),
            _ => article.previous = links().into_iter().next(),
        }
    }
    article.body = block_reader::blocks(body, root, run);
    article
}
