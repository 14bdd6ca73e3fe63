//! Images of an article: URLs, `ImageObject`s, references, and lists of them. Several crops of one photo are merged.

use std::rc::Rc;

use super::graph::Graph;
use crate::article::block::Block;
use crate::article::caption::SourceTexts;
use crate::article::image::Image;
use crate::formats::foreign::html::is_image_file;
use crate::formats::foreign::reader_context::ReaderContext;
use crate::formats::json::Node;

/// The maximum distance in the list between two crops of one photo.
const MAX_DISTANCE: usize = 16;

/// Inserts the images before a body: one image, or a gallery.
pub fn add(node: &Node<'_>, graph: &Graph<'_>, context: ReaderContext<'_>, body: &mut Vec<Block>) {
    let mut images = Vec::new();
    if let Some(list) = node.get("image") {
        collect(&list, graph, context, &mut images);
    }
    if let Some(list) = node.get("associatedMedia") {
        list.visit(&mut |member| {
            graph.resolve(member, &mut |member| {
                if super::graph::has_type(member, &["ImageObject"]) {
                    collect(member, graph, context, &mut images);
                }
            });
        });
    }
    // The image of the page and the thumbnail are smaller copies.
    for key in ["mainEntityOfPage", "isPartOf"] {
        if let Some(page) = node.get(key).filter(|page| page.is_object() && images.is_empty()) {
            graph.resolve(&page, &mut |page| {
                if let Some(image) = page.get("primaryImageOfPage") {
                    collect(&image, graph, context, &mut images);
                }
            });
        }
    }
    if let Some(thumbnail) = node.get("thumbnailUrl").filter(|_| images.is_empty()) {
        collect(&thumbnail, graph, context, &mut images);
    }
    let images: Vec<Rc<Image>> = images.into_iter().map(Rc::new).collect();
    let block = match images.as_slice() {
        [] => return,
        [image] => Block::Figure(image.clone()),
        _ => Block::Gallery { images, caption: None, layout: None },
    };
    body.insert(0, block);
}

/// Adds an image or a list of images. Another crop of a known image adds only its texts.
pub fn collect(list: &Node<'_>, graph: &Graph<'_>, context: ReaderContext<'_>, images: &mut Vec<Image>) {
    list.visit(&mut |node| {
        graph.resolve(node, &mut |node| {
            let Some(image) = image(node, context) else { return };
            let name = crop_key(image.source.as_str());
            match images
                .iter_mut()
                .rev()
                .take(MAX_DISTANCE)
                .find(|other| self::crop_key(other.source.as_str()) == name)
            {
                Some(other) => {
                    other.texts.caption = other.texts.caption.take().or(image.texts.caption);
                    other.texts.credit = other.texts.credit.take().or(image.texts.credit);
                }
                None => images.push(image),
            }
        });
    });
}

fn image(node: &Node<'_>, context: ReaderContext<'_>) -> Option<Image> {
    if let Some(address) = node.as_str() {
        return image_at(address, node, context);
    }
    if !node.is_object() {
        return node.note_wrong_type("an image");
    }
    let address = ["contentUrl", "url", "contentURL", "@id"].into_iter().find_map(|key| {
        let read = |address: &Node<'_>| {
            // An `@id` is used only if it is the URL of an image file.
            let words = address.as_str().filter(|words| key != "@id" || is_image_file(words))?;
            Some(image_at(words, address, context)?.source)
        };
        node.get(key)?.first(read).flatten()
    })?;
    let words = |key: &str| context.plain_text_at(node, key);
    let holder = ["author", "creator", "copyrightHolder"].into_iter().find_map(|key| {
        node.get(key)?
            .first(|holder| {
                if holder.is_object() {
                    context.plain_text_at(holder, "name")
                } else {
                    context.plain_text(holder)
                }
            })
            .flatten()
    });
    let texts = SourceTexts {
        caption: words("caption"),
        title: words("name"),
        description: words("description"),
        credit: words("creditText").or(holder).or_else(|| words("copyrightNotice")),
        ..SourceTexts::default()
    };
    Some(Image { source: address, size: size(node), texts, ..Image::default() })
}

/// Returns the image at a URL. Some templates contain an `<img>` element in place of the URL.
fn image_at(address: &str, node: &Node<'_>, context: ReaderContext<'_>) -> Option<Image> {
    if address.trim_start().starts_with('<') {
        let blocks = context.html_blocks_of(address, node);
        return blocks.into_iter().find_map(|block| match block {
            Block::Figure(image) => Some(Rc::unwrap_or_clone(image)),
            _ => None,
        });
    }
    if address.trim().is_empty() {
        return None;
    }
    let source = node.as_media(context.base_url)?;
    let escaped = source.as_str().contains("&amp;");
    let plain = || crate::article::url::Url::media(None, &source.as_str().replace("&amp;", "&"));
    let source = if escaped { plain()? } else { source };
    Some(Image { source, ..Image::default() })
}

/// Returns width and height: numbers, strings such as `"1200px"`, or quantities.
pub fn size(node: &Node<'_>) -> Option<(u32, u32)> {
    let pixels = |key: &str| {
        let quantity = node.get(key)?;
        if !quantity.is_object() {
            return node.pixels(key);
        }
        ["value", "maxValue", "name"].iter().find_map(|key| quantity.pixels(key))
    };
    pixels("width").zip(pixels("height"))
}

/// Returns a key that all crops of one photo share: the file name without size if it is long enough to be unique,
/// else the whole URL without sizes.
fn crop_key(address: &str) -> String {
    const MIN_UNIQUE_LENGTH: usize = 12;
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    // URLs of cropping services contain the URL of the photo.
    let inside = query.split('&').find(|pair| pair.contains("%2F") || pair.contains("://"));
    let path = inside.unwrap_or(path).replace("%2F", "/");
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", &path));
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let kept: Vec<&str> = stem.split(['-', '_']).filter(|part| !is_size(part)).collect();
    let stem = kept.join("-");
    if stem.len() >= MIN_UNIQUE_LENGTH {
        return stem;
    }
    let folders: Vec<&str> = folder.split('/').filter(|part| !is_size(part)).collect();
    [&folders.join("/"), "/", &stem].concat()
}

/// Whether a part of a name is a size: `1200x675`, `16x9`, `w600`, `scaled`.
fn is_size(part: &str) -> bool {
    const WORDS: [&str; 7] = ["scaled", "square", "crop", "large", "medium", "small", "thumbnail"];
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let pair = part.split_once(['x', ':']).or(part.split_once("by"));
    pair.is_some_and(|(width, height)| digits(width) && digits(height))
        || part.strip_prefix(['w', 'h']).is_some_and(digits)
        || WORDS.contains(&part)
}

#[cfg(test)]
mod tests {
    use super::crop_key;

    #[test]
    fn crops_of_one_photo_share_a_key() {
        for (one, two) in [
            ("https://a.example/photos/1x1/photo.jpg", "https://a.example/photos/16x9/photo.jpg"),
            ("https://a.example/2026/river-1200x675.jpg", "https://a.example/2026/river-800x600.jpg"),
            ("https://a.example/r.jpg?w=1200", "https://a.example/r.jpg?w=600&crop=1"),
            ("https://c.example/a1/river-at-dawn.jpg", "https://c.example/b2/river-at-dawn-scaled.jpg"),
        ] {
            assert_eq!(crop_key(one), crop_key(two));
        }
        for (one, two) in [
            ("https://a.example/photos/1.jpg", "https://a.example/photos/2.jpg"),
            ("https://a.example/a1/original.jpg", "https://a.example/b2/original.jpg"),
            (
                "https://i.example/image?url=https%3A%2F%2Fa.example%2Fo.jpg",
                "https://i.example/image?url=https%3A%2F%2Fa.example%2Ft.jpg",
            ),
        ] {
            assert_ne!(crop_key(one), crop_key(two));
        }
    }
}
