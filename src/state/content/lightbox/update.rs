//! The enlarged photo, film or recording, and what follows from it: the host hears of it, and the address names it.

use crate::article::block::MediaKind;
use crate::article::gallery::{self, LightboxItem};
use crate::options::Address;
use crate::state::State;
use crate::state::content::image_error::{ImageError, image_error};
use crate::state::content::lightbox::{Lightbox, LightboxRequest};
use crate::state::effect::{Effect, Event, Step, Thing};
use crate::state::fragment;

impl State {
    pub(in crate::state) fn light(&mut self, request: LightboxRequest) -> Vec<Effect> {
        let Some(reading) = self.reading().cloned() else { return Vec::new() };
        match request {
            LightboxRequest::Transform(step) => return vec![Effect::Transform(step)],
            LightboxRequest::ToggleFullScreen => return vec![Effect::FullScreen],
            LightboxRequest::ToggleCaptions => {
                self.bare = !self.bare;
                let bare = self.bare;
                return vec![Effect::Remember { bare }, Effect::Tell(Event::Settings { bare })];
            }
            // The page's address names the photo where it follows the reader; else only the article has one.
            LightboxRequest::Share if self.options.address == Address::Hash => {
                return vec![Effect::Share(None)];
            }
            LightboxRequest::Share => return vec![Effect::Share(reading.article.url.clone())],
            _ => {}
        }
        let items = gallery::items(&reading.article.body);
        let before = self.lightbox.position();
        self.turn(request, &items);
        let after = self.lightbox.position();
        if before == after {
            return Vec::new();
        }
        let photo = after.and_then(|position| name(&items, position));
        let mut effects = self.readdress(before.is_some(), photo.as_deref());
        effects.push(tell(after, &items));
        effects
    }

    fn turn(&mut self, request: LightboxRequest, items: &[LightboxItem<'_>]) {
        let is_played =
            |position| items.get(position).is_some_and(|item: &LightboxItem<'_>| item.media().is_some());
        let is_missing = |position| image_error(&self.troubles, position) == Some(ImageError::Image);
        self.lightbox = self.lightbox.among(request, items.len(), is_played, is_missing);
    }

    /// Writes the photo into the address: one entry for all photos, so that Back leads to the article.
    fn readdress(&self, was_open: bool, photo: Option<&str>) -> Vec<Effect> {
        if self.options.address != Address::Hash {
            return Vec::new();
        }
        let fragment = fragment::fragment(&self.place, photo, self.home());
        vec![match photo {
            Some(_) if was_open => Effect::ReplaceAddress(fragment),
            Some(_) => Effect::PushAddress(fragment),
            None => Effect::LeavePhoto(fragment),
        }]
    }

    /// The address names this photo, or none: the lightbox follows, and the address stays as it is.
    pub(in crate::state) fn name_photo(&mut self, photo: Option<String>) -> Vec<Effect> {
        let Some(reading) = self.reading().cloned() else {
            self.named = photo;
            return Vec::new();
        };
        let items = gallery::items(&reading.article.body);
        let position = photo.and_then(|photo| named(&items, &photo));
        let request = position.map_or(LightboxRequest::Close, LightboxRequest::Open);
        let before = self.lightbox.position();
        self.turn(request, &items);
        if before == position { Vec::new() } else { vec![tell(position, &items)] }
    }

    /// The article goes, and with it what is enlarged of it.
    pub(in crate::state) fn darken(&mut self) -> Vec<Effect> {
        let was_open = self.lightbox.position().is_some();
        (self.lightbox, self.named, self.section) = (Lightbox::Closed, None, None);
        if was_open { vec![Effect::Tell(Event::Lightbox(None))] } else { Vec::new() }
    }
}

fn tell(position: Option<usize>, items: &[LightboxItem<'_>]) -> Effect {
    let step = |position: usize| {
        let (id, kind) = match items.get(position)? {
            LightboxItem::Photo(image) => (image.id.clone(), Thing::Photo),
            LightboxItem::Media(media) if media.kind == MediaKind::Video => (None, Thing::Video),
            LightboxItem::Media(_) => (None, Thing::Audio),
        };
        Some(Step { position, count: items.len(), id, kind })
    };
    Effect::Tell(Event::Lightbox(position.and_then(step)))
}

/// What a link calls a photo or a film, wherever it stands: its id, unless another one has that too; else a number made of its
/// address.
fn name(items: &[LightboxItem<'_>], position: usize) -> Option<String> {
    let item = items.get(position)?;
    let is_its_own = |id: &&str| items.iter().filter(|other| self::id(other) == Some(id)).count() == 1;
    Some(id(item).filter(is_its_own).map_or_else(|| number(item), str::to_owned))
}

/// Where the photo of this name is. A link from when an id was not yet given twice leads to the first one that has it.
fn named(items: &[LightboxItem<'_>], photo: &str) -> Option<usize> {
    let ids = || items.iter().position(|item| id(item) == Some(photo));
    ids().or_else(|| items.iter().position(|item| number(item) == photo))
}

fn id<'a>(item: &LightboxItem<'a>) -> Option<&'a str> {
    item.photo()?.id.as_deref().filter(|id| !id.is_empty())
}

fn number(item: &LightboxItem<'_>) -> String {
    let source = match item {
        LightboxItem::Photo(image) => &image.source,
        LightboxItem::Media(media) => &media.source,
    };
    source.hash()
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::article::image::Image;
    use crate::article::url::Url;

    fn image(id: Option<&str>, name: &str) -> Rc<Image> {
        let source = Url::media(None, &format!("https://n.example/{name}.jpg")).unwrap();
        Rc::new(Image { source, id: id.map(str::to_owned), ..Image::default() })
    }

    #[test]
    fn a_photo_without_an_id_has_a_name_that_stays() {
        let images = [image(None, "bridge"), image(Some("weir"), "weir"), image(Some(""), "dam")];
        let items = images.each_ref().map(LightboxItem::Photo);
        let names = [0, 1, 2, 3].map(|position| name(&items, position));
        assert_eq!(names, [Some("5f7dbb69".into()), Some("weir".into()), Some("722ad39c".into()), None]);
        for (position, name) in names.iter().flatten().enumerate() {
            assert_eq!(named(&items, name), Some(position));
        }
        assert_eq!(named(&items, ""), None);
    }

    #[test]
    fn an_id_that_is_given_twice_is_no_name() {
        let images = [image(Some("1"), "bridge"), image(Some("1"), "weir")];
        let items = images.each_ref().map(LightboxItem::Photo);
        for position in [0, 1] {
            assert_eq!(named(&items, &name(&items, position).unwrap()), Some(position));
        }
        assert_eq!(named(&items, "1"), Some(0));
    }
}
