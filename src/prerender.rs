//! Rendering without a browser: the same view, natively, to a string.
//!
//! Golden files are compared with the result, so that markup is tested without a browser. Markup of its own never belongs here.

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

/// Returns the markup of a viewer in this state.
///
/// # Errors
/// If the async runtime cannot be started.
pub fn markup(state: State) -> anyhow::Result<String> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .context("the runtime for rendering could not be started")?;
    let properties = StillProperties { state: Rc::new(state) };
    let renderer = yew::LocalServerRenderer::<Still>::with_props(properties).hydratable(false);
    Ok(tokio::task::LocalSet::new().block_on(&runtime, renderer.render()))
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
    viewer::viewer(state, &SharedContext::new(ViewContext { locale, links, nodes: NodeRefs::default() }))
}
