//! Builds the web app and makes it part of the program: every file as it is, and compressed.
//!
//! `VAFA_SPA=off` leaves it out, while one works on the server alone.

use std::{
    env,
    error::Error,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

fn main() -> Result<(), Box<dyn Error>> {
    for watched in [
        "build.rs",
        "src",
        "tools",
        "public",
        "codegen/package.json",
        "package.json",
        "package-lock.json",
        "vite.config.ts",
        "customer.html",
        "staff.html",
        "technician.html",
        "../openapi/openapi.json",
    ] {
        println!("cargo:rerun-if-changed={watched}");
    }
    println!("cargo:rerun-if-env-changed=VAFA_SPA");
    let home = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let mut table = String::from("pub static FILES: &[File] = &[\n");
    if env::var("VAFA_SPA").as_deref() != Ok("off") {
        build(&home)?;
        let dist = home.join("dist");
        let mut files = Vec::new();
        list(&dist, &mut files)?;
        files.sort();
        for (index, path) in files.iter().enumerate() {
            add(&mut table, &out, &dist, path, index)?;
        }
    }
    table.push_str("];\n");
    fs::write(out.join("files.rs"), table)?;
    Ok(())
}

/// Installs what `package-lock.json` names, if it is not there yet, and runs the app's own build.
fn build(home: &Path) -> Result<(), Box<dyn Error>> {
    let lock = fs::read(home.join("package-lock.json"))?;
    let installed = home.join("node_modules/.vafa-lock");
    if fs::read(&installed).ok().as_deref() != Some(&lock[..]) {
        run(home, &["ci", "--no-audit", "--no-fund"])?;
        fs::write(&installed, &lock)?;
    }
    run(home, &["run", "--silent", "build"])
}

fn run(home: &Path, arguments: &[&str]) -> Result<(), Box<dyn Error>> {
    let output = Command::new("npm").args(arguments).current_dir(home).output().map_err(|e| {
        format!("npm is needed to build the web app ({e}); VAFA_SPA=off builds without it")
    })?;
    if output.status.success() {
        return Ok(());
    }
    let text = [output.stdout, output.stderr].concat();
    Err(format!("npm {} failed:\n{}", arguments.join(" "), String::from_utf8_lossy(&text)).into())
}

fn list(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            list(&path, found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}

fn add(
    table: &mut String,
    out: &Path,
    dist: &Path,
    path: &Path,
    index: usize,
) -> Result<(), Box<dyn Error>> {
    let name = path.strip_prefix(dist)?.to_string_lossy().replace('\\', "/");
    let left_out = [".map", ".br", ".gz"].iter().any(|end| name.ends_with(end));
    if left_out || name.starts_with(".vite/") {
        return Ok(());
    }
    let bytes = fs::read(path)?;
    let media = match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "wasm" => "application/wasm",
        "webmanifest" | "json" => "application/json",
        _ => "application/octet-stream",
    };
    // The app's own build compresses what is worth it; a page is changed before it is sent.
    let beside = |coding: &str, extension: &str| -> Result<String, Box<dyn Error>> {
        let packed = path.with_file_name(format!(
            "{}.{extension}",
            path.file_name().unwrap_or_default().to_string_lossy()
        ));
        if !packed.exists() {
            return Ok("None".to_owned());
        }
        let copy = out.join(format!("{index}.{coding}"));
        fs::copy(packed, &copy)?;
        Ok(format!("Some(include_bytes!({copy:?}))"))
    };
    let (brotli, gzip) = (beside("brotli", "br")?, beside("gzip", "gz")?);
    let copy = out.join(format!("{index}.raw"));
    fs::write(&copy, &bytes)?;
    writeln!(
        table,
        "File {{ name: {name:?}, media_type: {media:?}, bytes: include_bytes!({copy:?}), \
         brotli: {brotli}, gzip: {gzip} }},"
    )?;
    Ok(())
}
