//! What the reader did, and what follows from it: enums and pure transitions.
//!
//! [`State::update`] takes a [`Message`] (a request of the reader or a fact from outside) and answers with
//! the [`Effect`]s that it wants. It never acts itself: no clock, no network, no DOM, so that every path
//! can be tested natively. Whatever can be derived is a function here, not a field.

pub mod content;
pub mod effect;
pub mod fragment;
pub mod host;
pub mod message;
mod navigate;
pub mod net;
pub mod request;
pub mod route;
pub mod tabs;

use std::rc::Rc;

use crate::article::feed::Feed;
use crate::article::language::Language;
use crate::article::site::Site;
use crate::article::url::Url;
use crate::formats::ParsedArticle;
use crate::options::{Address, Navigation, Options};
use content::image_error::ImageError;
use content::lightbox::Lightbox;
use content::list::List;
use content::stack::Story;
use effect::{Effect, FullScreen};
use host::read_history::ReadHistory;
use message::{Fact, Message};
use net::cache::Cache;
use net::load::Load;
use request::Request;
use route::Route;

/// Everything about one viewer.
#[derive(Debug, Default)]
pub struct State {
    /// The host's wishes.
    pub options: Options,
    /// The site, if the host named one.
    pub site: Load<Site>,
    /// What the reader looks at.
    pub place: Route,
    /// The article of [`Route::Article`].
    pub article: Load<ParsedArticle>,
    /// The list of [`Route::Channel`].
    pub feed: Load<Feed>,
    /// The next page of that list.
    pub page: Load<()>,
    /// The enlarged photo.
    pub lightbox: Lightbox,
    /// Whether the captions of enlarged photos are hidden.
    pub bare: bool,
    /// Whether a photo can fill the screen, and does.
    pub screen: FullScreen,
    /// How many hundredths of the window's width are the element's, where it leaves room for more than a margin.
    pub narrow: Option<u32>,
    /// What was read before.
    pub marks: ReadHistory,
    /// Whether the reader has just had it forgotten.
    pub forgotten: bool,
    /// Whether the reader saves data: then nothing is fetched that nobody asked for.
    pub frugal: bool,
    /// Which of the articles that stand below each other is the current one, which is `article`.
    pub current: usize,
    /// The next one of them, while the reader waits for it.
    pub joining: Load<()>,
    /// How many chunks of the body are drawn, or how many cards of the list.
    pub drawn: usize,
    /// The positions of photos that did not come, and how much of them.
    pub troubles: Rc<[(usize, ImageError)]>,
    /// The addresses of the embedded things that the reader has asked for.
    pub playing: Rc<[Url]>,
    /// How many quarters of the article the reader has passed.
    passed: u8,
    /// All articles that stand below each other, if there are several; what is said here of the current one is old.
    joined: Vec<Story>,
    /// The photo that the address names, in an article that is not here yet.
    named: Option<String>,
    /// The section that it names there.
    section: Option<String>,
    /// Where the reader wanted to go last; the host may still bring them there.
    asked: Option<Route>,
    surroundings: Vec<Language>,
    inline: Option<Rc<[u8]>>,
    /// The mapping as it came; the converter reads it.
    mapping: Load<Vec<u8>>,
    /// An article that came before its mapping.
    held: Option<(Option<Url>, Vec<u8>)>,
    articles: Cache<Rc<ParsedArticle>>,
    lists: Cache<List>,
    /// The article that is fetched ahead of time.
    coming: Option<Url>,
    /// The list that is fetched ahead of time.
    ahead: Option<Url>,
    /// The list that is shown, and asked for again.
    renewing: Option<Url>,
    /// The next pages that the headers of lists named.
    following: Cache<Url>,
    /// The first of the cards that came with the last wish for more.
    added: Option<usize>,
    /// The time, in seconds.
    now: u32,
}

impl State {
    /// A viewer in these surroundings: the languages of the document and the browser, best first.
    pub fn new(surroundings: Vec<Language>) -> Self {
        Self { surroundings, ..Self::default() }
    }

    /// The languages to choose a locale from, best first.
    pub fn languages(&self) -> impl Iterator<Item = &Language> {
        let article = self.reading().and_then(|reading| reading.article.language.as_ref());
        let article = article.filter(|_| matches!(self.place, Route::Article(_)));
        let site = self.site.ready().and_then(|site| site.language.as_ref());
        self.options.lang.iter().chain(article).chain(site).chain(&self.surroundings)
    }

    /// The article, if it is here.
    pub fn reading(&self) -> Option<&Rc<ParsedArticle>> {
        self.article.ready()
    }

    /// The article, if it is what the reader looks at.
    pub fn article_in_sight(&self) -> Option<&Rc<ParsedArticle>> {
        self.reading().filter(|_| matches!(self.place, Route::Article(_)))
    }

    /// The channel whose tab is the current one: the open one, else the host's choice, else the one in
    /// which the article appears.
    pub fn current_channel(&self) -> Option<&str> {
        if let Route::Channel(id) = &self.place {
            return Some(id);
        }
        if let Some(id) = &self.options.channel {
            return Some(id);
        }
        let article = &self.reading()?.article;
        let site = self.site.ready()?;
        let trail = article.breadcrumb.iter().map(|link| &link.name);
        let mut names = trail.chain(&article.sections);
        names.find_map(|name| site.channel_named(name)).map(|channel| channel.id.as_str())
    }

    /// How many chunks the body has.
    pub fn chunks(&self) -> usize {
        self.reading().map_or(0, |reading| content::chunk::chunks(&reading.article.body).count())
    }

    /// Whether all that was asked for is drawn.
    pub fn is_drawn(&self) -> bool {
        match &self.place {
            Route::Nowhere => true,
            Route::Article(_) => !matches!(self.article, Load::Loading) && self.drawn >= self.chunks(),
            Route::Channel(_) => !matches!(self.feed, Load::Loading) && self.drawn >= self.cards(),
        }
    }

    /// Whether the page's address follows the reader.
    pub fn owns_address(&self) -> bool {
        self.options.address == Address::Hash
    }

    /// Whether the viewer opens routes itself; else the host does.
    pub fn opens_inside(&self) -> bool {
        self.options.navigation != Navigation::Host
    }

    /// The document against which addresses of the reading app are written.
    pub fn home(&self) -> Option<&Url> {
        self.options.src.as_ref().or(self.options.site.as_ref())
    }

    /// Takes a message and answers with what is to be done.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Request(request) => self.asked(request),
            Message::Fact(fact) => self.told(fact),
        }
    }

    fn asked(&mut self, request: Request) -> Vec<Effect> {
        match request {
            Request::Navigate(target) => {
                self.asked = Some(target.place());
                vec![Effect::Ask(target)]
            }
            Request::Prefetch(target) => self.near(&target),
            Request::CancelPrefetch => self.far(),
            Request::Retry => self.retry(),
            Request::LoadMore => self.more(),
            Request::ShowNewer => self.renew(),
            Request::Lightbox(request) => self.light(request),
            Request::ImageFailed(position) => self.photo_failed(position),
            Request::RetryImage(position) => self.photo_retry(position),
            Request::ActivateEmbed(url) => self.play(url),
            Request::InArticle { index, request } => self.asked_in(index, *request),
            Request::ClearReadHistory => self.forget(),
            Request::OpenSection(name) => self.open_section(name),
        }
    }

    fn told(&mut self, fact: Fact) -> Vec<Effect> {
        match fact {
            Fact::Started { inline, fragment } => self.start(inline, fragment.as_deref()),
            Fact::Attribute { name, value, base } => self.attribute(&name, value.as_deref(), base.as_ref()),
            Fact::Inline(bytes) => self.inline(bytes),
            Fact::NavigationAllowed(target) => {
                self.open_newer(&target);
                self.follow(target)
            }
            Fact::FragmentChanged(fragment) => self.addressed(&fragment),
            Fact::Rendered if matches!(self.place, Route::Channel(_)) => self.draw_cards(),
            Fact::Rendered => {
                let mut effects = self.draw();
                effects.extend(self.idle());
                effects
            }
            Fact::Idle => self.foresee(),
            Fact::ArticleInView(story) => self.read_on(story),
            Fact::QuarterPassed { index, quarter } => self.pass(index, quarter),
            Fact::ArticleFinished(story) => self.ended(story),
            Fact::ReadHistory(marks) => {
                self.marks = marks;
                Vec::new()
            }
            Fact::Time { seconds } => {
                self.now = seconds;
                Vec::new()
            }
            Fact::FullScreen(screen) => {
                self.screen = screen;
                Vec::new()
            }
            Fact::Response { kind, url, result, headers } => {
                self.linked(kind, &url, headers.as_ref());
                self.answered(kind, Some(url), result)
            }
            Fact::Converted { kind, url, result } => self.converted(kind, url, result),
        }
    }
}

#[cfg(test)]
mod tests;
