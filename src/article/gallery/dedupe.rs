//! One photo that an article mentions several times is one photo.
//!
//! It stays where it is met first: a lead photo that comes again in the body stays the lead, because the page is
//! laid out around it and the reader has seen it by then. What the later mentions say is kept with it.

use std::rc::Rc;

use super::retain_images;
use crate::article::block::Block;
use crate::article::caption::{self, Headline};
use crate::article::image::Image;
use crate::article::substring;

const PLACES: usize = 256;

/// So many mentions of one photo may have captions of their own; with each of them a new one is compared.
const CAPTIONS: usize = 4;

/// With so many photos of one mark a new one is compared, letter by letter.
const LIKE: usize = 64;

/// Makes one of all mentions of a photo: the same address, the same id and nearly the same name of the file, or
/// WordPress's copies of one file in other sizes. Different photos stay, and so does a mention with a caption that
/// says something else. Says whether there was any such photo.
pub fn dedupe(body: &mut Vec<Block>, headline: &Headline<'_>) -> bool {
    let mut photos: Vec<Photo> = Vec::new();
    // The places of the photos by their marks: there may be thousands.
    let mut places = vec![Vec::new(); PLACES];
    // The mentions in reading order: which photo each one is.
    let mut mentions = Vec::new();
    retain_images(body, &mut |image, _| {
        let photo = Photo { mark: mark(image), image: image.clone() };
        let marks = [Some(photo.mark.0), photo.image.id.as_ref().map(|_| photo.mark.1)];
        let marks = marks.map(|mark| mark.map(|mark| mark as usize % PLACES));
        let near = marks.iter().flatten().flat_map(|&mark| &places[mark]);
        let like = near.copied().filter(|&known: &usize| photos[known].is_like(&photo)).take(LIKE);
        let same = like.filter(|&known| photos[known].is(&photo)).take(CAPTIONS);
        let agrees = |known: &usize| caption::agree(&photos[*known].image.texts, &image.texts, headline);
        let known = same.filter(agrees).min();
        mentions.push((known.unwrap_or(photos.len()), known.is_none()));
        if let Some(known) = known {
            take(&mut photos[known].image, &photo.image);
        } else {
            marks.into_iter().flatten().for_each(|mark| places[mark].push(photos.len()));
            photos.push(photo);
        }
        true
    });
    if photos.len() == mentions.len() {
        return false;
    }
    let mut mentions = mentions.into_iter();
    retain_images(body, &mut |image, _| {
        let Some((photo, is_first)) = mentions.next() else { return true };
        if let Some(photo) = photos.get(photo).filter(|_| is_first) {
            image.clone_from(&photo.image);
        }
        is_first
    });
    true
}

struct Photo {
    mark: (u32, u32),
    image: Rc<Image>,
}

impl Photo {
    fn is_like(&self, other: &Self) -> bool {
        self.mark.0 == other.mark.0 || (self.mark.1 == other.mark.1 && self.image.id.is_some())
    }

    fn is(&self, other: &Self) -> bool {
        let (file, id) = (self.mark.0 == other.mark.0, self.mark.1 == other.mark.1);
        let (mine, theirs) = (self.image.source.as_str(), other.image.source.as_str());
        if file && file_of(mine) == file_of(theirs) && parameters(mine).eq(parameters(theirs)) {
            return true;
        }
        // An id alone is a weak mark: pages are moved and pasted together.
        let (mine, theirs) = (name_of(mine), name_of(theirs));
        let alike = mine.starts_with(theirs) || theirs.starts_with(mine);
        id && alike && self.image.id.is_some() && self.image.id == other.image.id
    }
}

/// Numbers of the file and the id, so that the photos of a long article are compared quickly (FNV-1a).
fn mark(image: &Image) -> (u32, u32) {
    let number = |number: u32, part: &str| {
        part.bytes().fold(number, |number, byte| (number ^ u32::from(byte)).wrapping_mul(0x0100_0193))
    };
    const START: u32 = 0x811c_9dc5;
    let address = image.source.as_str();
    let (stem, ending) = file_of(address);
    let file = [stem, ending].into_iter().chain(parameters(address)).fold(START, number);
    (file, number(START, image.id.as_deref().unwrap_or_default()))
}

/// What a later mention adds to a photo: its words, and its pixels if there are more of them.
fn take(photo: &mut Rc<Image>, mention: &Image) {
    let photo = Rc::make_mut(photo);
    photo.texts.merge(&mention.texts);
    let width = |image: &Image| image.size.map_or(0, |(width, _)| width);
    if width(mention) > width(photo) {
        photo.source.clone_from(&mention.source);
        photo.size = mention.size;
        photo.renditions.clone_from(&mention.renditions);
    } else if photo.renditions.is_empty() {
        photo.renditions.clone_from(&mention.renditions);
    }
    if photo.id.is_none() {
        photo.id.clone_from(&mention.id);
    }
}

/// The file at an address, in two pieces: without the scheme, without the size that WordPress writes into the names
/// of its copies, and without a query where the path already names a picture ([`parameters`]).
fn file_of(address: &str) -> (&str, &str) {
    const ENDINGS: [&str; 7] = ["jpg", "jpeg", "png", "gif", "webp", "avif", "bmp"];
    let bare = substring::after(address, "://").unwrap_or(address);
    let path = &bare[..bare.find(['?', '#']).unwrap_or(bare.len())];
    let Some((stem, ending)) = path.rsplit_once('.') else { return (bare, "") };
    if !ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending)) {
        return (bare, "");
    }
    let stem = without_size(stem);
    (stem.strip_suffix("-scaled").unwrap_or(stem), ending)
}

/// The name of the file at an address, without folders.
fn name_of(address: &str) -> &str {
    let (stem, _) = file_of(address);
    stem.rsplit_once('/').map_or(stem, |(_, name)| name)
}

/// The parameters of an address whose path names a picture, without those that only say how large and in which
/// format it is wanted.
fn parameters(address: &str) -> impl Iterator<Item = &str> {
    const SIZES: &str = "w|h|width|height|resize|fit|ssl|quality|q|strip|crop|auto|format|fm|dpr|rect|s|itok|v|ver|\
        imwidth|x-oss-process";
    let is_picture = !file_of(address).1.is_empty();
    let query = address.split_once('?').filter(|_| is_picture).map_or("", |(_, query)| query);
    let query = query.split_once('#').map_or(query, |(query, _)| query);
    query.split('&').filter(|parameter| {
        let key = parameter.split_once('=').map_or(*parameter, |(key, _)| key);
        !key.is_empty() && !SIZES.split('|').any(|size| size.eq_ignore_ascii_case(key))
    })
}

/// "name-1024x768" is a copy of "name".
fn without_size(stem: &str) -> &str {
    let is_number =
        |digits: &str| (1..=5).contains(&digits.len()) && digits.bytes().all(|c| c.is_ascii_digit());
    let sized = stem.rsplit_once('-').filter(|(_, size)| {
        size.split_once('x').is_some_and(|(width, height)| is_number(width) && is_number(height))
    });
    sized.map_or(stem, |(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_of_size_make_no_other_photo() {
        let parameters = |address| parameters(address).collect::<Vec<_>>();
        for address in
            ["https://n.example/a.jpg?w=300&ssl=1#top", "https://n.example/a.jpg", "https://n.example/a?id=1"]
        {
            assert!(parameters(address).is_empty(), "{address}");
        }
        assert_eq!(parameters("https://n.example/a.jpg?id=1&width=300&Quality=8"), ["id=1"]);
    }

    #[test]
    fn files_are_known_by_their_names() {
        for (a, b) in [
            ("https://n.example/a/river-1024x768.jpg", "http://n.example/a/river.jpg"),
            ("https://n.example/a/river-scaled.jpg", "https://n.example/a/river-300x200.jpg?ssl=1"),
        ] {
            assert_eq!(file_of(a), file_of(b));
        }
        for (a, b) in [
            ("https://n.example/image.php?id=1", "https://n.example/image.php?id=2"),
            ("https://n.example/river-1.jpg", "https://n.example/river-2.jpg"),
            ("https://n.example/a/river.jpg", "https://n.example/b/river.jpg"),
        ] {
            assert_ne!(file_of(a), file_of(b));
        }
    }
}
