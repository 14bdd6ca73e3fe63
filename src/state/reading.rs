//! Articles: awaited, kept, shown.

use std::rc::Rc;

use super::State;
use super::effect::{self, Effect, Event};
use super::load::{Load, LoadError};
use super::place::{Place, Source};
use super::story::introduce;
use crate::article::url::Url;
use crate::formats::ParsedArticle;

impl State {
    pub(super) fn article_read(
        &mut self,
        url: Option<Url>,
        read: Result<ParsedArticle, LoadError>,
    ) -> Vec<Effect> {
        let source = url.clone().map_or(Source::Inline, Source::Url);
        let here = self.place == Place::Article(source);
        let awaited = here && matches!(self.article, Load::Loading);
        match read {
            _ if !awaited => url.map(|url| self.came(url, read.map(Rc::new))).unwrap_or_default(),
            read => self.show_article(read),
        }
    }

    pub(super) fn show_article(&mut self, read: Result<ParsedArticle, LoadError>) -> Vec<Effect> {
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

    pub(super) fn show_reading(&mut self, reading: Rc<ParsedArticle>) -> Vec<Effect> {
        let mut effects: Vec<Effect> = effect::warnings(&reading.notices).collect();
        self.article = Load::Ready(reading.clone());
        self.drawn = 1;
        self.troubles = Rc::default();
        self.playing = Rc::default();
        self.passed = 0;
        effects.extend(introduce(reading));
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
}
