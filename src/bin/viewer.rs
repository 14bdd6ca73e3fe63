//! The wasm program. It does nothing by itself: the loader starts a viewer for each element.

// The exports live in the library; naming it here links them in.
use article_viewer as _;

fn main() {}
