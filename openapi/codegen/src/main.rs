//! `cargo run -p codegen`: writes what follows from `openapi/spec`.

use std::{error::Error, fs, path::Path, process::ExitCode};

fn main() -> ExitCode {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    match write(&home) {
        Ok(written) => {
            println!("{written} files written");
            ExitCode::SUCCESS
        }
        Err(e) => {
            eprintln!("{e}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the files that differ, and only those: an untouched file is not compiled again.
fn write(home: &Path) -> Result<usize, Box<dyn Error>> {
    let mut written = 0;
    for file in codegen::generate(&home.join("spec"))? {
        let path = home.join(&file.path);
        if fs::read_to_string(&path).is_ok_and(|old| old == file.text) {
            continue;
        }
        fs::create_dir_all(path.parent().unwrap_or(home))?;
        fs::write(path, file.text)?;
        written += 1;
    }
    Ok(written)
}
