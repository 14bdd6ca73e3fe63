//! Inside `src/state` an import goes down: to a file that stands earlier in the list below.

use crate::tree;

/// The files of the state from the bottom to the top. Files of one line do not import each other.
const ORDER: &[&[&str]] = &[
    &["route"],
    &["net/load", "net/request_kind", "net/pagination"],
    &["net/deadline", "net/effect", "net/mapping", "net/response", "net/retry"],
    &["net/attempt"],
    &["net/attempts", "net/foreign", "net/prefetch"],
    &["content/freshness"],
    &[
        "content/chunk",
        "content/image_error",
        "content/list",
        "content/lightbox/point",
        "content/lightbox/request",
    ],
    &["content/article", "content/lightbox/item", "content/lightbox/slide", "content/lightbox/zoom"],
    &["content/lightbox/gesture/event"],
    &["content/lightbox/gesture/finger", "content/lightbox/gesture/trackpad"],
    &["content/lightbox/gesture"],
    &["content/lightbox"],
    &["content/stack"],
    &["content"],
    &["net/cache", "net/revalidate"],
    &["net"],
    &["fragment", "tabs"],
    &["event", "host/environment", "host/read_history"],
    &["host/dwell", "host/preferences"],
    &["host"],
    &["request"],
    &["message", "effect"],
    &["model"],
    &["status"],
    &[
        "update/article",
        "update/channel",
        "update/host",
        "update/lightbox",
        "update/navigation",
        "update/network",
        "update/prefetch",
        "update/reload",
    ],
    &["update"],
];

/// The position of a file, such as `net/load`.
fn position(file: &str) -> Option<usize> {
    ORDER.iter().position(|files| files.contains(&file))
}

/// The position of the file to which a path belongs: `net::load::LoadError` belongs to `net/load`.
fn target(path: &str) -> Option<usize> {
    let mut path = path.trim_end_matches(':').replace("::", "/");
    loop {
        if let Some(position) = position(&path) {
            return Some(position);
        }
        path.truncate(path.rfind('/')?);
    }
}

#[test]
fn the_state_imports_downwards() {
    let files = tree::files("src/state", ".rs").into_iter().filter(|name| {
        let is_test = name.split('/').any(|part| part == "tests" || part == "tests.rs");
        !is_test
    });
    for name in files {
        let file = name.trim_start_matches("src/state/").trim_end_matches(".rs");
        let own = position(file).unwrap_or_else(|| panic!("{name}: give it a place in ORDER"));
        let code = super::code(&tree::text(&name));
        let inner = code.lines().filter(|line| line.trim_start().starts_with("use super::"));
        assert_eq!(inner.count(), 0, "{name}: import by `crate::state::…`, which shows the direction");
        for path in code.split("crate::state::").skip(1) {
            let path = path.split(|c: char| !c.is_alphanumeric() && c != '_' && c != ':').next();
            let path = path.unwrap_or_default();
            let Some(target) = target(path) else { panic!("{name} imports `{path}`, which has no file") };
            assert!(target < own, "{name} imports `crate::state::{path}`, which does not stand below it");
        }
    }
}
