//! `article-viewer serve` as a process, with an upstream on the loopback.

mod addresses;
mod answers;
mod failures;
mod server;
mod upstream;
