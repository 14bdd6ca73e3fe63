//! The options of one read: what a caller passes besides the bytes of a document.
//!
//! Readers of formats never see them. They get a [`ReaderContext`], which has no format and no mapping.

use super::html::HtmlParser;
#[cfg(feature = "foreign-all")]
use super::mapping::Mapping;
use super::reader_context::ReaderContext;
use crate::article::url::Url;
#[cfg(feature = "foreign-all")]
use crate::formats::DocumentKind;
use crate::formats::Format;

/// The options of one read.
#[derive(Clone, Copy)]
pub struct ReadOptions<'a> {
    /// The URL of the document. Relative URLs in it are resolved against this one.
    pub address: Option<&'a Url>,
    /// The format that the host requires; without one the format is detected.
    pub format: Option<Format>,
    /// Describes a document that no reader knows. With a mapping the format is [`Format::Mapped`].
    #[cfg(feature = "foreign-all")]
    pub mapping: Option<&'a Mapping>,
    /// Parses HTML inside the document.
    pub parser: &'a HtmlParser,
}

impl<'a> ReadOptions<'a> {
    /// Options for a document from `address` whose format is detected.
    pub fn new(address: Option<&'a Url>, parser: &'a HtmlParser) -> Self {
        Self {
            address,
            format: None,
            #[cfg(feature = "foreign-all")]
            mapping: None,
            parser,
        }
    }

    /// The mapping, if it describes documents of this kind.
    #[cfg(feature = "foreign-all")]
    pub fn mapping_for(self, kind: DocumentKind) -> Option<&'a Mapping> {
        self.mapping.filter(|mapping| mapping.describes(kind))
    }

    /// The part of the options that readers of formats need.
    pub(super) fn context(self) -> ReaderContext<'a> {
        ReaderContext { base_url: self.address, parser: self.parser }
    }
}
