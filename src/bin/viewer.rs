//! The wasm program of the viewer. It does nothing by itself: the loader creates a viewer for each element.

// The exports are in the library. Naming the crate links them in.
use article_viewer as _;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::GlobalTlsf = rlsf::GlobalTlsf::new();

fn main() {}
