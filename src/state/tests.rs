//! Tests of the state, by behaviour: messages go in, effects come out. This file has their shared helpers.
//!
//! Never here: the tests themselves.

mod deadline;
mod lightbox;
mod lightbox_address;
mod load_machine;
mod loading;
mod mapping;
mod navigation;
mod next_article;
mod pagination;
mod pagination_headers;
mod prefetch;
mod progress;
mod read_history;
mod reload;
mod revalidate;
mod section;
mod stack;
mod tabs;

use std::ops::{Deref, DerefMut};
use std::rc::Rc;

use super::State;
use super::content::article::OpenArticle;
use super::content::chunk::CHUNK;
use super::content::image_error::{ImageError, image_error};
use super::content::lightbox::item::{ItemKind, ShownItem};
use super::content::lightbox::{Lightbox, LightboxRequest};
use super::content::list::{ListContent, ListFooter};
use super::content::stack::{NextArticleLoad, Stack};
use super::content::{ArticleContent, Content};
use super::effect::HistoryEffect::{ClosePhoto, Push, Replace, SetTitle};
use super::effect::HostEffect::{AskNavigation, Dispatch};
use super::effect::ScheduleEffect::{RenderNext, WhenIdle};
use super::effect::{Effect, FocusEffect, LightboxEffect, StorageEffect};
use super::event::HostEvent;
use super::host::read_history::ReadHistory;
use super::message::{Fact, Message};
use super::net::effect::NetworkEffect::{Abort, Convert, Fetch, Refetch};
use super::net::load::{LoadError, ResponseResult};
use super::net::pagination::PaginationHeaders;
use super::net::request_kind::RequestKind;
use super::net::response::ResponseInfo;
use super::request::Request;
use super::route::{ArticleSource, NavigationTarget, Route};
use crate::article::feed::Feed;
use crate::article::language::Language;
use crate::article::link::Link;
use crate::article::url::Url;

const SITE: &str = r#"{"name":"N","channels":[
    {"id":"a","name":"甲","feed":"a.json"},{"id":"b","name":"乙","feed":"b.json"},{"id":"c","name":"丙"}]}"#;
const FEED: &str = r#"{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"T"}]}"#;
const ARTICLE: &str = r#"{"headline":"H","breadcrumb":["乙"],"inLanguage":"ar",
    "body":[{"type":"image","contentUrl":"1.jpg"},{"type":"image","id":"second","contentUrl":"2.jpg"}]}"#;

/// A state and a clock, with short names for what the tests look at.
#[derive(Default)]
struct Viewer {
    state: State,
    /// The time, in seconds.
    now: u32,
}

impl Deref for Viewer {
    type Target = State;

    fn deref(&self) -> &State {
        &self.state
    }
}

impl DerefMut for Viewer {
    fn deref_mut(&mut self) -> &mut State {
        &mut self.state
    }
}

impl Viewer {
    fn update(&mut self, message: Message) -> Vec<Effect> {
        self.state.update(message, self.now)
    }

    fn is_article_loading(&self) -> bool {
        matches!(self.content, Content::Waiting | Content::Article(ArticleContent::Loading { .. }))
    }

    fn article_error(&self) -> Option<&LoadError> {
        match &self.content {
            Content::Failed(error) | Content::Article(ArticleContent::Failed { error, .. }) => Some(error),
            _ => None,
        }
    }

    fn feed(&self) -> Option<&Rc<Feed>> {
        self.content.list().map(|list| &list.list.feed)
    }

    fn is_list_loading(&self) -> bool {
        matches!(self.content, Content::Channel { list: ListContent::Loading, .. })
    }

    fn list_error(&self) -> Option<&LoadError> {
        match &self.content {
            Content::Channel { list: ListContent::Failed(error), .. } => Some(error),
            _ => None,
        }
    }

    fn footer(&self) -> ListFooter {
        self.content.list().map_or(ListFooter::Empty, |list| list.footer())
    }

    fn card_count(&self) -> usize {
        self.content.list().map_or(0, |list| list.card_count())
    }

    fn first_added(&self) -> Option<usize> {
        self.content.list()?.first_added
    }

    fn has_newer(&self) -> bool {
        self.content.list().is_some_and(|list| list.list.newer.is_some())
    }

    /// The number of chunks of the article, or of cards of the list, that are drawn.
    fn drawn(&self) -> usize {
        let list = || self.content.list().map_or(0, |list| list.cards_drawn);
        self.stack().map_or_else(list, |stack| stack.current.chunks_drawn)
    }

    fn lightbox(&self) -> Lightbox {
        self.stack().map(|stack| stack.lightbox).unwrap_or_default()
    }

    fn image_errors(&self) -> Rc<[(usize, ImageError)]> {
        self.stack().map(|stack| stack.current.image_errors.clone()).unwrap_or_default()
    }

    fn activated_embeds(&self) -> Rc<[Url]> {
        self.stack().map(|stack| stack.current.activated_embeds.clone()).unwrap_or_default()
    }

    fn articles(&self) -> impl Iterator<Item = &OpenArticle> {
        self.stack().into_iter().flat_map(Stack::articles)
    }

    fn current_index(&self) -> usize {
        self.stack().map_or(0, Stack::current_index)
    }

    fn next(&self) -> NextArticleLoad {
        self.stack().map(|stack| stack.next.clone()).unwrap_or_default()
    }

    fn next_link(&self) -> Option<&Link> {
        self.stack().and_then(Stack::next_link)
    }
}

fn url(name: &str) -> Url {
    Url::media(None, &format!("https://n.example/{name}")).unwrap()
}

fn start(attributes: &[(&str, &str)]) -> (Viewer, Vec<Effect>) {
    let mut state = Viewer::default();
    let base = url("");
    for (name, value) in attributes {
        assert!(state.options.set(name, Some(value), Some(&base)).is_ok());
    }
    let effects = state.update(Fact::Started { inline: None, fragment: None }.into());
    (state, effects)
}

fn answer(state: &mut Viewer, kind: RequestKind, name: &str, text: &str) -> Vec<Effect> {
    answer_with(state, kind, name, Ok(text.as_bytes().to_vec()))
}

/// A list that is here with headers that name its next page.
fn list_with_headers(
    kind: RequestKind,
    name: &str,
    bytes: Vec<u8>,
    pagination: PaginationHeaders,
) -> Message {
    let info = Some(ResponseInfo { pagination, ..ResponseInfo::default() });
    Fact::Response { kind, url: url(name), result: Ok(bytes), info }.into()
}

fn answer_with(state: &mut Viewer, kind: RequestKind, name: &str, result: ResponseResult) -> Vec<Effect> {
    state.update(Fact::Response { kind, url: url(name), result, info: None }.into())
}

/// The reader goes through the history, to an entry without a scroll position.
fn fragment_changed(fragment: impl Into<String>) -> Message {
    let fragment = fragment.into();
    Fact::FragmentChanged { fragment, has_scroll_anchor: false, closes_photo: false }.into()
}

fn article(name: &str) -> NavigationTarget {
    NavigationTarget::Article { src: url(name), url: None }
}

fn channel(id: &str) -> NavigationTarget {
    NavigationTarget::Channel { id: id.to_owned(), url: None }
}
