//! What is fetched, and what is kept of it.

pub mod cache;
pub mod foreign;
pub mod load;
mod mapping;
mod prefetch;
pub mod revalidate;
