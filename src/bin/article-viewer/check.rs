//! `article-viewer check`: what an article comes to, as a page of text.

use anyhow::Context as _;
use article_viewer::article::outline::outline;
use article_viewer::article::url::Url;
use article_viewer::formats;

use crate::input;

/// Prints the outline, and the notices on the standard error.
pub fn run(file: &str) -> anyhow::Result<()> {
    let bytes = input::bytes(file)?;
    let address = Url::media(None, file).filter(|_| file != "-");
    let (article, notices) = formats::article(&bytes, address.as_ref()).with_context(|| file.to_owned())?;
    print!("{}", outline(&article));
    for notice in notices {
        eprintln!("notice: {notice}");
    }
    Ok(())
}
