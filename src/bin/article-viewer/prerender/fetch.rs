//! Documents of a server, with limits of time, size and redirects.

use std::time::Duration;

use anyhow::Context as _;
use ureq::Agent;

/// The maximum size of a document in bytes.
pub const MAX_BYTES: u64 = 32 << 20;
const MAX_REDIRECTS: u32 = 5;

/// Returns a client with this limit for one document. Clones share its connections.
pub fn agent(timeout: Duration) -> Agent {
    let user_agent = concat!("article-viewer/", env!("CARGO_PKG_VERSION"));
    let config = Agent::config_builder()
        .timeout_global(Some(timeout))
        .max_redirects(MAX_REDIRECTS)
        .user_agent(user_agent)
        .build();
    config.into()
}

/// Fetches a document.
pub fn fetch(agent: &Agent, address: &str) -> anyhow::Result<Vec<u8>> {
    let mut response = agent.get(address).call().context("the document cannot be fetched")?;
    let body = response.body_mut().with_config().limit(MAX_BYTES);
    body.read_to_vec().context("the document cannot be fetched completely")
}
