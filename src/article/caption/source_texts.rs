//! The input of the caption rules: the text fields that a publisher fills in for one photo, and their precedence.
//!
//! The fields hold the text as it was written. Cleaning and comparison belong to later stages.

/// The text fields of one photo, unchanged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceTexts {
    /// The caption field.
    pub caption: Option<String>,
    /// The `<figcaption>`, if a page has one besides a caption field.
    pub figcaption: Option<String>,
    /// The paragraph after the photo, if it is the caption.
    pub paragraph: Option<String>,
    /// The caption for the full-screen view, if a format has a second one.
    pub full_screen: Option<String>,
    /// The alternative text.
    pub alt: Option<String>,
    /// A caption for assistive technology, if a format has one besides the alternative text (Apple News).
    pub accessible: Option<String>,
    /// The `title` attribute or the media item's title.
    pub title: Option<String>,
    /// The longer description, if a system has one.
    pub description: Option<String>,
    /// The credit field.
    pub credit: Option<String>,
}

/// The fields that describe the photo. The credit is not one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// [`SourceTexts::caption`].
    Caption,
    /// [`SourceTexts::figcaption`].
    Figcaption,
    /// [`SourceTexts::paragraph`].
    Paragraph,
    /// [`SourceTexts::full_screen`].
    FullScreen,
    /// [`SourceTexts::description`].
    Description,
    /// [`SourceTexts::title`].
    Title,
    /// [`SourceTexts::alt`].
    Alt,
    /// [`SourceTexts::accessible`].
    Accessible,
}

impl Field {
    /// The fields that may become the caption, in order of precedence.
    pub const CAPTIONS: [Self; 6] =
        [Self::Caption, Self::Figcaption, Self::Paragraph, Self::FullScreen, Self::Description, Self::Title];

    /// All fields, each at the index of its discriminant.
    pub const ALL: [Self; 8] = [
        Self::Caption,
        Self::Figcaption,
        Self::Paragraph,
        Self::FullScreen,
        Self::Description,
        Self::Title,
        Self::Alt,
        Self::Accessible,
    ];

    /// Whether the field describes the media file in general, and not its use in this article.
    pub fn describes_file(self) -> bool {
        matches!(self, Self::Description | Self::Title)
    }

    /// Returns the name in outlines, events and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Caption => "caption",
            Self::Figcaption => "figcaption",
            Self::Paragraph => "paragraph",
            Self::FullScreen => "full-screen",
            Self::Description => "description",
            Self::Title => "title",
            Self::Alt => "alt",
            Self::Accessible => "accessible",
        }
    }
}

impl SourceTexts {
    /// Returns the text of a field.
    pub fn get(&self, field: Field) -> Option<&str> {
        let Self { caption, figcaption, paragraph, full_screen, alt, accessible, title, description, .. } =
            self;
        let text = match field {
            Field::Caption => caption,
            Field::Figcaption => figcaption,
            Field::Paragraph => paragraph,
            Field::FullScreen => full_screen,
            Field::Description => description,
            Field::Title => title,
            Field::Alt => alt,
            Field::Accessible => accessible,
        };
        text.as_deref()
    }

    /// Fills empty fields from another mention of the same photo. A second, different caption goes into `figcaption` if
    /// that is empty.
    pub fn merge(&mut self, other: &Self) {
        if self.caption.is_some() && self.figcaption.is_none() && self.caption != other.caption {
            self.figcaption.clone_from(&other.caption);
        }
        for (mine, theirs) in [
            (&mut self.caption, &other.caption),
            (&mut self.figcaption, &other.figcaption),
            (&mut self.paragraph, &other.paragraph),
            (&mut self.full_screen, &other.full_screen),
            (&mut self.alt, &other.alt),
            (&mut self.accessible, &other.accessible),
            (&mut self.title, &other.title),
            (&mut self.description, &other.description),
            (&mut self.credit, &other.credit),
        ] {
            if mine.as_deref().is_none_or(|mine| mine.trim().is_empty()) && theirs.is_some() {
                mine.clone_from(theirs);
            }
        }
    }
}
