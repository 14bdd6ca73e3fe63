//! Where the JSON of articles comes from: the template of its address, and the client.

use anyhow::Context as _;
use reqwest::Url as Address;

use super::ServeArguments;
use super::client::{Client, ClientError, Limits, host_of};
use super::network::Network;
use super::page_path::PagePath;
use std::time::Duration;

const PLACE: &str = "{path}";

/// The upstream.
#[derive(Clone, Debug)]
pub struct Upstream {
    template: String,
    feed: Option<Address>,
    client: Client,
}

impl Upstream {
    /// Checks the template. The host is fixed: a path is never a part of it.
    pub fn new(arguments: &ServeArguments) -> anyhow::Result<Self> {
        let template = &arguments.upstream;
        anyhow::ensure!(template.contains(PLACE), "--upstream has no {PLACE}");
        let parse = |path: &str| Address::parse(&template.replace(PLACE, path));
        let address = parse("a").context("--upstream is not an address")?;
        let other = parse("b").context("--upstream is not an address")?;
        anyhow::ensure!(
            matches!(address.scheme(), "http" | "https") && host_of(&address) == host_of(&other),
            "--upstream begins with http:// or https:// and a host, and {PLACE} comes after it"
        );
        let feed = arguments.feed.as_ref().map(|feed| Address::parse(feed.as_str())).transpose();
        let feed = feed.context("--feed is not an address")?;
        let mut hosts = arguments.hosts.clone();
        hosts.push(host_of(&address));
        hosts.extend(feed.as_ref().map(host_of));
        let limits = Limits {
            timeout: Duration::from_millis(arguments.timeout),
            max_bytes: arguments.max_bytes,
            connections: usize::try_from(arguments.connections).unwrap_or(usize::MAX),
        };
        let client = Client::new(hosts, Network::new(&arguments.addresses), limits);
        let client = client.context("the client cannot be started")?;
        Ok(Self { template: template.clone(), feed, client })
    }

    /// Fetches the JSON of an article, and returns its address with it.
    pub async fn article(&self, path: &PagePath) -> Result<(Vec<u8>, Address), ClientError> {
        let address = Address::parse(&self.template.replace(PLACE, path.as_str()));
        self.client.fetch(address.map_err(|_| ClientError::Missing)?).await
    }

    /// Fetches the list of articles.
    pub async fn feed(&self) -> Result<(Vec<u8>, Address), ClientError> {
        self.client.fetch(self.feed.clone().ok_or(ClientError::Missing)?).await
    }
}
