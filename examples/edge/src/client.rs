//! Documents of the upstream, with limits of time and size.

use std::fmt;
use std::io::Read as _;

use anyhow::Context as _;
use wasip2::http::outgoing_handler;
use wasip2::http::types::{ErrorCode, Fields, IncomingBody, OutgoingRequest, RequestOptions, Scheme};

const MAX_BYTES: u64 = 8 << 20;
/// The limit for each wait in nanoseconds.
const TIMEOUT: u64 = 10_000_000_000;

/// The reason why there is no document, as far as the status of the answer depends on it.
#[derive(Clone, Copy, Debug)]
pub enum FetchError {
    /// The upstream does not have it.
    Missing,
    /// The upstream did not answer in time.
    Late,
}

impl fmt::Display for FetchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "there is no such article",
            Self::Late => "the upstream did not answer in time",
        })
    }
}

impl std::error::Error for FetchError {}

/// Fetches a document. Redirects are not followed, so the host is always that of the address.
pub fn fetch(address: &str) -> anyhow::Result<Vec<u8>> {
    let (scheme, rest) = address.split_once("://").context("UPSTREAM is not an address")?;
    let (host, path) = rest.split_once('/').context("UPSTREAM has no path")?;
    let scheme = if scheme == "http" { Scheme::Http } else { Scheme::Https };
    let request = OutgoingRequest::new(Fields::new());
    let is_set = request.set_scheme(Some(&scheme)).is_ok()
        && request.set_authority(Some(host)).is_ok()
        && request.set_path_with_query(Some(&format!("/{path}"))).is_ok();
    anyhow::ensure!(is_set, "UPSTREAM is not an address");
    let options = RequestOptions::new();
    for set in [RequestOptions::set_connect_timeout, RequestOptions::set_first_byte_timeout] {
        _ = set(&options, Some(TIMEOUT));
    }
    _ = options.set_between_bytes_timeout(Some(TIMEOUT));
    let waiting = outgoing_handler::handle(request, Some(options)).map_err(explained)?;
    waiting.subscribe().block();
    let answer = waiting.get().and_then(Result::ok).context("the upstream did not answer")?;
    let answer = answer.map_err(explained)?;
    match answer.status() {
        200 => {}
        404 | 410 => return Err(FetchError::Missing.into()),
        status => anyhow::bail!("the upstream answered with status {status}"),
    }
    let body = answer.consume().map_err(|()| anyhow::anyhow!("the upstream's answer has no body"))?;
    let stream = body.stream().map_err(|()| anyhow::anyhow!("the upstream's answer has no body"))?;
    let mut bytes = Vec::new();
    stream.take(MAX_BYTES + 1).read_to_end(&mut bytes).context("the upstream's answer ended early")?;
    IncomingBody::finish(body);
    anyhow::ensure!(
        bytes.len() as u64 <= MAX_BYTES,
        "the upstream's document is larger than {MAX_BYTES} bytes"
    );
    Ok(bytes)
}

fn explained(code: ErrorCode) -> anyhow::Error {
    match code {
        ErrorCode::ConnectionTimeout | ErrorCode::ConnectionReadTimeout | ErrorCode::HttpResponseTimeout => {
            FetchError::Late.into()
        }
        code => anyhow::anyhow!("the upstream cannot be reached: {code}"),
    }
}
