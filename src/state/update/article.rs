//! Articles: shown, failed, stacked, read.
//!
//! Never here: transitions inside the stack (see `content::stack`).

use std::rc::Rc;

use crate::article::url::Url;
use crate::formats::ParsedArticle;
use crate::options::{Address, Navigation};
use crate::state::content::article::{OpenArticle, QUARTERS};
use crate::state::content::freshness::Freshness;
use crate::state::content::stack::{MAX_ARTICLES, NextArticleLoad, Stack};
use crate::state::content::{ArticleContent, Content};
use crate::state::effect::{self, Effect, HistoryEffect, ScheduleEffect, StorageEffect};
use crate::state::event::HostEvent;
use crate::state::fragment;
use crate::state::model::State;
use crate::state::net::attempts::LoadOutcome;
use crate::state::net::load::LoadError;
use crate::state::net::request_kind::RequestKind;
use crate::state::net::retry;
use crate::state::route::ArticleSource;

impl State {
    /// An article was fetched, because the reader waits for it or ahead of time.
    pub(super) fn on_article(
        &mut self,
        kind: RequestKind,
        url: Option<Url>,
        mut read: Result<ParsedArticle, LoadError>,
    ) -> Vec<Effect> {
        if let Some(read_at) = self.copy_read_at.take() {
            return self.on_copy(url, read, read_at);
        }
        let freshness = match self.conclude(kind, url.as_ref(), &mut read) {
            LoadOutcome::Repeat(effect) => return vec![effect.into()],
            LoadOutcome::Use { is_cut: true } => Freshness::Incomplete,
            LoadOutcome::Use { is_cut: false } => Freshness::Current,
        };
        let read = read.map(Rc::new);
        if let (Ok(parsed), Some(url), Freshness::Current) = (&read, &url, freshness) {
            self.caches.put_article(url.clone(), parsed.clone(), self.now);
        }
        if !self.content.awaits_article(&ArticleSource::from(url.clone())) {
            return url.map(|url| self.on_next_article(url, read)).unwrap_or_default();
        }
        match read {
            Ok(parsed) => self.show_article(parsed, freshness),
            Err(error) => self.fail_article(error),
        }
    }

    /// Shows the article that the reader waits for.
    pub(super) fn show_article(&mut self, parsed: Rc<ParsedArticle>, freshness: Freshness) -> Vec<Effect> {
        let Content::Article(content) = &mut self.content else { return Vec::new() };
        let anchor = match content {
            ArticleContent::Loading { anchor, .. } | ArticleContent::Failed { anchor, .. } => anchor.take(),
            ArticleContent::Open(_) => None,
        };
        let mut open = OpenArticle::new(content.source().clone(), parsed.clone());
        open.freshness = freshness;
        *content = ArticleContent::Open(Stack::new(open));
        let mut effects: Vec<Effect> = effect::warnings(&parsed.notices).collect();
        effects.extend(introduce(parsed));
        effects.push(ScheduleEffect::RenderNext.into());
        effects.extend(self.open_anchor(anchor));
        effects
    }

    /// Shows why there is no article, or a copy of it from before. The host hears of each failure once, not of each try.
    pub(super) fn fail_article(&mut self, error: LoadError) -> Vec<Effect> {
        let Content::Article(content) = &mut self.content else { return Vec::new() };
        let (is_reported, anchor) = match content {
            ArticleContent::Loading { anchor, .. } => (false, anchor.take()),
            ArticleContent::Failed { error: shown, anchor, .. } => {
                (shown.code() == error.code(), anchor.take())
            }
            // A copy is shown already.
            ArticleContent::Open(_) => return Vec::new(),
        };
        let source = content.source().clone();
        let copy = match &source {
            ArticleSource::Url(url) if retry::is_transient(&error) => self.caches.article_copy(url),
            _ => None,
        };
        *content = ArticleContent::Failed { source, anchor, error: error.clone() };
        let mut effects = copy
            .map_or_else(Vec::new, |(parsed, read_at)| self.show_article(parsed, Freshness::Saved(read_at)));
        effects.extend((!is_reported).then(|| HostEvent::Error(error).into()));
        effects
    }

    /// A copy of an article that was stored earlier.
    pub(super) fn on_stored_copy(&mut self, url: Url, bytes: Vec<u8>, fetched_at: u32) -> Vec<Effect> {
        self.copy_read_at = Some(fetched_at);
        self.on_response(RequestKind::Article, Some(url), Ok(bytes))
    }

    /// A stored copy is parsed. It is shown if the article has failed, and else kept for that case.
    fn on_copy(
        &mut self,
        url: Option<Url>,
        read: Result<ParsedArticle, LoadError>,
        read_at: u32,
    ) -> Vec<Effect> {
        let (Some(url), Ok(parsed)) = (url, read) else { return Vec::new() };
        let parsed = Rc::new(parsed);
        self.caches.put_copy(url.clone(), parsed.clone(), read_at);
        let source = ArticleSource::Url(url);
        match &self.content {
            Content::Article(ArticleContent::Failed { source: failed, error, .. })
                if *failed == source && retry::is_transient(error) =>
            {
                self.show_article(parsed, Freshness::Saved(read_at))
            }
            _ => Vec::new(),
        }
    }

    /// Draws more, in the frame after the last rendering.
    pub(super) fn draw_more(&mut self) -> Vec<Effect> {
        if let Some(list) = self.content.list_mut() {
            list.draw_more();
            return if list.is_drawn() { Vec::new() } else { vec![ScheduleEffect::RenderNext.into()] };
        }
        let Some(stack) = self.content.stack_mut() else { return Vec::new() };
        let mut effects = if stack.draw_more() {
            vec![ScheduleEffect::RenderNext.into()]
        } else {
            self.prefetch_next_article()
        };
        effects.extend(self.schedule_list_prefetch());
        effects
    }

    /// Makes another article of the stack the current one, because it is read. Behind an enlarged photo nothing moves.
    pub(super) fn select_article(&mut self, index: usize) -> Vec<Effect> {
        if self.is_lightbox_open() {
            return Vec::new();
        }
        let mut effects = self.make_current(index);
        if !effects.is_empty() {
            let route = self.content.route();
            let fragment = route.and_then(|route| fragment::fragment(&route, None, self.home()));
            effects.push(HistoryEffect::Replace(fragment).into());
        }
        effects
    }

    /// Makes another article of the stack the current one.
    pub(super) fn make_current(&mut self, index: usize) -> Vec<Effect> {
        let Some(stack) = self.content.stack_mut() else { return Vec::new() };
        if !stack.select(index) {
            return Vec::new();
        }
        introduce(stack.current.parsed.clone()).collect()
    }

    pub(super) fn pass_quarter(&mut self, index: usize, quarter: u8) -> Vec<Effect> {
        let article = self.content.stack_mut().and_then(|stack| stack.get_mut(index));
        let Some(article) = article else { return Vec::new() };
        let parsed = article.parsed.clone();
        let passed = article.pass_quarter(quarter);
        passed.map(|quarter| HostEvent::Progress(parsed.clone(), quarter).into()).collect()
    }

    /// The end of an article was read.
    pub(super) fn on_article_finished(&mut self, index: usize) -> Vec<Effect> {
        let mut effects = self.pass_quarter(index, QUARTERS);
        effects.extend(self.remember(index));
        if self.stack().is_some_and(|stack| index + 1 >= stack.len()) {
            effects.extend(self.stack_next_article());
        }
        effects
    }

    /// Adds an article to the read history. In a host's page nothing is stored.
    fn remember(&mut self, index: usize) -> Option<Effect> {
        let article = self.content.stack().and_then(|stack| stack.articles().nth(index));
        let ArticleSource::Url(url) = &article?.source else { return None };
        let is_new = self.options.address == Address::Hash && self.preferences.read_history.add(url);
        is_new.then(|| Effect::Storage(StorageEffect::ReadHistory(self.preferences.read_history.clone())))
    }

    /// Stacks the next article below the last one, or waits for it, where the host wants that.
    fn stack_next_article(&mut self) -> Vec<Effect> {
        let is_wanted = self.options.navigation == Navigation::Continuous && self.may_prefetch();
        let Some(stack) = self.content.stack_mut().filter(|stack| is_wanted && stack.len() < MAX_ARTICLES)
        else {
            return Vec::new();
        };
        let Some(url) = stack.next_link().and_then(|link| link.src.clone()) else { return Vec::new() };
        if let Some(parsed) = self.caches.article(&url) {
            return push(stack, url, parsed);
        }
        stack.next = NextArticleLoad::Loading;
        self.prefetch_next_article()
    }

    /// An article is here that is not shown: it was prefetched, or the reader has navigated away.
    fn on_next_article(&mut self, url: Url, read: Result<Rc<ParsedArticle>, LoadError>) -> Vec<Effect> {
        self.in_flight.finish_article(&url);
        let stack = self.content.stack_mut().filter(|stack| {
            let link = stack.next_link();
            stack.next == NextArticleLoad::Loading && link.is_some_and(|link| link.src.as_ref() == Some(&url))
        });
        match read {
            Ok(parsed) => stack.map(|stack| push(stack, url, parsed)).unwrap_or_default(),
            // The link stays, with the error beside it.
            Err(error) => stack.map_or_else(Vec::new, |stack| {
                stack.next = NextArticleLoad::Failed(error.clone());
                vec![HostEvent::Error(error).into()]
            }),
        }
    }
}

/// Adds an article at the end of the stack.
fn push(stack: &mut Stack, url: Url, parsed: Rc<ParsedArticle>) -> Vec<Effect> {
    let mut effects: Vec<Effect> = effect::warnings(&parsed.notices).collect();
    stack.push(OpenArticle::new(ArticleSource::Url(url), parsed));
    effects.push(ScheduleEffect::RenderNext.into());
    effects
}

/// Gives the document the title of the article, and tells the host which one is read.
fn introduce(parsed: Rc<ParsedArticle>) -> impl Iterator<Item = Effect> {
    let title = parsed.article.headline.clone();
    let title = (!title.is_empty()).then_some(HistoryEffect::SetTitle(title).into());
    title.into_iter().chain([HostEvent::Article(parsed).into()])
}
