//! The enlarged photo, and what follows from it: the host hears of it, and the address names it.

use std::rc::Rc;

use super::State;
use super::address;
use super::effect::{Effect, Event, Step};
use super::lightbox::{Lightbox, LightboxRequest};
use super::photo::{Trouble, trouble};
use crate::article::gallery;
use crate::article::image::Image;
use crate::options::Address;

impl State {
    pub(super) fn light(&mut self, request: LightboxRequest) -> Vec<Effect> {
        let Some(reading) = self.reading().cloned() else { return Vec::new() };
        match request {
            LightboxRequest::Move(step) => return vec![Effect::Move(step)],
            LightboxRequest::FullScreen => return vec![Effect::FullScreen],
            LightboxRequest::Info => {
                self.bare = !self.bare;
                return vec![Effect::Remember { bare: self.bare }];
            }
            // The page's address names the photo where it follows the reader; else only the article has one.
            LightboxRequest::Share if self.options.address == Address::Hash => {
                return vec![Effect::Share(None)];
            }
            LightboxRequest::Share => return vec![Effect::Share(reading.article.url.clone())],
            _ => {}
        }
        let images = gallery::images(&reading.article.body);
        let before = self.lightbox.position();
        self.lightbox = self.lightbox.after(request, images.len());
        let after = self.lightbox.position();
        // Nobody waits for what is known not to come.
        if let Some(position) = after
            && trouble(&self.troubles, position) == Some(Trouble::All)
        {
            self.lightbox = self.lightbox.after(LightboxRequest::Arrived(position), images.len());
        }
        if before == after {
            return Vec::new();
        }
        let image = after.and_then(|position| images.get(position));
        let mut effects = self.readdress(before.is_some(), image.map(|image| name(image)).as_deref());
        effects.push(tell(after, &images));
        effects
    }

    /// Writes the photo into the address: one entry for all photos, so that Back leads to the article.
    fn readdress(&mut self, was_open: bool, photo: Option<&str>) -> Vec<Effect> {
        if self.options.address != Address::Hash {
            return Vec::new();
        }
        let fragment = address::fragment(&self.place, photo, self.home());
        vec![match photo {
            Some(_) if was_open => Effect::ReplaceAddress(fragment),
            Some(_) => {
                self.way_back = true;
                Effect::PushAddress(fragment)
            }
            None if self.way_back => Effect::GoBack,
            None => Effect::ReplaceAddress(fragment),
        }]
    }

    /// The address names this photo, or none: the lightbox follows, and the address stays as it is.
    pub(super) fn name_photo(&mut self, photo: Option<String>) -> Vec<Effect> {
        let Some(reading) = self.reading().cloned() else {
            self.named = photo;
            return Vec::new();
        };
        let images = gallery::images(&reading.article.body);
        let position = photo.and_then(|photo| images.iter().position(|image| name(image) == photo));
        let request = position.map_or(LightboxRequest::Close, LightboxRequest::Open);
        let before = self.lightbox.position();
        self.lightbox = self.lightbox.after(request, images.len());
        if before == position { Vec::new() } else { vec![tell(position, &images)] }
    }

    /// The article goes, and with it what is enlarged of it.
    pub(super) fn darken(&mut self) -> Vec<Effect> {
        let was_open = self.lightbox.position().is_some();
        (self.lightbox, self.named, self.way_back) = (Lightbox::Closed, None, false);
        if was_open { vec![Effect::Tell(Event::Lightbox(None))] } else { Vec::new() }
    }
}

fn tell(position: Option<usize>, images: &[&Rc<Image>]) -> Effect {
    let step = |position: usize| {
        let id = images.get(position)?.id.clone();
        Some(Step { position, count: images.len(), id })
    };
    Effect::Tell(Event::Lightbox(position.and_then(step)))
}

/// What a link calls a photo, wherever it stands: its id, or else a number made of its address.
fn name(image: &Image) -> String {
    if let Some(id) = image.id.as_ref().filter(|id| !id.is_empty()) {
        return id.clone();
    }
    // FNV-1a: short, and the same in every version of the viewer.
    let hash = image
        .source
        .as_str()
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{hash:08x}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::url::Url;

    #[test]
    fn a_photo_without_an_id_has_a_name_that_stays() {
        let source = Url::media(None, "https://n.example/bridge.jpg").unwrap();
        let mut image = Image { source, ..Image::default() };
        assert_eq!(name(&image), "5f7dbb69");
        image.id = Some("bridge".into());
        assert_eq!(name(&image), "bridge");
    }
}
