//! Short names between glue and wasm: wasm-bindgen's long ones stand twice in every download.
//!
//! The import section of the wasm is written anew, and the same names are replaced in the glue. Nothing else
//! of the wasm is touched but its custom sections, which no browser reads.

use anyhow::{Context as _, Result, ensure};

/// Renames what the wasm imports, in the wasm and in the glue.
pub fn shorten(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    ensure!(wasm.starts_with(b"\0asm\x01\0\0\0"), "The wasm does not begin as wasm does.");
    let (header, mut rest) = wasm.split_at(8);
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
    // The longest first, so that no name is replaced inside another one.
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by_key(|&index| std::cmp::Reverse(names[index].len()));
    for index in order {
        ensure!(glue.contains(&names[index]), "The glue does not know `{}`.", names[index]);
        glue = glue.replace(&names[index], &short_name(index));
    }
    Ok((short, glue))
}

/// Gives the marks that Yew puts on elements and events a name of this very program. Two programs of Yew on one page, one
/// of them inside the other, would take each other's marks for their own, and run each other's handlers.
pub fn own(glue: &str, wasm: &[u8]) -> String {
    // FNV-1a: two builds of one program have one name, and two programs have two.
    let mix = |hash: u32, byte: &u8| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    glue.replace("__yew_", &format!("__av{:08x}_", wasm.iter().fold(0x811c_9dc5, mix)))
}

/// The imports with short names; the long ones are collected in `names`, in the order of the short ones.
fn imports(mut body: &[u8], names: &mut Vec<String>) -> Result<Vec<u8>> {
    let body = &mut body;
    let count = number(body)?;
    let mut renamed = Vec::new();
    put_number(&mut renamed, count);
    for _ in 0..count {
        let module = bytes(body)?;
        let name = std::str::from_utf8(bytes(body)?).context("An import's name is not UTF-8.")?;
        let index = names.iter().position(|known| known == name).unwrap_or_else(|| {
            names.push(name.to_owned());
            names.len() - 1
        });
        put_bytes(&mut renamed, module);
        put_bytes(&mut renamed, short_name(index).as_bytes());
        let kind = take(body, 1)?;
        ensure!(kind == [0], "wasm-bindgen imports functions only; here is another kind of import.");
        renamed.extend(kind);
        put_number(&mut renamed, number(body)?);
    }
    Ok(renamed)
}

/// A name that is neither a word of JavaScript nor used by the glue for anything else.
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
    let (taken, after) = rest.split_at_checked(length).context("The wasm ends in the middle.")?;
    *rest = after;
    Ok(taken)
}

/// An unsigned number in LEB128, the form of all lengths and indices in wasm.
fn number(rest: &mut &[u8]) -> Result<usize> {
    let mut number = 0;
    for shift in [0, 7, 14, 21, 28] {
        let byte = usize::from(take(rest, 1)?[0]);
        number |= (byte & 0x7F) << shift;
        if byte < 0x80 {
            return Ok(number);
        }
    }
    anyhow::bail!("A number in the wasm is longer than numbers there can be.")
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
    fn names_change_in_both_and_nothing_else_does() {
        let (short, glue) = shorten(&wasm(&["__wbg_a", "__wbg_ab"]), "{__wbg_ab:1,__wbg_a:2}").unwrap();
        assert_eq!(glue, "{__1_:1,__0_:2}");
        let mut expected = wasm(&["__0_", "__1_"]);
        expected.drain(8..8 + 11);
        assert_eq!(short, expected);
    }

    #[test]
    fn each_program_has_marks_of_its_own() {
        let glue = "a.__yew_subtree_id=b,c.__yew_listener_id";
        let [one, other] = [b"one".as_slice(), b"other"].map(|wasm| own(glue, wasm));
        assert!(!one.contains("yew") && one != other && one == own(glue, b"one"), "{one}, {other}");
        assert!(one.ends_with("_listener_id") && one.len() > 30);
    }

    #[test]
    fn what_is_no_wasm_or_does_not_fit_is_refused() {
        assert!(shorten(b"<html>", "").is_err());
        assert!(shorten(&wasm(&["__wbg_a"]), "other glue").is_err());
        let cut = wasm(&["__wbg_a"]);
        assert!(shorten(&cut[..cut.len() - 1], "__wbg_a").is_err());
    }

    #[test]
    fn numbers_survive() {
        for expected in [0, 1, 127, 128, 300, 1 << 20] {
            let mut written = Vec::new();
            put_number(&mut written, expected);
            assert_eq!(number(&mut written.as_slice()).unwrap(), expected);
        }
    }
}
