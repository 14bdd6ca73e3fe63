//! The wasm program of the converter that knows every format. It does nothing by itself: the loader calls it.

// The export lives in the library; naming it here links it in.
use article_viewer as _;

fn main() {}
