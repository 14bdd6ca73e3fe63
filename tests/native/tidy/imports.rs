//! Imports between the files of one layer: no two files import each other, directly or through others.
//! Imports between layers are in tests/native/tidy.rs.

use std::collections::{BTreeMap, BTreeSet};

use crate::tree;

/// Folders of `src` whose files form no circle. A module may use the types of the module that contains it.
const ACYCLIC: &[&str] = &["article", "browser", "embed", "formats", "locale", "prerender", "state", "view"];

/// The path of a file's module: `src/state/net/load.rs` is `[state, net, load]`.
fn module(file: &str) -> Vec<String> {
    let path = file.trim_start_matches("src/").trim_end_matches(".rs");
    path.split('/').map(str::to_owned).collect()
}

/// The paths of a `use` tree: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn expand(tree: &str) -> Vec<String> {
    let Some((before, rest)) = tree.split_once('{') else { return vec![tree.to_owned()] };
    let inner = rest.rsplit_once('}').map_or(rest, |(inner, _)| inner);
    let (mut parts, mut depth) = (vec![String::new()], 0);
    for c in inner.chars() {
        match c {
            ',' if depth == 0 => {
                parts.push(String::new());
                continue;
            }
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        parts.last_mut().unwrap().push(c);
    }
    parts.iter().flat_map(|part| expand(part)).map(|part| format!("{before}{part}")).collect()
}

/// Every path that a file imports, from the root of the crate.
fn imported(file: &str, text: &str) -> Vec<Vec<String>> {
    let own = module(file);
    let code: String = super::code(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let trees = code.split(';').filter_map(|statement| statement.rsplit_once("use ").map(|(_, tree)| tree));
    let paths = trees.flat_map(expand);
    let absolute = paths.map(|path| {
        let path = path.split(" as ").next().unwrap_or_default().replace(' ', "");
        let mut path: Vec<String> = path.split("::").map(str::to_owned).collect();
        let mut base = own.clone();
        match path.first().map(String::as_str) {
            Some("crate") => base.clear(),
            Some("self") => {}
            Some("super") => {
                while path.first().is_some_and(|step| step == "super") {
                    base.pop();
                    path.remove(0);
                }
                path.insert(0, String::new());
            }
            _ => path.insert(0, String::new()),
        }
        base.extend(path.into_iter().skip(1));
        base
    });
    absolute.collect()
}

/// The files that each file of a folder imports.
pub fn graph(folder: &str) -> BTreeMap<String, BTreeSet<String>> {
    let files = tree::files(&format!("src/{folder}"), ".rs");
    let files: Vec<String> = files.into_iter().filter(|file| !file.contains("/tests")).collect();
    let modules: BTreeMap<Vec<String>, &String> = files.iter().map(|file| (module(file), file)).collect();
    let edges = |file: &String| {
        let paths = imported(file, &tree::text(file));
        let targets = paths.iter().filter_map(|path| {
            (1..=path.len()).rev().find_map(|length| modules.get(&path[..length]).map(|file| (*file).clone()))
        });
        // A module may use the types of the module that contains it.
        let is_inside = |target: &String| file.starts_with(&format!("{}/", target.trim_end_matches(".rs")));
        targets.filter(|target| target != file && !is_inside(target)).collect::<BTreeSet<_>>()
    };
    files.iter().map(|file| (file.clone(), edges(file))).collect()
}

/// A file that reaches itself, with the files on the way.
fn circle(graph: &BTreeMap<String, BTreeSet<String>>) -> Option<Vec<String>> {
    fn visit(
        graph: &BTreeMap<String, BTreeSet<String>>,
        file: &str,
        path: &mut Vec<String>,
        done: &mut BTreeSet<String>,
    ) -> bool {
        if let Some(start) = path.iter().position(|step| step == file) {
            path.drain(..start);
            return true;
        }
        if !done.insert(file.to_owned()) {
            return false;
        }
        path.push(file.to_owned());
        if graph.get(file).into_iter().flatten().any(|target| visit(graph, target, path, done)) {
            return true;
        }
        path.pop();
        false
    }
    let (mut path, mut done) = (Vec::new(), BTreeSet::new());
    graph.keys().any(|file| visit(graph, file, &mut path, &mut done)).then_some(path)
}

#[test]
fn files_of_a_folder_import_each_other_in_one_direction() {
    for folder in ACYCLIC {
        let graph = graph(folder);
        assert!(!graph.is_empty(), "src/{folder} has no files");
        assert_eq!(circle(&graph), None, "src/{folder}: these files import each other in a circle");
    }
}

#[test]
fn imports_are_found_in_nested_use_trees() {
    let text = "use crate::a::{b, c::{D, e}};\nuse super::f as g;\nuse h::I;\n";
    let paths: Vec<String> = imported("src/x/y.rs", text).iter().map(|path| path.join("::")).collect();
    assert_eq!(paths, ["a::b", "a::c::D", "a::c::e", "x::f", "x::y::h::I"]);
}
