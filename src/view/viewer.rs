//! The root of the view: the only file that reads [`State`], and turns it into the props of the components.
//!
//! Each component below is drawn again only when its own props change, so opening a photo draws the lightbox and nothing else.
//! Markup of parts never belongs here.

use yew::prelude::*;

use super::article::ArticleView;
use super::body::BlockState;
use super::channel::ChannelView;
use super::lightbox::{LightboxView, OpenLightbox};
use super::link_context::LinkContext;
use super::masthead::Masthead;
use super::next_article::{self, NextArticle};
use super::shared::Shared;
use super::tabs::ChannelTabs;
use super::tag::{siblings, tag};
use super::view_context::{SharedContext, ViewContext};
use super::{NodeRefs, failure, masthead, skeleton, tabs};
use crate::formats::ParsedArticle;
use crate::locale::Locale;
use crate::state::State;
use crate::state::content::lightbox::{Lightbox, Slide};
use crate::state::content::stack::Story;
use crate::state::net::load::Load;
use crate::state::request::Request;
use crate::state::route::Route;
use crate::state::tabs::TabsRole;

/// Returns the surroundings of all components.
pub fn context(state: &State, requests: &Callback<Request>, nodes: &NodeRefs) -> SharedContext {
    let links = LinkContext {
        requests: requests.clone(),
        home: state.home().filter(|_| state.owns_address()).cloned(),
        article: None,
        opens_inside: state.opens_inside(),
    };
    SharedContext::new(ViewContext { locale: Locale::choose(state.languages()), links, nodes: nodes.clone() })
}

/// Draws everything that a viewer shows.
pub fn viewer(state: &State, view: &SharedContext) -> Html {
    let site = state.site.ready();
    let content = match &state.place {
        Route::Channel(id) => channel(state, id, view),
        Route::Article(_) | Route::Nowhere => articles(state, view),
    };
    let masthead = site.map(|site| html! { <Masthead site={Shared::from(site)} /> });
    let tabs = site.map(|site| {
        let current = state.current_channel().map(|id| AttrValue::from(id.to_owned()));
        html! { <ChannelTabs site={Shared::from(site)} {current} role={state.tabs_role()} view={view.clone()} /> }
    });
    let placeholder = || match state.site {
        Load::Loading => masthead::placeholder(),
        _ => Html::default(),
    };
    tag("div", "av")
        .part("viewer")
        .attr("lang", view.locale.tag)
        .attr("dir", view.locale.direction.as_str())
        .child(masthead.unwrap_or_else(placeholder))
        .child(tabs.unwrap_or_default())
        .child(if state.tabs_role() == TabsRole::Tabs { tabs::panel(content) } else { content })
        .child(html! { <LightboxView open={lightbox(state)} view={view.clone()} /> })
        .into()
}

/// The list of the channel with this id.
fn channel(state: &State, id: &str, view: &SharedContext) -> Html {
    let site = state.site.ready();
    let name = site.and_then(|site| site.channel(id)).map(|channel| channel.name.clone());
    let language = site.and_then(|site| site.language.clone());
    html! {
        <ChannelView
            key={format!("channel-{id}")}
            name={name.unwrap_or_default()}
            {language}
            list={state.feed.clone()}
            cards_drawn={state.drawn.min(state.cards())}
            first_added={state.added()}
            has_newer={state.has_newer()}
            footer={state.rest()}
            read_history={state.marks.clone()}
            read_history_cleared={state.forgotten}
            view={view.clone()}
        />
    }
}

/// The open article and those stacked with it, or what stands in their place.
fn articles(state: &State, view: &SharedContext) -> Html {
    match &state.article {
        Load::Idle | Load::Loading => skeleton::article(view.locale),
        Load::Failed(error) => failure::panel(error, &view.nodes.heading, view),
        Load::Ready(_) => {
            let stack = state.stories();
            let last = stack.len().saturating_sub(1);
            siblings(stack.iter().enumerate().map(|(index, story)| {
                let next = (index == last).then(|| next(state, view)).flatten();
                article(state, index, last, story, next, view)
            }))
        }
    }
}

fn article(
    state: &State,
    index: usize,
    last: usize,
    story: &Story,
    next: Option<NextArticle>,
    view: &SharedContext,
) -> Html {
    let reading: Shared<ParsedArticle> = Shared::from(&story.reading);
    // The key makes another article another element, so that nothing of the previous one stays.
    let key = reading.key();
    let blocks = BlockState {
        image_errors: story.troubles.clone(),
        activated_embeds: story.playing.clone(),
        width_percent: state.narrow,
        caption_policy: state.options.caption_policy,
        section_route: state.owns_address().then(|| story.place.clone()),
    };
    let site = state.site.ready().map(Shared::from);
    html! {
        <ArticleView
            {key}
            {reading}
            {index}
            is_last={index == last}
            {site}
            chunks_drawn={story.drawn}
            is_drawn={story.is_drawn()}
            {blocks}
            {next}
            view={view.clone()}
        />
    }
}

/// The card of the next article, below the last one of the stack.
fn next(state: &State, view: &SharedContext) -> Option<NextArticle> {
    let link = state.onward()?.clone();
    let preview = state.ahead(&link).as_ref().map(Shared::from);
    Some(NextArticle { link, preview, status: next_article::status(&state.joining, view.locale) })
}

/// The enlarged photo. While it flies back its slide stays, so that the animation has something to move.
fn lightbox(state: &State) -> Option<OpenLightbox> {
    let (slide, is_open) = match state.lightbox {
        Lightbox::Closed => return None,
        Lightbox::Open(slide) => (slide, true),
        Lightbox::Closing(position) => (Slide::new(position), false),
    };
    let reading: Shared<ParsedArticle> = Shared::from(state.reading()?);
    Some(OpenLightbox {
        reading,
        slide,
        is_open,
        captions_hidden: state.bare,
        full_screen: state.screen,
        image_errors: state.troubles.clone(),
        caption_policy: state.options.caption_policy,
        can_download: state.options.controls.download,
    })
}
