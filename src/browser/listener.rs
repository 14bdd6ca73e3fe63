//! Event listeners that are removed when they are dropped. What an event means does not belong here.

use gloo::events::EventListener;

/// The listeners of one ability.
pub type Listeners = Vec<EventListener>;
