//! Photos: which one is enlarged, and which ones did not come.

use super::State;
use super::effect::{Effect, Event, Step};
use super::lightbox::{Lightbox, LightboxRequest};
use crate::article::gallery;

impl State {
    pub(super) fn photo(&mut self, position: usize, missing: bool) -> Vec<Effect> {
        let others = self.missing.iter().copied().filter(|other| *other != position);
        self.missing = others.chain(missing.then_some(position)).collect();
        Vec::new()
    }

    pub(super) fn light(&mut self, request: LightboxRequest) -> Vec<Effect> {
        let Some(reading) = self.reading().cloned() else { return Vec::new() };
        let images = gallery::images(&reading.article.body);
        let before = self.lightbox;
        self.lightbox = before.after(request, images.len());
        if self.lightbox == before {
            return Vec::new();
        }
        let photo = match self.lightbox {
            Lightbox::Closed => None,
            Lightbox::Open { position } => {
                images.get(position).map(|image| Step { position, count: images.len(), id: image.id.clone() })
            }
        };
        vec![Effect::Tell(Event::Lightbox(photo))]
    }
}
