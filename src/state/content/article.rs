//! Articles: awaited, kept, shown.

use std::rc::Rc;

use crate::article::url::Url;
use crate::formats::ParsedArticle;
use crate::state::State;
use crate::state::content::stack::introduce;
use crate::state::effect::{self, Effect, Event};
use crate::state::net::load::{Load, LoadError};
use crate::state::route::{ArticleSource, Route};

impl State {
    pub(in crate::state) fn article_read(
        &mut self,
        url: Option<Url>,
        read: Result<ParsedArticle, LoadError>,
    ) -> Vec<Effect> {
        let source = url.clone().map_or(ArticleSource::Inline, ArticleSource::Url);
        let here = self.place == Route::Article(source);
        let awaited = here && matches!(self.article, Load::Loading);
        match read {
            _ if !awaited => url.map(|url| self.came(url, read.map(Rc::new))).unwrap_or_default(),
            read => self.show_article(read),
        }
    }

    pub(in crate::state) fn show_article(&mut self, read: Result<ParsedArticle, LoadError>) -> Vec<Effect> {
        match read {
            Ok(reading) => {
                let reading = Rc::new(reading);
                if let Route::Article(ArticleSource::Url(url)) = &self.place {
                    self.articles.put(url.clone(), reading.clone());
                }
                self.show_reading(reading)
            }
            Err(error) => self.fail_article(error),
        }
    }

    pub(in crate::state) fn show_reading(&mut self, reading: Rc<ParsedArticle>) -> Vec<Effect> {
        let mut effects: Vec<Effect> = effect::warnings(&reading.notices).collect();
        self.article = Load::Ready(reading.clone());
        self.drawn = 1;
        self.troubles = Rc::default();
        self.playing = Rc::default();
        self.passed = 0;
        effects.extend(introduce(reading));
        effects.push(Effect::RenderNext);
        let photo = self.named.take();
        effects.extend(self.name_photo(photo));
        let section = self.section.take();
        effects.extend(self.name_section(section));
        effects
    }

    pub(in crate::state) fn fail_article(&mut self, error: LoadError) -> Vec<Effect> {
        self.article = Load::Failed(error.clone());
        vec![Effect::Tell(Event::Error(error))]
    }

    /// The reader asked for something that lives on another site.
    pub(in crate::state) fn play(&mut self, url: Url) -> Vec<Effect> {
        if !self.playing.contains(&url) {
            self.playing = self.playing.iter().cloned().chain([url]).collect();
        }
        vec![Effect::FocusPlayer]
    }
}
