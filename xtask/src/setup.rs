//! What the tasks need beyond Rust and Node, and how a machine without it gets it.
//!
//! One file per need, and all of one shape: `ensure` looks, and gets what is missing. It returns quickly when
//! nothing is missing, because each task asks each time. Nothing is installed outside the project's `.tools`,
//! except through rustup (the target, the components) and, for root only, through apt-get (the browser, WordPress).

pub mod browser;
pub mod components;
pub mod fuzzer;
pub mod minifier;
pub mod source;
pub mod target;
pub mod wordpress;

mod apt;
mod binary;
mod node;
mod npm;
mod prebuilt;
mod service;
mod trunk;
mod version;
mod wasm_bindgen;
mod wasm_opt;

use crate::project::Project;
use anyhow::Result;

pub use node::ensure as node;

/// Everything that a release needs: what a bundle needs, and what makes it small.
pub fn release(project: &Project) -> Result<()> {
    bundler(project)?;
    source::ensure(project)?;
    minifier::ensure(project)
}

/// Everything that a bundle needs: the target, Trunk, wasm-bindgen and wasm-opt.
pub fn bundler(project: &Project) -> Result<()> {
    target::ensure(project)?;
    node::ensure(project)?;
    trunk::ensure(project)?;
    wasm_bindgen::ensure(project)?;
    wasm_opt::ensure(project)?;
    binary::clean(project)
}
