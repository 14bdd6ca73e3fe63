//! How the photos of a gallery lie side by side, as a publisher may wish it.

/// The ways to lay out several photos. What they come to depends on the photos and on the width: the view decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GalleryLayout {
    /// One below the other, each as wide as there is room.
    Single,
    /// Two side by side.
    Pair,
    /// Rows of equal height, each as wide as the gallery.
    Grid,
    /// The first photo large, the others in rows below it; where there is little room, a strip.
    Mosaic,
    /// One row that scrolls sideways.
    Strip,
}

impl GalleryLayout {
    /// Their names in house JSON.
    pub const NAMES: [&str; 5] = ["single", "pair", "grid", "mosaic", "strip"];

    const ALL: [Self; 5] = [Self::Single, Self::Pair, Self::Grid, Self::Mosaic, Self::Strip];

    /// The name.
    pub fn as_str(self) -> &'static str {
        let named = Self::ALL.into_iter().zip(Self::NAMES).find(|(layout, _)| *layout == self);
        named.map_or("", |(_, name)| name)
    }

    /// The layout of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().zip(Self::NAMES).find(|(_, known)| *known == name).map(|(layout, _)| layout)
    }
}
