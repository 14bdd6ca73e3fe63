//! Build script: packs the style sheets of the components into one minified sheet, the table of Chinese characters into a
//! binary file, and the texts of each language into a file.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[path = "src/locale"]
mod locale {
    #[allow(dead_code, reason = "only the program reads the files")]
    pub mod texts;
}

/// The style sheet of the view as a file of the release.
const SHEET: &str = "static/viewer.css";

/// The files of the languages. The program contains English; its file is for elements with words of their host.
const LOCALES: &str = "static/locale";

/// Components that no prerendered view has: they are shown when the reader asks for them, or when something fails.
const LATER: [&str; 4] = ["channel_popover", "failure", "lightbox", "load_status"];

fn main() -> io::Result<()> {
    let out = env::var_os("OUT_DIR")
        .ok_or_else(|| io::Error::other("OUT_DIR is not set; run the build script with cargo"))?;
    let views = Path::new("src/view");
    let sheet = style(views, |_| true)?;
    fs::write(Path::new(&out).join("view.css"), &sheet)?;
    let is_early = |path: &Path| {
        let component = path.strip_prefix(views).ok().and_then(|path| path.components().next());
        let name = component.and_then(|first| Path::new(first.as_os_str()).file_stem());
        !LATER.iter().any(|later| name.is_some_and(|name| name == *later))
    };
    fs::write(Path::new(&out).join("prerendered.css"), style(views, is_early)?)?;
    // The release serves the sheet and the languages as files, which Trunk copies from here.
    write_if_changed(Path::new(SHEET), &sheet)?;
    println!("cargo::rerun-if-changed=src/locale/texts.rs");
    println!("cargo::rerun-if-changed=src/locale/texts");
    fs::create_dir_all(LOCALES)?;
    for locale in &locale::texts::LOCALES {
        write_if_changed(&Path::new(LOCALES).join(format!("{}.txt", locale.tag)), &locale.file())?;
    }
    let of_part = |part: &str| Path::new(LOCALES).join(part);
    let (settings, tools) = (of_part("settings"), of_part("tools"));
    fs::create_dir_all(&settings)?;
    fs::create_dir_all(&tools)?;
    for (tag, texts) in &locale::texts::settings::SETTINGS {
        write_if_changed(&settings.join(format!("{tag}.txt")), &texts.file())?;
    }
    for (tag, texts) in &locale::texts::tools::TOOLS {
        write_if_changed(&tools.join(format!("{tag}.txt")), &texts.file())?;
    }
    fs::write(Path::new(&out).join("han.bin"), han("src/article/caption/letter/han.txt")?)
}

fn write_if_changed(path: &Path, content: &str) -> io::Result<()> {
    if fs::read_to_string(path).is_ok_and(|current| current == content) {
        return Ok(());
    }
    fs::write(path, content)
}

/// Packs pairs of characters in the format that src/article/caption/letter/han.rs documents. They compress better in the
/// order of the simplified characters.
fn han(file: &str) -> io::Result<Vec<u8>> {
    println!("cargo::rerun-if-changed={file}");
    let text: Vec<u16> = fs::read_to_string(file)?
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| u16::try_from(u32::from(c)).map_err(io::Error::other))
        .collect::<io::Result<_>>()?;
    let mut pairs: Vec<(u16, u16)> = text.chunks_exact(2).map(|pair| (pair[1], pair[0])).collect();
    pairs.sort_unstable();
    let count = u16::try_from(pairs.len()).map_err(io::Error::other)?;
    let mut packed = count.to_be_bytes().to_vec();
    let mut before = 0x3400;
    for (simplified, _) in &pairs {
        match (simplified - before).to_be_bytes() {
            [0, low @ 0..0x80] => packed.push(low),
            [high @ 0..0x80, low] => packed.extend([high | 0x80, low]),
            _ => {
                return Err(io::Error::other(
                    "han.txt: the distance between two simplified characters is above 15 bits",
                ));
            }
        }
        before = *simplified;
    }
    for byte in 0..2 {
        packed.extend(pairs.iter().map(|(_, traditional)| traditional.to_be_bytes()[byte]));
    }
    Ok(packed)
}

/// Concatenates the style sheets of a folder that are wanted, minified.
fn style(folder: &Path, is_wanted: impl Fn(&Path) -> bool) -> io::Result<String> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut sheets = Vec::new();
    collect(folder, &mut sheets)?;
    sheets.retain(|path| is_wanted(path));
    // The theme is first, because components use it. The rest has a stable order.
    sheets.sort_by_key(|path| (path.file_stem().is_none_or(|stem| stem != "theme"), path.clone()));
    let mut style = String::new();
    for sheet in &sheets {
        style.push_str(&minified(&fs::read_to_string(sheet)?));
    }
    Ok(style)
}

fn collect(folder: &Path, sheets: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, sheets)?;
        } else if path.extension().is_some_and(|extension| extension == "css") {
            sheets.push(path);
        }
    }
    Ok(())
}

/// Removes comments and superfluous white space. Strings stay unchanged; no other CSS is parsed.
fn minified(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut chars = css.chars().peekable();
    let mut quote = None;
    while let Some(c) = chars.next() {
        if let Some(open) = quote {
            out.push(c);
            if c == open {
                quote = None;
            }
        } else if c == '/' && chars.peek() == Some(&'*') {
            let mut last = ' ';
            for next in chars.by_ref().skip(1) {
                if last == '*' && next == '/' {
                    break;
                }
                last = next;
            }
        } else if c.is_whitespace() {
            if !out.ends_with([' ', '{', '}', ';', ',', ':']) && !out.is_empty() {
                out.push(' ');
            }
        } else {
            if matches!(c, '{' | '}' | ';' | ',') && out.ends_with(' ') {
                out.pop();
            }
            if c == '}' && out.ends_with(';') {
                out.pop();
            }
            if c == '"' || c == '\'' {
                quote = Some(c);
            }
            out.push(c);
        }
    }
    out.trim_end().to_owned()
}
