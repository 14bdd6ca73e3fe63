//! oEmbed for the pages of the server: a frame with the page that `/embed` answers.

use article_viewer::article::Article;
use article_viewer::article::url::Url;
use serde_json::Value;

use crate::oembed::FrameArguments;
use crate::output;

/// Describes the frame of an article.
pub fn oembed(article: &Article, embed: &Url) -> anyhow::Result<String> {
    output::json(&FrameArguments::new(embed.clone(), None).page(article))
}

/// Writes the same document with a frame that is not larger than this.
pub fn limited(document: &[u8], width: Option<u64>, height: Option<u64>) -> Option<String> {
    let mut document: Value = serde_json::from_slice(document).ok()?;
    let mut html = document["html"].as_str()?.to_owned();
    for (name, limit) in [("width", width), ("height", height)] {
        let own = document[name].as_u64()?;
        let size = limit.map_or(own, |limit| own.min(limit));
        html = html.replacen(&format!(" {name}=\"{own}\""), &format!(" {name}=\"{size}\""), 1);
        document[name] = size.into();
    }
    document["html"] = html.into();
    Some(document.to_string())
}
