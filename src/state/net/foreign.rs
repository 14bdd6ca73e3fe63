//! Parses responses: house JSON and JSON Feed here, other formats through the converter.
//!
//! Never here: what happens with the result. The converter answers with house JSON, which is parsed like any other.

use crate::article::url::Url;
use crate::formats::{DocumentKind, Format, ReadError};
use crate::state::net::effect::ForeignDocument;
use crate::state::net::load::{self, LoadError, ResponseResult};
use crate::state::net::mapping::MappingLoad;
use crate::state::net::request_kind::RequestKind;

/// A response with all that is needed to parse it.
pub struct Received<'a> {
    /// The kind of request.
    pub kind: RequestKind,
    /// Where it was fetched from; inline JSON has no address.
    pub url: &'a Option<Url>,
    /// The response.
    pub result: ResponseResult,
    /// The format that the host has set.
    pub format: Option<Format>,
    /// The mapping that the host has set.
    pub mapping: &'a MappingLoad,
}

impl Received<'_> {
    /// Parses the document with `reader`. A document in another format comes back as one to convert.
    pub fn parse<T>(
        self,
        reader: fn(&[u8], Option<&Url>) -> Result<T, ReadError>,
    ) -> Result<Result<T, LoadError>, Box<ForeignDocument>> {
        let Self { kind, url, result, format, mapping } = self;
        let (failure, mapping) = (mapping.error(), mapping.bytes_for(kind.document_kind()).cloned());
        // A mapping says more than a format.
        let format = format.filter(|_| kind.is_article() && mapping.is_none());
        let is_house = mapping.is_none() && format.is_none_or(|format| format == Format::House);
        let read = load::read(&result, url.as_ref(), reader);
        let otherwise = match &read {
            // A part of a site is of no use in any format.
            Err(LoadError::Unreadable { error: ReadError::Truncated, .. })
                if kind == RequestKind::Site && mapping.is_none() =>
            {
                return Ok(read);
            }
            // A foreign format is recognised by the error with which the house reader refuses it.
            Err(error @ LoadError::Unreadable { error: unread, .. }) if unread.may_be_foreign() => {
                // Without its mapping the document has no reader.
                failure.unwrap_or(error).clone()
            }
            Ok(_) if !is_house => LoadError::Unreadable { url: url.clone(), error: other_format(kind) },
            _ => return Ok(read),
        };
        match result {
            Ok(bytes) => {
                let (url, bytes) = (url.clone(), bytes.into());
                Err(Box::new(ForeignDocument {
                    kind,
                    url,
                    bytes,
                    format,
                    mapping,
                    otherwise,
                    is_repeated: false,
                }))
            }
            Err(_) => Ok(read),
        }
    }
}

/// The error of a document that is not of the format that the host has set.
fn other_format(kind: RequestKind) -> ReadError {
    let (found, keys) = ("another format", Vec::new());
    match kind.document_kind() {
        DocumentKind::Article => ReadError::NotArticle { found, keys },
        DocumentKind::Feed => ReadError::NotFeed { found, keys },
        DocumentKind::Site => ReadError::NotSite { found, keys },
    }
}
