//! `article-viewer serve`: renders the pages of articles on demand, from JSON of another server.
//!
//! This file has the arguments and starts the server. `router` answers requests.

mod cache;
mod client;
mod frame;
mod metrics;
mod network;
mod page_path;
mod renderer;
mod router;
mod upstream;

use std::net::{IpAddr, SocketAddr};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Context as _;
use article_viewer::article::url::Url;
use clap::Args;
use tokio::net::TcpListener;
use tokio::signal;

use crate::input::parse_address;
use crate::page_arguments::PageArguments;
use router::Service;

/// The time for answers that are not finished when the server is told to stop.
const STOP: Duration = Duration::from_secs(20);

/// The arguments of the command.
#[derive(Args, Clone, Debug)]
pub struct ServeArguments {
    /// The address of the JSON of an article, with {path} in place of the page's path: 'https://cms.example/articles/{path}.json'
    #[arg(long, value_name = "TEMPLATE")]
    upstream: String,
    /// The address at which this server is public
    #[arg(long, value_name = "URL", value_parser = parse_address)]
    base: Url,
    /// The address and port to listen on; port 0 is a free one, which is printed
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8090")]
    listen: SocketAddr,
    /// Site JSON, a file: masthead and channels
    #[arg(long, value_name = "FILE")]
    site: Option<String>,
    /// The address of a list of articles, for /feed
    #[arg(long, value_name = "URL", value_parser = parse_address)]
    feed: Option<Url>,
    /// Another host that the upstream may redirect to; may be repeated
    #[arg(long = "allow-host", value_name = "HOST")]
    hosts: Vec<String>,
    /// A private address that the upstream may have, such as 127.0.0.1; may be repeated
    #[arg(long = "allow-address", value_name = "ADDRESS")]
    addresses: Vec<IpAddr>,
    /// The address against which relative addresses in articles are resolved; by default that of the article's JSON
    #[arg(long, value_name = "URL", value_parser = parse_address)]
    source: Option<Url>,
    #[command(flatten)]
    page: PageArguments,
    /// The time in seconds in which a page is not asked for again
    #[arg(long, value_name = "SECONDS", default_value_t = 60)]
    max_age: u64,
    /// The time in seconds after it in which an old page is shown while it is asked for again, or while that fails
    #[arg(long, value_name = "SECONDS", default_value_t = 86_400)]
    stale: u64,
    /// The limit for the upstream's answer in milliseconds
    #[arg(long, value_name = "MILLISECONDS", default_value_t = 10_000)]
    timeout: u64,
    /// The maximum size of a document in bytes
    #[arg(long, value_name = "BYTES", default_value_t = 8 << 20)]
    max_bytes: usize,
    /// The memory for pages in megabytes
    #[arg(long, value_name = "MEGABYTES", default_value_t = 256)]
    cache: u64,
    /// The number of requests to the upstream at the same time
    #[arg(long, value_name = "NUMBER", default_value_t = 64, value_parser = clap::value_parser!(u32).range(1..))]
    connections: u32,
}

/// Serves until the process is told to stop.
pub fn run(arguments: &ServeArguments) -> anyhow::Result<ExitCode> {
    tracing_subscriber::fmt().json().with_writer(std::io::stderr).with_target(false).init();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime.context("the server cannot be started")?.block_on(serve(arguments))?;
    Ok(ExitCode::SUCCESS)
}

async fn serve(arguments: &ServeArguments) -> anyhow::Result<()> {
    let service = Service::new(arguments)?;
    let listen = arguments.listen;
    let listener = TcpListener::bind(listen).await.with_context(|| format!("{listen} cannot be used"))?;
    let own = listener.local_addr().context("the address is not known")?;
    tracing::info!(address = %own, "listening");
    let stopping = service.clone();
    let (told, stopped) = tokio::sync::oneshot::channel();
    let server = axum::serve(listener, router::router(service)).with_graceful_shutdown(async move {
        wait_for_signal().await;
        tracing::info!("stopping");
        stopping.stop();
        _ = told.send(());
    });
    let late = async {
        if stopped.await.is_ok() {
            tokio::time::sleep(STOP).await;
        } else {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        result = server => result.context("the server has failed")?,
        () = late => tracing::warn!("answers were not finished in time"),
    }
    tracing::info!("stopped");
    Ok(())
}

/// Waits for Ctrl-C, or for the signal by which service managers end a process.
async fn wait_for_signal() {
    #[cfg(unix)]
    if let Ok(mut terminate) = signal::unix::signal(signal::unix::SignalKind::terminate()) {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = signal::ctrl_c() => {}
        }
        return;
    }
    _ = signal::ctrl_c().await;
}
