//! Dwell time: how long an article was visible, in the window and on a page that is looked at.
//!
//! Never here: the clock and the listeners. The time of each fact is passed in, in milliseconds.

use std::rc::Rc;

use crate::formats::ParsedArticle;
use crate::state::event::HostEvent;

/// Measures the dwell time of the current article.
#[derive(Debug, Default)]
pub struct DwellTimer {
    article: Option<Rc<ParsedArticle>>,
    /// Whether the element is in the window.
    is_in_viewport: bool,
    /// Whether the page is visible.
    is_page_visible: bool,
    /// Since when the timer runs.
    running_since: Option<f64>,
    /// The time that it ran before that.
    elapsed: f64,
}

impl DwellTimer {
    /// A timer without an article.
    pub fn new(is_page_visible: bool) -> Self {
        Self { is_page_visible, ..Self::default() }
    }

    /// Sets the current article. Returns the dwell time of the one before.
    pub fn set_article(&mut self, article: Option<&Rc<ParsedArticle>>, now: f64) -> Option<HostEvent> {
        if self.article.as_ref().map(Rc::as_ptr) == article.map(Rc::as_ptr) {
            return None;
        }
        let event = self.finish(now);
        self.article = article.cloned();
        self.update(now);
        event
    }

    /// Notes whether the element is in the window.
    pub fn set_in_viewport(&mut self, is_in_viewport: bool, now: f64) {
        self.is_in_viewport = is_in_viewport;
        self.update(now);
    }

    /// Notes whether the page is visible. A hidden page may never be shown again, so that its dwell time is returned at once.
    pub fn set_page_visible(&mut self, is_page_visible: bool, now: f64) -> Option<HostEvent> {
        self.is_page_visible = is_page_visible;
        if is_page_visible {
            self.update(now);
            None
        } else {
            self.finish(now)
        }
    }

    /// The dwell time until now, in full seconds if there are any. The timer starts over.
    pub fn finish(&mut self, now: f64) -> Option<HostEvent> {
        self.update(now);
        let seconds = (self.elapsed / 1000.0) as u32;
        self.elapsed = 0.0;
        let article = self.article.clone().filter(|_| seconds > 0)?;
        Some(HostEvent::Dwell(article, seconds))
    }

    /// Adds the time since the last update, and lets the timer run or rest.
    fn update(&mut self, now: f64) {
        self.elapsed += self.running_since.map_or(0.0, |since| (now - since).max(0.0));
        let runs = self.is_in_viewport && self.is_page_visible && self.article.is_some();
        self.running_since = runs.then_some(now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats;

    fn article() -> Rc<ParsedArticle> {
        Rc::new(formats::article(br#"{"headline":"H","body":["p"]}"#, None).unwrap())
    }

    fn seconds(event: Option<HostEvent>) -> Option<u32> {
        match event {
            Some(HostEvent::Dwell(_, seconds)) => Some(seconds),
            _ => None,
        }
    }

    #[test]
    fn counts_while_the_element_and_the_page_are_visible() {
        let mut timer = DwellTimer::new(true);
        let first = article();
        assert_eq!(timer.set_article(Some(&first), 0.0), None);
        timer.set_in_viewport(true, 1_000.0);
        timer.set_in_viewport(false, 3_000.0);
        timer.set_in_viewport(true, 10_000.0);
        assert_eq!(timer.set_article(Some(&first), 10_500.0), None, "the same article");
        assert_eq!(seconds(timer.set_page_visible(false, 11_000.0)), Some(3), "reported at once");
        assert_eq!(timer.set_page_visible(true, 60_000.0), None);
        assert_eq!(seconds(timer.set_article(Some(&article()), 62_500.0)), Some(2));
        assert_eq!(timer.finish(63_000.0), None, "less than a second");
    }

    #[test]
    fn ignores_a_clock_that_was_set_back() {
        let mut timer = DwellTimer::new(true);
        timer.set_article(Some(&article()), 5_000.0);
        timer.set_in_viewport(true, 5_000.0);
        assert_eq!(timer.finish(1_000.0), None);
        assert_eq!(seconds(timer.finish(3_000.0)), Some(2));
    }
}
