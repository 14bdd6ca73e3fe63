//! One article: breadcrumb, headline, byline, summary, body, and the links below it.
//!
//! Each part is a file of its own. What stands in place of a missing article is up to `skeleton` and `failure`.

use yew::prelude::*;

use super::block_context::BlockState;
use super::body;
use super::next_article::{self, NextArticle};
use super::shared::Shared;
use super::tag::{Tag, maybe, tag};
use super::view_context::{SharedContext, ViewContext};
use super::{breadcrumb, byline, class, home_links, related, sources};
use crate::article::Article;
use crate::article::site::Site;
use crate::formats::ParsedArticle;

/// The props of [`ArticleView`].
#[derive(Clone, PartialEq, Properties)]
pub struct ArticleProps {
    /// The article.
    pub reading: Shared<ParsedArticle>,
    /// Its place in the stack, from 0.
    pub index: usize,
    /// Whether it is the last one of the stack.
    pub is_last: bool,
    /// The publisher's site, for breadcrumb steps and links home.
    pub site: Option<Shared<Site>>,
    /// The number of drawn chunks of the body.
    pub chunks_drawn: usize,
    /// Whether these are all; the links below the body wait for the rest.
    pub is_drawn: bool,
    /// The reader's actions in the body, and the host's options for it.
    pub blocks: BlockState,
    /// The article to read next; only the last one of the stack has it.
    pub next: Option<NextArticle>,
    /// The surroundings.
    pub view: SharedContext,
}

/// Draws one article.
#[component]
pub fn ArticleView(props: &ArticleProps) -> Html {
    let article = &props.reading.article;
    // Requests of this article name it, because several may be stacked.
    let view = SharedContext::new(props.view.for_article(props.index));
    // The text keeps its own language and direction, whatever the language of the buttons is.
    let language = article.language.as_ref();
    let direction = language.map_or(view.locale.direction(), |language| language.direction());
    tag("article", class::ARTICLE)
        .part("article")
        .lang(language)
        .attr("dir", direction.as_str())
        .child(head(props, &view))
        .child(body::body(&props.reading, props.chunks_drawn, &props.blocks, &view))
        .child(maybe(props.is_drawn.then(|| foot(article, props, &view))))
        .into()
}

fn head(props: &ArticleProps, view: &ViewContext) -> Tag {
    let article = &props.reading.article;
    let headline = (!article.headline.is_empty()).then(|| {
        let headline = tag("h1", "av-head__headline")
            .part("headline")
            .attr("tabindex", "-1")
            .text(article.headline.clone());
        // Navigation leads to the first article of a stack.
        if props.index == 0 { headline.node(&view.nodes.heading) } else { headline }
    });
    let second = article.alternative_headline.clone().map(|words| tag("p", "av-head__second").text(words));
    let summary =
        article.description.clone().map(|words| tag("p", "av-head__summary").part("summary").text(words));
    tag("header", "av-head av-column")
        .child(breadcrumb::breadcrumb(article, props.site.as_deref(), view))
        .child(maybe(headline))
        .child(maybe(second))
        .child(byline::byline(article, view))
        .child(maybe(summary))
}

fn foot(article: &Article, props: &ArticleProps, view: &ViewContext) -> Tag {
    let next = if props.is_last {
        next_article::next_article(props.next.as_ref(), article, props.index == 0, view)
    } else {
        next_article::separator(article, view)
    };
    let site = props.site.as_deref().filter(|_| props.is_last);
    tag("footer", class::ARTICLE_FOOT)
        .child(sources::sources(article, view.locale))
        .child(related::related(article, view))
        .child(next)
        .child(site.map(|site| home_links::home_links(site, view.locale)).unwrap_or_default())
}
