//! Lists the files that are built into the program: sample content, presets, templates, theme, frameworks.
//!
//! In: the folders of this repository. Out: `embedded.rs`, a table of paths and bytes in order of
//! path. Never: changing a byte.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Folders whose files are built in, relative to the repository.
const FOLDERS: [&str; 6] =
    ["content", "presets", "src/doc/types", "src/measure/frameworks", "templates", "theme"];

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let mut files = Vec::new();
    for folder in FOLDERS {
        println!("cargo::rerun-if-changed={folder}");
        list(&root, Path::new(folder), &mut files)?;
    }
    files.sort();
    let mut table = String::from(
        "/// All files by path, in order.\npub static FILES: &[(&str, &[u8])] = &[\n",
    );
    for path in files {
        let on_disk = root.join(&path);
        let on_disk = on_disk.to_str().expect("the repository's path is Unicode");
        writeln!(table, "    ({path:?}, include_bytes!({on_disk:?})),").expect("to a string");
    }
    table.push_str("];\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("embedded.rs"), table)
}

/// Adds the files below a folder, hidden ones left out, with `/` between the parts.
fn list(root: &Path, folder: &Path, files: &mut Vec<String>) -> io::Result<()> {
    let on_disk = root.join(folder);
    if !on_disk.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(on_disk)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_str().expect("the repository's file names are Unicode");
        if name.starts_with('.') {
            continue;
        }
        let path = folder.join(name);
        if entry.file_type()?.is_dir() {
            list(root, &path, files)?;
        } else {
            let parts: Vec<_> =
                path.iter().map(|part| part.to_str().expect("checked above")).collect();
            files.push(parts.join("/"));
        }
    }
    Ok(())
}
