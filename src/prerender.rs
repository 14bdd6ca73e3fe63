//! Rendering without a browser: the same view, natively, to a string, and the pages that hold it.
//!
//! [`page()`] renders a complete page, [`fragment()`] the element alone. What a reader sees of an article is always the markup of the
//! view: golden files are compared with it, so that markup is tested without a browser.
//!
//! ```
//! use article_viewer::formats::foreign::ReadOptions;
//! use article_viewer::prerender::{self, ArticleDocument, Document, PageOptions};
//!
//! let json = br#"{"headline": "The river is back", "body": ["It took five years."]}"#;
//! let parser = prerender::parser();
//! let article = ArticleDocument::read(json, ReadOptions::new(None, &parser))?;
//! let options = PageOptions { loader: Some("/viewer/article-viewer.js".to_owned()), ..PageOptions::default() };
//! let html = prerender::page(&Document::Article(article), &options)?;
//! assert!(html.contains("<template shadowrootmode=\"open\">"));
//! # Ok::<(), anyhow::Error>(())
//! ```

mod convert;
mod depth;
mod document;
mod escape;
pub mod feed;
mod fragment;
mod json_ld;
mod lead_photo;
mod markdown;
mod markup;
mod page;
mod page_options;
pub mod sitemap;
mod standalone;
mod still_markup;

use std::rc::Rc;

use yew::prelude::*;

use crate::locale::Locale;
use crate::state::State;
use crate::view::link_context::LinkContext;
use crate::view::view_context::{SharedContext, ViewContext};
use crate::view::{NodeRefs, viewer};

pub use convert::convert;
pub use document::{ArticleDocument, ChannelDocument, Document};
pub use fragment::fragment;
pub use markdown::markdown;
pub use markup::parser;
pub use page::{Page, page, parts};
pub use page_options::{PageOptions, Style};
pub use standalone::standalone;

/// Returns the markup of a viewer in this state.
///
/// # Errors
/// If the async runtime cannot be started.
pub fn markup(state: State) -> anyhow::Result<String> {
    thread_local! {
        // A page takes less time than a new runtime and its task together.
        static RUNTIME: std::io::Result<tokio::runtime::Runtime> = tokio::runtime::Builder::new_current_thread().build();
    }
    let properties = StillProperties { state: Rc::new(state) };
    let renderer = yew::LocalServerRenderer::<Still>::with_props(properties).hydratable(false);
    RUNTIME.with(|runtime| {
        let runtime = runtime
            .as_ref()
            .map_err(|error| anyhow::anyhow!("the runtime for rendering could not be started: {error}"))?;
        Ok(tokio::task::LocalSet::new().block_on(runtime, renderer.render()))
    })
}

/// A final state.
#[derive(Clone, Properties)]
struct StillProperties {
    state: Rc<State>,
}

impl PartialEq for StillProperties {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
    }
}

#[component]
fn Still(properties: &StillProperties) -> Html {
    let state = &properties.state;
    let links = LinkContext { requests: Callback::noop(), home: None, opens_inside: true, article: None };
    let locale = Locale::choose(state.languages());
    let shows_reading_time = state.options.controls.reading_time;
    let nodes = NodeRefs::default();
    viewer::viewer(state, &SharedContext::new(ViewContext { locale, links, shows_reading_time, nodes }))
}
