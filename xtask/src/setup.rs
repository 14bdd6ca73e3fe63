//! The tools that the tasks need beyond Rust and Node, and their installation.
//!
//! One file per tool, all with a function `ensure` that installs the tool if it is missing and returns quickly otherwise,
//! because every task calls it. Tools are installed into `.tools`. The exceptions are rustup's components and targets, and
//! for root only, Debian's packages of the browsers, WordPress and the web servers.

pub mod browser;
pub mod cargo_fuzz;
pub mod components;
pub mod engines;
pub mod esbuild;
pub mod npm_packages;
pub mod peers;
pub mod rust_src;
pub mod servers;
pub mod target;
pub mod wordpress;

mod apt;
mod binary;
mod lock;
mod node;
mod npm;
mod prebuilt;
mod service_policy;
mod trunk;
mod version;
mod wasm_bindgen;
mod wasm_opt;

use crate::project::Project;
use anyhow::Result;

pub use node::ensure as node;

/// The tools for a release: those for a bundle, and those that make it small.
pub fn release(project: &Project) -> Result<()> {
    bundler(project)?;
    let _lock = lock::acquire(project)?;
    rust_src::ensure(project)?;
    esbuild::ensure(project)
}

/// The tools for a bundle: the wasm target, Trunk, wasm-bindgen and wasm-opt.
pub fn bundler(project: &Project) -> Result<()> {
    target::ensure(project, target::PAGE)?;
    node::ensure(project)?;
    // The native tools are built in one folder, which is removed when all of them are installed.
    let _lock = lock::acquire(project)?;
    trunk::ensure(project)?;
    wasm_bindgen::ensure(project)?;
    wasm_opt::ensure(project)?;
    binary::remove_leftovers(project)
}
