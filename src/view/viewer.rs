//! The root of the view: the only file that reads [`State`], and turns it into the props of the components.
//!
//! Each component below is drawn again only when its own props change, so opening a photo draws the lightbox and nothing else.
//! Markup of parts never belongs here.

use yew::prelude::*;

use super::article::{ArticleProps, ArticleView};
use super::block_context::BlockState;
use super::channel::{ChannelProps, ChannelView};
use super::lightbox::{LightboxProps, LightboxView, OpenLightbox};
use super::link_context::LinkContext;
use super::masthead::{Masthead, MastheadProps};
use super::next_article::{self, NextArticle};
use super::shared::Shared;
use super::tabs::{ChannelTabs, ChannelTabsProps};
use super::tag::{siblings, tag};
use super::view_context::{SharedContext, ViewContext};
use super::{NodeRefs, failure, load_status, masthead, skeleton, tabs};
use crate::formats::{DocumentKind, ParsedArticle};
use crate::locale::Locale;
use crate::state::State;
use crate::state::content::article::OpenArticle;
use crate::state::content::lightbox::{Lightbox, Slide};
use crate::state::content::list::{ListContent, ListFooter};
use crate::state::content::stack::Stack;
use crate::state::content::{ArticleContent, Content};
use crate::state::net::load::Load;
use crate::state::request::Request;
use crate::state::tabs::TabsRole;

/// Returns the surroundings of all components.
pub fn context(
    state: &State,
    locale: &'static Locale,
    requests: &Callback<Request>,
    nodes: &NodeRefs,
) -> SharedContext {
    let links = LinkContext {
        requests: requests.clone(),
        home: state.home().filter(|_| state.owns_address()).cloned(),
        article: None,
        opens_inside: state.opens_inside(),
    };
    SharedContext::new(ViewContext {
        locale,
        links,
        shows_reading_time: state.options.controls.reading_time,
        nodes: nodes.clone(),
    })
}

/// Draws everything that a viewer shows.
pub fn viewer(state: &State, view: &SharedContext) -> Html {
    let site = state.site.ready();
    let failure = |error, kind| {
        failure::panel(error, kind, &view.nodes.heading, state.retry_status(), site.map(AsRef::as_ref), view)
    };
    let content = match &state.content {
        Content::Channel { id, list } => channel(state, id, list, view),
        Content::Article(ArticleContent::Open(stack)) => articles(state, stack, view),
        Content::Waiting | Content::Article(ArticleContent::Loading { .. }) => skeleton::article(view.locale),
        Content::Failed(error) => failure(error, DocumentKind::Site),
        Content::Article(ArticleContent::Failed { error, .. }) => failure(error, DocumentKind::Article),
    };
    let masthead = site.map(|site| html! { <Masthead ..MastheadProps { site: Shared::from(site) } /> });
    let tabs = site.map(|site| {
        let current = state.current_channel().map(|id| AttrValue::from(id.to_owned()));
        let props = ChannelTabsProps {
            site: Shared::from(site),
            current,
            role: state.tabs_role(),
            view: view.clone(),
        };
        html! { <ChannelTabs ..props /> }
    });
    let placeholder = || match state.site {
        Load::Loading => masthead::placeholder(),
        _ => Html::default(),
    };
    tag("div", "av")
        .part("viewer")
        .attr("lang", view.locale.tag)
        .attr("dir", view.locale.direction().as_str())
        .child(masthead.unwrap_or_else(placeholder))
        .child(tabs.unwrap_or_default())
        .child(load_status::note(state, view))
        .child(if state.tabs_role() == TabsRole::Tabs { tabs::panel(content) } else { content })
        .child(html! { <LightboxView ..LightboxProps { open: lightbox(state), view: view.clone() } /> })
        .into()
}

/// The list of the channel with this id.
fn channel(state: &State, id: &str, list: &ListContent, view: &SharedContext) -> Html {
    let site = state.site.ready();
    let name = site.and_then(|site| site.channel(id)).map(|channel| channel.name.clone());
    let language = site.and_then(|site| site.language.clone());
    let (load, open) = match list {
        ListContent::Loading => (Load::Loading, None),
        ListContent::Failed(error) => (Load::Failed(error.clone()), None),
        ListContent::Open(open) => (Load::Ready(open.list.feed.clone()), Some(open)),
    };
    let props = ChannelProps {
        name: name.unwrap_or_default(),
        language,
        list: load,
        retries: if open.is_none() { state.retry_status() } else { None },
        cards_drawn: open.map_or(0, |open| open.cards_drawn.min(open.card_count())),
        first_added: open.and_then(|open| open.first_added),
        has_newer: open.is_some_and(|open| open.list.newer.is_some()),
        footer: open.map_or(ListFooter::Empty, |open| open.footer()),
        read_history: state.preferences.read_history.clone(),
        read_history_cleared: state.preferences.history_cleared,
        view: view.clone(),
    };
    html! { <ChannelView key={format!("channel-{id}")} ..props /> }
}

/// The current article and those stacked above and below it.
fn articles(state: &State, stack: &Stack, view: &SharedContext) -> Html {
    let last = stack.len() - 1;
    siblings(stack.articles().enumerate().map(|(index, open)| {
        let next = (index == last).then(|| next(state, stack, view)).flatten();
        article(state, index, last, open, next, view)
    }))
}

fn article(
    state: &State,
    index: usize,
    last: usize,
    open: &OpenArticle,
    next: Option<NextArticle>,
    view: &SharedContext,
) -> Html {
    let reading: Shared<ParsedArticle> = Shared::from(&open.parsed);
    // The key makes another article another element, so that nothing of the previous one stays.
    let key = reading.key();
    let blocks = BlockState {
        image_errors: open.image_errors.clone(),
        activated_embeds: open.activated_embeds.clone(),
        width_percent: state.environment.width_percent,
        caption_policy: state.options.caption_policy,
        section_route: state.owns_address().then(|| open.route()),
    };
    let site = state.site.ready().map(Shared::from);
    let props = ArticleProps {
        reading,
        index,
        is_last: index == last,
        site,
        chunks_drawn: open.chunks_drawn,
        is_drawn: open.is_drawn(),
        blocks,
        next,
        view: view.clone(),
    };
    html! { <ArticleView {key} ..props /> }
}

/// The card of the next article, below the last one of the stack.
fn next(state: &State, stack: &Stack, view: &SharedContext) -> Option<NextArticle> {
    let link = stack.next_link()?.clone();
    let preview = state.prefetched(&link).as_ref().map(Shared::from);
    Some(NextArticle { link, preview, status: next_article::status(&stack.next, view.locale) })
}

/// The enlarged photo. While it flies back its slide stays, so that the animation has something to move.
fn lightbox(state: &State) -> Option<OpenLightbox> {
    let stack = state.stack()?;
    let (slide, is_open) = match stack.lightbox {
        Lightbox::Closed => return None,
        Lightbox::Open(slide) => (slide, true),
        Lightbox::Closing(position) => (Slide { is_painted: true, ..Slide::new(position) }, false),
    };
    Some(OpenLightbox {
        reading: Shared::from(&stack.current.parsed),
        slide,
        is_open,
        captions_hidden: state.preferences.captions_hidden,
        full_screen: state.environment.full_screen,
        image_errors: stack.current.image_errors.clone(),
        caption_policy: state.options.caption_policy,
        can_download: state.options.controls.download,
    })
}
