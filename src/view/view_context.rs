//! The surroundings of every component besides its own props: the locale, the link context, and the references to elements.
//!
//! It changes with the host's options, hardly ever with what the reader does. Facts about content are props and never belong here.

use std::rc::Rc;

use super::NodeRefs;
use super::link_context::LinkContext;
use crate::locale::Locale;

/// The surroundings of a component.
#[derive(Clone, PartialEq)]
pub struct ViewContext {
    /// The viewer's own texts.
    pub locale: &'static Locale,
    /// The form of addresses, and where requests go.
    pub links: LinkContext,
    /// Whether the host wants the reading time (`controls`).
    pub shows_reading_time: bool,
    /// The elements that must be found after rendering.
    pub nodes: NodeRefs,
}

/// The surroundings as a prop.
pub type SharedContext = Rc<ViewContext>;

impl ViewContext {
    /// Returns the surroundings of one article of the stack, whose requests name it.
    pub fn for_article(&self, index: usize) -> Self {
        Self { links: self.links.for_article(index), ..self.clone() }
    }
}
