//! Reads files and the standard input. Text in another encoding, such as GBK or Big5, becomes UTF-8.

use std::io::Read;
use std::{fs, io};

use anyhow::Context as _;
use article_viewer::formats::encoding::foreign_encoding;
use encoding_rs::Encoding;

/// Reads all bytes of `file`, as UTF-8 if they show another encoding. `-` is the standard input.
pub fn read(file: &str) -> anyhow::Result<Vec<u8>> {
    read_bytes(file).map(to_utf8)
}

fn to_utf8(bytes: Vec<u8>) -> Vec<u8> {
    let label = foreign_encoding(&bytes);
    match label.and_then(|label| Encoding::for_label(label.as_bytes())) {
        Some(encoding) => encoding.decode(&bytes).0.into_owned().into_bytes(),
        None => bytes,
    }
}

fn read_bytes(file: &str) -> anyhow::Result<Vec<u8>> {
    if file != "-" {
        return fs::read(file).with_context(|| format!("{file} cannot be read"));
    }
    let mut bytes = Vec::new();
    io::stdin().read_to_end(&mut bytes).context("the standard input cannot be read")?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use encoding_rs::{BIG5, GB18030};

    use super::to_utf8;

    #[test]
    fn decodes_gb18030_and_big5() {
        let simplified = "{\"headline\": \"一条河的旧账还没有还清，㐀\"}";
        let traditional = "{\"headline\": \"一條河的舊帳還沒有還清，記者的報導\"}";
        assert_eq!(to_utf8(GB18030.encode(simplified).0.into_owned()), simplified.as_bytes());
        assert_eq!(to_utf8(BIG5.encode(traditional).0.into_owned()), traditional.as_bytes());
        for text in ["{\"headline\": \"一条河\"}", "{}", "é"] {
            assert_eq!(to_utf8(text.into()), text.as_bytes());
        }
    }
}
