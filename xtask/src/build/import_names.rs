//! Short names for the functions that the wasm imports from its glue. wasm-bindgen's long names are in both files.
//!
//! Rewrites the import section of the wasm and replaces the same names in the glue. Custom sections are removed, because
//! browsers do not read them. The other sections stay as they are.

use anyhow::{Context as _, Result, ensure};

/// The length of the magic number and the version at the start of a wasm file.
const HEADER_LENGTH: usize = 8;

/// Renames the imports in the wasm and in the glue.
pub fn shorten(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    ensure!(wasm.starts_with(b"\0asm\x01\0\0\0"), "The file is not a wasm module of version 1.");
    let (header, mut rest) = wasm.split_at(HEADER_LENGTH);
    let mut short = header.to_vec();
    let mut names: Vec<String> = Vec::new();
    while let Some((&kind, after)) = rest.split_first() {
        rest = after;
        let size = number(&mut rest)?;
        let body = take(&mut rest, size)?;
        match kind {
            0 => {}
            2 => section(&mut short, kind, &imports(body, &mut names)?),
            _ => section(&mut short, kind, body),
        }
    }
    let mut glue = glue.to_owned();
    // Longest first, because a name may contain a shorter one.
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by_key(|&index| std::cmp::Reverse(names[index].len()));
    for index in order {
        ensure!(
            glue.contains(&names[index]),
            "The glue does not export `{}`, which the wasm imports.",
            names[index]
        );
        glue = glue.replace(&names[index], &short_name(index));
    }
    Ok((short, glue))
}

/// Replaces the names of the properties that Yew sets on elements and events by names of this program.
///
/// Without that, two Yew programs on one page, one inside the other, would run each other's handlers.
pub fn rename_yew_marks(glue: &str, wasm: &[u8]) -> String {
    // FNV-1a of the program, so that two builds of one program have the same name.
    let mix = |hash: u32, byte: &u8| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    glue.replace("__yew_", &format!("__av{:08x}_", wasm.iter().fold(0x811c_9dc5, mix)))
}

/// The import section with short names. The long names are added to `names`; their index is the short name.
fn imports(mut body: &[u8], names: &mut Vec<String>) -> Result<Vec<u8>> {
    let body = &mut body;
    let count = number(body)?;
    let mut renamed = Vec::new();
    put_number(&mut renamed, count);
    for _ in 0..count {
        let module = bytes(body)?;
        let name = std::str::from_utf8(bytes(body)?).context("The name of an import is not UTF-8.")?;
        let index = names.iter().position(|known| known == name).unwrap_or_else(|| {
            names.push(name.to_owned());
            names.len() - 1
        });
        put_bytes(&mut renamed, module);
        put_bytes(&mut renamed, short_name(index).as_bytes());
        let kind = take(body, 1)?;
        ensure!(
            kind == [0],
            "The wasm imports something other than a function, which wasm-bindgen never writes."
        );
        renamed.extend(kind);
        put_number(&mut renamed, number(body)?);
    }
    Ok(renamed)
}

/// A name that is neither reserved in JavaScript nor used elsewhere in the glue.
fn short_name(index: usize) -> String {
    format!("__{index:x}_")
}

fn section(wasm: &mut Vec<u8>, kind: u8, body: &[u8]) {
    wasm.push(kind);
    put_bytes(wasm, body);
}

fn bytes<'a>(rest: &mut &'a [u8]) -> Result<&'a [u8]> {
    let length = number(rest)?;
    take(rest, length)
}

fn take<'a>(rest: &mut &'a [u8], length: usize) -> Result<&'a [u8]> {
    let (taken, after) = rest.split_at_checked(length).context("The wasm is truncated.")?;
    *rest = after;
    Ok(taken)
}

/// Reads an unsigned LEB128 number, the encoding of all lengths and indices in wasm.
fn number(rest: &mut &[u8]) -> Result<usize> {
    let mut number = 0;
    for shift in [0, 7, 14, 21, 28] {
        let byte = usize::from(take(rest, 1)?[0]);
        number |= (byte & 0x7F) << shift;
        if byte < 0x80 {
            return Ok(number);
        }
    }
    anyhow::bail!("The wasm has a number with more than 32 bits.")
}

fn put_number(wasm: &mut Vec<u8>, mut number: usize) {
    loop {
        let low = (number & 0x7F) as u8;
        number >>= 7;
        if number == 0 {
            return wasm.push(low);
        }
        wasm.push(low | 0x80);
    }
}

fn put_bytes(wasm: &mut Vec<u8>, bytes: &[u8]) {
    put_number(wasm, bytes.len());
    wasm.extend(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wasm(names: &[&str]) -> Vec<u8> {
        let mut imports = vec![names.len() as u8];
        for name in names {
            put_bytes(&mut imports, b"./glue.js");
            put_bytes(&mut imports, name.as_bytes());
            imports.extend([0, 3]);
        }
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        section(&mut wasm, 0, b"\x04nameXXXX");
        section(&mut wasm, 2, &imports);
        section(&mut wasm, 10, &[7; 200]);
        wasm
    }

    #[test]
    fn renames_imports_in_wasm_and_glue_only() {
        let (short, glue) = shorten(&wasm(&["__wbg_a", "__wbg_ab"]), "{__wbg_ab:1,__wbg_a:2}").unwrap();
        assert_eq!(glue, "{__1_:1,__0_:2}");
        let mut expected = wasm(&["__0_", "__1_"]);
        expected.drain(8..8 + 11);
        assert_eq!(short, expected);
    }

    #[test]
    fn gives_each_program_its_own_marks() {
        let glue = "a.__yew_subtree_id=b,c.__yew_listener_id";
        let [one, other] = [b"one".as_slice(), b"other"].map(|wasm| rename_yew_marks(glue, wasm));
        assert!(
            !one.contains("yew") && one != other && one == rename_yew_marks(glue, b"one"),
            "{one}, {other}"
        );
        assert!(one.ends_with("_listener_id") && one.len() > 30);
    }

    #[test]
    fn rejects_other_files_and_foreign_glue() {
        assert!(shorten(b"<html>", "").is_err());
        assert!(shorten(&wasm(&["__wbg_a"]), "other glue").is_err());
        let cut = wasm(&["__wbg_a"]);
        assert!(shorten(&cut[..cut.len() - 1], "__wbg_a").is_err());
    }

    #[test]
    fn round_trips_numbers() {
        for expected in [0, 1, 127, 128, 300, 1 << 20] {
            let mut written = Vec::new();
            put_number(&mut written, expected);
            assert_eq!(number(&mut written.as_slice()).unwrap(), expected);
        }
    }
}
