//! Embeds the files of photos into an article, as `data:` addresses. A photo that cannot be embedded stays linked, with a notice.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;
use std::rc::Rc;
use std::time::Duration;

use anyhow::{Context as _, bail};
use article_viewer::article::block::Block;
use article_viewer::article::image::{Image, Rendition};
use article_viewer::article::url::Url;
use article_viewer::prerender::ArticleDocument;
use clap::ValueEnum;
use percent_encoding::percent_decode_str;
use ureq::Agent;

use super::photo_file::data_address;
use crate::prerender::fetch::{self, MAX_BYTES};

/// The maximum width in pixels of an embedded rendition. It is enough for paper.
const MAX_WIDTH: u32 = 1_600;

/// Which photos are embedded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum PhotoPolicy {
    /// Files beside the document
    #[default]
    Local,
    /// All photos; those of the web are fetched
    Embed,
    /// None
    Link,
}

/// The photos of one article.
pub struct Photos {
    policy: PhotoPolicy,
    /// The folder of the document, if relative addresses are files.
    folder: Option<PathBuf>,
    agent: Agent,
    /// The embedded form of each address, so that a photo is read once.
    known: HashMap<Url, Option<Url>>,
    notices: Vec<String>,
}

impl Photos {
    /// Prepares embedding.
    pub fn new(policy: PhotoPolicy, folder: Option<PathBuf>, timeout: Duration) -> Self {
        let agent = fetch::agent(timeout);
        Self { policy, folder, agent, known: HashMap::new(), notices: Vec::new() }
    }

    /// Embeds the photos of an article.
    pub fn embed(&mut self, document: &mut ArticleDocument) {
        self.embed_body(&mut Rc::make_mut(&mut document.parsed).article.body);
    }

    /// Returns what could not be embedded.
    pub fn into_notices(self) -> Vec<String> {
        self.notices
    }

    fn embed_body(&mut self, body: &mut [Block]) {
        for block in body {
            match block {
                Block::Figure(image) => self.embed_image(Rc::make_mut(image)),
                Block::Gallery { images, .. } => {
                    images.iter_mut().for_each(|image| self.embed_image(Rc::make_mut(image)));
                }
                Block::Media(media) => self.embed_poster(media.poster.as_mut()),
                Block::Embed(embed) => self.embed_poster(embed.poster.as_mut()),
                Block::Aside { body, .. } => self.embed_body(body),
                Block::List { items, .. } => {
                    items.iter_mut().for_each(|item| self.embed_body(&mut item.body));
                }
                _ => {}
            }
        }
    }

    /// Embeds one file of the photo, in place of all its renditions.
    fn embed_image(&mut self, image: &mut Image) {
        let is_fit = |rendition: &&Rendition| {
            let encoding = rendition.encoding.as_deref();
            rendition.width <= MAX_WIDTH && matches!(encoding, None | Some("image/jpeg" | "image/png"))
        };
        let largest = image.renditions.iter().filter(is_fit).max_by_key(|rendition| rendition.width);
        let embedded = largest.and_then(|rendition| self.read(&rendition.source).ok().flatten());
        if let Some(embedded) = embedded.or_else(|| self.embedded(&image.source)) {
            image.source = embedded;
            image.renditions.clear();
        }
        // The placeholder would be a second file.
        image.thumbnail = None;
    }

    fn embed_poster(&mut self, poster: Option<&mut Url>) {
        if let Some(poster) = poster
            && let Some(embedded) = self.embedded(poster)
        {
            *poster = embedded;
        }
    }

    fn embedded(&mut self, url: &Url) -> Option<Url> {
        if let Some(known) = self.known.get(url) {
            return known.clone();
        }
        let embedded = self.read(url).unwrap_or_else(|error| {
            self.notices.push(format!("{url}: the photo is linked, not embedded: {error:#}"));
            None
        });
        self.known.insert(url.clone(), embedded.clone());
        embedded
    }

    /// Reads the file of an address, if the policy has it embedded.
    fn read(&self, url: &Url) -> anyhow::Result<Option<Url>> {
        let address = url.as_str();
        let is_inline = ["data:", "blob:"].iter().any(|scheme| address.starts_with(scheme));
        let bytes = match self.policy {
            _ if is_inline => return Ok(None),
            PhotoPolicy::Embed if url.is_absolute() => fetch::fetch(&self.agent, address)?,
            _ if url.is_absolute() => return Ok(None),
            PhotoPolicy::Link => bail!("the address is relative; --base makes it absolute"),
            _ => self.local(url)?,
        };
        data_address(&bytes).map(Some)
    }

    /// Reads a file beside the document. A path from the root is one of the site, not of this machine.
    fn local(&self, url: &Url) -> anyhow::Result<Vec<u8>> {
        let path = url.without_fragment().split('?').next().unwrap_or_default();
        let folder = self.folder.as_deref().filter(|_| !path.starts_with('/'));
        let folder = folder.context("the address is relative; --base makes it absolute")?;
        let path = decoded(path);
        if path.starts_with(['/', '\\']) || path.contains(['\0', ':']) {
            bail!("the address is not a file beside the document");
        }
        let file = folder.join(&*path);
        let name = file.display();
        let facts = fs::metadata(&file).with_context(|| format!("{name} cannot be read"))?;
        if !facts.is_file() {
            bail!("{name} is not a file");
        }
        if facts.len() > MAX_BYTES {
            bail!("{name} has more than {} MB", MAX_BYTES >> 20);
        }
        fs::read(&file).with_context(|| format!("{name} cannot be read"))
    }
}

/// Decodes a percent-encoded path. One that is not UTF-8 then stays as it is.
fn decoded(path: &str) -> Cow<'_, str> {
    percent_decode_str(path).decode_utf8().unwrap_or(Cow::Borrowed(path))
}
