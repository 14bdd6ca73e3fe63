//! Images that the browser could not load.
//!
//! Never here: what is shown instead.

/// How much of an image could not be loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImageError {
    /// A rendition. The fallback file, which every browser can decode, may still load.
    Renditions,
    /// The fallback file as well.
    Image,
}

/// The error of the image at this position, if it has one.
pub fn image_error(errors: &[(usize, ImageError)], position: usize) -> Option<ImageError> {
    errors.iter().find(|(other, _)| *other == position).map(|(_, error)| *error)
}
