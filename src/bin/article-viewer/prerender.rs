//! `article-viewer prerender`: writes a complete page for each article, and the lists, feeds and sitemaps of the site.
//!
//! This file has the arguments. `run` renders the articles, `publication` collects what the lists need.

mod article_page;
#[cfg(feature = "object-store")]
mod bucket;
pub mod fetch;
mod filter;
mod folder;
mod manifest;
mod page_store;
mod paths;
mod publication;
mod rendering;
mod run;
mod settings;
mod sitemap;
mod source;
mod top_list;
mod turnstile;
mod watch;

use std::process::ExitCode;

use article_viewer::article::url::Url;
use clap::Args;

use crate::input::parse_address;
use crate::page_arguments::PageArguments;

/// The arguments of the command.
#[derive(Args, Clone, Debug)]
pub struct PrerenderArguments {
    /// Articles: files, folders, patterns such as 'articles/*.json', http(s) addresses of articles or feeds, .ndjson files, or - for
    /// JSON lines on the standard input
    #[arg(required = true, value_name = "IN")]
    inputs: Vec<String>,
    /// The folder that receives the pages, or an object store: s3://, gs:// or az:// with a bucket and a folder
    #[arg(long, value_name = "DIR|URL", required_unless_present = "ndjson")]
    out: Option<String>,
    /// Reads lines of JSON and prints a line of JSON for each: the page, or the error. It writes no files
    #[arg(long, conflicts_with_all = ["out", "prune", "force", "watch", "strict", "notices"])]
    ndjson: bool,
    /// The inputs are lines that --ndjson has printed. Their pages are written, with the lists, feeds and sitemaps
    #[arg(long, conflicts_with_all = ["ndjson", "watch"])]
    rendered: bool,
    /// Site JSON, a file or an address: masthead, channels, lists and feeds
    #[arg(long, value_name = "FILE|URL")]
    site: Option<String>,
    /// The address at which DIR is public. Canonical addresses, feeds and sitemaps need it; by default that of the site JSON
    #[arg(long, value_name = "URL", value_parser = parse_address)]
    base: Option<Url>,
    /// The address at which the folder of the input files is public, for relative addresses in them; by default that of DIR
    #[arg(long, value_name = "URL|PATH", value_parser = parse_source)]
    source: Option<Url>,
    #[command(flatten)]
    page: PageArguments,
    /// Writes the JSON of each article beside its page instead of into it
    #[arg(long)]
    json_files: bool,
    /// The address of the viewer's embed.html. Each page then names its oEmbed document, which is written beside it with the JSON of the
    /// frame. It needs --base
    #[arg(long, value_name = "URL", value_parser = parse_address, conflicts_with = "fragment")]
    embed: Option<Url>,
    /// Writes the element alone, to be pasted into a page; no lists, feeds and sitemaps
    #[arg(long, conflicts_with = "template")]
    fragment: bool,
    /// The number of pages of a channel's list, with 30 articles each
    #[arg(long, value_name = "NUMBER", default_value_t = 10)]
    list_pages: usize,
    /// The number of threads; by default one for each core, 32 for an object store, one with --ndjson
    #[arg(long, value_name = "NUMBER")]
    jobs: Option<usize>,
    /// Renders all articles, also those that have not changed
    #[arg(long)]
    force: bool,
    /// Removes pages of earlier runs whose articles are not among the inputs
    #[arg(long)]
    prune: bool,
    /// Exits with 1 if there are notices
    #[arg(long)]
    strict: bool,
    /// Prints each notice
    #[arg(long)]
    notices: bool,
    /// The limit for one address in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 20, value_parser = clap::value_parser!(u64).range(1..))]
    timeout: u64,
    /// Goes on and renders again what changes in the input files
    #[arg(long)]
    watch: bool,
}

/// Renders all articles.
pub fn run(arguments: &PrerenderArguments) -> anyhow::Result<ExitCode> {
    if arguments.ndjson {
        return filter::run(arguments);
    }
    if arguments.watch { watch::watch(arguments) } else { run::run(arguments) }
}

fn parse_source(text: &str) -> Result<Url, &'static str> {
    let url = Url::document(None, text).filter(|url| url.is_absolute() || text.starts_with('/'));
    url.ok_or("an address begins with http://, https:// or /")
}
