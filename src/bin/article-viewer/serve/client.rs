//! Requests to the upstream: allowed hosts and addresses only, with limits of time, size, redirects and connections.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use reqwest::header::LOCATION;
use reqwest::redirect::Policy;
use reqwest::{Client as Connections, StatusCode, Url as Address};
use tokio::sync::Semaphore;
use tokio::time::timeout;

use super::network::Network;

const MAX_REDIRECTS: usize = 5;

/// Fetches documents of the upstream.
#[derive(Clone, Debug)]
pub struct Client {
    connections: Connections,
    network: Network,
    /// The hosts with their ports.
    hosts: Arc<Vec<String>>,
    places: Arc<Semaphore>,
    timeout: Duration,
    max_bytes: usize,
}

/// The limits of a client.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub timeout: Duration,
    pub max_bytes: usize,
    pub connections: usize,
}

/// The reason why there is no document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClientError {
    /// The upstream has no such document.
    Missing,
    /// The host or the network address is not allowed.
    Refused,
    /// The upstream did not answer in time.
    Timeout,
    /// The document is larger than the limit.
    TooLarge,
    /// Another status, too many redirects, or no connection.
    Failed(String),
}

impl Client {
    /// Returns a client for these hosts.
    pub fn new(hosts: Vec<String>, network: Network, limits: Limits) -> reqwest::Result<Self> {
        let connections = Connections::builder()
            .user_agent(concat!("article-viewer/", env!("CARGO_PKG_VERSION")))
            // Redirects are followed here, because each address is checked.
            .redirect(Policy::none())
            // A proxy would resolve the names.
            .no_proxy()
            .dns_resolver(Arc::new(network.clone()))
            .connect_timeout(limits.timeout)
            .build()?;
        let places = Arc::new(Semaphore::new(limits.connections));
        let Limits { timeout, max_bytes, .. } = limits;
        Ok(Self { connections, network, hosts: Arc::new(hosts), places, timeout, max_bytes })
    }

    /// Fetches a document, and returns its last address with it.
    pub async fn fetch(&self, address: Address) -> Result<(Vec<u8>, Address), ClientError> {
        let fetched = timeout(self.timeout, async {
            // The place is given back at the end.
            let _place = self.places.acquire().await.map_err(|_| ClientError::Timeout)?;
            self.follow(address).await
        });
        fetched.await.unwrap_or(Err(ClientError::Timeout))
    }

    async fn follow(&self, mut address: Address) -> Result<(Vec<u8>, Address), ClientError> {
        for _ in 0..=MAX_REDIRECTS {
            if !self.allows(&address) {
                return Err(ClientError::Refused);
            }
            let mut response = self.connections.get(address.clone()).send().await.map_err(failed)?;
            let status = response.status();
            if status.is_redirection() {
                let location = response.headers().get(LOCATION).and_then(|value| value.to_str().ok());
                let next = location.and_then(|location| address.join(location).ok());
                address =
                    next.ok_or_else(|| ClientError::Failed("a redirect without an address".to_owned()))?;
                continue;
            }
            if status == StatusCode::NOT_FOUND || status == StatusCode::GONE {
                return Err(ClientError::Missing);
            }
            if status != StatusCode::OK {
                return Err(ClientError::Failed(format!("status {}", status.as_u16())));
            }
            let mut bytes = Vec::new();
            // Counted after decompression.
            while let Some(chunk) = response.chunk().await.map_err(failed)? {
                if bytes.len() + chunk.len() > self.max_bytes {
                    return Err(ClientError::TooLarge);
                }
                bytes.extend_from_slice(&chunk);
            }
            return Ok((bytes, address));
        }
        Err(ClientError::Failed("too many redirects".to_owned()))
    }

    /// Whether an address may be requested. Addresses that are numbers are not resolved, so they are checked here.
    fn allows(&self, address: &Address) -> bool {
        let is_web = matches!(address.scheme(), "http" | "https");
        let is_plain = address.username().is_empty() && address.password().is_none();
        let host = address.host_str().unwrap_or_default();
        let number: Option<IpAddr> = host.trim_matches(['[', ']']).parse().ok();
        is_web
            && is_plain
            && self.hosts.contains(&host_of(address))
            && number.is_none_or(|number| self.network.allows(number))
    }
}

/// Returns the host with its port, unless that is the usual one.
pub fn host_of(address: &Address) -> String {
    let host = address.host_str().unwrap_or_default();
    address.port().map_or(host.to_owned(), |port| format!("{host}:{port}"))
}

/// Describes an error without the address, which may have a key in it.
fn failed(error: reqwest::Error) -> ClientError {
    let mut text = String::new();
    let error = error.without_url();
    let mut next: Option<&dyn std::error::Error> = Some(&error);
    while let Some(error) = next {
        text = if text.is_empty() { error.to_string() } else { format!("{text}: {error}") };
        next = error.source();
    }
    ClientError::Failed(text)
}
