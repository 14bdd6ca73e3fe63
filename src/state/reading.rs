//! Articles: awaited, kept, shown, drawn in slices.

use std::rc::Rc;

use super::State;
use super::effect::{self, Effect, Event, Wanted};
use super::load::{Load, LoadError};
use super::place::{Place, Source};
use crate::article::url::Url;
use crate::formats::Reading;
use crate::options::Navigation;

impl State {
    pub(super) fn article_read(&mut self, url: Option<Url>, read: Result<Reading, LoadError>) -> Vec<Effect> {
        let source = url.clone().map_or(Source::Inline, Source::Url);
        let here = self.place == Place::Article(source);
        let awaited = here && matches!(self.article, Load::Loading);
        match read {
            _ if !awaited => {
                // An answer that nobody waits for any more, or that was fetched ahead.
                if let (Some(url), Ok(reading)) = (url, read) {
                    self.articles.put(url, Rc::new(reading));
                }
                Vec::new()
            }
            read => self.show_article(read),
        }
    }

    pub(super) fn show_article(&mut self, read: Result<Reading, LoadError>) -> Vec<Effect> {
        match read {
            Ok(reading) => {
                let reading = Rc::new(reading);
                if let Place::Article(Source::Url(url)) = &self.place {
                    self.articles.put(url.clone(), reading.clone());
                }
                self.show_reading(reading)
            }
            Err(error) => self.fail_article(error),
        }
    }

    pub(super) fn show_reading(&mut self, reading: Rc<Reading>) -> Vec<Effect> {
        let mut effects: Vec<Effect> = effect::warnings(&reading.notices).collect();
        let title = reading.article.headline.clone();
        self.article = Load::Ready(reading.clone());
        self.drawn = 1;
        self.troubles = Rc::default();
        self.playing = Rc::default();
        if !title.is_empty() {
            effects.push(Effect::Title(title));
        }
        effects.push(Effect::Tell(Event::Article(reading)));
        effects.push(Effect::Draw);
        let photo = self.named.take();
        effects.extend(self.name_photo(photo));
        let section = self.section.take();
        effects.extend(self.name_section(section));
        effects
    }

    pub(super) fn fail_article(&mut self, error: LoadError) -> Vec<Effect> {
        self.article = Load::Failed(error.clone());
        vec![Effect::Tell(Event::Error(error))]
    }

    /// The reader asked for something that lives on another site.
    pub(super) fn play(&mut self, url: Url) -> Vec<Effect> {
        if !self.playing.contains(&url) {
            self.playing = self.playing.iter().cloned().chain([url]).collect();
        }
        vec![Effect::FocusPlayer]
    }

    /// More of the body with each frame, twice as much each time; then the next article, ahead of time.
    pub(super) fn draw(&mut self) -> Vec<Effect> {
        if self.drawn < self.chunks() {
            self.drawn = (self.drawn * 2).min(self.chunks());
            return vec![Effect::Draw];
        }
        let next = self.reading().and_then(|reading| reading.article.next.as_ref()?.src.clone());
        match next {
            Some(url)
                if self.options.navigation == Navigation::Inside && self.articles.get(&url).is_none() =>
            {
                vec![Effect::Fetch { wanted: Wanted::NextArticle, url }]
            }
            _ => Vec::new(),
        }
    }
}
