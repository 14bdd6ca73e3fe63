//! Markup without a browser: the same view, rendered natively to a string.
//!
//! Golden files are compared with it, so that markup is tested without a browser. What never belongs
//! here: markup of its own.

mod convert;
mod depth;
mod markup;

use std::rc::Rc;

use anyhow::Context as _;
use yew::prelude::*;

use crate::locale::Locale;
use crate::state::State;
use crate::view::link_context::LinkContext;
use crate::view::view_context::{SharedContext, ViewContext};
use crate::view::{NodeRefs, viewer};

pub use convert::convert;
pub use markup::parser;

/// The markup that a viewer in this state shows.
///
/// # Errors
/// When the runtime that Yew renders in cannot be started.
pub fn markup(state: State) -> anyhow::Result<String> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .context("the runtime for rendering could not be started")?;
    let properties = StillProperties { state: Rc::new(state) };
    let renderer = yew::LocalServerRenderer::<Still>::with_props(properties).hydratable(false);
    Ok(tokio::task::LocalSet::new().block_on(&runtime, renderer.render()))
}

/// A state that nobody will change any more.
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
    viewer::viewer(state, &SharedContext::new(ViewContext { locale, links, nodes: NodeRefs::default() }))
}
