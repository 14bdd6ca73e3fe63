//! The wasm program of the converter for all formats. It does nothing by itself: the loader calls its exports.

// The exports are in the library. Naming the crate links them in.
use article_viewer as _;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::GlobalTlsf = rlsf::GlobalTlsf::new();

fn main() {}
