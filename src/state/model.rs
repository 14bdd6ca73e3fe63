//! The state of one viewer, and what can be derived from it.
//!
//! Never here: transitions (see `update`), and values that can be derived from others.

use std::rc::Rc;

use crate::article::language::Language;
use crate::article::link::Link;
use crate::article::site::Site;
use crate::article::url::Url;
use crate::formats::ParsedArticle;
use crate::options::{Address, Navigation, Options};
use crate::state::content::Content;
use crate::state::content::stack::Stack;
use crate::state::fragment;
use crate::state::host::environment::Environment;
use crate::state::host::preferences::Preferences;
use crate::state::net::attempts::Attempts;
use crate::state::net::cache::Caches;
use crate::state::net::load::Load;
use crate::state::net::mapping::MappingLoad;
use crate::state::net::prefetch::InFlight;
use crate::state::route::{ArticleSource, Route};
use crate::state::tabs::{TabsRole, tabs_role};

/// The state of one viewer.
#[derive(Debug, Default)]
pub struct State {
    /// The attributes of the host.
    pub options: Options,
    /// The surroundings of the viewer.
    pub environment: Environment,
    /// Everything that the browser stores for the reader.
    pub preferences: Preferences,
    /// The site, if the host has set one.
    pub site: Load<Site>,
    /// The article or the list that is shown.
    pub content: Content,
    /// The mapping for foreign articles, if the host has set one.
    pub(super) mapping: MappingLoad,
    /// Article JSON in the page.
    pub(super) inline: Option<Rc<[u8]>>,
    /// The route that the reader has asked for, until it is opened. A host that navigates opens it by an attribute.
    pub(super) requested: Option<Route>,
    /// The documents that are on their way though nobody waits for them.
    pub(super) in_flight: InFlight,
    /// The requests that have not ended.
    pub(super) attempts: Attempts,
    /// The time at which the copy was read that is being parsed.
    pub(super) copy_read_at: Option<u32>,
    /// Articles and lists that were read before.
    pub(super) caches: Caches,
    /// The time of the message that is handled, in seconds.
    pub(super) now: u32,
}

impl State {
    /// A viewer that has not started.
    pub fn new(options: Options, environment: Environment, preferences: Preferences) -> Self {
        let attempts = Attempts::new(environment.seed);
        Self { options, environment, preferences, attempts, ..Self::default() }
    }

    /// The languages to choose a locale from, best first.
    pub fn languages(&self) -> impl Iterator<Item = &Language> {
        let article = self.article().and_then(|parsed| parsed.article.language.as_ref());
        let site = self.site.ready().and_then(|site| site.language.as_ref());
        self.options.lang.iter().chain(article).chain(site).chain(&self.environment.languages)
    }

    /// The articles that are shown.
    pub fn stack(&self) -> Option<&Stack> {
        self.content.stack()
    }

    /// The article that is read.
    pub fn article(&self) -> Option<&Rc<ParsedArticle>> {
        self.stack().map(|stack| &stack.current.parsed)
    }

    /// The id of the channel whose tab is current: the channel that is shown, else the host's choice, else the one in which the
    /// article was published.
    pub fn current_channel(&self) -> Option<&str> {
        if let Content::Channel { id, .. } = &self.content {
            return Some(id);
        }
        if let Some(id) = &self.options.channel {
            return Some(id);
        }
        let article = &self.article()?.article;
        let site = self.site.ready()?;
        let trail = article.breadcrumb.iter().map(|link| &link.name);
        let mut names = trail.chain(&article.sections);
        names.find_map(|name| site.channel_named(name)).map(|channel| channel.id.as_str())
    }

    /// The ARIA pattern of the channel row.
    pub fn tabs_role(&self) -> TabsRole {
        let is_channel = matches!(self.content, Content::Channel { .. });
        tabs_role(&self.options, self.site.ready().map(Rc::as_ref), is_channel)
    }

    /// The article to which the link leads, if it was fetched ahead of time.
    pub fn prefetched(&self, link: &Link) -> Option<Rc<ParsedArticle>> {
        self.caches.article(link.src.as_ref()?)
    }

    /// Whether the page's address follows the reader.
    pub fn owns_address(&self) -> bool {
        self.options.address == Address::Hash
    }

    /// Whether the viewer opens routes itself; else the host does.
    pub fn opens_inside(&self) -> bool {
        self.options.navigation != Navigation::Host
    }

    /// The document to which the addresses of the reading app are relative.
    pub fn home(&self) -> Option<&Url> {
        self.options.src.as_ref().or(self.options.site.as_ref())
    }

    /// The fragment that names the route that is shown, wherever it can be named.
    pub fn route_fragment(&self) -> Option<String> {
        fragment::fragment(&self.content.route()?, None, self.home())
    }

    /// The route that the host has asked for.
    pub(super) fn first_route(&self) -> Option<Route> {
        if self.inline.is_some() {
            return Some(Route::Article(ArticleSource::Inline));
        }
        if let Some(src) = &self.options.src {
            return Some(Route::Article(ArticleSource::Url(src.clone())));
        }
        if let Some(channel) = &self.options.channel {
            return Some(Route::Channel(channel.clone()));
        }
        let channel = self.site.ready().and_then(|site| site.channels.first())?;
        Some(Route::Channel(channel.id.clone()))
    }

    /// The address of the list of the channel that is shown.
    pub(super) fn open_feed(&self) -> Option<&Url> {
        match (&self.content, &self.site) {
            (Content::Channel { id, .. }, Load::Ready(site)) => site.channel(id)?.feed.as_ref(),
            _ => None,
        }
    }

    /// Whether articles may be prefetched.
    pub(super) fn may_prefetch(&self) -> bool {
        self.options.navigation != Navigation::Host && !self.environment.save_data
    }
}
