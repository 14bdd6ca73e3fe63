//! What publishers write around a photo, field by field, and how far each field is trusted.

/// What a publisher wrote around one photo, field by field, untouched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceTexts {
    /// The caption field.
    pub caption: Option<String>,
    /// The `<figcaption>`, where a page has it next to a caption field.
    pub figcaption: Option<String>,
    /// The paragraph after the photo, where it turned out to be its caption.
    pub paragraph: Option<String>,
    /// The caption for the photo alone on the screen, where a format has a second one.
    pub full_screen: Option<String>,
    /// The alternative text.
    pub alt: Option<String>,
    /// A caption written for those who do not see the photo, where a format has one next to the alternative text.
    pub accessible: Option<String>,
    /// The `title` attribute or the media item's title.
    pub title: Option<String>,
    /// A longer description, where a system has one.
    pub description: Option<String>,
    /// Who made the photo.
    pub credit: Option<String>,
}

/// The fields that hold words about the photo. The credit is another matter.
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
    /// The fields a caption may come from, the most trusted first. Names are never shown as captions.
    pub const TRUST: [Self; 6] =
        [Self::Caption, Self::Figcaption, Self::Paragraph, Self::FullScreen, Self::Description, Self::Title];

    /// All fields, the most trusted first, each at the place of its number.
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

    /// Whether the field says what the file is, wherever it is used, and not what it shows here.
    pub fn is_photos_own(self) -> bool {
        matches!(self, Self::Description | Self::Title)
    }

    /// The name used in outlines, events and the command line.
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
    /// The text of a field.
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

    /// Takes what another mention of the same photo says in fields that are empty here. A second caption that is
    /// another one is kept where a second caption may stand.
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
