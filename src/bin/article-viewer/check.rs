//! `article-viewer check`: what an article comes to, as a page of text.

use anyhow::Context as _;
use article_viewer::article::outline::outline;
use article_viewer::article::url::Url;
use article_viewer::formats::Reading;
use article_viewer::formats::foreign::{self, Context};
use article_viewer::prerender;

use crate::input;

/// Prints the outline, and the notices on the standard error.
pub fn run(file: &str) -> anyhow::Result<()> {
    let bytes = input::bytes(file)?;
    let address = Url::media(None, file).filter(|_| file != "-");
    let parser = prerender::parser();
    let Reading { format, article, notices } =
        foreign::article(&bytes, Context::new(address.as_ref(), &parser)).with_context(|| file.to_owned())?;
    print!("format: {}\n{}", format.as_str(), outline(&article));
    for notice in notices {
        eprintln!("notice: {notice}");
    }
    Ok(())
}
