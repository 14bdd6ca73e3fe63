//! Photos: which ones did not come.

use crate::article::gallery;
use crate::state::State;
use crate::state::content::lightbox::LightboxRequest;
use crate::state::effect::Effect;

/// What of a photo did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImageError {
    /// A rendition; the picture that every browser can show may still come.
    Renditions,
    /// That picture, too.
    Image,
}

/// What is known to fail of the photo at this position.
pub fn image_error(troubles: &[(usize, ImageError)], position: usize) -> Option<ImageError> {
    troubles.iter().find(|(other, _)| *other == position).map(|(_, trouble)| *trouble)
}

impl State {
    /// A photo failed: its modern renditions are given up first, and then the photo.
    pub(in crate::state) fn photo_failed(&mut self, position: usize) -> Vec<Effect> {
        let items = self.reading().map(|reading| gallery::items(&reading.article.body)).unwrap_or_default();
        let count = items.len();
        let photo = items.get(position).and_then(|item| item.photo());
        let has_renditions = photo.is_some_and(|image| !image.renditions.is_empty());
        let failed_before = image_error(&self.troubles, position).is_some();
        let trouble =
            if has_renditions && !failed_before { ImageError::Renditions } else { ImageError::Image };
        if trouble == ImageError::Image {
            // Nobody need wait for it any longer.
            self.lightbox = self.lightbox.after(LightboxRequest::ImageLoaded(position), count);
        }
        self.set_trouble(position, Some(trouble));
        Vec::new()
    }

    /// The reader wants another try, with everything.
    pub(in crate::state) fn photo_retry(&mut self, position: usize) -> Vec<Effect> {
        self.set_trouble(position, None);
        vec![Effect::FocusPhoto(position)]
    }

    fn set_trouble(&mut self, position: usize, trouble: Option<ImageError>) {
        let others = self.troubles.iter().copied().filter(|(other, _)| *other != position);
        self.troubles = others.chain(trouble.map(|trouble| (position, trouble))).collect();
    }
}
