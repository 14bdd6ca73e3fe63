//! The layout of a gallery that a publisher can request. The view chooses one if none is requested.

/// Layouts of several photos. Rows and sizes depend on the photos and the width, and are computed by the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GalleryLayout {
    /// One below the other in full width.
    Single,
    /// Two next to each other.
    Pair,
    /// Rows of equal height in full width.
    Grid,
    /// The first photo large and the others in rows below it; a strip in a narrow viewer.
    Mosaic,
    /// One row that scrolls horizontally.
    Strip,
}

impl GalleryLayout {
    /// The names in house JSON.
    pub const NAMES: [&str; 5] = ["single", "pair", "grid", "mosaic", "strip"];

    const ALL: [Self; 5] = [Self::Single, Self::Pair, Self::Grid, Self::Mosaic, Self::Strip];

    /// Returns the name in house JSON.
    pub fn as_str(self) -> &'static str {
        let named = Self::ALL.into_iter().zip(Self::NAMES).find(|(layout, _)| *layout == self);
        named.map_or("", |(_, name)| name)
    }

    /// Returns the layout of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().zip(Self::NAMES).find(|(_, known)| *known == name).map(|(layout, _)| layout)
    }
}
