//! The settings of a run besides its inputs: the site, the mapping, the template, and the options of all pages.

use std::fs;
use std::time::UNIX_EPOCH;

use anyhow::Context as _;
use article_viewer::article::url::Url;
use article_viewer::formats::Format;
use article_viewer::formats::foreign::{self, Mapping, ReadOptions};
use article_viewer::prerender::{self, PageOptions};
use sha2::{Digest as _, Sha256};
use ureq::Agent;

use super::{PrerenderArguments, fetch, paths};
use crate::file;
use crate::input::folder;
use crate::template::Template;

/// The settings of a run.
#[derive(Debug)]
pub struct Settings {
    /// The options of all pages.
    pub page: PageOptions,
    /// The path of the site's root: `/` or a folder.
    pub root: String,
    /// The address against which the paths of input files are resolved.
    pub source: Url,
    /// The format of all documents, if it is given.
    pub format: Option<Format>,
    /// The mapping of all documents, if it is given.
    pub mapping: Option<Mapping>,
    /// The template.
    pub template: Option<Template>,
    /// Whether only the element is written.
    pub fragment: bool,
    /// Whether the JSON is written beside the page.
    pub json_files: bool,
    /// The address of the frame, for oEmbed.
    pub embed: Option<Url>,
    /// A hash of all of them, and of the program.
    pub hash: [u8; 32],
}

impl Settings {
    /// Reads the files that the arguments name.
    pub fn open(arguments: &PrerenderArguments, agent: &Agent) -> anyhow::Result<Self> {
        let mut page = arguments.page.options();
        let root_of = |base: Option<&Url>| base.map_or("/".to_owned(), |base| path(base.as_str()));
        let mut root = root_of(arguments.base.as_ref());
        page.base = arguments.base.as_ref().and_then(folder);
        let read = |name: &Option<String>| name.as_ref().map(|name| file::read(name)).transpose();
        let (mapping_bytes, template_bytes) =
            (read(&arguments.page.mapping)?, read(&arguments.page.template)?);
        let mapping = mapping_bytes.as_ref().map(|bytes| Mapping::read(bytes)).transpose();
        let mapping = mapping.context("the mapping cannot be used")?;
        if let Some(name) = &arguments.site {
            let address = Url::document(None, name).filter(Url::is_absolute);
            let bytes = match &address {
                Some(address) => fetch::fetch(agent, address.as_str()),
                None => file::read(name),
            };
            let parser = prerender::parser();
            let address = address.or_else(|| Url::document(None, &format!("{root}site.json")));
            let options =
                ReadOptions { mapping: mapping.as_ref(), ..ReadOptions::new(address.as_ref(), &parser) };
            let read = bytes.and_then(|bytes| Ok(foreign::site(&bytes, options)?));
            let (mut site, _) = read.with_context(|| format!("the site {name} cannot be used"))?;
            if page.base.is_none() {
                page.base = site.url.as_ref().filter(|url| url.is_absolute()).and_then(folder);
                root = root_of(page.base.as_ref());
            }
            for channel in &mut site.channels {
                let folder = paths::channel_folder(&channel.id);
                if !arguments.fragment {
                    channel.url = Url::link(None, &paths::address(&root, &format!("{folder}/index.html")));
                    channel.feed =
                        Url::document(None, &paths::address(&root, &format!("{folder}/feed.json")));
                }
            }
            if !arguments.fragment {
                page.attributes.push(("site".to_owned(), paths::address(&root, "site.json")));
            }
            page.site = Some(site);
        }
        if !arguments.fragment {
            page.name_feeds("rss.xml", "atom.xml");
        }
        anyhow::ensure!(
            arguments.embed.is_none() || page.base.is_some(),
            "--embed needs the address of the site: --base"
        );
        let source = arguments.source.as_ref().and_then(folder).or_else(|| Url::document(None, &root));
        let source = source.context("--source is not an address")?;
        let mut hash = Sha256::new();
        let own = std::env::current_exe().and_then(fs::metadata);
        let built =
            own.and_then(|own| own.modified()).ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        hash.update(format!(
            "{page:?} {source} {:?} {} {} {:?} {built:?}",
            arguments.page.format, arguments.fragment, arguments.json_files, arguments.embed
        ));
        for bytes in [&mapping_bytes, &template_bytes].into_iter().flatten() {
            hash.update(bytes);
            hash.update([0]);
        }
        Ok(Self {
            page,
            root,
            source,
            format: arguments.page.format,
            mapping,
            template: arguments.page.template()?,
            fragment: arguments.fragment,
            json_files: arguments.json_files,
            embed: arguments.embed.clone(),
            hash: hash.finalize().into(),
        })
    }

    /// Returns the public address of a file of the output folder.
    pub fn address(&self, name: &str) -> Option<Url> {
        Url::link(None, &paths::address(&self.root, name))
    }
}

/// Returns the path of an address, with a slash at both ends.
fn path(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let path = rest.split_once('/').map_or("", |(_, path)| path).trim_matches('/');
    if path.is_empty() { "/".to_owned() } else { format!("/{path}/") }
}
