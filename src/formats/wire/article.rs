//! Article JSON.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use serde_with::skip_serializing_none;

use super::{BlockJson, LinkJson, LooseString, OneOrMany, UrlReference};
use crate::article;

/// One article, in the terms of schema.org. Relative addresses are resolved against the address of the document.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(title = "Article JSON")]
// Either of the two makes an object an article.
#[schemars(extend("anyOf" = json!([{ "required": ["headline"] }, { "required": ["body"] }])))]
pub struct ArticleJson {
    /// The publisher's own name for the article, stable over its life
    pub id: Option<LooseString>,
    /// The public address of the article's page
    pub url: Option<UrlReference>,
    /// The language of the text, a BCP 47 tag
    #[schemars(length(min = 2))]
    pub in_language: Option<String>,
    /// The title
    pub headline: Option<LooseString>,
    /// A second title, shown below the first
    pub alternative_headline: Option<LooseString>,
    /// The summary, one or two sentences
    pub description: Option<LooseString>,
    /// The date of publication, best in ISO 8601 with an offset
    pub date_published: Option<LooseString>,
    /// The date of the last change
    pub date_modified: Option<LooseString>,
    /// The names of the channels in which the article appears
    pub article_section: Option<OneOrMany<LooseString>>,
    /// Present if the text is protected by a password
    pub conditions_of_access: Option<Access>,
    /// The path from the home page of the site to this article, which is the last member
    pub breadcrumb: Option<OneOrMany<LinkJson>>,
    /// The authors
    pub author: Option<OneOrMany<LinkJson>>,
    /// The editors
    pub editor: Option<OneOrMany<LinkJson>>,
    /// The organization that published the article first
    pub source_organization: Option<LinkJson>,
    /// Text and images, in reading order
    pub body: Option<OneOrMany<BlockJson>>,
    /// Further reading
    pub related_link: Option<OneOrMany<LinkJson>>,
    /// The article to read after this one
    pub next_article: Option<LinkJson>,
    /// The article to read before this one
    pub previous_article: Option<LinkJson>,
}

/// A restriction of access.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(inline)]
pub enum Access {
    // The text is protected by a password.
    Password,
}

impl From<&article::Article> for ArticleJson {
    fn from(article: &article::Article) -> Self {
        let string = |text: &Option<String>| text.as_deref().map(LooseString::from);
        let date = |date: Option<article::date::Date>| date.map(|date| LooseString(date.iso()));
        let link = |link: &Option<article::link::Link>| link.as_ref().map(LinkJson::from);
        let links = |links: &[article::link::Link]| OneOrMany::non_empty(links);
        Self {
            id: string(&article.id),
            url: article.url.as_ref().map(UrlReference::from),
            in_language: article.language.as_ref().map(|language| language.as_str().to_owned()),
            headline: Some(article.headline.as_str().into()),
            alternative_headline: string(&article.alternative_headline),
            description: string(&article.description),
            date_published: date(article.published),
            date_modified: date(article.modified),
            article_section: OneOrMany::non_empty(&article.sections),
            conditions_of_access: article.protected.then_some(Access::Password),
            breadcrumb: links(&article.breadcrumb),
            author: links(&article.authors),
            editor: links(&article.editors),
            source_organization: link(&article.source),
            body: Some(OneOrMany::Many(article.body.iter().map(BlockJson::from).collect())),
            related_link: links(&article.related),
            next_article: link(&article.next),
            previous_article: link(&article.previous),
        }
    }
}
