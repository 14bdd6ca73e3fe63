//! The result of a conversion: the article, its original format, and the notices of its reading.

use serde::{Deserialize, Serialize};

use super::ArticleJson;
use crate::article;
use crate::article::notice::Notice;
use crate::formats::Format;

/// A converted article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conversion {
    /// The original format.
    pub format: String,
    /// The article in house JSON.
    pub article: ArticleJson,
    /// The notices of its reading.
    pub notices: Vec<ConversionNotice>,
}

/// A notice as text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConversionNotice {
    /// A JSON Pointer to the value.
    pub path: String,
    /// The notice.
    pub message: String,
}

/// The fault of a mapping, in place of a converted article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MappingFailure {
    /// The fault.
    pub mapping: String,
}

impl Conversion {
    /// The result for an article.
    pub fn new(format: Format, article: &article::Article, notices: &[Notice]) -> Self {
        Self {
            format: format.as_str().to_owned(),
            article: article.into(),
            notices: notices.iter().map(ConversionNotice::from).collect(),
        }
    }
}

impl From<&Notice> for ConversionNotice {
    fn from(notice: &Notice) -> Self {
        Self { path: notice.path.clone(), message: notice.kind.to_string() }
    }
}
