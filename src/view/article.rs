//! Articles, from the breadcrumb to the way on; or the skeleton of one, or what went wrong.

use std::rc::Rc;

use yew::prelude::*;

use super::link_context::LinkContext;
use super::tag::{maybe, siblings, tag};
use super::{
    NodeRefs, body, breadcrumb, byline, failure, home_links, next_article, related, skeleton, sources,
};
use crate::locale::Locale;
use crate::state::State;
use crate::state::content::stack::Story;
use crate::state::net::load::Load;

/// Draws the article of the state, whatever its state is, and those that joined it.
pub fn reader(state: &State, locale: &'static Locale, links: &LinkContext, nodes: &NodeRefs) -> Html {
    match &state.article {
        Load::Idle | Load::Loading => skeleton::article(locale),
        Load::Failed(error) => failure::panel(error, &nodes.heading, locale, links),
        Load::Ready(_) => {
            let stories = state.stories();
            let last = stories.len().saturating_sub(1);
            let scene = Scene { state, last, locale, links, nodes };
            siblings(stories.iter().enumerate().map(|(index, story)| scene.article(index, story)))
        }
    }
}

/// What all articles have in common.
struct Scene<'a> {
    state: &'a State,
    /// The number of the last one.
    last: usize,
    locale: &'static Locale,
    links: &'a LinkContext,
    nodes: &'a NodeRefs,
}

impl Scene<'_> {
    fn article(&self, index: usize, story: &Story) -> Html {
        let Self { state, locale, nodes, .. } = *self;
        let links = &self.links.of(index);
        let article = &story.reading.article;
        let site = state.site.ready().map(Rc::as_ref);
        // The text keeps its own language and direction, whatever the buttons speak.
        let language = article.language.as_ref();
        let direction = language.map_or(locale.direction, |language| language.direction());
        let headline = tag("h1", "av-head__headline")
            .part("headline")
            .attr("tabindex", "-1")
            .text(article.headline.clone());
        // Who comes here by a link or the history arrives at the first one.
        let headline = if index == 0 { headline.node(&nodes.heading) } else { headline };
        let headline = Some(headline).filter(|_| !article.headline.is_empty());
        let second =
            article.alternative_headline.clone().map(|words| tag("p", "av-head__second").text(words));
        let summary =
            article.description.clone().map(|words| tag("p", "av-head__summary").part("summary").text(words));
        let head = tag("header", "av-head av-column")
            .child(breadcrumb::breadcrumb(article, site, locale, links))
            .child(maybe(headline))
            .child(maybe(second))
            .child(byline::byline(article, locale))
            .child(maybe(summary));
        let foot = || {
            let onward = if index == self.last {
                next_article::onward(state, article, index == 0, locale, links)
            } else {
                next_article::passed(article, locale, links)
            };
            let home = site.filter(|_| index == self.last).map(|site| home_links::home_links(site, locale));
            tag("footer", "av-foot")
                .child(sources::sources(article, locale))
                .child(related::related(article, locale, links))
                .child(onward)
                .child(home.unwrap_or_default())
        };
        tag("article", "av-article")
            .part("article")
            .lang(language)
            .attr("dir", direction.as_str())
            // Another article is another element: nothing of the old one may linger.
            .key(format!("{:p}", Rc::as_ptr(&story.reading)))
            .child(head)
            .child(body::body(state, story, locale, links, nodes))
            .child(maybe(story.is_drawn().then(foot)))
            .into()
    }
}
