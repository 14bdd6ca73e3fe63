//! Articles below each other: the next one joins where the reader comes to the end, and the one that is read is the current one.
//!
//! Everything else knows the current one alone, in the fields of [`State`]; the others keep here what is known of them
//! (docs/adr/014-continuous-navigation.md).

use std::rc::Rc;

use crate::article::link::Link;
use crate::article::url::Url;
use crate::formats::ParsedArticle;
use crate::options::Navigation;
use crate::state::State;
use crate::state::content::chunk;
use crate::state::content::image_error::ImageError;
use crate::state::content::lightbox::Lightbox;
use crate::state::content::progress::ALL;
use crate::state::effect::{self, Effect, Event, RequestKind};
use crate::state::fragment;
use crate::state::net::load::{Load, LoadError};
use crate::state::request::Request;
use crate::state::route::{ArticleSource, Route};

/// So many articles stand below each other at the most; then the reader has to ask for the next one.
pub const STORIES: usize = 10;

/// One of the articles, and what the reader did in it.
#[derive(Clone, Debug)]
pub struct Story {
    /// Where it is.
    pub place: Route,
    /// The article.
    pub reading: Rc<ParsedArticle>,
    /// How many chunks of its body are drawn.
    pub drawn: usize,
    /// The positions of photos that did not come, and how much of them.
    pub troubles: Rc<[(usize, ImageError)]>,
    /// The addresses of the embedded things that the reader has asked for.
    pub playing: Rc<[Url]>,
    /// How many quarters of it the reader has passed.
    pub passed: u8,
}

impl Story {
    /// An article of which only the beginning is drawn.
    fn new(place: Route, reading: Rc<ParsedArticle>) -> Self {
        Self { place, reading, drawn: 1, troubles: Rc::default(), playing: Rc::default(), passed: 0 }
    }

    /// Whether all of its body is drawn.
    pub fn is_drawn(&self) -> bool {
        self.drawn >= self.chunks()
    }

    fn chunks(&self) -> usize {
        chunk::chunks(&self.reading.article.body).count()
    }
}

impl State {
    /// The articles that stand below each other, in their order.
    pub fn stories(&self) -> Vec<Story> {
        let mut stories = self.joined.clone();
        if let Some(story) = self.story() {
            match stories.get_mut(self.current) {
                Some(place) => *place = story,
                None => stories.push(story),
            }
        }
        stories
    }

    fn story(&self) -> Option<Story> {
        Some(Story {
            place: self.place.clone(),
            reading: self.reading()?.clone(),
            drawn: self.drawn,
            troubles: self.troubles.clone(),
            playing: self.playing.clone(),
            passed: self.passed,
        })
    }

    /// The way on from the last of them, where an article is open. One that leads to where the reader is, or was before in this row, is none.
    pub fn onward(&self) -> Option<&Link> {
        let Route::Article(_) = self.place else { return None };
        let others = self.joined.iter().enumerate().filter(|(index, _)| *index != self.current);
        let others = others.map(|(_, story)| (&story.place, &story.reading));
        let mut stories = others.chain([(&self.place, self.reading()?)]);
        let last = self.joined.last().filter(|_| self.current + 1 < self.joined.len());
        let last = last.map_or(self.reading()?, |story| &story.reading);
        let leads = |link: &&Link| link.src.is_some() || link.url.is_some();
        let link = last.article.next.as_ref().filter(leads)?;
        let is_here = |(place, reading): (&Route, &Rc<ParsedArticle>)| match (place, &link.src) {
            (Route::Article(ArticleSource::Url(url)), Some(src))
                if url.without_fragment() == src.without_fragment() =>
            {
                true
            }
            _ => link.url.is_some() && link.url == reading.article.url,
        };
        (!stories.any(is_here)).then_some(link)
    }

    /// The article to which it leads, if that has come ahead of time.
    pub fn ahead(&self, link: &Link) -> Option<Rc<ParsedArticle>> {
        self.articles.get(link.src.as_ref()?)
    }

    /// Fetches the next article ahead of time, where nobody has to save data.
    pub(in crate::state) fn look_ahead(&mut self) -> Vec<Effect> {
        let next = self.onward().and_then(|link| link.src.clone());
        let Some(url) = next.filter(|url| self.may_look_ahead() && self.articles.get(url).is_none()) else {
            return Vec::new();
        };
        if self.coming.as_ref() == Some(&url) {
            return Vec::new();
        }
        self.coming = Some(url.clone());
        vec![Effect::Fetch { kind: RequestKind::PrefetchedArticle, url }]
    }

    fn may_look_ahead(&self) -> bool {
        self.options.navigation != Navigation::Host && !self.frugal
    }

    /// The reader leaves for another place: what would have come next is not wanted, unless it is that place.
    pub(in crate::state) fn leave(&mut self) -> Vec<Effect> {
        self.joined.clear();
        (self.current, self.joining) = (0, Load::Idle);
        let here = |url: &Url| self.place == Route::Article(ArticleSource::Url(url.clone()));
        self.coming
            .take()
            .filter(|url| !here(url))
            .map(|_| Effect::Drop(RequestKind::PrefetchedArticle))
            .into_iter()
            .collect()
    }

    /// The end of an article came into sight.
    pub(in crate::state) fn ended(&mut self, index: usize) -> Vec<Effect> {
        let mut effects = self.pass(index, ALL);
        effects.extend(self.mark(index));
        if index + 1 >= self.joined.len() {
            effects.extend(self.go_on());
        }
        effects
    }

    /// It was the last one: the next one joins, where the host wants that, or is awaited.
    fn go_on(&mut self) -> Vec<Effect> {
        let wanted = self.options.navigation == Navigation::Continuous && self.may_look_ahead();
        let next = self.onward().and_then(|link| link.src.clone());
        let Some(url) = next.filter(|_| wanted && self.joined.len() < STORIES) else { return Vec::new() };
        if let Some(reading) = self.articles.get(&url) {
            return self.join(url, reading);
        }
        self.joining = Load::Loading;
        self.look_ahead()
    }

    fn join(&mut self, url: Url, reading: Rc<ParsedArticle>) -> Vec<Effect> {
        if self.joined.is_empty() {
            self.joined.extend(self.story());
        }
        self.joining = Load::Idle;
        let mut effects: Vec<Effect> = effect::warnings(&reading.notices).collect();
        self.joined.push(Story::new(Route::Article(ArticleSource::Url(url)), reading));
        effects.push(Effect::RenderNext);
        effects
    }

    /// An article came that nobody opened: it was fetched ahead of time, or the reader has gone on.
    pub(in crate::state) fn came(
        &mut self,
        url: Url,
        read: Result<Rc<ParsedArticle>, LoadError>,
    ) -> Vec<Effect> {
        self.coming.take_if(|coming| *coming == url);
        let is_next = self.onward().is_some_and(|link| link.src.as_ref() == Some(&url));
        let awaited = is_next && matches!(self.joining, Load::Loading);
        match read {
            Ok(reading) => {
                self.articles.put(url.clone(), reading.clone());
                if awaited { self.join(url, reading) } else { Vec::new() }
            }
            // The way on stays, and says what is wrong with it.
            Err(error) if awaited => {
                self.joining = Load::Failed(error.clone());
                vec![Effect::Tell(Event::Error(error))]
            }
            Err(_) => Vec::new(),
        }
    }

    /// Another article is before the reader's eyes. Nothing moves behind an enlarged photo.
    pub(in crate::state) fn read_on(&mut self, index: usize) -> Vec<Effect> {
        if self.lightbox.position().is_some() {
            return Vec::new();
        }
        let mut effects = self.turn_to(index);
        if !effects.is_empty() {
            effects.push(Effect::ReplaceAddress(fragment::fragment(&self.place, None, self.home())));
        }
        effects
    }

    /// The reader did something in one of the articles: it is the current one from then on. A photo that does not come is
    /// nobody's deed.
    pub(in crate::state) fn asked_in(&mut self, index: usize, request: Request) -> Vec<Effect> {
        if let Request::ImageFailed(_) = request {
            let (before, lightbox) = (self.current, self.lightbox);
            let is_other = self.swap(index);
            let effects = self.asked(request);
            if is_other {
                self.swap(before);
                self.lightbox = lightbox;
            }
            return effects;
        }
        let mut effects = self.read_on(index);
        effects.extend(self.asked(request));
        effects
    }

    /// Which of the articles is at this place.
    pub(in crate::state) fn index_of(&self, place: &Route) -> Option<usize> {
        self.joined.iter().position(|story| story.place == *place)
    }

    /// Makes another article the current one.
    pub(in crate::state) fn turn_to(&mut self, index: usize) -> Vec<Effect> {
        if !self.swap(index) {
            return Vec::new();
        }
        // What flies home has its home elsewhere now.
        self.lightbox = Lightbox::Closed;
        self.reading().cloned().map(introduce).unwrap_or_default()
    }

    /// Puts what is known of another article where the current one is known, and says whether it was another.
    fn swap(&mut self, index: usize) -> bool {
        let Some(story) = self.joined.get(index).filter(|_| index != self.current).cloned() else {
            return false;
        };
        let left = self.story();
        if let (Some(place), Some(left)) = (self.joined.get_mut(self.current), left) {
            *place = left;
        }
        let Story { place, reading, drawn, troubles, playing, passed } = story;
        (self.place, self.article) = (place, Load::Ready(reading));
        (self.drawn, self.troubles, self.playing, self.passed) = (drawn, troubles, playing, passed);
        self.current = index;
        true
    }

    /// More of the bodies with each frame, twice as much each time; the current one first.
    pub(in crate::state) fn draw(&mut self) -> Vec<Effect> {
        if self.drawn < self.chunks() {
            self.drawn = (self.drawn * 2).min(self.chunks());
            return vec![Effect::RenderNext];
        }
        let others = self.joined.iter_mut().enumerate().filter(|(index, _)| *index != self.current);
        if let Some(story) = others.map(|(_, story)| story).find(|story| !story.is_drawn()) {
            story.drawn = (story.drawn * 2).min(story.chunks());
            return vec![Effect::RenderNext];
        }
        self.look_ahead()
    }
}

/// The document has the name of the article that is read, and the host hears of it.
pub(in crate::state) fn introduce(reading: Rc<ParsedArticle>) -> Vec<Effect> {
    let title = reading.article.headline.clone();
    let title = (!title.is_empty()).then_some(Effect::Title(title));
    title.into_iter().chain([Effect::Tell(Event::Article(reading))]).collect()
}
