//! Photos: which ones did not come.

use super::State;
use super::effect::Effect;
use super::lightbox::LightboxRequest;
use crate::article::gallery;

/// What of a photo did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// A rendition; the picture that every browser can show may still come.
    Renditions,
    /// That picture, too.
    All,
}

/// What is known to fail of the photo at this position.
pub fn trouble(troubles: &[(usize, Trouble)], position: usize) -> Option<Trouble> {
    troubles.iter().find(|(other, _)| *other == position).map(|(_, trouble)| *trouble)
}

impl State {
    /// A photo failed: its modern renditions are given up first, and then the photo.
    pub(super) fn photo_failed(&mut self, position: usize) -> Vec<Effect> {
        let items = self.reading().map(|reading| gallery::items(&reading.article.body)).unwrap_or_default();
        let count = items.len();
        let photo = items.get(position).and_then(|item| item.photo());
        let has_renditions = photo.is_some_and(|image| !image.renditions.is_empty());
        let failed_before = trouble(&self.troubles, position).is_some();
        let trouble = if has_renditions && !failed_before { Trouble::Renditions } else { Trouble::All };
        if trouble == Trouble::All {
            // Nobody need wait for it any longer.
            self.lightbox = self.lightbox.after(LightboxRequest::Arrived(position), count);
        }
        self.set_trouble(position, Some(trouble));
        Vec::new()
    }

    /// The reader wants another try, with everything.
    pub(super) fn photo_retry(&mut self, position: usize) -> Vec<Effect> {
        self.set_trouble(position, None);
        vec![Effect::FocusPhoto(position)]
    }

    fn set_trouble(&mut self, position: usize, trouble: Option<Trouble>) {
        let others = self.troubles.iter().copied().filter(|(other, _)| *other != position);
        self.troubles = others.chain(trouble.map(|trouble| (position, trouble))).collect();
    }
}
