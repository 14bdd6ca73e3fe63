//! Observes which article of the stack is read, how far the reader comes in it, and where they reach its end.
//!
//! Never here: what follows from that (the state decides it).

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::Callback;

use super::elements;
use crate::browser::intersection::{IntersectionWatcher, WatchedArea};
use crate::state::content::article::QUARTERS;
use crate::state::message::Fact;
use crate::view::class;

/// The observers.
#[derive(Debug, Default)]
pub struct ReadingProgress {
    articles: Option<IntersectionWatcher>,
    quarters: Option<IntersectionWatcher>,
    ends: Option<IntersectionWatcher>,
}

impl ReadingProgress {
    /// Observes the articles that are rendered, and reports facts.
    pub fn observe(&mut self, host: &HtmlElement, report: &Callback<Fact>) {
        let articles = elements::all(host, &format!(".{}", class::ARTICLE));
        // A single article is always the current one.
        let stacked = if articles.len() > 1 { articles } else { Vec::new() };
        observe(&mut self.articles, stacked, WatchedArea::MiddleLine, report.reform(Fact::ArticleInView));
        // The foot of an article is rendered when its whole body is.
        let feet = elements::all(host, &format!(".{}", class::ARTICLE_FOOT));
        let finished = report.reform(Fact::ArticleFinished);
        if observe(&mut self.ends, feet, WatchedArea::Viewport, finished) {
            let (quarters, blocks): (Vec<_>, Vec<_>) = last_blocks_of_quarters(host).into_iter().unzip();
            let passed = report.reform(move |index: usize| {
                let (index, quarter) = quarters.get(index).copied().unwrap_or_default();
                Fact::QuarterPassed { index, quarter }
            });
            observe(&mut self.quarters, blocks, WatchedArea::Viewport, passed);
        }
    }
}

/// The last blocks of the first three quarters of each article, with the article's index and the quarter.
fn last_blocks_of_quarters(host: &HtmlElement) -> Vec<((usize, u8), Element)> {
    let mut quarters = Vec::new();
    let articles = elements::all(host, &format!(".{}:has(.{})", class::ARTICLE, class::ARTICLE_FOOT));
    for (index, article) in articles.iter().enumerate() {
        let Ok(blocks) = article.query_selector_all(&format!(".{}>*", class::CHUNK)) else { continue };
        // From the last quarter, because the later one counts where two end with the same block.
        for quarter in (1..QUARTERS).rev() {
            let end = (blocks.length() * u32::from(quarter)).div_ceil(u32::from(QUARTERS)).checked_sub(1);
            // In an article of fewer than four blocks a quarter can end with the article itself.
            let block = end.filter(|end| end + 1 < blocks.length()).and_then(|end| blocks.item(end));
            if let Some(Ok(block)) = block.map(|block| block.dyn_into::<Element>()) {
                quarters.push(((index, quarter), block));
            }
        }
    }
    quarters
}

/// Observes these elements, and returns whether they are others than before.
fn observe(
    watcher: &mut Option<IntersectionWatcher>,
    elements: Vec<Element>,
    area: WatchedArea,
    report: Callback<usize>,
) -> bool {
    if watcher.as_ref().map_or(elements.is_empty(), |watcher| watcher.watches(&elements)) {
        return false;
    }
    *watcher = if elements.is_empty() {
        None
    } else {
        IntersectionWatcher::new(elements, area, move |index, is_visible| {
            if is_visible {
                report.emit(index)
            }
        })
    };
    true
}
