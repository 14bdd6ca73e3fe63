//! Photos that an article mentions several times are kept once, at the first mention.
//!
//! A lead photo that is repeated in the body stays the lead. The texts of later mentions are kept with the first one.

use std::rc::Rc;

use super::retain_images;
use crate::article::block::Block;
use crate::article::caption::{Headline, captions_agree};
use crate::article::hash::fnv1a;
use crate::article::image::Image;
use crate::article::substring;

/// Number of buckets of the hash table.
const BUCKETS: usize = 256;

/// Maximum number of mentions of one photo whose captions are compared with a new mention.
const MAX_MENTIONS: usize = 4;

/// Maximum number of photos with the same hash that are compared with a new one.
const MAX_COLLISIONS: usize = 64;

/// Merges all mentions of a photo, and returns whether there were any. Two images are the same photo if they have the same
/// address, the same id and a similar file name, or are copies of one file in other sizes (WordPress). A mention with a
/// different caption is not merged.
pub fn dedupe(body: &mut Vec<Block>, headline: &Headline<'_>) -> bool {
    let mut photos: Vec<Photo> = Vec::new();
    // Indices of the photos by hash; there may be thousands of photos.
    let mut buckets = vec![Vec::new(); BUCKETS];
    // For each mention in reading order: the index of its photo, and whether it is the first mention.
    let mut mentions = Vec::new();
    retain_images(body, &mut |image, _| {
        let photo = Photo { hashes: hashes(image), image: image.clone() };
        let hashes = [Some(photo.hashes.0), photo.image.id.as_ref().map(|_| photo.hashes.1)];
        let own_buckets = hashes.map(|hash| hash.map(|hash| hash as usize % BUCKETS));
        let candidates = own_buckets.iter().flatten().flat_map(|&bucket| &buckets[bucket]);
        let candidates = candidates.copied().filter(|&known: &usize| photos[known].has_hash_of(&photo));
        let same =
            candidates.take(MAX_COLLISIONS).filter(|&known| photos[known].is_same(&photo)).take(MAX_MENTIONS);
        let agrees = |known: &usize| captions_agree(&photos[*known].image.texts, &image.texts, headline);
        let known = same.filter(agrees).min();
        mentions.push((known.unwrap_or(photos.len()), known.is_none()));
        if let Some(known) = known {
            merge(&mut photos[known].image, &photo.image);
        } else {
            own_buckets.into_iter().flatten().for_each(|bucket| buckets[bucket].push(photos.len()));
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

/// A photo with the hashes of its file and its id.
struct Photo {
    hashes: (u32, u32),
    image: Rc<Image>,
}

impl Photo {
    fn has_hash_of(&self, other: &Self) -> bool {
        self.hashes.0 == other.hashes.0 || (self.hashes.1 == other.hashes.1 && self.image.id.is_some())
    }

    fn is_same(&self, other: &Self) -> bool {
        let (file, id) = (self.hashes.0 == other.hashes.0, self.hashes.1 == other.hashes.1);
        let (mine, theirs) = (self.image.source.as_str(), other.image.source.as_str());
        if file && file_of(mine) == file_of(theirs) && parameters(mine).eq(parameters(theirs)) {
            return true;
        }
        // An id alone is not enough, because ids are repeated when articles are copied between systems.
        let (mine, theirs) = (name_of(mine), name_of(theirs));
        let is_similar = mine.starts_with(theirs) || theirs.starts_with(mine);
        id && is_similar && self.image.id.is_some() && self.image.id == other.image.id
    }
}

/// Hashes the file and the id, so that the photos of a long article are compared quickly.
fn hashes(image: &Image) -> (u32, u32) {
    let address = image.source.as_str();
    let (stem, extension) = file_of(address);
    let file = [stem, extension].into_iter().chain(parameters(address));
    (fnv1a(file), fnv1a(image.id.as_deref()))
}

/// Adds the texts of a later mention to a photo, and its file if that is larger.
fn merge(photo: &mut Rc<Image>, mention: &Image) {
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

/// Returns the file of an address as stem and extension: without the scheme, without the size in the names of WordPress's
/// copies, and without the query if the path names an image ([`parameters`] returns that).
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

/// Returns the file name of an address without its folders.
fn name_of(address: &str) -> &str {
    let (stem, _) = file_of(address);
    stem.rsplit_once('/').map_or(stem, |(_, name)| name)
}

/// Returns the query parameters of an address whose path names an image, without those for size and encoding.
fn parameters(address: &str) -> impl Iterator<Item = &str> {
    const SIZES: &str = "w|h|width|height|resize|fit|ssl|quality|q|strip|crop|auto|format|fm|dpr|rect|s|itok|v|ver|\
        imwidth|x-oss-process";
    let is_image = !file_of(address).1.is_empty();
    let query = address.split_once('?').filter(|_| is_image).map_or("", |(_, query)| query);
    let query = query.split_once('#').map_or(query, |(query, _)| query);
    query.split('&').filter(|parameter| {
        let key = parameter.split_once('=').map_or(*parameter, |(key, _)| key);
        !key.is_empty() && !SIZES.split('|').any(|size| size.eq_ignore_ascii_case(key))
    })
}

/// Removes the size from a name such as "name-1024x768".
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
    fn ignores_parameters_for_size() {
        let parameters = |address| parameters(address).collect::<Vec<_>>();
        for address in
            ["https://n.example/a.jpg?w=300&ssl=1#top", "https://n.example/a.jpg", "https://n.example/a?id=1"]
        {
            assert!(parameters(address).is_empty(), "{address}");
        }
        assert_eq!(parameters("https://n.example/a.jpg?id=1&width=300&Quality=8"), ["id=1"]);
    }

    #[test]
    fn compares_files_without_scheme_and_size() {
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
